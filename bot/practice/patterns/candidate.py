"""What a rule hands over: calls that may be a pattern, and how likely they are where nothing is going on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.practice.patterns.calls import Calls
from bot.practice.patterns.pattern import Rule


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A pattern before chance and the group have had their say.

    `calls`: those that make it. `weeks`: how many weeks are shown one by one, of `series` where those are
    more than the calls. `houses`: from how many institutions they must come, if so many take part at all.
    `organizations`, `topic` and `figures` as in `Pattern`, but the topic as in `Calls`.
    """

    rule: Rule
    organizations: tuple[int, ...]
    topic: int
    calls: Calls
    chance: float
    weeks: int
    figures: Mapping[str, float] = field(default_factory=dict)
    houses: int = 2
    series: Calls | None = None


@dataclass(frozen=True, slots=True)
class Tested:
    """How many groups of calls a rule tested, and those among them that may be no chance."""

    number: int
    candidates: Sequence[Candidate]


def most_called(calls: Calls) -> tuple[int, ...]:
    """The office that most of the calls went to; none if none is known."""
    places, times = np.unique(calls.place[calls.place > 0], return_counts=True)
    return (int(places[times.argmax()]),) if len(places) else ()
