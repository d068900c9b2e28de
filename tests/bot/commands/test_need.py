"""`bedarf`: notes what is missing, without the person."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.house import House
from bot.models import Need, Role
from tests.suggesting import CALLER, INSTITUTION, OFFICE, organization
from tests.talking import Talk, everything, member

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
