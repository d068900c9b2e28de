"""`bedarf`: notes what is missing, without the person."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.chat import Address
from bot.house import House
from bot.models import Need, Role
from tests.suggesting import CALLER, INSTITUTION, OFFICE, WEEK, organization
from tests.talking import Clock, Talk, everything, member

S03 = "Wer begleitet Jugendliche zwischen Abbruch BvB und neuem Schuljahr?"


def needs(engine: Engine) -> list[Need]:
    with Session(engine) as session:
        return list(session.exec(select(Need)))


@pytest.mark.parametrize("says", [f"bedarf {S03}", f"/bedarf {S03}", f"need {S03}"])
def test_a_need_is_noted_with_week_and_house_alone(engine: Engine, house: House, says: str) -> None:
    with Session(engine) as session:
        office, institution = organization(session, OFFICE), organization(session, INSTITUTION)
    person = member(engine, house, organization_id=office)
    heard = person.says(says).text
    assert heard == f"Notiert als Bedarf B-1: {S03}\nDie Koordination sieht es sich an."
    need = needs(engine)[0]
    assert (f"{need.week}", need.words, need.organization_id) == ("2026-11-23", S03, institution)
    assert person.person.id not in repr(need)


def test_similar_needs_are_told_as_a_number_of_houses(engine: Engine, house: House, staff: Talk) -> None:
    with Session(engine) as session:
        home = organization(session, CALLER)
    member(engine, house, organization_id=home).says("bedarf Alphabetisierung am Vormittag")
    heard = staff.says("bedarf Alphabetisierung vormittags").text
    assert "in den letzten sechs Wochen aus einem anderen Haus" in heard
    assert CALLER not in heard


def test_without_words_it_asks_and_takes_any_words(engine: Engine, staff: Talk) -> None:
    assert "Was fehlt?" in staff.says("bedarf").text
    assert "B-1: Mail an eine gemeinsame Adresse" in staff.says("Mail an eine gemeinsame Adresse").text
    assert len(needs(engine)) == 1


@pytest.mark.parametrize("says", ["egal", "abbrechen"])
def test_nobody_has_to_need_anything(engine: Engine, staff: Talk, says: str) -> None:
    staff.says("bedarf")
    assert staff.says(says).text == "Alles klar."
    assert needs(engine) == []


def test_a_need_has_140_letters(engine: Engine, staff: Talk) -> None:
    staff.says(f"bedarf {'Sprachkurse ' * 20}")
    assert len(needs(engine)[0].words) <= 140


def test_client_data_is_refused(engine: Engine, staff: Talk) -> None:
    heard = everything(staff.says("bedarf Begleitung für Klient Kevin Meier, geboren am 12.03.2009"))
    assert "nichts davon gespeichert" in heard
    assert "Meier" not in heard
    assert needs(engine) == []


def test_a_reader_notes_none(engine: Engine, house: House) -> None:
    assert "Mitwirkung" in member(engine, house, Role.READER).says("bedarf Sprachkurse").text


def noted_by(talk: Talk, count: int) -> None:
    for number in range(count):
        talk.says(f"bedarf Fahrradwerkstatt Nummer {number}")


@pytest.mark.parametrize("says", ["bedarf", "Bedarfe", "needs", "bedarf?"])
def test_the_coordination_reads_what_was_noted(coordinator: Talk, staff: Talk, says: str) -> None:
    noted_by(staff, 2)
    assert coordinator.says(says).text.splitlines() == [
        "Bedarfe der letzten zwölf Wochen, ohne Namen und Häuser:",
        "B-2, Woche ab 23.11.: Fahrradwerkstatt Nummer 1",
        "B-1, Woche ab 23.11.: Fahrradwerkstatt Nummer 0",
        "Einen neuen notieren: bedarf WAS FEHLT",
    ]


def test_the_coordination_is_told_of_houses_as_a_number_only_if_they_are_enough(
    engine: Engine, house: House, coordinator: Talk
) -> None:
    for places in ((OFFICE, "Jobcenter Lennebrück"), (CALLER,)):
        for place in places:
            with Session(engine) as session:
                home = organization(session, place)
            member(engine, house, organization_id=home).says("bedarf Alphabetisierung")
        heard = coordinator.says("bedarf").text
        assert ("Ähnliches aus 3 Häusern" in heard) == (CALLER in places)
        assert "Jobcenter" not in heard


def test_ten_are_shown_at_a_time(coordinator: Talk, staff: Talk) -> None:
    noted_by(staff, 12)
    assert "B-12," in coordinator.says("bedarf").text
    older = coordinator.presses("Weiter")
    assert [line.partition(",")[0] for line in older.text.splitlines()[1:-1]] == ["B-2", "B-1"]
    assert older.buttons == ()
    assert "B-12," not in coordinator.says("bedarf B-11").text


def test_after_twelve_weeks_a_need_is_not_shown_any_more(
    coordinator: Talk, staff: Talk, clock: Clock
) -> None:
    noted_by(staff, 1)
    clock.now += 11 * WEEK
    assert "B-1," in coordinator.says("bedarf").text
    clock.now += WEEK
    assert "kein Bedarf" in coordinator.says("bedarf").text


def test_in_a_group_and_for_others_it_asks(coordinator: Talk, staff: Talk) -> None:
    noted_by(staff, 1)
    coordinator.room = Address("test", "a group")
    assert "Was fehlt?" in coordinator.says("bedarf").text
    assert "Was fehlt?" in staff.says("bedarf 1").text


@pytest.mark.parametrize(
    ("says", "hears"),
    [
        ("bedarf nein", "Alles klar."),
        ("bedarf ?", "Was fehlt?"),
        ("bedarf zurück", "steht nicht, von wem"),
        ("bedarf annehmen", "Alles klar."),
        ("Bedarf an Sprachkursen – wer ist zuständig?", "Um welche Zielgruppe geht es?"),
    ],
)
def test_what_is_no_need_is_not_noted(engine: Engine, staff: Talk, says: str, hears: str) -> None:
    assert hears in everything(staff.says(says))
    assert needs(engine) == []


def test_one_that_was_cut_is_told_so(staff: Talk) -> None:
    assert "gekürzt auf 140 Zeichen" in staff.says(f"bedarf {'Sprachkurse ' * 20}").text
    assert "gekürzt" not in staff.says("bedarf Sprachkurse").text
