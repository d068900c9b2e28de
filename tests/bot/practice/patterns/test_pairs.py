"""Rules `steady` and `one_way`."""

from bot.practice.patterns.pattern import Rule
from tests.bot.practice.patterns.quiet_town import HOUSES, Town

OF_STAR = ("star-1", "star-2", "star-3")
OF_SUN = ("sun-1", "sun-2", "sun-3")
MANY = tuple(f"{house}-1" for house in HOUSES if house != "sun")


def test_steady(town: Town) -> None:
    town.note((3,) * 8, OF_STAR, "sun", "Sun A")
    (pattern,) = town.patterns(Rule.STEADY)
    assert (pattern.organizations, pattern.topic) == ((town.office("sun"), town.house("star")), "Sun A")
    assert len(pattern.weekly) == 6
    assert pattern.figures == {"weeks": 6}
    assert (pattern.callers, pattern.houses) == (3, 1)


def test_many_calls_in_two_weeks_are_not_steady(town: Town) -> None:
    town.note((9, 9), OF_STAR, "sun", "Sun A")
    assert not town.patterns(Rule.STEADY)


def test_a_topic_that_all_call_about_is_not_steady_between_two(town: Town) -> None:
    town.note((14,) * 16, MANY, "sun", "Sun A")
    assert not town.patterns(Rule.STEADY)


def test_a_house_that_calls_everybody_a_lot_is_not_steady_with_one(town: Town) -> None:
    for house in HOUSES:
        if house != "star":
            town.note((2,) * 16, OF_STAR, house, f"{house.title()} A")
    assert not town.patterns(Rule.STEADY)


def test_offices_of_one_house_are_no_pair(town: Town) -> None:
    town.note((3,) * 8, OF_STAR, "star", "Star A")
    assert not town.patterns(Rule.STEADY, Rule.ONE_WAY)


def test_one_way(town: Town) -> None:
    stop_calls(town, "sun", "star")
    town.note((4,) * 4, OF_STAR, "sun", "Sun A")
    (pattern,) = town.patterns(Rule.ONE_WAY)
    assert pattern.organizations == (town.office("sun"), town.house("star"))
    assert pattern.figures == {"back": 0}


def test_who_is_called_back_is_in_no_one_way_street(town: Town) -> None:
    stop_calls(town, "sun", "star")
    town.note((4,) * 4, OF_STAR, "sun", "Sun A")
    town.note((1, 1), OF_SUN, "star", "Star B")
    assert not town.patterns(Rule.ONE_WAY)


def stop_calls(town: Town, calling: str, called: str) -> None:
    """Nobody of the one house calls the other any more."""
    for row in town.calls():
        if (row.caller_organization_id, row.organization_id) == (town.office(calling), town.office(called)):
            town.session.delete(row)
    town.session.flush()
