"""All rules together: what a quiet log shows and a busy one, whatever the order of its rows."""

from datetime import timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as made
from sqlalchemy import Engine, delete, insert
from sqlmodel import Session, col, select

from bot.models import Call, Outcome
from bot.practice.patterns.finding import TESTED, find_patterns
from bot.practice.patterns.pattern import Rule
from tests.bot.practice.patterns.quiet_town import EVERYBODY, HOUSES, Town, call
from tests.noting import TODAY
from tests.soaking import times

OTHERS = ("star-1", "cloud-1", "wind-1", "rain-1", "snow-1", "storm-1", "star-2", "cloud-2")


def plant_many_patterns(town: Town) -> None:
    town.note((13,), OTHERS, "sun", "Sun A")
    town.note((4, 4, 4, 4), OTHERS, "moon", "Moon B", Outcome.PASSED_ON, via=["sun"])
    town.note((3,) * 6, ("snow-1", "snow-2", "snow-3"), "rain", "Rain A")
    town.note((5, 6), OTHERS, "wind", "Bezahlkarte")
    town.note((4, 4, 4, 4), OTHERS, "storm", "Storm B", Outcome.NO_OFFER)


@pytest.mark.parametrize("weeks", range(12))
def test_a_quiet_town_shows_nothing(town: Town, weeks: int) -> None:
    assert not town.patterns(today=TODAY - timedelta(weeks=weeks))


def test_nothing_noted_nothing_found(engine: Engine) -> None:
    with Session(engine) as session:
        assert find_patterns(session, TODAY) == []


def test_every_rule_that_holds_is_listed(either_town: Town) -> None:
    plant_many_patterns(either_town)
    found = {(pattern.rule, pattern.topic) for pattern in either_town.patterns()}
    assert found >= {
        (Rule.RISE, "Sun A"),
        (Rule.WRONG_DOOR, "Moon B"),
        (Rule.RISE, "Moon B"),
        (Rule.STEADY, "Rain A"),
        (Rule.NEW_TOPIC, "Bezahlkarte"),
        (Rule.NO_OFFER, "Storm B"),
    }


def test_the_best_evidence_comes_first(town: Town) -> None:
    town.note((0, 12), OTHERS, "sun", "Sun A")
    town.note((0, 25), OTHERS, "moon", "Moon A")
    assert [pattern.topic for pattern in town.patterns(Rule.RISE)] == ["Moon A", "Sun A"]


def test_the_order_of_rows_is_no_matter(either_town: Town) -> None:
    plant_many_patterns(either_town)
    before = either_town.patterns()
    shuffle(either_town, seed=7)
    assert either_town.patterns() == before


def test_calls_of_the_day_and_later_do_not_count(town: Town) -> None:
    before = town.patterns()
    town.insert(
        call(
            day=TODAY + timedelta(days=ahead),
            caller=caller,
            caller_organization_id=town.office(caller.split("-")[0]),
            organization_id=town.office("sun"),
            topic_id=town.topics["Sun A"],
        )
        for ahead in (0, 1, 8)
        for caller in OTHERS
    )
    assert town.patterns() == before


def test_a_pattern_counts_what_it_is_made_of(town: Town) -> None:
    town.note((4, 4, 4, 4), OTHERS, "moon", "Moon B", Outcome.PASSED_ON, via=["sun"])
    (pattern,) = town.patterns(Rule.WRONG_DOOR)
    assert pattern.organizations == (town.office("moon"),)
    assert pattern.topic_id == town.topics["Moon B"]
    assert (pattern.calls, pattern.callers, pattern.houses) == (16, 8, 6)
    assert pattern.weekly == (4, 4, 4, 4)
    assert pattern.first == TODAY - timedelta(weeks=4)
    assert pattern.last == TODAY - timedelta(days=3)


def test_an_institution_stands_for_its_office_with_the_topic(town: Town) -> None:
    house = town.house("moon")
    town.note((2, 2, 2, 2), OTHERS, "moon", "Moon B", Outcome.PASSED_ON)
    town.note((2, 2, 2, 2), OTHERS, "moon", "Moon B", Outcome.PASSED_ON, organization_id=house)
    (pattern,) = town.patterns(Rule.WRONG_DOOR)
    assert (pattern.organizations, pattern.calls) == ((town.office("moon"),), 16)


def test_calls_that_say_neither_where_nor_what_make_no_pattern(town: Town) -> None:
    town.note((22,), OTHERS, None, "", Outcome.UNKNOWN)
    assert not town.patterns()


@settings(max_examples=times(10, soak=100), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=made.integers(0, 10**6), people=made.integers(1, 6), smallest_group=made.integers(2, 5))
def test_whatever_is_noted_nothing_below_the_group_is_listed(
    town: Town, seed: int, people: int, smallest_group: int
) -> None:
    with town.session.begin_nested() as planted:
        plant_by_chance(town, Random(seed), people)
        found = town.patterns(smallest_group=smallest_group)
        assert all(pattern.callers >= smallest_group for pattern in found)
        planted.rollback()


def test_each_rule_of_the_table_hands_over_its_own(town: Town) -> None:
    plant_many_patterns(town)
    assert {pattern.rule for pattern in town.patterns()} <= TESTED.keys()


def plant_by_chance(town: Town, chance: Random, people: int) -> None:
    """Calls of few people about few things, which end as they like."""
    callers = chance.sample(EVERYBODY, people)
    for _ in range(6):
        to, ending = chance.choice(HOUSES), chance.choice(list(Outcome))
        about = chance.choice([f"{to.title()} A", "Bezahlkarte", "Bezahlkatre"])
        times = [chance.randrange(5) for _ in range(chance.randrange(1, 6))]
        town.note(times, callers, to, about, ending, via=["sun"] * (ending == Outcome.PASSED_ON))


def shuffle(town: Town, seed: int) -> None:
    """Stores all calls anew, in another order."""
    rows: list[dict[str, Any]] = [
        row.model_dump(exclude={"id"}) for row in town.session.exec(select(Call).order_by(col(Call.id)))
    ]
    Random(seed).shuffle(rows)
    town.session.execute(delete(Call))
    town.session.execute(insert(Call), rows)
