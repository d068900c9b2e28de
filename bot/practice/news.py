"""What a digest tells beside the calls: suggestions, what agreements did, needs, and whom to thank."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlmodel import Session, col, select

from bot.models import Measurement, Need, Suggestion, SuggestionState
from bot.practice.effect import Change
from bot.practice.effect_told import Told, effect_as_told
from bot.practice.measuring import due_measurements, effect_measured
from bot.practice.patterns.pattern import Pattern
from bot.practice.suggestions import told_of
from directory.models import Agreement, Responsibility

MOST_NEW = 3
OPEN_STATES = (SuggestionState.PROPOSED, SuggestionState.ACCEPTED, SuggestionState.PUT_OFF)


class Thanks(StrEnum):
    """What there is to be thankful for, the rarest first."""

    AGREED = "agreed"
    VERIFIED = "verified"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class NewSuggestion:
    """A suggestion as it was put forward, its pattern in the figures that people are told."""

    number: int
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class EffectOfAgreement:
    """What an agreement did, as it is told: whole calls in five working days, 0 where none may be said."""

    agreement: str  # its key, „VR-7“
    before: float
    after: float
    change: Change
    told: Told = Told.COUNTED


def new_suggestions(session: Session, since: date, today: date) -> tuple[NewSuggestion, ...]:
    """Those put forward since the last digest."""
    rows = session.exec(
        select(Suggestion)
        .where(Suggestion.state == SuggestionState.PROPOSED)
        .where(col(Suggestion.proposed_on) > since, col(Suggestion.proposed_on) <= today)
        .order_by(col(Suggestion.id))
        .limit(MOST_NEW)
    )
    return tuple(NewSuggestion(row.id or 0, told_of(row)) for row in rows)


def standing_of(session: Session, new: Iterable[NewSuggestion]) -> Mapping[SuggestionState, int]:
    numbers = [suggestion.number for suggestion in new]
    states = session.exec(
        select(Suggestion.state).where(
            col(Suggestion.state).in_(OPEN_STATES), col(Suggestion.id).not_in(numbers)
        )
    )
    counted = Counter(states)
    return {state: counted[state] for state in OPEN_STATES if counted[state]}


def effects(
    session: Session, since: date, today: date, land: str, smallest_group: int
) -> tuple[EffectOfAgreement, ...]:
    """What was measured since the last digest, or is about to be."""
    kept = session.exec(
        select(Measurement)
        .where(Measurement.measured_on > since, Measurement.measured_on <= today)
        .order_by(col(Measurement.agreement_id), col(Measurement.weeks))
    )
    due = due_measurements(session, today, land=land, smallest_group=smallest_group)
    latest = {measured.agreement_id: measured for measured in (*kept, *due)}
    return tuple(_effect(session, measured) for _, measured in sorted(latest.items()))


def _effect(session: Session, measured: Measurement) -> EffectOfAgreement:
    effect = effect_as_told(effect_measured(measured))
    key = session.get_one(Agreement, measured.agreement_id).key
    return EffectOfAgreement(key, effect.before, effect.after, effect.change, effect.told)


def needs_noted(session: Session, monday: date, smallest_group: int) -> int:
    """Needs hold no person, so here the group is one of houses."""
    houses = session.exec(select(Need.organization_id).where(Need.week == monday)).all()
    return len(houses) if len({house for house in houses if house}) >= smallest_group else 0


def thanks_of(session: Session, monday: date) -> tuple[Thanks, tuple[str, ...]]:
    last = monday + timedelta(days=6)
    agreed = session.exec(
        select(Agreement.key).where(col(Agreement.valid_from).between(monday, last)).order_by(Agreement.key)
    ).all()
    verified = select(Responsibility.id).where(col(Responsibility.verified_on).between(monday, last)).limit(1)
    if agreed:
        return Thanks.AGREED, tuple(agreed)
    return (Thanks.VERIFIED if session.exec(verified).first() else Thanks.NOTED), ()
