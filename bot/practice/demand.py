"""Counts how often a row of the directory is asked for: by week and asking house, never by person."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from bot.models import EntryDemand
from bot.practice.days import last_weeks, monday_of
from bot.practice.inserting import Insert, Insertion
from directory.models import Organization

NO_HOUSE = 0


@dataclass(frozen=True, slots=True)
class Demand:
    """The questions for a row in each week, the oldest first, and how many houses asked.

    Those who belong to no house count as one: a person of theirs is none of the others.
    """

    weekly: tuple[int, ...]
    houses: int

    @property
    def questions(self) -> int:
        return sum(self.weekly)


def count_question(session: Session, entry_id: int, organization_id: int | None, today: date) -> None:
    """One more question in this week. Of the asking office only its institution is kept."""
    first = {
        "week": monday_of(today),
        "responsibility_id": entry_id,
        "organization_id": _house(session, organization_id),
        "questions": 1,
    }
    _COUNT.run(session, first)


def demand_for_entries(session: Session, today: date, weeks: int) -> Mapping[int, Demand]:
    """What was asked for in the last weeks, by the number of the row; rows nobody asked for are missing."""
    mondays = last_weeks(today, weeks)
    questions: dict[int, Counter[date]] = defaultdict(Counter)
    houses: dict[int, set[int]] = defaultdict(set)
    for row in session.exec(select(EntryDemand).where(col(EntryDemand.week).in_(mondays))):
        questions[row.responsibility_id][row.week] += row.questions
        houses[row.responsibility_id].add(row.organization_id)
    return {
        entry: Demand(tuple(counted[monday] for monday in mondays), len(houses[entry]))
        for entry, counted in sorted(questions.items())
    }


def _once_more(first: Insert) -> Insert:
    key = ["week", "responsibility_id", "organization_id"]
    return first.on_conflict_do_update(index_elements=key, set_={"questions": col(EntryDemand.questions) + 1})


_COUNT = Insertion(EntryDemand, _once_more)


def _house(session: Session, organization_id: int | None) -> int:
    office = session.get(Organization, organization_id) if organization_id else None
    return (office.parent_id or office.id or NO_HOUSE) if office else NO_HOUSE
