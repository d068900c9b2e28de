"""No figure of a week tells of a few persons, neither by itself nor by subtraction."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, select

from bot.models import Call, Duration, WeekDigest
from bot.practice.days import start_of
from bot.practice.digest import as_content, make_digest, week_of_digest
from bot.practice.published import PublishedWeek, publishable, published_week
from tests.noting import LAND, TODAY, new_place, new_topic, note_calls

MONDAY = week_of_digest(TODAY)
TOPICS = {1: "Wohngeld", 2: "Sprachkurse", 3: "Kita", 4: "Schule"}
HOUSES = {1: 1, 2: 1, 3: 3, 4: 4}

calls = st.builds(
    Call,
    caller=st.sampled_from(["", *"abcdefg"]),
    caller_organization_id=st.sampled_from([None, 1, 2, 3, 4]),
    topic_id=st.sampled_from([None, 1, 2, 3, 4]),
    topic_words=st.sampled_from(["", "Kita", "Fahrkarten"]),
    duration=st.sampled_from([None, *Duration]),
    called_at=st.just(start_of(MONDAY)),
)
logs = st.lists(calls, max_size=60)
groups = st.integers(2, 5)


def stands(group: Sequence[Call], smallest: int) -> bool:
    """The gate once more, in other words: enough persons, and none of them is most of the group."""
    persons = Counter(call.caller for call in group)
    dominates = any(2 * times > len(group) for times in persons.values())
    del persons[""]
    return len(persons) >= smallest and not dominates


def topic_of(call: Call) -> str:
    return TOPICS.get(call.topic_id or 0, call.topic_words)


def on(log: Sequence[Call], topics: Iterable[str]) -> list[Call]:
    return [call for call in log if topic_of(call) in topics]


def published(log: Sequence[Call], smallest: int) -> PublishedWeek:
    return publishable(MONDAY, log, TOPICS, HOUSES, smallest)


@given(logs, groups)
def test_a_figure_counts_enough_people_and_none_of_them_is_most_of_it(log: list[Call], smallest: int) -> None:
    week = published(log, smallest)
    assert week.calls in {0, len(log)}
    assert not week.calls or stands(log, smallest)
    for topic in week.topics:
        group = on(log, [topic.topic])
        assert len(group) == topic.calls
        assert stands(group, smallest)


@given(logs, groups)
def test_no_subtraction_of_figures_tells_of_fewer(log: list[Call], smallest: int) -> None:
    week = published(log, smallest)
    shown = [topic.topic for topic in week.topics]
    for some in (some for many in range(len(shown) + 1) for some in combinations(shown, many)):
        left = [call for call in log if topic_of(call) not in some]
        if week.calls and left:
            assert stands(left, smallest)


@given(logs, groups, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(log: list[Call], smallest: int, chance: Random) -> None:
    shuffled = list(log)
    chance.shuffle(shuffled)
    assert published(shuffled, smallest) == published(log, smallest)


@given(logs, groups)
def test_a_smaller_group_never_hides_more(log: list[Call], smallest: int) -> None:
    assert published(log, smallest).calls >= published(log, smallest + 1).calls


def a_call(caller: str, topic: int) -> Call:
    return Call(caller=caller, topic_id=topic, called_at=start_of(MONDAY))


def test_where_one_call_would_be_left_over_the_smallest_topic_goes_with_it() -> None:
    log = [a_call(caller, topic) for topic in (1, 2) for caller in ("a", "b", "c", "d")[: 5 - topic]]
    assert [topic.topic for topic in published(log, 3).topics] == ["Wohngeld", "Sprachkurse"]
    week = published([*log, a_call("e", 3)], 3)
    assert ([topic.topic for topic in week.topics], week.rest) == (["Wohngeld"], 4)


def test_one_keen_caller_makes_no_figure() -> None:
    log = [a_call("a", 1)] * 4 + [a_call("b", 1), a_call("c", 1)]
    assert published(log, 3).calls == 0
    assert published([*log, a_call("d", 1), a_call("e", 1)], 3).calls == len(log) + 2


def test_the_time_on_the_phone_needs_a_group_of_its_own() -> None:
    timed = [Call(caller=caller, duration=Duration.MEDIUM, called_at=start_of(MONDAY)) for caller in "aab"]
    others = [a_call(caller, 1) for caller in "cd"]
    assert published([*timed, *others], 3).minutes == 0
    timed.append(Call(caller="e", duration=Duration.MEDIUM, called_at=start_of(MONDAY)))
    assert published([*timed, *others], 3).minutes == 60


@pytest.fixture
def busy_weeks(session: Session) -> int:
    """Two weeks of calls on one topic; its number."""
    office, topic = new_place(session, "Wohnen").office, new_topic(session, "Umzugskosten")
    note_calls(session, [MONDAY - timedelta(weeks=1)] * 8, to=office, topic=topic)
    note_calls(session, [MONDAY] * 8, to=office, topic=topic)
    return topic


@pytest.mark.usefixtures("busy_weeks")
def test_what_was_told_of_a_week_stays_when_a_call_is_taken_back(session: Session) -> None:
    told = make_digest(session, TODAY, smallest_group=3, land=LAND)
    session.add(WeekDigest(week=MONDAY, made_at=start_of(TODAY), content=as_content(told)))
    session.delete(session.exec(select(Call).where(Call.called_at >= start_of(MONDAY))).first())
    session.flush()
    assert published_week(session, MONDAY, 3) == told.week
    next_week = make_digest(session, TODAY + timedelta(weeks=1), smallest_group=3, land=LAND)
    assert next_week.weeks[-2] == told.week
    assert next_week.weeks[:-1] == told.weeks[1:], "two digests subtracted leave the new week alone"


def test_a_call_on_the_edge_belongs_to_one_week(session: Session, busy_weeks: int) -> None:
    before = [published_week(session, MONDAY + timedelta(weeks=week), 3).calls for week in (-1, 0, 1)]
    note_calls(session, [TODAY] * 4, to=None, topic=busy_weeks)
    after = [published_week(session, MONDAY + timedelta(weeks=week), 3).calls for week in (-1, 0, 1)]
    assert (before, after) == ([8, 8, 0], [8, 8, 4])


@pytest.mark.usefixtures("busy_weeks")
def test_calls_whose_callers_are_forgotten_are_not_counted_anew(session: Session) -> None:
    for call in session.exec(select(Call)):
        call.caller = ""
    assert published_week(session, MONDAY, 3) == PublishedWeek(MONDAY)
