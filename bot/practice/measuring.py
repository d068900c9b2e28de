"""Measures what agreements did, four and twelve weeks after they came into force, and keeps it."""

from datetime import date, timedelta

from sqlmodel import Session, col, select

from bot.models import Measurement
from bot.practice.effect import WEEKS_BEFORE, Effect, effect_of
from directory.models import Agreement

CAUGHT_UP_FOR = timedelta(weeks=2)
"""So long after its day a measurement is still made. Later the callers from before would be forgotten."""


def measure(session: Session, today: date, *, land: str, smallest_group: int) -> None:
    """Keeps the measurements that are due. The caller commits."""
    session.add_all(due_measurements(session, today, land=land, smallest_group=smallest_group))
    session.flush()


def due_measurements(session: Session, today: date, *, land: str, smallest_group: int) -> list[Measurement]:
    """The measurements whose weeks are just over and that nobody has made yet, the agreements in order."""
    due = [
        (agreement.id or 0, weeks)
        for agreement in _agreements(session, today)
        for weeks in WEEKS_BEFORE
        if _is_due(session, agreement, weeks, today)
    ]
    effects = [
        (*one, effect_of(session, *one, today=today, land=land, smallest_group=smallest_group)) for one in due
    ]
    return [_measurement(number, weeks, effect, today) for number, weeks, effect in effects if effect]


def effect_measured(row: Measurement) -> Effect:
    """What was measured, again."""
    return Effect(row.before_calls, row.before_days, row.after_calls, row.after_days, row.few_callers)


def _agreements(session: Session, today: date) -> list[Agreement]:
    earliest = today - timedelta(weeks=max(WEEKS_BEFORE)) - CAUGHT_UP_FOR
    began = select(Agreement).where(col(Agreement.valid_from).between(earliest, today))
    return list(session.exec(began.order_by(col(Agreement.id))))


def _is_due(session: Session, agreement: Agreement, weeks: int, today: date) -> bool:
    over = (agreement.valid_from or today) + timedelta(weeks=weeks)
    return over <= today < over + CAUGHT_UP_FOR and not session.get(Measurement, (agreement.id, weeks))


def _measurement(number: int, weeks: int, effect: Effect, today: date) -> Measurement:
    return Measurement(
        agreement_id=number,
        weeks=weeks,
        before_calls=effect.before_calls,
        before_days=effect.before_days,
        after_calls=effect.after_calls,
        after_days=effect.after_days,
        few_callers=effect.few_callers,
        measured_on=today,
    )
