"""An unanswered wording and a call become a proposal, and nothing else does."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.chat import Address
from bot.house import House
from bot.models import SynonymProposal
from tests.learning import BUT, CALL, HOUSING_BENEFIT, JOBCENTER, UNANSWERED, last_questions, proposed
from tests.talking import Clock, Talk, everything, member

WORK_PERMIT = "Beschäftigungserlaubnis"


@pytest.mark.parametrize(
    ("call", "expansion"),
    [
        (CALL, BUT),
        ("angerufen Jobcenter wegen Handyschein, geklärt", JOBCENTER),
        ("angerufen Team Aufenthalt, geklärt", "Team Aufenthalt"),
        ("angerufen Jobcenter, weiter an Wohngeldstelle", HOUSING_BENEFIT),
        ("called Ausländerbehörde about work permit, settled", WORK_PERMIT),
    ],
)
def test_an_unanswered_wording_and_a_call_become_a_proposal(
    call: str, expansion: str, staff: Talk, engine: Engine
) -> None:
    staff.says(UNANSWERED)
    heard = everything(staff.says(call))
    assert "Handyschein" in heard
    assert "vorgeschlagen" in heard
    assert proposed(engine) == [("Handyschein", expansion)]


def test_it_works_on_either_database(either_engine: Engine, house: House) -> None:
    for _ in range(2):
        asking = member(either_engine, house)
        asking.says(UNANSWERED)
        asking.says(CALL)
    with Session(either_engine) as session:
        proposal = session.exec(select(SynonymProposal)).one()
    assert (proposal.term, proposal.expansion, proposal.times) == ("Handyschein", BUT, 2)


def test_a_press_under_what_may_have_been_meant_proposes_as_well(staff: Talk, engine: Engine) -> None:
    staff.says("Wer macht Kindergeldzettel?")
    staff.presses("Kindergeld und Kinderzuschlag: Kindergeld")
    assert "vorgeschlagen" in everything(staff.presses("Ich hab angerufen"))
    assert proposed(engine) == [("Kindergeldzettel", "Kindergeld")]


def test_so_does_a_row_that_was_said_to_be_right(staff: Talk, engine: Engine) -> None:
    staff.says("Wer macht Kindergeldzettel?")
    staff.presses("Kindergeld und Kinderzuschlag: Kindergeld")
    assert "vorgeschlagen" in everything(staff.presses("Stimmt"))
    assert proposed(engine) == [("Kindergeldzettel", "Kindergeld")]


def test_a_row_that_the_question_did_not_bring_up_tells_nothing(staff: Talk, engine: Engine) -> None:
    answer = staff.says("Kindergeld")
    staff.says(UNANSWERED)
    staff.hears = answer
    staff.presses("Stimmt")
    assert proposed(engine) == []


def test_an_office_that_is_named_only_when_asked_for_counts(staff: Talk, engine: Engine) -> None:
    staff.says(UNANSWERED)
    assert "Wen hast du angerufen?" in everything(staff.says("angerufen Standesamt wegen BuT, geklärt"))
    assert "vorgeschlagen" in everything(staff.says("Jobcenter"))
    assert proposed(engine) == [("Handyschein", BUT)]


@pytest.mark.parametrize("outcome", ["nicht zuständig", "weiterverwiesen"])
def test_the_wrong_door_tells_nothing(outcome: str, staff: Talk, engine: Engine) -> None:
    staff.says(UNANSWERED)
    assert "vorgeschlagen" not in everything(staff.says(f"angerufen Jobcenter wegen BuT, {outcome}"))
    assert proposed(engine) == []
    staff.says("angerufen Wohngeldstelle, geklärt")
    assert proposed(engine) == [("Handyschein", HOUSING_BENEFIT)]


@pytest.mark.parametrize("question", ["wer macht BuT?", "Kindergeld", "hallo", "0221 4710-213"])
def test_a_sure_answer_and_a_call_propose_nothing(question: str, staff: Talk, engine: Engine) -> None:
    staff.says(question)
    staff.says("angerufen Jobcenter wegen Kosten der Unterkunft, geklärt")
    assert proposed(engine) == []


def test_a_call_without_a_question_proposes_nothing(staff: Talk, engine: Engine) -> None:
    assert "vorgeschlagen" not in everything(staff.says(CALL))
    assert proposed(engine) == []


def test_a_question_counts_for_one_call(staff: Talk, engine: Engine) -> None:
    staff.says(UNANSWERED)
    staff.says(CALL)
    staff.says("angerufen Wohngeldstelle, geklärt")
    assert proposed(engine) == [("Handyschein", BUT)]


def test_a_new_question_takes_the_place_of_the_last(staff: Talk, engine: Engine) -> None:
    staff.says(UNANSWERED)
    staff.says("Kindergeld")
    staff.says(CALL)
    assert proposed(engine) == []


def test_the_call_of_somebody_else_proposes_nothing(staff: Talk, engine: Engine, house: House) -> None:
    staff.says(UNANSWERED)
    member(engine, house).says(CALL)
    assert proposed(engine) == []


def test_in_a_group_each_has_a_question_of_their_own(engine: Engine, house: House) -> None:
    group = Address("test", "group")
    asking, calling = member(engine, house), member(engine, house)
    asking.room = calling.room = group
    asking.says(UNANSWERED)
    calling.says(CALL)
    assert proposed(engine) == []
    asking.says(CALL)
    assert proposed(engine) == [("Handyschein", BUT)]


def test_a_question_in_a_group_and_a_call_in_the_direct_chat_are_two_things(
    staff: Talk, engine: Engine
) -> None:
    staff.room = Address("test", "group")
    staff.says(UNANSWERED)
    staff.room = None
    staff.says(CALL)
    assert proposed(engine) == []


def test_after_eleven_minutes_a_question_is_forgotten(staff: Talk, engine: Engine, clock: Clock) -> None:
    staff.says(UNANSWERED)
    clock.now += timedelta(minutes=11)
    staff.says(CALL)
    assert proposed(engine) == []


def test_the_next_message_of_anybody_takes_its_words_away(
    staff: Talk, engine: Engine, house: House, clock: Clock
) -> None:
    staff.says(UNANSWERED)
    assert last_questions(engine) == [("stellt einen Handyschein", True)]
    clock.now += timedelta(minutes=11)
    Talk(engine, house, room=Address("test", "group")).tells("hallo")
    assert last_questions(engine) == []


def test_whoever_leaves_takes_the_last_question_along(staff: Talk, engine: Engine) -> None:
    staff.says(UNANSWERED)
    staff.says("verlassen")
    assert last_questions(engine) == []


def test_client_data_is_in_no_question(staff: Talk, engine: Engine) -> None:
    staff.says("Handyschein für Navidullah Sultanpour, geb. 12.03.2007?")
    staff.says(CALL)
    assert last_questions(engine) == []
    assert proposed(engine) == []


def test_what_the_directory_calls_so_itself_gets_no_other_meaning(staff: Talk, engine: Engine) -> None:
    staff.says("Wer macht Kinderzuschlag?")
    staff.presses("Stimmt nicht")
    staff.says("weiß nicht")
    staff.says(CALL)
    assert proposed(engine) == []
