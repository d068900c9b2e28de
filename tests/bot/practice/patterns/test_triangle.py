"""Rule `triangle`."""

import re
from itertools import permutations

from bot.practice.patterns.pattern import Rule
from bot.practice.patterns.told import as_told
from bot.practice.places import load_names
from bot.practice.sentences import sentence
from bot.texts import texts_in
from tests.bot.practice.patterns.quiet_town import Town

CORNERS = ("star", "wind", "rain")


def test_three_houses_that_call_one_another(town: Town) -> None:
    plant(town, *permutations(CORNERS, 2))
    (pattern,) = town.patterns(Rule.TRIANGLE)
    assert sorted(pattern.organizations) == sorted(town.office(house) for house in CORNERS)
    assert (pattern.topic, pattern.calls, pattern.houses) == ("Star A", 26, 3)  # with two that are usual


def test_nothing_tells_what_a_single_corner_calls(town: Town) -> None:
    others = [pair for pair in permutations(CORNERS, 2) if pair[0] != "rain"]
    plant(town, *others)
    town.note((1, 1, 1, 1), ["rain-1"], "star", "Star A")
    told = as_told(next(iter(town.patterns(Rule.TRIANGLE))))
    said = sentence(told, load_names(town.session), texts_in("de"))
    assert re.findall(r"\d+", said) == ["20"]
    assert (told.calls, told.houses, told.figures) == (20, 3, {})
    assert set(told.weekly) <= {None, 5}


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
