"""Rules about how calls end: `wrong_door`, `no_offer`, `unsure_allowed`."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.models import Outcome
from bot.practice.patterns import chance
from bot.practice.patterns.calls import Calls
from bot.practice.patterns.candidate import Candidate, Tested, most_called
from bot.practice.patterns.columns import Codes, Flags, grouped
from bot.practice.patterns.evidence import Evidence
from bot.practice.patterns.group import callers_of
from bot.practice.patterns.pattern import Rule

WEEKS = 4
LEAST_CALLS = 5
LEAST_HOUSES = 3
LEAST_SHARE_REFERRED = 0.4
MOST = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Ending:
    """Calls that are alike, those of them that ended so, and how likely so many are."""

    alike: Calls
    calls: Calls
    chance: float


def wrong_door(evidence: Evidence) -> Tested:
    """An office passes many calls about a topic on. `figures`: `of` so many calls, mostly `to_office`.

    Networking bodies are left out: to pass people on is what they are for.
    """
    calls = calls_to_offices(evidence)
    calls = calls.where(~np.isin(calls.place, list(evidence.places.networking)))
    tests, found = unusual_endings(
        calls,
        (calls.topic, calls.place),
        calls.ended(Outcome.PASSED_ON, Outcome.NOT_RESPONSIBLE),
        share=LEAST_SHARE_REFERRED,
    )
    wrong = [
        candidate_of(Rule.WRONG_DOOR, ending, most_called(ending.calls), _mostly_to(evidence, ending.calls))
        for ending in found
    ]
    return Tested(tests, wrong)


def no_offer(evidence: Evidence) -> Tested:
    """Several houses find no offer for a topic, whomever they ask. `figures`: `of` so many calls."""
    calls = evidence.recent(WEEKS)
    calls = calls.where(calls.topic != 0)
    tests, found = unusual_endings(calls, (calls.topic,), calls.ended(Outcome.NO_OFFER))
    missing = [
        candidate_of(Rule.NO_OFFER, ending, most_called(ending.calls), houses=LEAST_HOUSES)
        for ending in found
    ]
    return Tested(tests, missing)


def unsure_allowed(evidence: Evidence) -> Tested:
    """Callers are unsure what an office may be told. `figures`: `of` so many calls.

    The second organization is the house that most of them call from, if there is one.
    """
    calls = calls_to_offices(evidence)
    tests, found = unusual_endings(calls, (calls.topic, calls.place), calls.ended(Outcome.UNSURE))
    unsure = [
        candidate_of(
            Rule.UNSURE_ALLOWED,
            ending,
            (*most_called(ending.calls), *_calling_mostly(ending.calls, evidence.smallest_group)),
            houses=1,
        )
        for ending in found
    ]
    return Tested(tests, unsure)


def calls_to_offices(evidence: Evidence) -> Calls:
    """The calls of these weeks whose office and topic are known."""
    calls = evidence.recent(WEEKS)
    return calls.where((calls.topic != 0) & (calls.place != 0))


def unusual_endings(
    calls: Calls, alike: tuple[Codes, ...], ended: Flags, *, share: float = 0.0
) -> tuple[int, list[Ending]]:
    """How many groups of alike calls were tested, and those of which more ended so than usual.

    Usual is what the other calls show. At least five calls and `share` of the group must have ended so.
    """
    groups = grouped(*alike)
    among, many = groups.sizes(), groups.sizes(ended)
    usual = (ended.sum() - many + chance.PRIOR) / (len(calls) - among + 2 * chance.PRIOR)
    tail = chance.of_at_least(many, among, usual)
    enough = (many >= LEAST_CALLS) & (many >= share * among)
    found = [
        Ending(calls.where(groups.of == group), calls.where((groups.of == group) & ended), float(tail[group]))
        for group in np.flatnonzero(enough & (tail <= chance.FALSE_DISCOVERIES))
    ]
    return int(np.count_nonzero(among >= LEAST_CALLS)), found


def candidate_of(
    rule: Rule,
    ending: Ending,
    organizations: tuple[int, ...],
    figures: Mapping[str, float] | None = None,
    houses: int = 2,
) -> Candidate:
    return Candidate(
        rule=rule,
        organizations=organizations,
        topic=int(ending.calls.topic[0]),
        calls=ending.calls,
        chance=ending.chance,
        weeks=WEEKS,
        figures={"of": len(ending.alike), **(figures or {})},
        houses=houses,
    )


def _mostly_to(evidence: Evidence, calls: Calls) -> Mapping[str, float]:
    """The office that most of the calls were passed on to, if there is one."""
    routes = [evidence.routes[code] for code in calls.route.tolist()]
    first = Counter(route[0] for route in routes if route)
    office, times = max(first.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    return {"to_office": office} if times > MOST * first.total() else {}


def _calling_mostly(calls: Calls, smallest_group: int) -> tuple[int, ...]:
    """The house that most of the calls came from, if it is known and enough callers of it took part."""
    houses, times = np.unique(calls.house, return_counts=True)
    house = int(houses[times.argmax()])
    enough = callers_of(calls.where(calls.house == house)) >= smallest_group
    return (house,) if house and enough and times.max() > MOST * len(calls) else ()
