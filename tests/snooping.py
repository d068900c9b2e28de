"""Somebody who keeps every figure that was ever told, and works out what it says about the calls of a few."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from scipy.optimize import LinearConstraint, milp

from bot.models import Outcome
from bot.practice.digest import Digest
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.published import STEP

WEEK, SIX_DAYS = timedelta(weeks=1), timedelta(days=6)
LEAST_CALLS = 5
"""No rule that these tests plant hands over fewer. The rules are public, so everybody knows that."""
ENDINGS = {
    Rule.WRONG_DOOR: {Outcome.PASSED_ON, Outcome.NOT_RESPONSIBLE},
    Rule.BOTTLENECK: {Outcome.NOT_REACHED},
    Rule.UNREACHABLE: {Outcome.NOT_REACHED},
    Rule.UNSURE_ALLOWED: {Outcome.UNSURE},
    Rule.NO_OFFER: {Outcome.NO_OFFER},
}


@dataclass(frozen=True)
class Kind:
    """Calls of one kind in one week. `house`: from where, `called`: to which institution, `place`: office."""

    topic: int
    topic_name: str
    place: int
    called: int
    house: int
    outcome: Outcome
    monday: date


@dataclass(frozen=True)
class Known:
    """Which calls a figure counts, and how many there may be."""

    counts: Callable[[Kind], bool]
    least: float
    most: float


Unknown = frozenset[int]
"""The figures that count a kind. Kinds that the same figures count cannot be told apart."""


def from_digest(digest: Digest) -> Iterator[Known]:
    """The exact figures of the weeks, as the coordination gets them."""
    for week in digest.weeks:
        if week.calls:
            yield Known(_in_week(week.monday), week.calls, week.calls)
        for topic in week.topics:
            yield Known(_in_week(week.monday, topic.topic), topic.calls, topic.calls)


def from_suggestion(told: Pattern, houses: Mapping[int, int]) -> Iterator[Known]:
    """The figures of a suggestion, which are the same whoever looks at it; exact ones of a mere pattern."""
    off, unlimited = (STEP // 2, math.inf) if told.is_rounded else (0, 0)
    is_counted, last = _counted_by(told, houses), told.last - SIX_DAYS

    def within(kind: Kind) -> bool:
        return told.first <= kind.monday <= last

    least = max(told.calls - off, LEAST_CALLS)
    yield Known(lambda kind: within(kind) and is_counted(kind), least, told.calls + off)
    for ago, calls in enumerate(reversed(told.weekly)):
        if calls:
            of_week = _in_week(last - WEEK * ago)
            counts = lambda kind, of_week=of_week: of_week(kind) and is_counted(kind)  # noqa: E731
            yield Known(counts, calls, calls + unlimited)


def unknowns_in(kinds: Iterable[Kind], known: Sequence[Known]) -> Mapping[Kind, Unknown]:
    return {kind: frozenset(at for at, one in enumerate(known) if one.counts(kind)) for kind in kinds}


def is_given_away(cell: Counter[Unknown], town: Counter[Unknown], known: Sequence[Known]) -> bool:
    """Whether the figures leave a single number for all calls of the kinds of a cell together.

    Where a kind of the cell cannot be told apart from one that does not belong to it, they do not.
    """
    if any(cell[unknown] < town[unknown] for unknown in cell) or frozenset() in cell:
        return False
    unknowns = list(town)
    counted = np.array([[number in unknown for unknown in unknowns] for number in range(len(known))])
    figures = LinearConstraint(counted, [one.least for one in known], [one.most for one in known])
    wanted = np.array([unknown in cell for unknown in unknowns], np.float64)
    whole = np.ones(len(unknowns))
    least, most = (milp(sign * wanted, constraints=figures, integrality=whole) for sign in (1, -1))
    assert least.success, "the figures contradict one another"
    return bool(most.success and round(least.fun) == round(-most.fun))


def _in_week(monday: date, topic: str = "") -> Callable[[Kind], bool]:
    return lambda kind: kind.monday == monday and topic in {"", kind.topic_name}


def _any_kind(_kind: Kind) -> bool:
    return True


def _counted_by(told: Pattern, houses: Mapping[int, int]) -> Callable[[Kind], bool]:
    """The calls that a rule counts, as its text and its source tell everybody."""
    office, about = told.organizations[0], [houses[office] for office in told.organizations]
    endings = ENDINGS.get(told.rule, set(Outcome))
    counts: Mapping[Rule, Callable[[Kind], bool]] = {
        Rule.STEADY: lambda kind: (kind.called, kind.house) == (about[0], about[1]),
        Rule.ONE_WAY: lambda kind: (kind.called, kind.house) == (about[0], about[1]),
        Rule.TRIANGLE: lambda kind: {kind.house, kind.called} <= set(about) and kind.house != kind.called,
        Rule.UNCONNECTED: lambda kind: {kind.house, kind.called} == set(about),
        Rule.RISE: _any_kind,
        Rule.NEW_TOPIC: _any_kind,
        Rule.NO_OFFER: lambda kind: kind.outcome in endings,
    }
    is_of_rule: Callable[[Kind], bool] = counts.get(
        told.rule, lambda kind: kind.place == office and kind.outcome in endings
    )
    return lambda kind: told.topic_id in {None, kind.topic} and is_of_rule(kind)
