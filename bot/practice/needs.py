"""Keeps needs that somebody noted: the words, the week, the house. Never the person."""

from collections.abc import Sequence
from datetime import date, timedelta

from rapidfuzz import fuzz
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.models import Need
from bot.practice.days import monday_of
from directory.models import Organization
from directory.search.asking import telling_words
from directory.search.wording import stem, words

LONGEST_NEED = 140
LOOKS_BACK = timedelta(weeks=6)
SHOWN_FOR = timedelta(weeks=12)
ALIKE = 85
"""Of 100: a slip in a longer word, or another ending."""
SHARED = 0.6
"""Of the words of the shorter need."""


def note_need(session: Session, said: str, organization_id: int | None, today: date) -> Need:
    need = Need(
        week=monday_of(today),
        words=said[:LONGEST_NEED].strip(),
        organization_id=_house(session, organization_id),
    )
    session.add(need)
    session.flush()
    return need


def houses_with_similar(session: Session, need: Need) -> int:
    """How many other houses noted something similar in the last six weeks."""
    others = select(Need).where(
        Need.week > need.week - LOOKS_BACK,
        col(Need.organization_id).is_not(None),
        Need.organization_id != need.organization_id,
    )
    if need.organization_id is None:
        others = select(Need).where(
            Need.week > need.week - LOOKS_BACK, col(Need.organization_id).is_not(None)
        )
    return len(
        {other.organization_id for other in session.exec(others) if are_similar(other.words, need.words)}
    )


def needs_up_to(session: Session, number: int | None, today: date) -> Sequence[Need]:
    """Those of the last twelve weeks, the newest first; with a number that one and those before it."""
    shown = _of_twelve_weeks(today).order_by(col(Need.id).desc())
    return session.exec(shown if number is None else shown.where(col(Need.id) <= number)).all()


def houses_alike(session: Session, need: Need, today: date) -> int:
    """How many houses, its own among them, noted something of that kind in the last twelve weeks."""
    noted = session.exec(_of_twelve_weeks(today).where(col(Need.organization_id).is_not(None)))
    return len({other.organization_id for other in noted if are_similar(other.words, need.words)})


def are_similar(one: str, other: str) -> bool:
    """Most words that say something in the shorter one have a like in the longer one."""
    shorter, longer = sorted((_matter(one), _matter(other)), key=len)
    shared = sum(any(fuzz.ratio(word, like) >= ALIKE for like in longer) for word in shorter)
    return bool(shorter) and shared >= SHARED * len(shorter)


def _of_twelve_weeks(today: date) -> SelectOfScalar[Need]:
    return select(Need).where(Need.week > monday_of(today) - SHOWN_FOR)


def _matter(said: str) -> Sequence[str]:
    telling = telling_words(words(said))
    return list(dict.fromkeys(stem(word.folded) for word in telling))


def _house(session: Session, organization_id: int | None) -> int | None:
    office = session.get(Organization, organization_id or 0)
    return (office.parent_id or office.id) if office else None
