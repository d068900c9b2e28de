"""The door: every pattern that the log and the directory show on a day, the best evidence first."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from sqlmodel import Session

from bot.practice.patterns.agreement_fizzles import fizzling_agreements
from bot.practice.patterns.candidate import Candidate, Tested
from bot.practice.patterns.chain import chain
from bot.practice.patterns.chance import is_no_chance
from bot.practice.patterns.endings import no_offer, unsure_allowed, wrong_door
from bot.practice.patterns.evidence import Evidence, gather
from bot.practice.patterns.gap import gaps
from bot.practice.patterns.group import callers_of, houses_of, is_of_a_group, topic_of, weeks_of
from bot.practice.patterns.new_topic import new_topic
from bot.practice.patterns.outdated import outdated
from bot.practice.patterns.pairs import one_way, steady
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.patterns.reaching import bottleneck, unreachable
from bot.practice.patterns.rise import rise
from bot.practice.patterns.single_head import single_heads
from bot.practice.patterns.triangle import triangle
from bot.practice.patterns.unconnected import unconnected

SMALLEST_GROUP = 3
SURELY_CHANCE = 1.0


TESTED: Mapping[Rule, Callable[[Evidence], Tested]] = {
    Rule.WRONG_DOOR: wrong_door,
    Rule.CHAIN: chain,
    Rule.STEADY: steady,
    Rule.RISE: rise,
    Rule.NEW_TOPIC: new_topic,
    Rule.TRIANGLE: triangle,
    Rule.BOTTLENECK: bottleneck,
    Rule.UNREACHABLE: unreachable,
    Rule.ONE_WAY: one_way,
    Rule.NO_OFFER: no_offer,
    Rule.UNSURE_ALLOWED: unsure_allowed,
}
"""Rules that hold calls against what is usual: chance and the group decide about what they hand over."""

STATED: Mapping[Rule, Callable[[Evidence], Iterable[Pattern]]] = {
    Rule.GAP: gaps,
    Rule.OUTDATED: lambda evidence: outdated(evidence.session, evidence.entries, evidence.today),
    Rule.SINGLE_HEAD: single_heads,
    Rule.UNCONNECTED: unconnected,
    Rule.AGREEMENT_FIZZLES: fizzling_agreements,
}
"""Rules that hold or do not: they keep their own gate."""


def find_patterns(
    session: Session, today: date, *, land: str = "NW", smallest_group: int = SMALLEST_GROUP
) -> list[Pattern]:
    """Everything that holds of what was noted before `today`, the best evidence first. Writes nothing."""
    evidence = gather(session, today, land, smallest_group)
    stated = [pattern for rule in STATED.values() for pattern in rule(evidence)]
    return [*_tested(evidence), *sorted(stated, key=_in_order)]


def _tested(evidence: Evidence) -> list[Pattern]:
    """What is left after the gate of the group and one control for the tests of all rules.

    A candidate that the gate refuses was tested all the same; it counts as chance, so that it helps no other.
    """
    tests = [rule(evidence) for rule in TESTED.values()]
    candidates = [candidate for tested in tests for candidate in tested.candidates]
    chances = [
        candidate.chance if is_of_a_group(candidate, evidence) else SURELY_CHANCE for candidate in candidates
    ]
    holds = is_no_chance(chances, sum(tested.number for tested in tests))
    found = [
        (candidate.chance, _pattern(candidate, evidence))
        for candidate, is_held in zip(candidates, holds, strict=True)
        if is_held
    ]
    return [pattern for _, pattern in sorted(found, key=lambda one: (one[0], _in_order(one[1])))]


def _in_order(pattern: Pattern) -> tuple[int, str, str, tuple[int, ...], int]:
    """The strongest first; where nothing else decides, the names do."""
    entry = pattern.entry_id or pattern.agreement_id or 0
    return -pattern.calls, pattern.rule, pattern.topic, pattern.organizations, entry


def _pattern(candidate: Candidate, evidence: Evidence) -> Pattern:
    calls = candidate.calls
    return Pattern(
        rule=candidate.rule,
        organizations=candidate.organizations,
        topic_id=candidate.topic if candidate.topic > 0 else None,
        topic=topic_of(candidate, evidence),
        calls=len(calls),
        callers=callers_of(calls),
        houses=houses_of(calls),
        first=evidence.day(int(calls.ago.max())),
        last=evidence.day(int(calls.ago.min())),
        weekly=weeks_of(candidate, evidence.smallest_group),
        figures=candidate.figures,
    )
