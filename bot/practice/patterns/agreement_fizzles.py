"""Rule `agreement_fizzles`: an agreement is in force, and people call as if it were not."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sqlmodel import Session, col, or_, select

from bot.models import Call
from bot.practice.days import day_of
from bot.practice.effect import Change, Effect, Window, effect_between, ordinary_calls
from bot.practice.patterns.evidence import Evidence
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.patterns.tallies import calls_by_week, number_of_callers, number_of_houses
from bot.practice.published import may_be_counted
from directory.models import Agreement, AgreementOrganization, Topic

WEEKS = 8
WINDOW = timedelta(weeks=WEEKS)
JUDGED_FOR = timedelta(weeks=26)
"""Half a year later other things have changed as well, and the calls from before are about to be deleted."""
LEAST_BEFORE = 8
STILL = 0.7


def fizzling_agreements(evidence: Evidence) -> list[Pattern]:
    """Agreements with at least 70 % of the calls per working day in their last eight weeks.

    They are held against the eight weeks before the agreement. Nothing is said where that were too few calls.
    """
    session, today, land = evidence.session, evidence.today, evidence.land
    patterns = []
    for agreement in _judged(session, today):
        before, after = _windows(agreement, today)
        effect = effect_between(session, agreement.id or 0, before, after, land)
        calls = ordinary_calls(session, agreement.id or 0, after, land)
        if effect and _fizzles(effect) and may_be_counted(calls, evidence.smallest_group):
            patterns.append(_pattern(evidence, agreement, effect, calls))
    return patterns


def _judged(session: Session, today: date) -> Sequence[Agreement]:
    """Those in force for eight weeks at least."""
    return session.exec(
        select(Agreement)
        .where(col(Agreement.valid_from).between(today - JUDGED_FOR, today - WINDOW))
        .where(or_(col(Agreement.valid_until).is_(None), col(Agreement.valid_until) >= today))
        .order_by(col(Agreement.key))
    ).all()


def _windows(agreement: Agreement, today: date) -> tuple[Window, Window]:
    start = agreement.valid_from or today
    return Window(start - WINDOW, start), Window(today - WINDOW, today)


def _fizzles(effect: Effect) -> bool:
    known = effect.before_calls >= LEAST_BEFORE and effect.verdict is not Change.TOO_LITTLE_DATA
    return known and effect.ratio >= STILL


def _pattern(evidence: Evidence, agreement: Agreement, effect: Effect, calls: Sequence[Call]) -> Pattern:
    session = evidence.session
    topic = session.get_one(Topic, _most_frequent(call.topic_id for call in calls))
    return Pattern(
        Rule.AGREEMENT_FIZZLES,
        organizations=_organizations(session, agreement.id, calls),
        topic_id=topic.id,
        topic=topic.name,
        calls=len(calls),
        callers=number_of_callers(calls),
        houses=number_of_houses(calls, evidence.places.houses),
        first=day_of(calls[0].called_at),
        last=day_of(calls[-1].called_at),
        weekly=calls_by_week(calls, evidence.today, WEEKS, evidence.smallest_group),
        agreement_id=agreement.id,
        figures={"before_per_week": effect.before_per_week, "after_per_week": effect.after_per_week},
    )


def _organizations(session: Session, agreement_id: int | None, calls: Sequence[Call]) -> tuple[int, ...]:
    """The office most often called, then the parties."""
    parties = session.exec(
        select(AgreementOrganization.organization_id)
        .where(AgreementOrganization.agreement_id == agreement_id)
        .order_by(col(AgreementOrganization.organization_id))
    ).all()
    called = _most_frequent(call.organization_id for call in calls)
    return tuple(dict.fromkeys((*([called] if called else ()), *parties)))


def _most_frequent(numbers: Iterable[int | None]) -> int | None:
    """The smallest of those that are equally frequent; None if there are none."""
    times = Counter(number for number in numbers if number)
    return min(times, key=lambda number: (-times[number], number), default=None)
