"""„Stimmt nicht“ soon after a question: who would be right may become a proposal."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from directory.models import Verdict
from tests.learning import HOUSING_BENEFIT, last_questions, proposed
from tests.suggesting import OFFICE, put_forward
from tests.talking import Clock, Talk, everything


def test_after_not_correct_the_right_office_is_asked_for(staff: Talk, engine: Engine) -> None:
    staff.says("Wer macht Schülerfahrkostenzettel?")
    staff.presses("Schulverwaltungsamt")
    assert "Wer wäre richtig?" in everything(staff.presses("Stimmt nicht"))
    heard = everything(staff.says("Wohngeldstelle, Buchstabe A"))
    assert "0221 4710-149" in heard
    assert "„Schülerfahrkostenzettel“ habe ich als anderen Namen für „Wohngeldstelle“ vorgeschlagen" in heard
    assert proposed(engine) == [("Schülerfahrkostenzettel", HOUSING_BENEFIT)]


def test_a_sure_answer_that_was_wrong_counts_as_well(staff: Talk, engine: Engine) -> None:
    staff.says("Schülerticket")
    staff.presses("Stimmt nicht")
    assert last_questions(engine) == [("Schülerticket", True)]
    staff.says("Kindergeld")
    assert proposed(engine) == [("Schülerticket", "Kindergeld")]


def test_so_does_a_call_noted_after_it(staff: Talk, engine: Engine) -> None:
    staff.says("Schülerticket")
    staff.presses("Stimmt nicht")
    staff.says("angerufen Familienkasse wegen Kindergeld, geklärt")
    assert proposed(engine) == [("Schülerticket", "Kindergeld")]


def test_not_correct_can_be_typed(staff: Talk, engine: Engine) -> None:
    staff.says("Schülerticket")
    assert "Wer wäre richtig?" in everything(staff.says("stimmt nicht"))
    staff.says("Kindergeld")
    assert proposed(engine) == [("Schülerticket", "Kindergeld")]


@pytest.mark.parametrize(("says", "hears"), [("weiß nicht", "Alles klar."), ("abbrechen", "Alles klar.")])
def test_nobody_has_to_know_better(says: str, hears: str, staff: Talk, engine: Engine) -> None:
    staff.says("Schülerticket")
    staff.presses("Stimmt nicht")
    assert everything(staff.says(says)) == hears
    assert proposed(engine) == []


def test_what_nobody_knows_is_not_proposed(staff: Talk, engine: Engine) -> None:
    staff.says("Schülerticket")
    staff.presses("Stimmt nicht")
    assert "Danke" in everything(staff.says("Mondscheinverwaltung"))
    assert proposed(engine) == []


def test_what_the_wording_leads_to_already_is_not_proposed(staff: Talk, engine: Engine) -> None:
    staff.says("Wer macht BuT?")
    staff.says("weiß nicht")
    staff.says("stimmt nicht")
    staff.says("BuT beim Jobcenter")
    assert proposed(engine) == []


def test_client_data_in_what_is_said_then_is_refused(staff: Talk, engine: Engine) -> None:
    staff.says("Schülerticket")
    staff.presses("Stimmt nicht")
    heard = everything(staff.says("Kindergeld für Navidullah Sultanpour, geb. 12.03.2007"))
    assert "nichts davon gespeichert" in heard
    assert proposed(engine) == []


def test_an_old_button_is_no_question(staff: Talk, clock: Clock) -> None:
    answer = staff.says("Schülerticket")
    clock.now += timedelta(minutes=11)
    staff.hears = answer
    assert "Wer wäre richtig?" not in everything(staff.presses("Stimmt nicht"))


def test_a_button_of_an_earlier_answer_does_not_touch_the_last_question(staff: Talk, engine: Engine) -> None:
    answer = staff.says("Schülerticket")
    staff.says("Wohngeld")
    staff.hears = answer
    assert "Wer wäre richtig?" not in everything(staff.presses("Stimmt nicht"))
    assert last_questions(engine) == [("Wohngeld", False)]


def test_who_answers_too_late_is_answered_all_the_same(staff: Talk, engine: Engine, clock: Clock) -> None:
    staff.says("Schülerticket")
    clock.now += timedelta(minutes=9)
    staff.presses("Stimmt nicht")
    clock.now += timedelta(minutes=2)
    assert "0221 4710-239" in everything(staff.says("Kindergeld"))
    assert proposed(engine) == []


def test_the_wrong_row_and_the_right_office_may_be_said_at_once(staff: Talk, engine: Engine) -> None:
    wrong = next(
        button.command for button in staff.says("Schülerticket").buttons if "falsch" in button.command
    )
    staff.says("stimmt nicht")
    assert "0221 4710-239" in everything(staff.says(f"{wrong} Kindergeld"))
    assert proposed(engine) == [("Schülerticket", "Kindergeld")]
    with Session(engine) as session:
        assert [verdict.right for verdict in session.exec(select(Verdict))] == [False]


@pytest.mark.parametrize("shows", ["vorschläge", "woche", "bedarf Sprachkurse"])
def test_after_something_else_was_shown_it_is_not_about_the_last_question(
    shows: str, staff: Talk, engine: Engine
) -> None:
    put_forward(engine, offices=(OFFICE,))
    staff.says("Schülerticket")
    staff.says(shows)
    heard = everything(staff.says("stimmt nicht"))
    assert "Welcher Eintrag?" in heard
    assert "vorschlag 14 stimmt so nicht" in heard
    assert last_questions(engine) == []


def test_after_a_suggestion_was_shown_it_leaves_the_directory_alone(staff: Talk, engine: Engine) -> None:
    number = put_forward(engine, offices=(OFFICE,))
    staff.says("Schülerticket")
    staff.says(f"vorschlag {number}")
    assert "Wer wäre richtig?" not in everything(staff.says("stimmt nicht"))
    assert last_questions(engine) == []


def test_help_in_between_does_not_end_the_question(staff: Talk) -> None:
    staff.says("Schülerticket")
    staff.says("hilfe")
    assert "Wer wäre richtig?" in everything(staff.says("stimmt nicht"))
