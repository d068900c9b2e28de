"""Tallied calls in the logbook: each is stored once, however often its sheet is read."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlmodel import Session, func, select, update

from bot.models import Call, Outcome
from bot.practice.call_notes import CallNote
from bot.practice.logbook import Caller
from bot.practice.tallied import new_calls
from bot.practice.tally_sheets import TalliedCall
from tests.talking import BERLIN, MONDAY

CALL = TalliedCall(
    line=2,
    called_at=MONDAY.replace(minute=40),
    caller=Caller("anna", None),
    house="",
    note=CallNote(topic_words="Ehrenamtskarte", outcome=Outcome.SETTLED),
)


def take_in(session: Session, *calls: TalliedCall) -> int:
    new = new_calls(session, calls)
    session.add_all(new)
    session.flush()
    return len(new)


def test_a_sheet_that_is_read_again_adds_nothing(session: Session) -> None:
    assert take_in(session, CALL, CALL) == 2
    assert take_in(session, CALL, CALL) == 0
    assert session.exec(select(func.count()).select_from(Call)).one() == 2


def test_of_calls_alike_only_the_missing_ones_are_added(session: Session) -> None:
    take_in(session, CALL)
    assert take_in(session, CALL, CALL, CALL) == 2


def test_only_the_hour_of_a_call_is_kept(session: Session) -> None:
    take_in(session, CALL)
    assert session.exec(select(Call.called_at)).one() == MONDAY.replace(minute=0)
    assert take_in(session, replace(CALL, called_at=MONDAY.replace(minute=5))) == 0


def test_what_differs_is_another_call(session: Session) -> None:
    take_in(session, CALL)
    others = (
        replace(CALL, called_at=MONDAY - timedelta(hours=1)),
        replace(CALL, caller=Caller("berta", None)),
        replace(CALL, note=replace(CALL.note, outcome=Outcome.NO_OFFER)),
        replace(CALL, note=replace(CALL.note, topic_words="Familienpass")),
    )
    assert take_in(session, *others) == len(others)


def test_a_call_whose_caller_was_forgotten_is_still_known(session: Session) -> None:
    take_in(session, CALL)
    session.execute(update(Call).values(caller=""))
    assert take_in(session, CALL) == 0
    assert take_in(session, CALL, CALL) == 1


def test_the_hour_that_comes_twice_is_known_again(session: Session) -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    sheet = [replace(CALL, called_at=first), replace(CALL, called_at=first.replace(fold=1))]
    assert take_in(session, *sheet) == 2
    assert take_in(session, *sheet) == 0


def test_an_empty_sheet_is_no_trouble(session: Session) -> None:
    assert take_in(session) == 0
