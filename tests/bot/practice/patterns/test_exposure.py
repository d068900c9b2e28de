"""How busy weeks were, counted and kept."""

from datetime import date, timedelta

import pytest

from bot.models import WeekOfCalls
from bot.practice.patterns.calls import WEEKS
from bot.practice.patterns.evidence import Evidence, gather
from bot.practice.patterns.exposure import caller_days, which_are_ordinary
from tests.bot.practice.patterns.quiet_town import Town, call
from tests.noting import LAND, TODAY

LAST_MONDAY = TODAY - timedelta(weeks=1)


def evidence_of(town: Town, today: date = TODAY) -> Evidence:
    return gather(town.session, today, LAND, 3)


def test_days_on_which_callers_called(either_town: Town) -> None:
    either_town.session.rollback()
    days = [0, 0, 1, 6]
    either_town.insert(call(day=LAST_MONDAY + timedelta(days=day), caller="anna") for day in days)
    either_town.insert(call(day=LAST_MONDAY, hour=hour, caller="berta") for hour in (8, 23))
    either_town.insert([call(day=TODAY, caller="anna"), call(day=LAST_MONDAY, caller="")])
    assert caller_days(either_town.session, LAST_MONDAY) == 4


def test_what_is_kept_of_a_week_is_what_was_counted(town: Town) -> None:
    exposure = evidence_of(town).exposure
    mondays = [TODAY - timedelta(weeks=ago + 1) for ago in range(WEEKS)]
    assert exposure.tolist() == [caller_days(town.session, monday) for monday in mondays]


def test_where_callers_are_gone_what_was_kept_counts(town: Town) -> None:
    before = evidence_of(town).exposure
    forget_caller_of_last_week(town)
    town.session.add(WeekOfCalls(week=LAST_MONDAY, caller_days=int(before[0])))
    assert evidence_of(town).exposure.tolist() == before.tolist()


def test_where_nothing_was_kept_it_is_estimated_by_the_calls(town: Town) -> None:
    before = evidence_of(town).exposure
    forget_caller_of_last_week(town)
    assert evidence_of(town).exposure[0] == pytest.approx(before[0], rel=0.1)


def test_on_a_wednesday_the_nearest_week_counts(town: Town) -> None:
    forget_caller_of_last_week(town)
    town.session.add(WeekOfCalls(week=LAST_MONDAY, caller_days=1000))
    assert evidence_of(town, TODAY + timedelta(days=2)).exposure[0] == 1000


def test_weeks_of_school_holidays_are_not_ordinary() -> None:
    monday = date(2026, 11, 9)  # the autumn holidays ended a week ago, on Saturday 31 October
    assert which_are_ordinary(monday, "NW").tolist()[:4] == [True, False, False, True]


def forget_caller_of_last_week(town: Town) -> None:
    for row in town.calls():
        if row.called_at.date() >= LAST_MONDAY:
            row.caller = ""
            town.session.add(row)
    town.session.flush()
