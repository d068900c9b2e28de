"""The effect of an agreement: calls per working day before and after, as far as chance lets one tell."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import or_
from sqlmodel import Session, col, select

from bot.models import Call
from bot.practice.days import day_of, is_ordinary, start_of
from bot.practice.published import LARGEST_SHARE, may_be_counted
from directory.models import Agreement, AgreementOrganization, AgreementTopic, Organization

WEEKS_BEFORE = {4: 8, 12: 12}
"""How many weeks before are held against the first four and the first twelve.

Twice as many as four, since four weeks hold few calls; 8 + 4 weeks are over before the 90 days after which
callers are forgotten. Not more than twelve: what was usual half a year ago says little about now.
"""
DAYS_A_WEEK = 5
MAY_BE_CHANCE = 0.05


class Change(StrEnum):
    FEWER = "fewer"
    MORE = "more"
    NO_DIFFERENCE = "no_difference"
    TOO_LITTLE_DATA = "too_little_data"


@dataclass(frozen=True, slots=True)
class Effect:
    """Calls and working days before and after; of the days there is at least one on either side.

    `few_callers`: the calls afterwards are those of a few persons, so they are not to be told as a figure.
    """

    before_calls: int
    before_days: int
    after_calls: int
    after_days: int
    few_callers: bool = False

    @property
    def before_per_week(self) -> float:
        """Calls in five working days."""
        return self.before_calls * DAYS_A_WEEK / self.before_days

    @property
    def after_per_week(self) -> float:
        return self.after_calls * DAYS_A_WEEK / self.after_days

    @property
    def ratio(self) -> float:
        """What is left of the calls of a working day: 0.3 are 70 % fewer. 1 where nobody called at all."""
        if not self.before_calls:
            return math.inf if self.after_calls else 1.0
        return self.after_per_week / self.before_per_week

    @property
    def low(self) -> float:
        """The lower end of the 95 % interval of the ratio.

        Given how many calls there were in all, those after are binomial, with the odds ratio × days after /
        days before (Przyborowski & Wilenski 1940, Biometrika 31). So the interval is the exact one of a
        binomial share (Clopper & Pearson 1934, Biometrika 26), by quantiles of the beta distribution.
        """
        if not self.after_calls:
            return 0.0
        return self._ratio_at(_quantile(self.after_calls, self.before_calls + 1, MAY_BE_CHANCE / 2))

    @property
    def high(self) -> float:
        """The upper end, in the same way; without end where nobody called before."""
        if not self.before_calls:
            return math.inf
        return self._ratio_at(_quantile(self.after_calls + 1, self.before_calls, 1 - MAY_BE_CHANCE / 2))

    @property
    def verdict(self) -> Change:
        """Too little data is where even not a single call afterwards would have proved nothing."""
        if self.high < 1:
            return Change.FEWER
        if self.low > 1:
            return Change.MORE
        silence = Effect(self.before_calls, self.before_days, 0, self.after_days)
        return Change.NO_DIFFERENCE if silence.high < 1 else Change.TOO_LITTLE_DATA

    def _ratio_at(self, share: float) -> float:
        return float(share / (1 - share) * self.before_days / self.after_days)


def _quantile(many: int, other: int, share: float) -> float:
    """Of the beta distribution."""
    from scipy.special import betaincinv  # noqa: PLC0415 - 0.1 s that not every start has to wait for

    return float(betaincinv(many, other, share))


class Window(NamedTuple):
    """Days from the first one until before the second one."""

    begin: date
    end: date


def effect_of(  # noqa: PLR0913 - a session, a clock, and what the town has set
    session: Session, agreement_id: int, weeks: int, *, today: date, land: str, smallest_group: int
) -> Effect | None:
    """The effect in the first 4 or 12 weeks; None while they are not over, and where none may be shown.

    None may be shown where those who called before were fewer than the smallest group, or one of them made
    more than half of the calls.
    """
    start = session.get_one(Agreement, agreement_id).valid_from
    if not start or today < start + timedelta(weeks=weeks):
        return None
    before = Window(start - timedelta(weeks=WEEKS_BEFORE[weeks]), start)
    after = Window(start, start + timedelta(weeks=weeks))
    effect = effect_between(session, agreement_id, before, after, land)
    if not effect or not _is_of_a_group(ordinary_calls(session, agreement_id, before, land), smallest_group):
        return None
    calls_after = ordinary_calls(session, agreement_id, after, land)
    return replace(effect, few_callers=bool(calls_after) and not may_be_counted(calls_after, smallest_group))


def effect_between(
    session: Session, agreement_id: int, before: Window, after: Window, land: str
) -> Effect | None:
    """None where school holidays leave no day on one side."""
    days_before, days_after = _ordinary_days(before, land), _ordinary_days(after, land)
    if not days_before or not days_after:
        return None
    calls_before = ordinary_calls(session, agreement_id, before, land)
    calls_after = ordinary_calls(session, agreement_id, after, land)
    return Effect(len(calls_before), days_before, len(calls_after), days_after)


def ordinary_calls(session: Session, agreement_id: int, window: Window, land: str) -> list[Call]:
    """The calls under an agreement on working days outside school holidays, in their order.

    In school holidays there are fewer calls, by how much nobody knows: a weight would have to be guessed.
    Leaving their days and their calls out on both sides compares like with like.
    """
    calls = _calls_under(session, agreement_id, window)
    return [call for call in calls if is_ordinary(day_of(call.called_at), land)]


def _ordinary_days(window: Window, land: str) -> int:
    days = (window.begin + timedelta(days=ahead) for ahead in range((window.end - window.begin).days))
    return sum(is_ordinary(day, land) for day in days)


def _calls_under(session: Session, agreement_id: int, window: Window) -> Sequence[Call]:
    """On its topics, to its organizations and the offices of these; to anybody where it names none."""
    topics = select(AgreementTopic.topic_id).where(AgreementTopic.agreement_id == agreement_id)
    parties = select(AgreementOrganization.organization_id).where(
        AgreementOrganization.agreement_id == agreement_id
    )
    calls = (
        select(Call)
        .where(col(Call.topic_id).in_(topics))
        .where(Call.called_at >= start_of(window.begin), Call.called_at < start_of(window.end))
        .order_by(col(Call.called_at), col(Call.id))
    )
    if session.exec(parties).first() is not None:
        is_party = or_(col(Organization.id).in_(parties), col(Organization.parent_id).in_(parties))
        calls = calls.where(col(Call.organization_id).in_(select(Organization.id).where(is_party)))
    return session.exec(calls).all()


def _is_of_a_group(calls: Sequence[Call], smallest_group: int) -> bool:
    """Callers forgotten after 90 days count one each: nobody can tell any more who they were."""
    times = Counter(call.caller for call in calls if call.caller)
    forgotten = len(calls) - times.total()
    is_dominated = max(times.values(), default=0) > LARGEST_SHARE * len(calls)
    return len(times) + forgotten >= smallest_group and not is_dominated
