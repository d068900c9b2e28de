"""Rule `triangle`."""

from itertools import permutations

from bot.practice.patterns.pattern import Rule
from tests.bot.practice.patterns.quiet_town import Town

CORNERS = ("star", "wind", "rain")


def test_three_houses_that_call_one_another(town: Town) -> None:
    plant(town, *permutations(CORNERS, 2))
    (pattern,) = town.patterns(Rule.TRIANGLE)
    assert sorted(pattern.organizations) == sorted(town.office(house) for house in CORNERS)
    assert (pattern.topic, pattern.calls, pattern.houses) == ("Star A", 26, 3)  # with two that are usual


def test_two_houses_that_call_a_third_are_no_triangle(town: Town) -> None:
    plant(town, ("star", "rain"), ("rain", "star"), ("wind", "rain"), ("rain", "wind"))
    assert not town.patterns(Rule.TRIANGLE)


def test_two_weeks_are_too_few(town: Town) -> None:
    plant(town, *permutations(CORNERS, 2), per_week=(2, 2))
    assert not town.patterns(Rule.TRIANGLE)


def test_a_topic_that_all_call_one_another_about_has_no_triangle(town: Town) -> None:
    plant(town, *permutations((*CORNERS, "sun", "moon", "cloud", "snow", "storm"), 2))
    assert not town.patterns(Rule.TRIANGLE)


def plant(town: Town, *pairs: tuple[str, str], per_week: tuple[int, ...] = (1, 1, 1, 1)) -> None:
    for calling, called in pairs:
        town.note(per_week, [f"{calling}-{number}" for number in (1, 2, 3)], called, "Star A")
