"""The gate of every rule that tells of calls: a pattern tells of a group, never of one or two persons."""

import numpy as np

from bot.practice.patterns.calls import Calls
from bot.practice.patterns.candidate import Candidate
from bot.practice.patterns.columns import Numbers
from bot.practice.patterns.evidence import Evidence
from bot.practice.published import LARGEST_SHARE


def is_of_a_group(candidate: Candidate, evidence: Evidence) -> bool:
    """Enough callers, none of them with most of the calls, from enough of the houses that take part.

    Words that nobody has entered are shown only as enough callers used them.
    """
    return (
        _is_of_many(candidate.calls, evidence.smallest_group)
        and houses_of(candidate.calls) >= min(candidate.houses, evidence.houses)
        and bool(topic_of(candidate, evidence))
    )


def callers_of(calls: Calls) -> int:
    return len(_calls_by_caller(calls))


def houses_of(calls: Calls) -> int:
    """From how many houses; callers who belong to none count as one."""
    return len(np.unique(calls.house))


def topic_of(candidate: Candidate, evidence: Evidence) -> str:
    """The name of the topic, else the wording that most calls share, if enough callers used it."""
    if candidate.topic > 0:
        return evidence.topics.names[candidate.topic]
    calls = candidate.calls
    wordings, times = np.unique(calls.wording, return_counts=True)
    shared = wordings[np.lexsort((wordings, -times))].tolist()
    enough = (
        one for one in shared if callers_of(calls.where(calls.wording == one)) >= evidence.smallest_group
    )
    return evidence.topics.spelled.get(next(enough, 0), "")


def weeks_of(candidate: Candidate, smallest_group: int) -> tuple[int | None, ...]:
    """The calls of each week that stands the test by itself, the oldest first; None for all others.

    A week without any call is one of the others: where none were is not told apart from where few were.
    """
    calls = candidate.calls if candidate.series is None else candidate.series
    weeks = (calls.where(calls.week == ago) for ago in reversed(range(candidate.weeks)))
    return tuple(len(week) if _is_of_many(week, smallest_group) else None for week in weeks)


def _is_of_many(calls: Calls, smallest_group: int) -> bool:
    """Not by a hair: where two made nearly all calls, one line that was misheard is not the third caller.

    So the callers beyond the first two, with a group of three, have a sixth of the calls.
    """
    times = np.sort(_calls_by_caller(calls))[::-1]
    unknown = np.count_nonzero(calls.caller == 0)  # might all be of one person
    return bool(
        len(times) >= smallest_group
        and max(times[0], unknown) <= LARGEST_SHARE * len(calls)
        and times[smallest_group - 1 :].sum() >= len(calls) / (2 * smallest_group)
    )


def _calls_by_caller(calls: Calls) -> Numbers:
    return np.unique(calls.caller[calls.caller > 0], return_counts=True)[1]
