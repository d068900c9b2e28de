"""The digest of a week in figures, free of any language: what was said is kept as it was said."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median
from typing import Any

from pydantic import TypeAdapter
from sqlmodel import Session, col, select

from bot.models import SuggestionState, WeekDigest
from bot.practice.days import day_of, is_ordinary, monday_of, working_days
from bot.practice.news import (
    EffectOfAgreement,
    NewSuggestion,
    Thanks,
    effects,
    needs_noted,
    new_suggestions,
    standing_of,
    thanks_of,
)
from bot.practice.patterns.outdated import outdated
from bot.practice.patterns.pattern import Rule
from bot.practice.published import WEEK, PublishedWeek, published_week
from directory.entries import load_entries

WEEKS = 8
"""How far back a digest looks: as far as its picture, and as what it calls usual."""
LEAST_WEEKS_TO_COMPARE = 4
LEAST_ORDINARY_DAYS = 3


@dataclass(frozen=True, slots=True)
class Digest:
    """`weeks`: the oldest first, the last one is told of. `usual`: calls to be expected in it, 0 if unknown.

    `standing`: how many suggestions are in which open state, without the new ones. `to_verify`: the offices
    of rows that are asked for and may be outdated. `needs`: how many were noted, 0 where too few houses did.
    """

    weeks: tuple[PublishedWeek, ...]
    usual: int = 0
    new: tuple[NewSuggestion, ...] = ()
    standing: Mapping[SuggestionState, int] = field(default_factory=dict)
    effects: tuple[EffectOfAgreement, ...] = ()
    to_verify: tuple[int, ...] = ()
    needs: int = 0
    thanks: Thanks = Thanks.NOTED
    agreed: tuple[str, ...] = ()

    @property
    def week(self) -> PublishedWeek:
        return self.weeks[-1]

    @property
    def is_quiet(self) -> bool:
        """Nothing happened that has to be told."""
        return not (self.week.calls or self.new or self.effects)


_digests = TypeAdapter(Digest)


def make_digest(session: Session, today: date, *, smallest_group: int, land: str) -> Digest:
    """The digest of the last week that is over, Monday to Sunday."""
    monday = week_of_digest(today)
    weeks = tuple(
        published_week(session, monday - WEEK * ago, smallest_group) for ago in reversed(range(WEEKS))
    )
    since = _last_told(session, monday, today)
    new = new_suggestions(session, since, today)
    thanks, agreed = thanks_of(session, monday)
    return Digest(
        weeks=weeks,
        usual=_usual(weeks, land),
        new=new,
        standing=standing_of(session, new),
        effects=effects(session, since, today, land, smallest_group),
        to_verify=_to_verify(session, new, today),
        needs=needs_noted(session, monday, smallest_group),
        thanks=thanks,
        agreed=agreed,
    )


def week_of_digest(today: date) -> date:
    """The Monday of the week that a digest of this day tells of."""
    return monday_of(today) - WEEK


def last_digest(session: Session, today: date) -> Digest | None:
    """The digest that was sent of the last week that is over, if it was."""
    row = session.get(WeekDigest, week_of_digest(today))
    return _digests.validate_python(row.content) if row else None


def as_content(digest: Digest) -> dict[str, Any]:
    """What is kept in the database."""
    content: dict[str, Any] = _digests.dump_python(digest, mode="json")
    return content


def _usual(weeks: Sequence[PublishedWeek], land: str) -> int:
    """By working days, in weeks of school. Made of published figures alone, so it tells no more than they.

    The median: one busy week is not usual, and is not to make all weeks after it look quiet.
    """
    *before, week = weeks
    compared = [earlier for earlier in before if earlier.calls and _can_be_compared(earlier.monday, land)]
    if len(compared) < LEAST_WEEKS_TO_COMPARE or not _can_be_compared(week.monday, land):
        return 0
    of_a_day = median(earlier.calls / _days(earlier.monday, land) for earlier in compared)
    return round(of_a_day * _days(week.monday, land))


def _to_verify(session: Session, new: Iterable[NewSuggestion], today: date) -> tuple[int, ...]:
    """The offices of rows that may be outdated, without those that are told of as a new suggestion."""
    told = {suggestion.pattern.entry_id for suggestion in new if suggestion.pattern.rule is Rule.OUTDATED}
    found = outdated(session, load_entries(session), today)
    return tuple(pattern.organizations[0] for pattern in found if pattern.entry_id not in told)


def _days(monday: date, land: str) -> int:
    return working_days(monday, monday + timedelta(days=6), land)


def _can_be_compared(monday: date, land: str) -> bool:
    ordinary = sum(is_ordinary(monday + timedelta(days=day), land) for day in range(7))
    return ordinary >= LEAST_ORDINARY_DAYS


def _last_told(session: Session, monday: date, today: date) -> date:
    """The day of the digest before this one; a week ago, if there was none."""
    earlier = select(WeekDigest.made_at).where(WeekDigest.week < monday).order_by(col(WeekDigest.week).desc())
    made_at = session.exec(earlier.limit(1)).first()
    return day_of(made_at) if made_at else today - WEEK
