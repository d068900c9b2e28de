"""Tallied calls in the logbook: each is stored once, however often its sheet is read."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, func, select, update

from bot.models import Call, Outcome
from bot.practice.call_notes import CallNote
from bot.practice.forgetting import forget_callers
from bot.practice.logbook import Caller
from bot.practice.tallied import new_calls, soon_forgotten, take_turns
from bot.practice.tally_sheets import TalliedCall
from tests.talking import BERLIN, MONDAY

CALL = TalliedCall(
    line=2,
    called_at=MONDAY.replace(minute=40),
    caller=Caller("anna", None),
    house="",
    note=CallNote(topic_words="Ehrenamtskarte", outcome=Outcome.SETTLED),
    mark="09:40",
)
LATER = replace(CALL, called_at=MONDAY.replace(minute=45), mark="09:45")


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


def test_two_calls_of_one_hour_in_two_sheets_are_two(session: Session) -> None:
    assert take_in(session, CALL) == 1
    assert take_in(session, LATER) == 1


@pytest.mark.parametrize("sheets", [[(CALL, LATER)], [(LATER,), (CALL,)], [(CALL,), (LATER, CALL), (LATER,)]])
def test_however_a_sheet_is_divided_its_calls_are_the_same(
    session: Session, sheets: Sequence[Sequence[TalliedCall]]
) -> None:
    assert sum(take_in(session, *sheet) for sheet in sheets) == 2


def test_a_call_without_a_mark_is_known_by_its_hour(session: Session) -> None:
    take_in(session, replace(CALL, mark=""))
    assert take_in(session, LATER) == 0


def test_two_sheets_at_once_add_each_call_once(either_engine: Engine) -> None:
    together = Barrier(2)

    def read_at_once(_: int) -> int:
        with Session(either_engine) as session:
            together.wait()
            take_turns(session)
            added = take_in(session, CALL)
            session.commit()
        return added

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(read_at_once, range(2))) == [0, 1]


def test_a_mark_is_forgotten_with_the_caller(session: Session) -> None:
    take_in(session, CALL)
    forget_callers(session, MONDAY.date() + timedelta(days=91))
    (call,) = session.exec(select(Call)).all()
    assert (call.caller, call.mark) == ("", None)
    assert take_in(session, CALL) == 0


def test_calls_older_than_a_year_are_told_of(session: Session) -> None:
    ages = [timedelta(days=days) for days in (1, 364, 366, 800)]
    calls = new_calls(session, [replace(CALL, called_at=MONDAY - age) for age in ages])
    assert soon_forgotten(calls, MONDAY.date()) == 2


def test_what_differs_is_another_call(session: Session) -> None:
    take_in(session, CALL)
    others = (
        replace(CALL, called_at=MONDAY - timedelta(hours=1)),
        replace(CALL, caller=Caller("berta", None)),
        replace(CALL, note=replace(CALL.note, outcome=Outcome.NO_OFFER)),
        replace(CALL, note=replace(CALL.note, topic_words="Familienpass")),
    )
    marked = [replace(call, mark=f"other {number}") for number, call in enumerate(others)]
    assert take_in(session, *marked) == len(others)


def test_a_call_whose_caller_was_forgotten_is_still_known(session: Session) -> None:
    take_in(session, CALL)
    session.execute(update(Call).values(caller="", mark=None))
    assert take_in(session, CALL) == 0
    assert take_in(session, CALL, CALL) == 1


def test_the_hour_that_comes_twice_is_known_again(session: Session) -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    sheet = [replace(CALL, called_at=first.replace(fold=fold), mark="") for fold in range(2)]
    assert take_in(session, *sheet) == 2
    assert take_in(session, *sheet) == 0


def test_an_empty_sheet_is_no_trouble(session: Session) -> None:
    assert take_in(session) == 0
