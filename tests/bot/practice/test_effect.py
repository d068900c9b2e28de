"""What an agreement did: calls per working day before and after."""

import math
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, binomtest
from sqlmodel import Session

from bot.practice.effect import Change, Effect, effect_of
from bot.practice.effect_told import EffectAsTold, Told, effect_as_told
from tests.noting import (
    LAND,
    TODAY,
    Place,
    new_agreement,
    new_place,
    new_topic,
    note_calls,
    ordinary_days,
)

FOUR_WEEKS, EIGHT_WEEKS = timedelta(weeks=4), timedelta(weeks=8)
START = TODAY - FOUR_WEEKS
calls = st.integers(0, 2000)
days = st.integers(1, 300)
effects = st.builds(Effect, calls, days, calls, days)


@given(effects)
def test_the_interval_contains_the_ratio(effect: Effect) -> None:
    assert effect.low <= effect.ratio <= effect.high


@given(effects)
def test_before_and_after_swapped_turn_the_interval_round(effect: Effect) -> None:
    swapped = Effect(effect.after_calls, effect.after_days, effect.before_calls, effect.before_days)
    assert effect.low == pytest.approx(1 / swapped.high if swapped.high else math.inf)
    assert effect.high == pytest.approx(1 / swapped.low if swapped.low else math.inf)


@given(effects)
def test_twice_as_many_days_after_halve_the_ratio(effect: Effect) -> None:
    longer = Effect(effect.before_calls, effect.before_days, effect.after_calls, 2 * effect.after_days)
    assert longer.low == pytest.approx(effect.low / 2)
    assert longer.high == pytest.approx(effect.high / 2)


@given(st.integers(1, 200), st.integers(1, 200))
def test_the_interval_is_that_of_a_binomial_share(before: int, after: int) -> None:
    share = binomtest(after, before + after).proportion_ci(0.95, "exact")
    effect = Effect(before, 40, after, 40)
    assert effect.low == pytest.approx(share.low / (1 - share.low))
    assert effect.high == pytest.approx(share.high / (1 - share.high))


@pytest.mark.parametrize("total", [5, 20, 60])
@pytest.mark.parametrize("ratio", [0.3, 1.0, 2.5])
def test_the_interval_misses_the_truth_in_one_case_of_twenty_at_most(total: int, ratio: float) -> None:
    share_after = ratio / (1 + ratio)
    missed = sum(
        binom.pmf(after, total, share_after)
        for after in range(total + 1)
        if not Effect(total - after, 40, after, 40).low <= ratio <= Effect(total - after, 40, after, 40).high
    )
    assert missed <= 0.05


def test_a_week_has_five_working_days() -> None:
    effect = Effect(before_calls=104, before_days=40, after_calls=16, after_days=20)
    assert (effect.before_per_week, effect.after_per_week) == (13, 4)
    assert effect.ratio == pytest.approx(4 / 13)


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (40, 12, Change.FEWER),
        (6, 0, Change.FEWER),
        (12, 40, Change.MORE),
        (0, 20, Change.MORE),
        (40, 40, Change.NO_DIFFERENCE),
        (13, 8, Change.NO_DIFFERENCE),
        (5, 0, Change.TOO_LITTLE_DATA),
        (2, 3, Change.TOO_LITTLE_DATA),
        (0, 0, Change.TOO_LITTLE_DATA),
    ],
)
def test_the_verdict_says_no_more_than_chance_allows(before: int, after: int, verdict: Change) -> None:
    assert Effect(before, 40, after, 40).verdict is verdict


def measured(session: Session, agreement: int, weeks: int = 4) -> Effect | None:
    return effect_of(session, agreement, weeks, today=TODAY, land=LAND, smallest_group=3)


def test_calls_before_are_held_against_those_after(session: Session, place: Place, topic: int) -> None:
    agreement = new_agreement(session, topic, START, [place.office])
    before, after = ordinary_days(START - EIGHT_WEEKS, START), ordinary_days(START, TODAY)
    note_calls(session, before[:12], to=place.office, topic=topic)
    note_calls(session, after[:3], to=place.office, topic=topic)
    assert measured(session, agreement) == Effect(12, len(before), 3, len(after))


@pytest.mark.parametrize(
    ("callers", "are_few"),
    [
        ((), False),
        (("anna",), True),
        (("anna", "berta"), True),
        (("anna", "berta", "cem"), False),
        (("anna", "anna", "anna", "berta", "cem"), True),
    ],
)
def test_calls_afterwards_that_are_those_of_a_few_are_no_figure(
    session: Session, place: Place, topic: int, callers: tuple[str, ...], *, are_few: bool
) -> None:
    agreement = new_agreement(session, topic, START, [place.office])
    note_calls(session, ordinary_days(START - EIGHT_WEEKS, START), to=place.office, topic=topic)
    days = ordinary_days(START, TODAY)[: len(callers)]
    note_calls(session, days, to=place.office, topic=topic, callers=callers)
    effect = measured(session, agreement)
    assert effect is not None
    assert (effect.after_calls, effect.few_callers) == (len(callers), are_few)


