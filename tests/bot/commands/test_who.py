"""`wer`: the topic that was asked for stays the topic of the answer, whatever is asked back."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.chat import MOST_COMMAND_BYTES
from bot.models import Expectation
from bot.references import Reference, fitting, read_references
from directory.models import Topic
from tests.noting import new_agreement
from tests.talking import MONDAY, Talk, everything

HOUSING = "Kosten der Unterkunft"
QUESTION = f"wer macht {HOUSING}?"


@pytest.fixture
def _agreed(engine: Engine) -> None:
    """VR-8 on housing costs, VR-9 on what the row names first."""
    with Session(engine) as session:
        for key, name in (("VR-8", HOUSING), ("VR-9", "Grundsicherungsgeld")):
            topic = session.exec(select(Topic.id).where(Topic.name == name)).one()
            new_agreement(session, topic or 0, MONDAY.date(), key=key)
        session.commit()


@pytest.mark.usefixtures("_agreed")
@pytest.mark.parametrize("way", ["typed", "pressed"])
def test_after_a_letter_the_answer_is_about_what_was_asked(staff: Talk, way: str) -> None:
    staff.says(QUESTION)
    heard = everything(staff.says("G") if way == "typed" else staff.presses("G–K"))
    assert f"{HOUSING} (Buchstaben G–K" in heard
    assert "VR-8" in heard
    assert "VR-9" not in heard


@pytest.mark.usefixtures("_agreed")
def test_after_a_shrug_and_a_choice_it_still_is(staff: Talk) -> None:
    staff.says(QUESTION)
    staff.says("weiß nicht")
    assert "VR-8" in everything(staff.presses("Leistung Team 2"))


@pytest.mark.usefixtures("_agreed")
def test_a_reference_without_a_topic_is_about_the_first_one(staff: Talk) -> None:
    staff.says(QUESTION)
    row = read_references(staff.presses("G–K").buttons[0].command)[0][0].entry
    assert "VR-9" in everything(staff.says(f"wer #{row}", pressed=True))


@pytest.mark.usefixtures("_agreed")
def test_a_question_about_two_topics_hears_of_both_agreements(staff: Talk) -> None:
    heard = everything(staff.says(f"{HOUSING} und Grundsicherungsgeld, Buchstabe G"))
    assert [key for key in ("VR-8", "VR-9") if key not in heard] == []


def test_what_waits_names_rows_and_topics_alone(staff: Talk, engine: Engine) -> None:
    staff.says(QUESTION)
    with Session(engine) as session:
        waiting = session.exec(select(Expectation.command)).one()
    references, said = read_references(waiting)
    assert said == "wer Buchstabe"
    assert {reference.topic for reference in references} == {1}


def test_a_button_drops_topics_before_it_drops_rows() -> None:
    references = [Reference(12345 + number, 11) for number in range(8)]
    command = fitting("wer", references)
    assert len(command.encode()) <= MOST_COMMAND_BYTES
    assert read_references(command)[0] == [Reference(row) for row, _ in references]


def test_a_button_keeps_the_topics_that_fit() -> None:
    references = [Reference(12, 1), Reference(13, 2)]
    assert fitting("wer", references) == "wer #12.1 #13.2"
