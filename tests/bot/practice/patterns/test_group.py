"""The gate: a pattern tells of a group."""

import pytest
from sqlalchemy import update

from bot.models import Call, Outcome
from bot.practice.patterns.pattern import Rule
from tests.bot.practice.patterns.quiet_town import Town

HOUSES = ("star", "cloud", "wind", "rain", "snow")


def callers(times: tuple[int, ...]) -> list[str]:
    """So many calls of a first caller, of a second …, each from another house."""
    return [f"{house}-1" for house, many in zip(HOUSES, times, strict=False) for _ in range(many)]


@pytest.mark.parametrize(
    ("times", "smallest_group", "is_listed"),
    [
        ((4, 4, 4), 3, True),
        ((6, 3, 3), 3, True),  # half is not more than half
        ((7, 3, 3), 3, False),
        ((6, 6), 3, False),
        ((6, 6), 2, True),
        ((6, 6, 1), 3, False),  # a line that was misheard is not a third caller
        ((5, 5, 2), 3, True),
        ((3, 3, 3, 3), 5, False),
        ((3, 3, 2, 2, 2), 5, True),
    ],
)
def test_enough_callers_and_none_who_dominates(
    town: Town, times: tuple[int, ...], smallest_group: int, *, is_listed: bool
) -> None:
    by = callers(times)
    town.note((0, 0, 0, len(by)), by, "sun", "Sun A", Outcome.NOT_RESPONSIBLE)
    found = town.patterns(Rule.WRONG_DOOR, smallest_group=smallest_group)
    assert bool(found) is is_listed


def test_one_house_alone_makes_no_wrong_door(town: Town) -> None:
    town.note((4, 4, 4), ("star-1", "star-2", "star-3"), "sun", "Sun A", Outcome.NOT_RESPONSIBLE)
    assert not town.patterns(Rule.WRONG_DOOR)


def test_where_one_house_alone_takes_part_it_is_enough(town: Town) -> None:
    town.session.execute(update(Call).values(caller_organization_id=town.office("star")))
    town.note((4, 4, 4), ("star-1", "star-2", "star-3"), "sun", "Sun A", Outcome.NOT_RESPONSIBLE)
    (pattern,) = town.patterns(Rule.WRONG_DOOR)
    assert pattern.houses == 1


def test_calls_without_a_caller_may_be_of_one_person(town: Town) -> None:
    town.note((3, 3), callers((2, 2, 2)), "sun", "Sun A", Outcome.NOT_RESPONSIBLE)
    town.note((4, 4), callers((8,)), "sun", "Sun A", Outcome.NOT_RESPONSIBLE, caller="")
    assert not town.patterns(Rule.WRONG_DOOR)


@pytest.mark.parametrize(
    ("times", "shown"),
    [((2, 2, 1), 5), ((2, 2), None), ((3, 1, 1), None), ((3,), None), ((), None)],
    ids=["enough", "two", "one dominates", "one", "nobody"],
)
def test_a_week_is_shown_only_where_its_calls_alone_are_of_a_group(
    town: Town, times: tuple[int, ...], shown: int | None
) -> None:
    town.note((4, 4, 4, 0), callers((1, 1, 1)), "sun", "Sun A", Outcome.NOT_RESPONSIBLE)
    town.note((sum(times),), callers(times), "sun", "Sun A", Outcome.NOT_RESPONSIBLE)
    (pattern,) = town.patterns(Rule.WRONG_DOOR)
    assert pattern.weekly == (4, 4, 4, shown)
    assert pattern.calls == 12 + sum(times)
