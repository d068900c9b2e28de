"""Rule `chain`."""

import pytest

from bot.models import Outcome
from bot.practice.patterns.pattern import Rule
from tests.bot.practice.patterns.quiet_town import Town

MANY = ("star-1", "cloud-1", "wind-1", "rain-1", "snow-1", "storm-1", "star-2", "cloud-2")


def test_a_chain_named_in_one_note(town: Town) -> None:
    pass_on(town, "sun", "moon", "wind")
    assert chains(town) == [("sun", "moon", "wind")]


def test_a_chain_joined_over_notes(town: Town) -> None:
    pass_on(town, "sun", "moon")
    pass_on(town, "moon", "wind")
    assert chains(town) == [("sun", "moon", "wind")]


def test_the_longest_chain_is_told(town: Town) -> None:
    pass_on(town, "sun", "moon", "wind")
    pass_on(town, "wind", "rain")
    assert chains(town) == [("sun", "moon", "wind", "rain")]


def test_calls_of_a_chain_are_those_on_its_way(town: Town) -> None:
    pass_on(town, "sun", "moon", times=(1, 1, 1))
    pass_on(town, "moon", "wind", times=(2, 2, 2))
    (pattern,) = town.patterns(Rule.CHAIN)
    assert (pattern.calls, pattern.weekly) == (9, (None, None, 3, 3))


def test_hops_of_different_topics_are_no_chain(town: Town) -> None:
    pass_on(town, "sun", "moon", about="Sun A")
    pass_on(town, "moon", "wind", about="Moon A")
    assert not chains(town)


def test_there_and_back_is_no_chain(town: Town) -> None:
    pass_on(town, "sun", "moon")
    pass_on(town, "moon", "sun")
    assert not chains(town)


@pytest.mark.parametrize("times", [(1, 1), (0, 2)])
def test_two_notes_are_too_few(town: Town, times: tuple[int, ...]) -> None:
    pass_on(town, "sun", "moon", times=(2, 2))
    pass_on(town, "moon", "wind", times=times)
    assert not chains(town)


def test_an_institution_on_the_way_stands_for_its_office(town: Town) -> None:
    town.note((2, 2), MANY, "sun", "Moon A", Outcome.PASSED_ON, passed_to=[town.house("moon")])
    town.note((2, 2), MANY, "moon", "Moon A", Outcome.PASSED_ON, via=["wind"])
    assert chains(town) == [("sun", "moon", "wind")]


def pass_on(town: Town, *way: str, about: str = "Sun A", times: tuple[int, ...] = (2, 2)) -> None:
    first, *others = way
    town.note(times, MANY, first, about, Outcome.PASSED_ON, via=others)


def chains(town: Town) -> list[tuple[str, ...]]:
    names = {town.office(house): house for house in town.places}
    return [tuple(names[office] for office in pattern.organizations) for pattern in town.patterns(Rule.CHAIN)]
