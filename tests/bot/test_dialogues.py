"""Conversations as tables: what somebody says, and what they hear (`None`: what must not be heard)."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.house import House
from bot.models import Role, UnansweredQuestion
from tests.talking import Clock, Talk, everything, member

Hears = tuple[str, ...]

DIALOGUES: dict[str, list[tuple[str, Hears]]] = {
    "S28 who, with the letter in the question": [
        (
            "wer macht leistung im jc bei buchstabe m?",
            (
                "Jobcenter Lennebrück · Leistung Team 3",
                "Buchstaben L–R",
                "0221 4710-213",
                "Heute noch bis 12:00 erreichbar.",
                "Vertretung: Team 2",
                "vor 12 Tagen",
                "Stimmt nicht",
            ),
        ),
    ],
    "S28 in English": [
        ("sprache en", ("English from now on.",)),
        (
            "who does BuT at the Jobcenter, letter M?",
            ("Leistung Team 3", "0221 4710-213", "Can be reached until 12:00 today.", "I called"),
        ),
    ],
    "S28 the letter is asked for": [
        ("wer macht BuT beim Jobcenter?", ("Mit welchem Buchstaben", "A–F", "L–R")),
        ("M", ("Leistung Team 3", "0221 4710-213")),
    ],
    "S39 a call in one line": [
        (
            "/angerufen Ausländerbehörde wegen Beschäftigungserlaubnis – nicht erreicht",
            (
                "Notiert: Ausländerbehörde Lennebrück",
                "Beschäftigungserlaubnis",
                "nicht erreicht",
                "erreichbar",
            ),
        ),
        ("zurück", ("Zurückgenommen: Ausländerbehörde Lennebrück", "Beschäftigungserlaubnis")),
        ("zurück", ("nichts mehr da",)),
    ],
    "S39 in English": [
        ("language en", ("English",)),
        (
            "called Ausländerbehörde about work permit, nobody there",
            ("Noted: Ausländerbehörde", "not reached"),
        ),
        ("undo", ("Taken back: Ausländerbehörde",)),
        ("undo", ("nothing left",)),
    ],
    "S12 what a networking body does": [
        (
            "Was macht die KoKo?",
            ("Kommunale Koordinierungsstelle KAoA", "0221 4710-120", "klärt Zuständigkeiten"),
        ),
    ],
    "S34 a question without a name for the office": [
        ("Wer stellt Beschäftigungserlaubnisse für Azubis aus?", ("Team Arbeit", "0221 4710-142")),
    ],
    "several meanings": [
        ("IFK", ("mehrere Bedeutungen", "Internationale Förderklasse", "Integrationsfachkraft")),
    ],
    "a former name answers with the new one": [
        ("wer macht JGH?", ("heißt heute Jugendhilfe im Strafverfahren", "0221 4710-156")),
    ],
    "nobody": [
        ("Wer repariert Waschmaschinen?", ("kenne ich niemanden", "ohne deinen Namen vorgemerkt")),
    ],
}


@pytest.mark.parametrize("dialogue", DIALOGUES.values(), ids=DIALOGUES.keys())
def test_a_dialogue_goes_as_written(dialogue: list[tuple[str, Hears]], staff: Talk) -> None:
    for says, hears in dialogue:
        heard = everything(staff.says(says))
        assert [expected for expected in hears if expected not in heard] == [], heard


def test_a_press_under_an_answer_notes_the_call(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter, Buchstabe M?")
    noted = everything(staff.presses("Ich hab angerufen"))
    assert "Leistung Team 3" in noted
    assert "Bildung und Teilhabe" in noted
    assert "nicht erreicht" in everything(staff.presses("nicht erreicht"))


def test_a_card_carries_the_number_of_the_answer(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter, Buchstabe M?")
    card = staff.presses("Kontakt zeigen").cards[0]
    assert card.phones == ("0221 4710-213",)


def test_an_expected_letter_waits_ten_minutes(staff: Talk, clock: Clock) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    clock.now = clock.now.replace(minute=11)
    assert "Leistung Team 3" not in everything(staff.says("M"))


def test_a_new_question_takes_the_place_of_the_one_asked_back(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    assert "0221 4710-146" in everything(staff.says("wer macht Schüler-BAföG?"))


def test_a_question_without_a_command_also_takes_its_place(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    assert "0221 4710-120" in everything(staff.says("Koordinierungsstelle KAoA"))


def test_a_name_instead_of_a_letter_is_refused_and_asked_again(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    heard = everything(staff.says("Yildirimoglu"))
    assert "keinen Namen" in heard
    assert "L–R" in heard
    assert "0221 4710-213" in everything(staff.says("M"))


@pytest.mark.parametrize(
    "letter", ["Buchstabe M", "m", "Nachname mit M", "M bitte", "der Buchstabe ist M", "L-R", "L–R"]
)
def test_a_letter_may_be_said_in_many_ways(letter: str, staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    assert "0221 4710-213" in everything(staff.says(letter))


def test_whoever_does_not_know_sees_all_choices(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    assert "Leistung Team 3" in everything(staff.says("weiß nicht"))


def test_whoever_changes_their_mind_is_let_go(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    assert everything(staff.says("abbrechen")) == "Alles klar."


def test_help_does_not_lose_what_was_asked_back(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    staff.says("hilfe")
    assert "0221 4710-213" in everything(staff.says("M"))


@pytest.mark.parametrize(
    "says", ["hallo", "Guten Morgen!", "danke", "ok", "?", "😀", "was kannst du?", "wer macht was?"]
)
def test_what_asks_nothing_is_not_remembered(says: str, staff: Talk, engine: Engine) -> None:
    assert "Frag mich" in everything(staff.says(says))
    with Session(engine) as session:
        assert session.exec(select(UnansweredQuestion)).all() == []


def test_an_unanswered_question_is_remembered_without_the_person(staff: Talk, engine: Engine) -> None:
    staff.says("Wer repariert Waschmaschinen?")
    with Session(engine) as session:
        question = session.exec(select(UnansweredQuestion)).one()
    assert "Waschmaschinen" in question.words
    assert staff.person.id not in repr(question)
    assert f"{question.week}" == "2026-11-23"


def test_an_unknown_command_is_told_so(staff: Talk) -> None:
    heard = everything(staff.says("/fliegen nach Rom"))
    assert "fliegen" in heard
    assert "wer THEMA" in heard


@pytest.mark.parametrize("says", ["stimmt", "falsch", "sprache xx", "/kontakt"])
def test_half_a_command_is_told_how_to_go_on(says: str, staff: Talk) -> None:
    heard = everything(staff.says(says))
    assert "kenne ich niemanden" not in heard
    assert "schiefgegangen" not in heard


def test_a_command_for_a_bot_by_name_is_no_mail_address(staff: Talk) -> None:
    assert "0221 4710-239" in everything(staff.says("/wer@zuruf_bot Kindergeld"))


def test_a_former_name_is_not_turned_round(staff: Talk) -> None:
    heard = everything(staff.says("wer macht JGH?"))
    assert "heißt heute" in heard
    assert "hieß früher" not in heard


def test_only_own_calls_are_taken_back(staff: Talk, engine: Engine, house: House) -> None:
    staff.says("angerufen Jobcenter wegen BuT, geklärt")
    other = member(engine, house)
    assert "nichts mehr da" in everything(other.says("zurück"))
    assert "Zurückgenommen" in everything(staff.says("zurück"))


def test_a_call_is_taken_back_for_a_day_and_no_longer(staff: Talk, clock: Clock) -> None:
    staff.says("angerufen Jobcenter wegen BuT, geklärt")
    clock.now = clock.now.replace(day=24, hour=11)
    assert "nichts mehr da" in everything(staff.says("zurück"))


def test_what_was_understood_can_be_corrected(staff: Talk) -> None:
    staff.says("angerufen Jobcenter wegen Wohngeld, geklärt")
    staff.presses("Ergebnis ändern")
    assert "nicht zuständig" in everything(staff.presses("nicht zuständig"))
    staff.presses("Stelle ändern")
    assert "Wohngeldstelle" in everything(staff.says("Wohngeldstelle"))
    staff.presses("Thema ändern")
    assert "Kosten der Unterkunft" in everything(staff.says("KdU"))


def test_an_unknown_office_is_asked_for_once_and_the_call_is_kept(staff: Talk) -> None:
    assert "Wen hast du angerufen?" in everything(staff.says("angerufen Standesamt wegen BuT, keiner da"))
    assert "Geändert: Jobcenter" in everything(staff.says("Jobcenter"))
    assert "Zurückgenommen" in everything(staff.says("zurück"))
    assert "nichts mehr da" in everything(staff.says("zurück"))


def test_nothing_usable_is_not_noted(staff: Talk) -> None:
    assert "Wen hast du angerufen, und worum ging es?" in everything(staff.says("angerufen"))
    assert "nichts mehr da" in everything(staff.says("zurück"))


def test_a_reader_may_ask_but_not_note(engine: Engine, house: House) -> None:
    reader = member(engine, house, Role.READER)
    assert "0221 4710-149" in everything(reader.says("Wohngeld, Buchstabe A"))
    assert "Mitwirkung" in everything(reader.says("angerufen Jobcenter wegen BuT, geklärt"))
