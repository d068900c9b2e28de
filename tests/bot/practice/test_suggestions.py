"""Patterns become suggestions: once, a few at a time, and they rest when they were declined."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.models import Measurement, Suggestion, SuggestionState
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.patterns.told import as_told
from bot.practice.suggestions import open_suggestions, pattern_of, propose, take_in, told_of
from bot.practice.suggestions.deciding import accept, decline, object_to, put_off
from directory.models import Agreement
from tests.suggesting import CALLER, INSTITUTION, OFFICE, SISTER_OFFICE, TODAY, TOPIC, WEEK, a_pattern

DAY = timedelta(days=1)
SEEN, PROPOSED, DECLINED = SuggestionState.SEEN, SuggestionState.PROPOSED, SuggestionState.DECLINED


@pytest.fixture
def session(either_engine: Engine) -> Iterator[Session]:
    with Session(either_engine) as opened:
        yield opened


def everything_kept(session: Session) -> list[Suggestion]:
    return list(session.exec(select(Suggestion).order_by(Suggestion.id)))  # type: ignore[arg-type]


def taken_in(session: Session, *patterns: Pattern, on: date = TODAY) -> list[Suggestion]:
    take_in(session, patterns, on)
    session.commit()
    return everything_kept(session)


def put_forward(session: Session, pattern: Pattern) -> Suggestion:
    take_in(session, [pattern], TODAY)
    return max(propose(session, TODAY), key=lambda suggestion: suggestion.id or 0)


def in_force(session: Session) -> tuple[Suggestion, Agreement]:
    suggestion = put_forward(session, a_pattern(session))
    agreement = Agreement(key="VR-8", title="Schulplatz", valid_from=TODAY)
    session.add(agreement)
    session.flush()
    suggestion.agreement_id, suggestion.state = agreement.id, SuggestionState.IN_FORCE
    return suggestion, agreement


def test_a_suggestion_gives_its_pattern_back_without_what_tells_of_a_few(session: Session) -> None:
    pattern = a_pattern(session, figures={"of": 16, "back": 1, "to_office": 3})
    suggestion = taken_in(session, pattern)[0]
    session.refresh(suggestion)
    kept = pattern_of(suggestion)
    assert replace(kept, first=pattern.first, last=pattern.last) == replace(
        pattern, weekly=(None, None, None, 5, 5), figures={"to_office": 3}
    )
    assert suggestion.state is SEEN


def test_the_days_kept_are_those_of_the_weeks_that_were_counted(session: Session) -> None:
    rise = a_pattern(session, Rule.RISE, figures={"weeks": 1, "usual": 2})
    kept = [pattern_of(one) for one in taken_in(session, a_pattern(session), rise)]
    assert {(one.rule, one.first, one.last) for one in kept} == {
        (Rule.STEADY, TODAY - 5 * WEEK, TODAY - DAY),
        (Rule.RISE, TODAY - WEEK, TODAY - DAY),
    }


def test_while_it_waits_the_same_pattern_is_the_same_suggestion_with_newer_evidence(session: Session) -> None:
    taken_in(session, a_pattern(session, calls=12))
    suggestion, *others = taken_in(session, a_pattern(session, calls=15), on=TODAY + WEEK)
    assert not others
    assert (pattern_of(suggestion).calls, suggestion.state) == (15, SEEN)


def test_what_was_put_forward_keeps_the_evidence_it_was_put_forward_with(session: Session) -> None:
    before = pattern_of(put_forward(session, a_pattern(session, calls=12)))
    suggestion, *others = taken_in(session, a_pattern(session, calls=40), on=TODAY + WEEK)
    assert not others
    assert (pattern_of(suggestion), suggestion.state) == (before, PROPOSED)


@pytest.mark.parametrize(("weeks", "calls"), [(1, 12), (4, 12), (5, 40)])
def test_what_comes_back_has_newer_evidence_as_soon_as_its_weeks_are_others(
    session: Session, weeks: int, calls: int
) -> None:
    suggestion = put_forward(session, a_pattern(session, calls=12))
    put_off(suggestion, TODAY + WEEK, TODAY)
    taken_in(session, a_pattern(session, calls=40), on=TODAY + weeks * WEEK)
    assert (pattern_of(suggestion).calls, suggestion.state) == (calls, SEEN)


@pytest.mark.parametrize(
    ("calls", "callers", "told"),
    [(12, 5, (10, 5)), (13, 13, (15, 13)), (17, 17, (15, 15)), (6, 4, (5, 5)), (7, 3, (5, 3))],
)
def test_callers_are_told_as_far_as_they_do_not_tell_the_calls(
    session: Session, calls: int, callers: int, told: tuple[int, int]
) -> None:
    suggestion = put_forward(session, replace(a_pattern(session, calls=calls), callers=callers))
    pattern = told_of(suggestion)
    assert (pattern.calls, pattern.callers) == told
    assert as_told(pattern) == pattern, "told twice is told once"


@pytest.mark.parametrize(
    ("rule", "figures", "told"),
    [
        (Rule.ONE_WAY, {"back": 1}, {}),
        (Rule.WRONG_DOOR, {"of": 16, "to_office": 3}, {"to_office": 3}),
        (Rule.BOTTLENECK, {"of": 18, "about": 20}, {}),
        (Rule.OUTDATED, {"wrong": 1, "days_unchecked": 200}, {"days_unchecked": 200}),
        (Rule.OUTDATED, {"wrong": 2}, {"wrong": 2}),
        (Rule.RISE, {"weeks": 4, "usual": 2.4}, {"weeks": 4, "usual": 2}),
        (Rule.STEADY, {"weeks": 4}, {}),
        (Rule.AGREEMENT_FIZZLES, {"after_per_week": 2.5}, {}),
    ],
)
def test_what_counts_very_few_calls_is_not_told(
    session: Session, rule: Rule, figures: dict[str, float], told: dict[str, float]
) -> None:
    assert as_told(a_pattern(session, rule, figures=figures)).figures == told


def test_words_for_a_topic_are_the_same_however_they_are_spelled(session: Session) -> None:
    taken_in(session, a_pattern(session, topic="Wohnsitzauflage für Ärzte"))
    assert len(taken_in(session, a_pattern(session, topic="wohnsitzauflage für aerzte"))) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"rule": Rule.RISE},
        {"offices": (SISTER_OFFICE, CALLER)},
        {"topic": "Elternarbeit"},
        {"topic": "", "rule": Rule.UNCONNECTED},
    ],
)
def test_another_rule_office_or_topic_is_another_suggestion(
    session: Session, changes: dict[str, str]
) -> None:
    assert len(taken_in(session, a_pattern(session), a_pattern(session, **changes))) == 2  # type: ignore[arg-type]


def test_without_a_topic_the_pair_tells_suggestions_apart(session: Session) -> None:
    pairs = [(INSTITUTION, CALLER), (INSTITUTION, "Jobcenter Lennebrück")]
    patterns = [a_pattern(session, Rule.UNCONNECTED, offices=pair, topic="") for pair in pairs]
    assert len(taken_in(session, *patterns)) == 2


def test_of_two_pairs_on_one_matter_the_one_people_know_goes_on(session: Session) -> None:
    known = a_pattern(session, calls=10)
    put_forward(session, known)
    louder = a_pattern(session, offices=(OFFICE, "Jobcenter Lennebrück"), calls=30)
    kept = [pattern_of(one) for one in taken_in(session, louder, known)]
    assert [one.organizations for one in kept] == [known.organizations]


def test_at_most_three_are_put_forward_the_strongest_first(session: Session) -> None:
    topics = ["Elternarbeit", "Kindergeld", "Fallkonferenz", TOPIC]
    patterns = [
        a_pattern(session, topic=topic, calls=calls)
        for topic, calls in zip(topics, (9, 8, 7, 10), strict=True)
    ]
    take_in(session, patterns, TODAY)
    assert [pattern_of(one).calls for one in propose(session, TODAY)] == [10, 9, 8]
    take_in(session, patterns, TODAY + WEEK)
    assert [pattern_of(one).calls for one in propose(session, TODAY + WEEK)] == [7]


def test_asking_again_on_the_same_day_puts_no_more_forward(session: Session) -> None:
    topics = ["Elternarbeit", "Kindergeld", "Fallkonferenz", TOPIC, "Wohngeld"]
    take_in(session, [a_pattern(session, topic=topic) for topic in topics], TODAY)
    first = [one.id for one in propose(session, TODAY)]
    assert [one.id for one in propose(session, TODAY)] == first


def test_the_order_of_patterns_changes_nothing(engine: Engine) -> None:
    topics = ["Elternarbeit", "Kindergeld", "Fallkonferenz", TOPIC]
    results = []
    for order in (1, -1):
        with Session(engine) as session:
            take_in(session, [a_pattern(session, topic=topic) for topic in topics][::order], TODAY)
            results.append([pattern_of(one).topic for one in propose(session, TODAY)])
            session.rollback()
    assert results[0] == results[1]


def test_what_no_longer_holds_is_dropped_unless_people_know_it(session: Session) -> None:
    put_forward(session, a_pattern(session))
    taken_in(session, a_pattern(session), a_pattern(session, topic="Elternarbeit"))
    left = taken_in(session, on=TODAY + WEEK)
    assert [(pattern_of(one).topic, one.state) for one in left] == [(TOPIC, PROPOSED)]


@pytest.mark.parametrize(
    ("weeks", "calls", "state"),
    [(1, 12, DECLINED), (11, 23, DECLINED), (11, 24, SEEN), (12, 12, SEEN)],
    ids=["soon", "hardly twice", "twice", "after twelve weeks"],
)
def test_a_declined_one_rests_twelve_weeks_or_until_it_has_doubled(
    session: Session, weeks: int, calls: int, state: SuggestionState
) -> None:
    decline(put_forward(session, a_pattern(session, calls=12)), TODAY)
    for week in range(1, weeks):
        taken_in(session, a_pattern(session, calls=12), on=TODAY + week * WEEK)
    assert [
        one.state for one in taken_in(session, a_pattern(session, calls=calls), on=TODAY + weeks * WEEK)
    ] == [state]


def test_what_wakes_and_holds_no_more_is_not_put_forward(session: Session) -> None:
    decline(put_forward(session, a_pattern(session)), TODAY)
    taken_in(session, a_pattern(session), on=TODAY + 12 * WEEK)
    taken_in(session, on=TODAY + 13 * WEEK)
    assert propose(session, TODAY + 13 * WEEK) == []


def test_one_put_off_comes_back_on_its_day(session: Session) -> None:
    suggestion = put_forward(session, a_pattern(session))
    put_off(suggestion, TODAY + 3 * WEEK, TODAY)
    taken_in(session, a_pattern(session, calls=50), on=TODAY + 2 * WEEK)
    assert suggestion.state is SuggestionState.PUT_OFF
    taken_in(session, a_pattern(session), on=TODAY + 3 * WEEK)
    assert propose(session, TODAY + 3 * WEEK) == [suggestion]


@pytest.mark.parametrize(("rule", "kept"), [(Rule.STEADY, 1), (Rule.RISE, 1), (Rule.UNREACHABLE, 2)])
def test_what_is_being_agreed_on_is_not_proposed_anew(session: Session, rule: Rule, kept: int) -> None:
    suggestion = put_forward(session, a_pattern(session))
    accept(session, suggestion, "Verfahrensregel", TODAY)
    assert len(taken_in(session, a_pattern(session, rule, calls=20))) == kept
    assert (suggestion.state, pattern_of(suggestion).calls) == (SuggestionState.ACCEPTED, 12)


def test_an_agreement_that_fizzles_reopens_its_suggestion(session: Session) -> None:
    suggestion, agreement = in_force(session)
    day = TODAY + 8 * WEEK
    fizzles = a_pattern(session, Rule.AGREEMENT_FIZZLES, agreement_id=agreement.id, calls=9)
    assert len(taken_in(session, fizzles, a_pattern(session), on=day)) == 1
    assert (suggestion.state, suggestion.agreement_id) == (PROPOSED, agreement.id)
    assert (pattern_of(suggestion).rule, pattern_of(suggestion).calls) == (Rule.AGREEMENT_FIZZLES, 9)
    assert propose(session, day) == [suggestion]


def test_an_agreement_that_fizzles_without_a_suggestion_gets_one(session: Session) -> None:
    agreement = session.exec(select(Agreement).where(Agreement.key == "VR-3")).one()
    fizzles = a_pattern(session, Rule.AGREEMENT_FIZZLES, agreement_id=agreement.id)
    assert [one.agreement_id for one in taken_in(session, fizzles)] == [agreement.id]


@pytest.mark.parametrize(
    ("offices", "topic", "extends"),
    [
        (("Berufskolleg Technik Lennebrück",), "Schulabsentismus", "VR-3"),
        ((OFFICE,), "Schulabsentismus", "VR-3"),
        ((OFFICE,), TOPIC, None),
        ((), "Waschmaschinen", None),
    ],
    ids=["of a party", "between others", "none", "only words"],
)
def test_an_agreement_that_covers_the_topic_is_to_be_extended(
    session: Session, offices: tuple[str, ...], topic: str, extends: str | None
) -> None:
    suggestion = taken_in(session, a_pattern(session, offices=offices, topic=topic))[0]
    assert suggestion.evidence.get("extends") == extends


@pytest.mark.parametrize(("weeks", "state"), [(4, SuggestionState.IN_FORCE), (12, SuggestionState.SETTLED)])
def test_where_the_effect_is_known_for_good_it_is_settled(
    session: Session, weeks: int, state: SuggestionState
) -> None:
    suggestion, agreement = in_force(session)
    session.add(
        Measurement(
            agreement_id=agreement.id or 0,
            weeks=weeks,
            before_calls=30,
            before_days=60,
            after_calls=9,
            after_days=60,
            measured_on=TODAY,
        )
    )
    taken_in(session)
    assert suggestion.state is state


def test_each_voice_objects_once_and_leads_to_nobody(session: Session) -> None:
    first, second = (put_forward(session, a_pattern(session, rule)) for rule in (Rule.STEADY, Rule.RISE))
    for suggestion, voice in ((first, "one"), (first, "one"), (first, "other"), (second, "one")):
        object_to(session, suggestion, voice, TODAY)
    assert (first.objections, second.objections) == (2, 1)


def test_only_what_is_put_forward_or_drafted_is_open(session: Session) -> None:
    first = put_forward(session, a_pattern(session))
    taken_in(session, a_pattern(session), a_pattern(session, topic="Elternarbeit"))
    assert open_suggestions(session) == [first]
    decline(first, TODAY - timedelta(days=1))
    assert open_suggestions(session) == []
