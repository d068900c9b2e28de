"""How busy a week was: on how many days each caller called, over all callers.

What is more than usual is told by it. Public holidays, school holidays and colleagues who are away need no
correction of their own: on those days nobody calls, or fewer do.
"""

from datetime import date, timedelta

import numpy as np
from sqlmodel import Session, col, select

from bot.models import Call, WeekOfCalls
from bot.practice.days import day_of, is_ordinary, monday_of, start_of
from bot.practice.patterns.calls import WEEKS, Calls
from bot.practice.patterns.columns import Flags, Values, grouped

WEEK = timedelta(weeks=1)
MIDWEEK = timedelta(days=3)
LEAST_ORDINARY_DAYS = 3


def caller_days(session: Session, monday: date) -> int:
    """The caller-days of a week, to be kept when its pseudonyms are dropped (`WeekOfCalls`)."""
    noted = (
        select(Call.caller, Call.called_at)
        .where(Call.called_at >= start_of(monday), Call.called_at < start_of(monday + WEEK))
        .where(Call.caller != "")
        .distinct()
    )
    return len({(caller, day_of(moment)) for caller, moment in session.exec(noted)})


def exposure_by_week(session: Session, calls: Calls, today: date) -> Values:
    """The caller-days of each week; where the callers are gone, those that were kept, else estimated."""
    counted, unknown = _counted(calls), np.bincount(calls.week[calls.caller == 0], minlength=WEEKS)
    kept, total = _kept(session, today), np.bincount(calls.week, minlength=WEEKS)
    whole = (unknown == 0) & (total > 0)
    per_call = counted[whole].sum() / total[whole].sum() if whole.any() else 1.0
    otherwise = np.where(kept > 0, kept, total * per_call)
    return np.where(unknown > 0, np.maximum(counted, otherwise), counted)


def which_are_ordinary(today: date, land: str) -> Flags:
    """Which weeks were worked as usual: next to school holidays, every week after them looks like a rise."""
    return np.array([_is_ordinary(today - WEEK * (ago + 1), land) for ago in range(WEEKS)])


def _is_ordinary(first: date, land: str) -> bool:
    days = (first + timedelta(days=ahead) for ahead in range(7))
    return sum(is_ordinary(day, land) for day in days) >= LEAST_ORDINARY_DAYS


def _counted(calls: Calls) -> Values:
    known = calls.where(calls.caller > 0)
    days = grouped(known.caller, known.ago).rows
    return np.bincount(known.week[days], minlength=WEEKS).astype(np.float64)


def _kept(session: Session, today: date) -> Values:
    """What was kept for the calendar week that has most days of each week."""
    mondays = [monday_of(today - WEEK * (ago + 1) + MIDWEEK) for ago in range(WEEKS)]
    rows = session.exec(select(WeekOfCalls).where(col(WeekOfCalls.week).in_(mondays)))
    days = {row.week: row.caller_days for row in rows}
    return np.array([days.get(monday, 0) for monday in mondays], np.float64)
