"""Rule `chain`: whoever calls about a topic is passed on from office to office."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from bot.practice.patterns import chance
from bot.practice.patterns.calls import Calls
from bot.practice.patterns.candidate import Candidate, Tested
from bot.practice.patterns.endings import WEEKS, calls_to_offices
from bot.practice.patterns.evidence import Evidence
from bot.practice.patterns.pattern import Rule

LEAST_NOTES = 3
LEAST_OFFICES = 3
MOST_OFFICES = 5

Hop = tuple[int, int]
Hops = Sequence[frozenset[Hop]]  # of each call, in their order


def chain(evidence: Evidence) -> Tested:
    """Hops of a topic that lead on from one another, joined over notes or named in one, each in three notes.

    `organizations` are the offices of the longest chain of a topic, in its order.
    """
    calls = calls_to_offices(evidence)
    passed_on = calls.where(np.array([bool(route) for route in evidence.routes], bool)[calls.route])
    hops = _hops_of_each(passed_on, evidence)
    topics, times = np.unique(passed_on.topic, return_counts=True)
    tested = topics[times >= LEAST_NOTES].tolist()
    found = (_chain_about(topic, calls, passed_on, hops) for topic in tested)
    return Tested(len(tested), [candidate for candidate in found if candidate])


def _hops_of_each(calls: Calls, evidence: Evidence) -> Hops:
    """From the called office to where it passed the call on, and further."""
    rows = zip(calls.place.tolist(), calls.route.tolist(), calls.topic.tolist(), strict=True)
    paths = (
        (place, *(evidence.places.office_for(office, topic) for office in evidence.routes[route]))
        for place, route, topic in rows
    )
    return [frozenset(hop for hop in pairwise(path) if hop[0] != hop[1]) for path in paths]


def _chain_about(topic: int, calls: Calls, passed_on: Calls, hops: Hops) -> Candidate | None:
    is_about = passed_on.topic == topic
    mine = [of_call for of_call, is_mine in zip(hops, is_about, strict=True) if is_mine]
    others = [of_call for of_call, is_mine in zip(hops, is_about, strict=True) if not is_mine]
    among = int(np.count_nonzero(calls.topic == topic))
    recurring = _recurring(mine, among, others, len(calls) - among)
    path = _longest(recurring)
    if len(path) < LEAST_OFFICES:
        return None
    on_the_way = [bool(of_call & set(pairwise(path))) for of_call in mine]
    named = passed_on.where(np.flatnonzero(is_about)[on_the_way])
    return Candidate(
        rule=Rule.CHAIN,
        organizations=path,
        topic=topic,
        calls=named,
        chance=max(recurring[hop] for hop in pairwise(path)),
        weeks=WEEKS,
    )


def _recurring(mine: Hops, among: int, others: Hops, among_others: int) -> dict[Hop, float]:
    """The hops in three notes or more that are no chance, and how likely each is.

    Usual is how often calls about anything else are passed on to that office. As any office might have been
    the one, the chance is multiplied by their number.
    """
    times = Counter(hop for of_call in mine for hop in of_call)
    elsewhere = Counter(office for of_call in others for office in {target for _, target in of_call})
    offices = {office for of_call in (*mine, *others) for hop in of_call for office in hop}
    recurring = {}
    for hop, many in times.items():
        usual = (elsewhere[hop[1]] + chance.PRIOR) / (among_others + 2 * chance.PRIOR)
        likely = float(chance.of_at_least(many, among, usual)) * len(offices)
        if many >= LEAST_NOTES and likely <= chance.FALSE_DISCOVERIES:
            recurring[hop] = likely
    return recurring


def _longest(hops: Mapping[Hop, float]) -> tuple[int, ...]:
    """The longest way along the hops that meets no office twice; of several the likeliest to be no chance."""
    return min(
        _paths((), hops),
        key=lambda path: (-len(path), max((hops[hop] for hop in pairwise(path)), default=1.0), path),
    )


def _paths(path: tuple[int, ...], hops: Mapping[Hop, float]) -> Iterator[tuple[int, ...]]:
    yield path
    starts = {hop[0] for hop in hops} if not path else ()
    for office in starts:
        yield from _paths((office,), hops)
    for here, there in hops:
        if path and len(path) < MOST_OFFICES and here == path[-1] and there not in path:
            yield from _paths((*path, there), hops)
