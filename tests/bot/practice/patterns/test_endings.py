"""Rules `wrong_door`, `no_offer` and `unsure_allowed`."""

import pytest

from bot.models import Outcome
from bot.practice.patterns.pattern import Rule
from directory.models import NETWORKING_BODY, Organization
from tests.bot.practice.patterns.quiet_town import Town

MANY = ("star-1", "cloud-1", "wind-1", "rain-1", "snow-1", "storm-1")


@pytest.mark.parametrize("ending", [Outcome.PASSED_ON, Outcome.NOT_RESPONSIBLE])
def test_wrong_door(town: Town, ending: Outcome) -> None:
    town.note((4, 4, 4, 4), MANY, "sun", "Sun A", ending)
    (pattern,) = town.patterns(Rule.WRONG_DOOR)
    assert (pattern.organizations, pattern.topic, pattern.calls) == ((town.office("sun"),), "Sun A", 16)
    assert pattern.figures["of"] > pattern.calls


def test_a_wrong_door_tells_where_most_are_sent(town: Town) -> None:
    town.note((3, 3, 3, 3), MANY, "sun", "Sun A", Outcome.PASSED_ON, via=["moon"])
    town.note((1, 1), MANY, "sun", "Sun A", Outcome.PASSED_ON, via=["wind", "moon"])
    (pattern,) = town.patterns(Rule.WRONG_DOOR)
    assert pattern.figures["to_office"] == town.office("moon")


def test_where_all_are_sent_elsewhere_no_office_is_named(town: Town) -> None:
    for house in ("moon", "wind"):
        town.note((2, 2, 2, 2), MANY, "sun", "Sun A", Outcome.PASSED_ON, via=[house])
    (pattern,) = town.patterns(Rule.WRONG_DOOR)
    assert "to_office" not in pattern.figures


def test_a_third_that_is_passed_on_is_no_wrong_door(town: Town) -> None:
    endings = (Outcome.PASSED_ON, Outcome.SETTLED, Outcome.SETTLED)
    town.note((9, 9, 9, 9), MANY, "sun", "Sun A", *endings)
    assert not town.patterns(Rule.WRONG_DOOR)


def test_four_that_are_passed_on_are_too_few(town: Town) -> None:
    town.note((1, 1, 1, 1), MANY, "sun", "Moon A", Outcome.PASSED_ON)
    assert not town.patterns(Rule.WRONG_DOOR)


def test_a_networking_body_may_pass_on_what_it_likes(town: Town) -> None:
    town.session.get_one(Organization, town.office("sun")).kind = NETWORKING_BODY
    town.note((4, 4, 4, 4), MANY, "sun", "Sun A", Outcome.PASSED_ON)
    assert not town.patterns(Rule.WRONG_DOOR)


def test_where_passing_on_is_usual_no_door_is_wrong(town: Town) -> None:
    for house in ("sun", "moon", "star", "cloud", "wind", "rain", "snow", "storm"):
        for letter in "AB":
            town.note((2, 2, 2, 2), MANY, house, f"{house.title()} {letter}", Outcome.PASSED_ON)
    assert not town.patterns(Rule.WRONG_DOOR)


def test_no_offer_wherever_one_asks(town: Town) -> None:
    town.note((2, 2), MANY[:3], "sun", "Sun A", Outcome.NO_OFFER)
    town.note((1, 2), MANY[3:], "moon", "Sun A", Outcome.NO_OFFER)
    (pattern,) = town.patterns(Rule.NO_OFFER)
    assert (pattern.topic, pattern.calls, pattern.organizations) == ("Sun A", 7, (town.office("sun"),))


def test_no_offer_needs_three_houses(town: Town) -> None:
    town.note((4, 4), ("star-1", "star-2", "wind-1", "wind-2"), "sun", "Sun A", Outcome.NO_OFFER)
    assert not town.patterns(Rule.NO_OFFER)


def test_unsure_from_one_house_names_it(town: Town) -> None:
    town.note((2, 2, 2, 2), ("star-1", "star-2", "star-3"), "sun", "Sun A", Outcome.UNSURE)
    (pattern,) = town.patterns(Rule.UNSURE_ALLOWED)
    assert pattern.organizations == (town.office("sun"), town.house("star"))


def test_unsure_from_many_houses_names_none_of_them(town: Town) -> None:
    town.note((2, 2, 2, 2), MANY, "sun", "Sun A", Outcome.UNSURE)
    (pattern,) = town.patterns(Rule.UNSURE_ALLOWED)
    assert pattern.organizations == (town.office("sun"),)


def test_a_house_of_two_unsure_callers_is_not_named(town: Town) -> None:
    town.note((3, 3), ("star-1", "star-2"), "sun", "Sun A", Outcome.UNSURE)
    town.note((1, 2), ("wind-1", "rain-1", "snow-1"), "sun", "Sun A", Outcome.UNSURE)
    (pattern,) = town.patterns(Rule.UNSURE_ALLOWED)
    assert pattern.organizations == (town.office("sun"),)
