"""Rule `outdated`: a row that is asked for, and that may no longer be true."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from sqlmodel import Session, col, or_, select

from bot.practice.days import last_weeks
from bot.practice.demand import Demand, demand_for_entries
from bot.practice.patterns.pattern import Pattern, Rule
from directory.entries import Entry
from directory.models import Responsibility, Verdict

WEEKS = 4
LEAST_QUESTIONS = 5
LEAST_VERDICTS = 2
LEAST_HOUSES = 2
TRUE_FOR = timedelta(days=180)


def outdated(session: Session, entries: Iterable[Entry], today: date) -> list[Pattern]:
    """Rows with five questions in four weeks that two people called wrong, or that nobody checked for long.

    The pattern tells of a row and not of people. Questions are counted by house, without persons, so the
    smallest group cannot be counted: at least two houses must have asked, or two people must have said that
    the row is wrong, so that no single person shows through. `callers` is how many there were at least.
    """
    demand, wrong = demand_for_entries(session, today, WEEKS), _wrong_verdicts(session)
    return [
        _pattern(entry, demand[entry.id], wrong[entry.id], today)
        for entry in entries
        if entry.id in demand and _may_be_outdated(entry, demand[entry.id], wrong[entry.id], today)
    ]


def _may_be_outdated(entry: Entry, demand: Demand, wrong: int, today: date) -> bool:
    unchecked = not entry.verified_on or entry.verified_on < today - TRUE_FOR
    doubted = wrong >= LEAST_VERDICTS or (unchecked and demand.houses >= LEAST_HOUSES)
    return doubted and demand.questions >= LEAST_QUESTIONS


def _wrong_verdicts(session: Session) -> Counter[int]:
    """„Stimmt nicht“ by row, of different people. What was said before the last check is settled."""
    said = (
        select(Verdict.responsibility_id)
        .join(Responsibility, col(Responsibility.id) == Verdict.responsibility_id)
        .where(col(Verdict.right).is_(False))
        .where(
            or_(
                col(Responsibility.verified_on).is_(None),
                col(Verdict.said_on) >= col(Responsibility.verified_on),
            )
        )
    )
    return Counter(session.exec(said))


def _pattern(entry: Entry, demand: Demand, wrong: int, today: date) -> Pattern:
    topic_id, topic = entry.topics[0] if entry.topics else (None, "")
    unchecked = {"days_unchecked": (today - entry.verified_on).days} if entry.verified_on else {}
    mondays = last_weeks(today, WEEKS)
    return Pattern(
        Rule.OUTDATED,
        organizations=(entry.organization_id,),
        topic_id=topic_id,
        topic=topic,
        calls=demand.questions,
        callers=max(demand.houses, wrong),
        houses=demand.houses,
        first=mondays[0],
        last=today - timedelta(days=1),
        weekly=(None,) * WEEKS,  # of questions nobody knows by how many people they were
        entry_id=entry.id,
        figures={"wrong": wrong, **unchecked},
    )
