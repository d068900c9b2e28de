"""Conversations: those of the table, and what else is to be seen in them."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.house import House
from bot.models import Role, UnansweredQuestion
from tests.dialogues import DIALOGUES, Turn, hold
from tests.talking import Clock, Talk, everything, member


@pytest.mark.parametrize("dialogue", DIALOGUES.values(), ids=DIALOGUES.keys())
def test_a_dialogue_goes_as_written(dialogue: list[Turn], staff: Talk) -> None:
    hold(dialogue, lambda text: everything(staff.says(text)), lambda label: everything(staff.presses(label)))


def test_a_card_carries_the_number_of_the_answer(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter, Buchstabe M?")
    card = staff.presses("Kontakt zeigen").cards[0]
    assert card.phones == ("0221 4710-213",)


def test_an_expected_letter_waits_ten_minutes(staff: Talk, clock: Clock) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    clock.now = clock.now.replace(minute=11)
    assert "Leistung Team 3" not in everything(staff.says("M"))


@pytest.mark.parametrize(
    "letter", ["Buchstabe M", "m", "Nachname mit M", "M bitte", "der Buchstabe ist M", "L-R", "L–R"]
)
def test_a_letter_may_be_said_in_many_ways(letter: str, staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    assert "0221 4710-213" in everything(staff.says(letter))


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


def test_a_reader_may_ask_but_not_note(engine: Engine, house: House) -> None:
    reader = member(engine, house, Role.READER)
    assert "0221 4710-149" in everything(reader.says("Wohngeld, Buchstabe A"))
    assert "Mitwirkung" in everything(reader.says("angerufen Jobcenter wegen BuT, geklärt"))
