"""The calls of the last months as columns of numbers: half a million are read in seconds, then counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

import numpy as np
from sqlalchemy import Executable, String, cast, select
from sqlmodel import Session, col

from bot.models import Call, Outcome
from bot.practice.days import start_of
from bot.practice.patterns.columns import Codes, Column, Flags, Numbers, read_columns

WEEKS = 28
"""So far back the rules look: four weeks, the twelve before them, and the school holidays in between."""
AT_ONCE = 20_000
OUTCOMES = tuple(Outcome)


@dataclass(frozen=True, slots=True, eq=False)
class Calls:
    """An array for each column, all of one length. 0 stands for what is not known.

    `ago`: days before the evaluation, 1 is yesterday. `caller`: a number that holds for one evaluation only.
    `house`: the calling institution. `place`: the called office, or the institution where only that is known;
    `called_house`: its institution. `topic`: its number, one below 0 for words that nobody has entered, and
    `wording`: which words. `outcome`: its place in OUTCOMES. `route`: its place in `Evidence.routes`.
    """

    ago: Codes
    hour: Codes
    caller: Codes
    house: Codes
    place: Codes
    called_house: Codes
    topic: Codes
    wording: Codes
    outcome: Codes
    route: Codes

    def __len__(self) -> int:
        return len(self.ago)

    @property
    def week(self) -> Codes:
        """Week 0 ends the day before the evaluation, week 1 seven days earlier."""
        return (self.ago - 1) // 7

    def where(self, rows: Flags | Numbers) -> "Calls":
        return Calls(*(getattr(self, column.name)[rows] for column in fields(self)))

    def ended(self, *outcomes: Outcome) -> Flags:
        return np.isin(self.outcome, [OUTCOMES.index(outcome) for outcome in outcomes])

    def by_week(self, weeks: int) -> tuple[int, ...]:
        """How many of the calls fell into each of the last weeks, the oldest first."""
        return tuple(np.bincount(self.week, minlength=weeks)[:weeks][::-1].tolist())


@dataclass(frozen=True, slots=True, eq=False)
class Log:
    """The columns as they are stored."""

    moment: Column
    caller: Column
    house: Column
    place: Column
    topic: Column
    words: Column
    outcome: Column
    route: Column


def read_log(session: Session, today: date) -> Log:
    """The calls of the weeks before a day. Those of that day and later do not count."""
    columns = (
        col(Call.called_at),
        col(Call.caller),
        col(Call.caller_organization_id),
        col(Call.organization_id),
        col(Call.topic_id),
        col(Call.topic_words),
        col(Call.outcome),
        cast(col(Call.passed_to), String),  # read as JSON only once for each route
    )
    noted = select(*columns).where(
        col(Call.called_at) >= start_of(today - timedelta(weeks=WEEKS)), col(Call.called_at) < start_of(today)
    )
    return Log(*read_columns(_parts(session, noted), len(columns)))


def _parts(session: Session, query: Executable) -> Iterator[Sequence[Sequence[Any]]]:
    return session.execute(query, execution_options={"yield_per": AT_ONCE}).partitions()
