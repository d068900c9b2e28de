"""Rule `unconnected`: two institutions call each other a lot, and no agreement connects them."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from sqlmodel import Session, col, or_, select

from bot.models import Call
from bot.practice.days import day_of, start_of
from bot.practice.patterns.evidence import Evidence
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.patterns.tallies import calls_by_week, least_of_top, number_of_callers
from bot.practice.published import may_be_counted
from directory.models import Agreement, AgreementOrganization

WEEKS = 12
LEAST_CALLS = 12
TOP_SHARE = 0.1
LEAST_TIMES_USUAL = 3
MAY_BE_CHANCE = 0.01  # over all pairs together
OTHERS = 0

Pair = tuple[int, int]
"""The numbers of two institutions, the smaller one first."""


@dataclass(frozen=True, slots=True)
class _Between:
    """A call from one institution to another one."""

    call: Call
    calling: int
    called: int

    @property
    def pair(self) -> Pair:
        return min(self.calling, self.called), max(self.calling, self.called)


def unconnected(evidence: Evidence) -> list[Pattern]:
    """Pairs in the top tenth, with three times the calls to be expected and more than chance explains."""
    session, today, smallest_group = evidence.session, evidence.today, evidence.smallest_group
    institutions = evidence.places.houses
    calls = _calls_between(session, today, institutions)
    by_pair = _by_pair(calls)
    least = max(LEAST_CALLS, least_of_top([len(of_pair) for of_pair in by_pair.values()], TOP_SHARE))
    busy = {pair for pair, of_pair in by_pair.items() if len(of_pair) >= least}
    expected = {pair: _expected(calls, pair) for pair in busy}
    return [
        _pattern(by_pair[pair], expected[pair], today, smallest_group)
        for pair in sorted(busy - _connected(session, today, institutions))
        if _stands_out(len(by_pair[pair]), expected[pair], len(by_pair))
        and may_be_counted([one.call for one in by_pair[pair]], smallest_group)
    ]


def _calls_between(session: Session, today: date, institutions: Mapping[int, int]) -> list[_Between]:
    """The calls of the last twelve weeks from one institution to another, in their order."""
    begin, end = start_of(today - timedelta(weeks=WEEKS)), start_of(today)
    calls = session.exec(
        select(Call)
        .where(Call.called_at >= begin, Call.called_at < end)
        .where(col(Call.organization_id).is_not(None), col(Call.caller_organization_id).is_not(None))
        .order_by(col(Call.called_at), col(Call.id))
    )
    between = (
        _Between(
            call, institutions[call.caller_organization_id or 0], institutions[call.organization_id or 0]
        )
        for call in calls
    )
    return [one for one in between if one.calling != one.called]


def _by_pair(calls: Iterable[_Between]) -> Mapping[Pair, list[_Between]]:
    by_pair: dict[Pair, list[_Between]] = defaultdict(list)
    for one in calls:
        by_pair[one.pair].append(one)
    return by_pair


def _expected(calls: Sequence[_Between], pair: Pair) -> float:
    """The calls between two houses if they called as the others do; without end where there are no others.

    By the independence of who calls and who is called, judged without the calls of the pair itself: what one
    calls others, times what others call the other one, over what others call one another. One more is
    added to each, for nothing is known well by a few calls.
    """

    def side(house: int) -> int:
        return house if house in pair else OTHERS

    def one_way(calling: int, called: int) -> float:
        return (flow[calling, OTHERS] + 1) * (flow[OTHERS, called] + 1) / flow[OTHERS, OTHERS]

    flow = Counter((side(one.calling), side(one.called)) for one in calls)
    return one_way(*pair) + one_way(*reversed(pair)) if flow[OTHERS, OTHERS] else math.inf


def _stands_out(called: int, expected: float, pairs: int) -> bool:
    """By the chance of as many calls or more in a Poisson count, times the number of pairs (Bonferroni)."""
    from scipy.special import gammainc  # noqa: PLC0415 - 0.1 s that not every start has to wait for

    chance = gammainc(called, expected)
    return bool(called >= LEAST_TIMES_USUAL * expected and chance * pairs <= MAY_BE_CHANCE)


def _connected(session: Session, today: date, institutions: Mapping[int, int]) -> set[Pair]:
    """The pairs that are both parties to an agreement in force."""
    parties: dict[int, set[int]] = defaultdict(set)
    in_force = (
        select(AgreementOrganization)
        .join(Agreement, col(Agreement.id) == AgreementOrganization.agreement_id)
        .where(or_(col(Agreement.valid_from).is_(None), col(Agreement.valid_from) <= today))
        .where(or_(col(Agreement.valid_until).is_(None), col(Agreement.valid_until) >= today))
    )
    for party in session.exec(in_force):
        parties[party.agreement_id].add(institutions[party.organization_id])
    return {pair for houses in parties.values() for pair in combinations(sorted(houses), 2)}


def _pattern(between: Sequence[_Between], expected: float, today: date, smallest_group: int) -> Pattern:
    calls = [one.call for one in between]
    times_called = Counter(one.called for one in between)
    more_called, less_called = sorted(between[0].pair, key=lambda house: (-times_called[house], house))
    return Pattern(
        Rule.UNCONNECTED,
        organizations=(more_called, less_called),
        topic_id=None,
        topic="",
        calls=len(calls),
        callers=number_of_callers(calls),
        houses=len({one.calling for one in between}),
        first=day_of(calls[0].called_at),
        last=day_of(calls[-1].called_at),
        weekly=calls_by_week(calls, today, WEEKS, smallest_group),
        figures={"expected": expected},
    )
