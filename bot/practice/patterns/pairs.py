"""Rules about two houses: `steady` and `one_way`."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.practice.patterns import chance
from bot.practice.patterns.calls import Calls
from bot.practice.patterns.candidate import Candidate, Tested, most_called
from bot.practice.patterns.columns import grouped
from bot.practice.patterns.evidence import Evidence
from bot.practice.patterns.pattern import Rule

LEAST_TIMES_ITS_SHARE = 2.0
"""In a large town the slightest preference is no chance any more."""
WEEKS_OF_STEADY = 6
LEAST_WEEKS = 4
LEAST_CALLS_OF_STEADY = 6
MOST_IN_TWO_WEEKS = 0.75
"""What comes all at once is a rise, though single calls before it are above a small share as well."""
WEEKS_OF_ONE_WAY = 4
LEAST_CALLS_OF_ONE_WAY = 8
MOST_CALLS_BACK = 1


@dataclass(frozen=True, slots=True, eq=False)
class _Pair:
    """The calls of one house to another about a topic, and `all` that this one gets about it.

    `share`: the part of them that would be usual.
    """

    calls: Calls
    all: Calls
    share: float
    chance: float


def steady(evidence: Evidence) -> Tested:
    """A house calls another about a topic above its share in most weeks. `figures`: in how many `weeks`."""
    calls = calls_between_houses(evidence, WEEKS_OF_STEADY)
    number, pairs = _standing_out(calls, LEAST_CALLS_OF_STEADY)
    lasting = [
        (pair, weeks)
        for pair in pairs
        if (weeks := _weeks_above(pair)) >= LEAST_WEEKS and not _is_all_at_once(pair.calls)
    ]
    return Tested(
        number,
        [_candidate(Rule.STEADY, pair, WEEKS_OF_STEADY, {"weeks": weeks}) for pair, weeks in lasting],
    )


def one_way(evidence: Evidence) -> Tested:
    """A house calls another often about a topic and is hardly called `back` (`figures`), whatever about."""
    calls = calls_between_houses(evidence, WEEKS_OF_ONE_WAY)
    number, pairs = _standing_out(calls, LEAST_CALLS_OF_ONE_WAY)
    unanswered = [(pair, back) for pair in pairs if (back := _calls_back(pair, calls)) <= MOST_CALLS_BACK]
    return Tested(
        number,
        [_candidate(Rule.ONE_WAY, pair, WEEKS_OF_ONE_WAY, {"back": back}) for pair, back in unanswered],
    )


def calls_between_houses(evidence: Evidence, weeks: int) -> Calls:
    """The calls of some weeks about a known topic from one known house to another."""
    calls = evidence.recent(weeks)
    known = (calls.topic != 0) & (calls.house != 0) & (calls.called_house != 0)
    return calls.where(known & (calls.house != calls.called_house))


def _standing_out(calls: Calls, least: int) -> tuple[int, list[_Pair]]:
    """How many topics of called houses were tested, and which houses call about them above their share.

    Its share is what a house has of the calls about everything else. The called house is left out, as it does
    not call itself. Since each calling house might have stood out, the chance is multiplied by their number.
    """
    pairs = grouped(calls.house, calls.called_house, calls.topic)
    topics = grouped(calls.called_house, calls.topic)
    house, called, topic = calls.house[pairs.rows], calls.called_house[pairs.rows], topics.of[pairs.rows]
    many, among = pairs.sizes(), topics.sizes()[topic]
    made = np.bincount(calls.house, minlength=int(calls.called_house.max(initial=0)) + 1)
    of_others = len(calls) - made[called] - among
    share = (made[house] - many + chance.PRIOR) / (of_others + 2 * chance.PRIOR)
    tail = chance.of_at_least(many, among, share) * np.count_nonzero(made)
    stands_out = (many >= least) & (many >= LEAST_TIMES_ITS_SHARE * share * among)
    return int(np.count_nonzero(topics.sizes() >= least)), [
        _Pair(calls.where(pairs.of == pair), calls.where(topics.of == topic[pair]), share[pair], tail[pair])
        for pair in np.flatnonzero(stands_out & (tail <= chance.FALSE_DISCOVERIES))
    ]


def _weeks_above(pair: _Pair) -> int:
    made, all_made = (np.array(calls.by_week(WEEKS_OF_STEADY)) for calls in (pair.calls, pair.all))
    return int(np.count_nonzero(made > pair.share * all_made))


def _is_all_at_once(calls: Calls) -> bool:
    return sum(sorted(calls.by_week(WEEKS_OF_STEADY))[-2:]) > MOST_IN_TWO_WEEKS * len(calls)


def _calls_back(pair: _Pair, calls: Calls) -> int:
    caller, called = pair.calls.house[0], pair.calls.called_house[0]
    return int(np.count_nonzero((calls.house == called) & (calls.called_house == caller)))


def _candidate(rule: Rule, pair: _Pair, weeks: int, figures: Mapping[str, float]) -> Candidate:
    """The called office first, then the house that calls; others need not take part."""
    return Candidate(
        rule=rule,
        organizations=(*most_called(pair.calls), int(pair.calls.house[0])),
        topic=int(pair.calls.topic[0]),
        calls=pair.calls,
        chance=float(pair.chance),
        weeks=weeks,
        figures=figures,
        houses=1,
    )
