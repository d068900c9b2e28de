"""Rules about offices that are hard to reach: `bottleneck`, `unreachable`."""

from collections.abc import Mapping
from itertools import islice

import numpy as np

from bot.models import Outcome
from bot.practice.patterns.calls import Calls
from bot.practice.patterns.candidate import Tested
from bot.practice.patterns.endings import Ending, calls_to_offices, candidate_of, unusual_endings
from bot.practice.patterns.evidence import Evidence
from bot.practice.patterns.group import callers_of
from bot.practice.patterns.pattern import Rule

LEAST_LOAD = 0.6
LEAST_SHARE_OF_A_BOTTLENECK = 0.3
LEAST_CALLS = 6
LEAST_SHARE = 0.5
NOON = 12
HALF_DAYS = 2
LEAST_AT_THESE_TIMES = 0.6


def bottleneck(evidence: Evidence) -> Tested:
    """Nearly all calls about a topic go to one office, and many reach nobody.

    `figures`: `of` so many calls to the office, `about` so many about the topic wherever they went.
    """
    calls = calls_to_offices(evidence)
    tests, found = _not_reached(calls, LEAST_SHARE_OF_A_BOTTLENECK)
    about = [int(np.count_nonzero(calls.topic == ending.calls.topic[0])) for ending in found]
    narrow = [
        candidate_of(Rule.BOTTLENECK, ending, (int(ending.calls.place[0]),), {"about": many})
        for ending, many in zip(found, about, strict=True)
        if len(ending.alike) >= LEAST_LOAD * many
    ]
    return Tested(tests, narrow)


def unreachable(evidence: Evidence) -> Tested:
    """At certain times nobody answers. `figures`: `of` so many calls, and when (`_times`)."""
    tests, found = _not_reached(calls_to_offices(evidence), LEAST_SHARE)
    times = [_times(evidence, ending.calls) for ending in found]
    hard = [
        candidate_of(Rule.UNREACHABLE, ending, (int(ending.calls.place[0]),), when)
        for ending, when in zip(found, times, strict=True)
        if when and len(ending.alike) >= LEAST_CALLS
    ]
    return Tested(tests, hard)


def _not_reached(calls: Calls, share: float) -> tuple[int, list[Ending]]:
    return unusual_endings(calls, (calls.topic, calls.place), calls.ended(Outcome.NOT_REACHED), share=share)


def _times(evidence: Evidence, calls: Calls) -> Mapping[str, float]:
    """The one or two half days that most of the calls fall on; nothing if they are spread.

    `weekday` (1 is Monday) and `before_noon`, perhaps `second_weekday` and `second_before_noon`. A half day
    with too few callers is not told.
    """
    days = np.array([evidence.day(ago).isoweekday() for ago in calls.ago.tolist()])
    half_days = days * 2 + (calls.hour < NOON)
    found, many = np.unique(half_days, return_counts=True)
    most = found[np.lexsort((found, -many))].tolist()
    enough = (half for half in most if callers_of(calls.where(half_days == half)) >= evidence.smallest_group)
    chosen = list(islice(enough, HALF_DAYS))
    if np.count_nonzero(np.isin(half_days, chosen)) < LEAST_AT_THESE_TIMES * len(calls):
        return {}
    names = (("weekday", "before_noon"), ("second_weekday", "second_before_noon"))
    return {
        name: value
        for (weekday, before_noon), half in zip(names, chosen, strict=False)
        for name, value in ((weekday, half // 2), (before_noon, half % 2))
    }
