"""Rule `agreement_fizzles`: an agreement is in force, and people call as if it were not."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session

from bot.practice.patterns.agreement_fizzles import fizzling_agreements
from bot.practice.patterns.evidence import gather
from bot.practice.patterns.pattern import Pattern, Rule
from directory.models import Agreement
from tests.noting import (
    LAND,
    TODAY,
    Place,
    new_agreement,
    note_calls,
    ordinary_days,
)

EIGHT_WEEKS = timedelta(weeks=8)
START = TODAY - EIGHT_WEEKS
BEFORE, AFTER = ordinary_days(START - EIGHT_WEEKS, START), ordinary_days(START, TODAY)


def found(session: Session, smallest_group: int = 3) -> list[Pattern]:
    return fizzling_agreements(gather(session, TODAY, LAND, smallest_group))


def call(session: Session, place: Place, topic: int, days: list[date], *callers: str) -> None:
    named = callers or ("anna", "berta", "cem", "dilek")
    note_calls(session, days, to=place.office, topic=topic, by=place.institution, callers=named)


def test_as_many_calls_as_before(session: Session, place: Place, topic: int) -> None:
    agreement = new_agreement(session, topic, START, [place.institution])
    call(session, place, topic, BEFORE[:12])
    call(session, place, topic, AFTER[:16])
    (pattern,) = found(session)
    assert (pattern.rule, pattern.agreement_id, pattern.topic_id) == (
        Rule.AGREEMENT_FIZZLES,
        agreement,
        topic,
    )
    assert pattern.organizations == (place.office, place.institution)
    assert (pattern.calls, pattern.callers, pattern.houses) == (16, 4, 1)
    assert sum(calls or 0 for calls in pattern.weekly) == 15, "the one call of the last week is not told"
    assert (pattern.first, pattern.last) == (AFTER[0], AFTER[15])
    assert pattern.figures["after_per_week"] == pytest.approx(16 * 5 / len(AFTER))


@pytest.mark.parametrize(("share", "patterns"), [(0.65, 0), (0.75, 1)])
def test_70_percent_of_the_calls_of_a_day_are_the_limit(
    session: Session, place: Place, topic: int, share: float, patterns: int
) -> None:
    new_agreement(session, topic, START, [place.office])
    for _ in range(4):
        call(session, place, topic, BEFORE)
        call(session, place, topic, AFTER[: round(share * len(AFTER))])
    assert len(found(session)) == patterns


@pytest.mark.parametrize("begins", [START + timedelta(days=1), TODAY - timedelta(weeks=27)])
def test_too_early_or_too_late_nothing_is_said(
    session: Session, place: Place, topic: int, begins: date
) -> None:
    new_agreement(session, topic, begins, [place.office])
    call(session, place, topic, ordinary_days(begins - EIGHT_WEEKS, TODAY))
    assert not found(session)


def test_an_agreement_that_has_ended_is_let_be(session: Session, place: Place, topic: int) -> None:
    agreement = new_agreement(session, topic, START, [place.office])
    session.get_one(Agreement, agreement).valid_until = TODAY - timedelta(days=1)
    call(session, place, topic, [*BEFORE, *AFTER])
    assert not found(session)


def test_where_there_were_hardly_any_calls_nothing_can_fizzle(
    session: Session, place: Place, topic: int
) -> None:
    new_agreement(session, topic, START, [place.office])
    call(session, place, topic, [*BEFORE[:7], *AFTER])
    assert not found(session)


@pytest.mark.parametrize("callers", [("anna", "berta"), ("anna", "anna", "anna", "berta", "cem")])
def test_a_few_who_still_call_make_no_pattern(
    session: Session, place: Place, topic: int, callers: tuple[str, ...]
) -> None:
    new_agreement(session, topic, START, [place.office])
    call(session, place, topic, BEFORE)
    call(session, place, topic, AFTER, *callers)
    assert not found(session)
