"""Rule `new_topic`: what nobody ever called about, and now several houses do."""

import numpy as np

from bot.practice.patterns import chance
from bot.practice.patterns.calls import Calls
from bot.practice.patterns.candidate import Candidate, Tested, most_called
from bot.practice.patterns.evidence import NEW_WEEKS, Evidence
from bot.practice.patterns.pattern import Rule

LEAST_CALLS = 5
LEAST_HOUSES = 3
LEAST_WEEKS_BEFORE = 8
"""Where a town has just begun to note its calls, every topic is new."""


def new_topic(evidence: Evidence) -> Tested:
    """Topics first called about in the last two weeks, be they new in the directory or not entered at all."""
    if np.count_nonzero(evidence.exposure[NEW_WEEKS:]) < LEAST_WEEKS_BEFORE:
        return Tested(0, ())
    recent = evidence.recent(NEW_WEEKS)
    new = [topic for topic in sorted(evidence.topics.called_since) if evidence.is_new(topic)]
    called = (recent.where(recent.topic == topic) for topic in new)
    candidates = [_candidate(calls, evidence) for calls in called if len(calls) >= LEAST_CALLS]
    return Tested(len(candidates), candidates)


def _candidate(calls: Calls, evidence: Evidence) -> Candidate:
    """Its chance is that of a rise after no call at all."""
    part = evidence.exposure[:NEW_WEEKS].sum() / evidence.exposure.sum()
    return Candidate(
        rule=Rule.NEW_TOPIC,
        organizations=most_called(calls),
        topic=int(calls.topic[0]),
        calls=calls,
        chance=float(chance.of_so_many_more(len(calls), 0, part)),
        weeks=NEW_WEEKS,
        houses=LEAST_HOUSES,
    )