@pytest.mark.parametrize(
    ("effect", "told"),
    [
        (Effect(104, 40, 16, 20), EffectAsTold(Change.FEWER, Told.COUNTED, 13, 4)),
        (Effect(40, 40, 40, 20), EffectAsTold(Change.MORE, Told.COUNTED, 5, 10)),
        (Effect(40, 40, 40, 40), EffectAsTold(Change.NO_DIFFERENCE, Told.COUNTED, 5, 5)),
        (Effect(40, 40, 0, 20), EffectAsTold(Change.FEWER, Told.COUNTED, 5, 0)),
        (Effect(30, 60, 5, 60), EffectAsTold(Change.FEWER, Told.HARDLY_ANY, 2, 0)),
        (Effect(90, 300, 48, 300), EffectAsTold(Change.FEWER, Told.COUNTED, 2, 1)),
        (Effect(80, 300, 40, 300), EffectAsTold(Change.FEWER, Told.NOTHING)),
        (Effect(104, 40, 6, 20, few_callers=True), EffectAsTold(Change.FEWER, Told.BEFORE_ALONE, 13)),
        (Effect(40, 40, 60, 20, few_callers=True), EffectAsTold(Change.MORE, Told.NOTHING)),
        (Effect(40, 40, 20, 20, few_callers=True), EffectAsTold(Change.NO_DIFFERENCE, Told.NOTHING)),
        (Effect(2, 40, 3, 20), EffectAsTold(Change.TOO_LITTLE_DATA, Told.NOTHING)),
    ],
)
def test_an_effect_is_told_in_whole_calls_that_are_not_those_of_a_few(
    effect: Effect, told: EffectAsTold
) -> None:
    assert effect_as_told(effect) == told


def test_nothing_is_measured_before_the_weeks_are_over(session: Session, place: Place, topic: int) -> None:
    agreement = new_agreement(session, topic, START + timedelta(days=1), [place.office])
    note_calls(session, ordinary_days(START - EIGHT_WEEKS, START), to=place.office, topic=topic)
    assert measured(session, agreement) is None
    assert measured(session, agreement, 12) is None


def test_an_agreement_on_an_institution_covers_its_offices(
    session: Session, place: Place, topic: int
) -> None:
    agreement = new_agreement(session, topic, START, [place.institution])
    before = ordinary_days(START - EIGHT_WEEKS, START)
    note_calls(session, before[:4], to=place.office, topic=topic)
    note_calls(session, before[:4], to=place.institution, topic=topic)
    effect = measured(session, agreement)
    assert effect is not None
    assert effect.before_calls == 8


def test_calls_elsewhere_and_on_other_topics_do_not_count(session: Session, place: Place, topic: int) -> None:
    agreement = new_agreement(session, topic, START, [place.office])
    before = ordinary_days(START - EIGHT_WEEKS, START)[:4]
    note_calls(session, before, to=place.office, topic=topic)
    note_calls(session, before, to=new_place(session, "Sonnenamt").office, topic=topic)
    note_calls(session, before, to=place.office, topic=new_topic(session, "Sonnenschein"))
    effect = measured(session, agreement)
    assert effect is not None
    assert effect.before_calls == 4


def test_an_agreement_without_parties_covers_every_call_on_the_topic(
    session: Session, place: Place, topic: int
) -> None:
    agreement = new_agreement(session, topic, START)
    before = ordinary_days(START - EIGHT_WEEKS, START)[:4]
    note_calls(session, before, to=place.office, topic=topic)
    note_calls(session, before, to=None, topic=topic)
    effect = measured(session, agreement)
    assert effect is not None
    assert effect.before_calls == 8


def test_days_on_which_nobody_works_or_schools_are_closed_count_on_neither_side(
    session: Session, place: Place, topic: int
) -> None:
    agreement = new_agreement(session, topic, START, [place.office])
    every_day = [START - EIGHT_WEEKS + timedelta(days=ahead) for ahead in range(56)]
    note_calls(session, every_day, to=place.office, topic=topic)
    effect = measured(session, agreement)
    assert effect is not None
    assert effect.before_calls == effect.before_days == len(ordinary_days(every_day[0], START)) < 40


def test_the_calls_of_a_few_are_not_shown(session: Session, place: Place, topic: int) -> None:
    agreement = new_agreement(session, topic, START, [place.office])
    before = ordinary_days(START - EIGHT_WEEKS, START)
    note_calls(session, before, to=place.office, topic=topic, callers=("anna", "berta"))
    assert measured(session, agreement) is None


def test_the_calls_of_a_keen_caller_are_not_shown(session: Session, place: Place, topic: int) -> None:
    agreement = new_agreement(session, topic, START, [place.office])
    before, keen = ordinary_days(START - EIGHT_WEEKS, START), ("anna", "berta", "anna", "cem", "anna")
    note_calls(session, before[:15], to=place.office, topic=topic, callers=keen)
    assert measured(session, agreement) is None


def test_callers_that_were_forgotten_count_one_each(session: Session, place: Place, topic: int) -> None:
    agreement = new_agreement(session, topic, START, [place.office])
    before = ordinary_days(START - EIGHT_WEEKS, START)
    note_calls(session, before[:3], to=place.office, topic=topic, callers=("", "", "anna"))
    assert measured(session, agreement) is not None


def test_where_school_holidays_leave_no_day_there_is_nothing_to_see(
    session: Session, place: Place, topic: int
) -> None:
    summer = TODAY - timedelta(weeks=18)
    agreement = new_agreement(session, topic, summer, [place.office])
    note_calls(session, ordinary_days(summer - EIGHT_WEEKS, summer), to=place.office, topic=topic)
    assert not ordinary_days(summer, summer + FOUR_WEEKS)
    assert measured(session, agreement) is None
    assert measured(session, agreement, 12) is not None
