"""Rule `rise`: more calls about a topic than its own last months let expect."""

from dataclasses import dataclass

import numpy as np

from bot.practice.patterns import chance
from bot.practice.patterns.calls import WEEKS, Calls
from bot.practice.patterns.candidate import Candidate, Tested, most_called
from bot.practice.patterns.columns import Numbers, Values
from bot.practice.patterns.evidence import Evidence
from bot.practice.patterns.pattern import Rule

LEAST_CALLS = 5
LEAST_TIMES_AS_MANY = 1.5
"""In a large town the slightest rise is no chance any more; half as much again is worth a word."""
SHOWN_WEEKS = 12


@dataclass(frozen=True, slots=True, eq=False)
class _Look:
    """What the last weeks show of each topic: how many calls would be usual, and the chance of those made.

    `tests`: how many topics had calls enough at all, be it before.
    """

    weeks: int
    tests: int
    usual: Values
    chance: Values


def rise(evidence: Evidence) -> Tested:
    """A sudden rise in one week, a slow one in four. `figures`: `usual` calls in so many `weeks`."""
    known = [topic for topic in evidence.topics.called_since if not evidence.is_new(topic)]
    calls = evidence.calls.where(np.isin(evidence.calls.topic, known))
    topics, of = np.unique(calls.topic, return_inverse=True)
    table = np.bincount(of * WEEKS + calls.week, minlength=len(topics) * WEEKS).reshape(-1, WEEKS)
    looks = (_look(table, evidence, weeks=1, before=8), _look(table, evidence, weeks=4, before=12))
    best = np.minimum(*(look.chance for look in looks))
    candidates = [
        _candidate(calls.where(of == number), min(looks, key=lambda look: float(look.chance[number])), number)
        for number in np.flatnonzero(best <= chance.FALSE_DISCOVERIES).tolist()
    ]
    return Tested(sum(look.tests for look in looks), candidates)


def _look(table: Numbers, evidence: Evidence, *, weeks: int, before: int) -> _Look:
    """The last weeks, held against as many ordinary weeks before them and how busy those were."""
    weeks_before = evidence.ordinary_weeks(since=weeks, many=before)
    busy, busy_before = evidence.exposure[:weeks].sum(), evidence.exposure[weeks_before].sum()
    many, many_before = table[:, :weeks].sum(axis=1), table[:, weeks_before].sum(axis=1)
    usual = many_before * busy / max(busy_before, 1)
    tail = chance.of_so_many_more(many, many_before, busy / max(busy + busy_before, 1))
    rises = (many >= LEAST_CALLS) & (many >= LEAST_TIMES_AS_MANY * usual)
    tests = int(np.count_nonzero(many + many_before >= LEAST_CALLS))
    return _Look(weeks, tests, usual, np.where(rises, tail, 1.0))


def _candidate(calls: Calls, look: _Look, number: int) -> Candidate:
    risen = calls.where(calls.week < look.weeks)
    return Candidate(
        rule=Rule.RISE,
        organizations=most_called(risen),
        topic=int(calls.topic[0]),
        calls=risen,
        chance=float(look.chance[number]),
        weeks=SHOWN_WEEKS,
        series=calls,
        figures={"usual": float(look.usual[number]), "weeks": look.weeks},
    )
