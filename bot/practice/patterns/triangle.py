"""Rule `triangle`: three houses call one another about the same topic."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import comb

import numpy as np

from bot.practice.patterns import chance
from bot.practice.patterns.calls import Calls
from bot.practice.patterns.candidate import Candidate, Tested, most_called
from bot.practice.patterns.columns import Codes, Flags, Numbers, grouped
from bot.practice.patterns.evidence import Evidence
from bot.practice.patterns.pairs import calls_between_houses
from bot.practice.patterns.pattern import Rule

WEEKS = 4
LEAST_WEEKS = 3
LEAST_CALLS_OF_A_WEEK = 3
CORNERS = 3
LEAST_CALLS_OF_A_PAIR = 3
LEAST_CALLS = CORNERS * LEAST_CALLS_OF_A_PAIR
LEAST_TIMES_THEIR_SHARE = 2.0

Corners = tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Traffic:
    """How often houses call one another about a topic, and how many calls each makes about everything else.

    `between`: a row for each calling house, a column for each called one, both in the order of `houses`.
    `others`: the calls about everything else, of whatever house.
    """

    houses: Codes
    between: Numbers
    made: Numbers
    others: int


def triangle(evidence: Evidence) -> Tested:
    """Each two of three houses call; all three call one another more than about anything else."""
    calls = calls_between_houses(evidence, WEEKS)
    topics = grouped(calls.topic)
    busy = (calls.where(topics.of == topic) for topic in np.flatnonzero(topics.sizes() >= LEAST_CALLS))
    tested = [about for about in busy if len(np.unique(about.called_house)) >= CORNERS]
    closest = (_closest(about, calls) for about in tested)
    return Tested(len(tested), [candidate for candidate in closest if candidate])


def _closest(about: Calls, calls: Calls) -> Candidate | None:
    """The three houses that stand out most, if they do; any three of those called might have."""
    traffic = _traffic(about, calls)
    called = np.count_nonzero(traffic.between.sum(axis=0))
    for likely, corners in sorted((_chance(traffic, corners), corners) for corners in _triangles(traffic)):
        among = about.where(_is_among(about, traffic.houses[list(corners)]))
        if likely * comb(called, CORNERS) <= chance.FALSE_DISCOVERIES and _busy_weeks(among) >= LEAST_WEEKS:
            return _candidate(among, likely * comb(called, CORNERS))
    return None


def _traffic(about: Calls, calls: Calls) -> _Traffic:
    houses = np.unique(np.concatenate((about.house, about.called_house)))
    between = np.zeros((len(houses), len(houses)), np.int64)
    np.add.at(between, (np.searchsorted(houses, about.house), np.searchsorted(houses, about.called_house)), 1)
    made = np.bincount(calls.house, minlength=int(houses.max()) + 1)[houses]
    return _Traffic(houses, between, made - between.sum(axis=1), len(calls) - len(about))


def _triangles(traffic: _Traffic) -> Iterator[Corners]:
    """Three houses each two of which call often enough, whichever of them calls."""
    close = traffic.between + traffic.between.T >= LEAST_CALLS_OF_A_PAIR
    for first, second in zip(*np.nonzero(np.triu(close, 1)), strict=True):
        for third in np.flatnonzero(close[first] & close[second]):
            if third > second:
                yield int(first), int(second), int(third)


def _chance(traffic: _Traffic, corners: Corners) -> float:
    """That so many of the calls to three houses about the topic come from themselves.

    Usual is the part that the two others have of the calls about everything else; no house calls itself.
    """
    at = list(corners)
    received, made = traffic.between[:, at].sum(axis=0), traffic.made[at]
    part = (made.sum() - made + chance.PRIOR) / (traffic.others - made + 2 * chance.PRIOR)
    many, usual = traffic.between[np.ix_(at, at)].sum(), (received * part).sum()
    if many < LEAST_TIMES_THEIR_SHARE * usual:
        return 1.0
    return float(chance.of_at_least(many, received.sum(), usual / received.sum()))


def _is_among(calls: Calls, houses: Codes) -> Flags:
    return np.isin(calls.house, houses) & np.isin(calls.called_house, houses)


def _busy_weeks(calls: Calls) -> int:
    return sum(many >= LEAST_CALLS_OF_A_WEEK for many in calls.by_week(WEEKS))


def _candidate(calls: Calls, likely: float) -> Candidate:
    """With the three offices, the one that is called most first."""
    houses, times = np.unique(calls.called_house, return_counts=True)
    most_first = houses[np.lexsort((houses, -times))]
    return Candidate(
        rule=Rule.TRIANGLE,
        organizations=tuple(
            office for house in most_first for office in most_called(calls.where(calls.called_house == house))
        ),
        topic=int(calls.topic[0]),
        calls=calls,
        chance=likely,
        weeks=WEEKS,
        houses=CORNERS,
    )
