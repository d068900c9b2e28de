"""Which office is meant."""

from bot.practice.patterns.places import load_places
from directory.models import Organization
from tests.bot.practice.patterns.quiet_town import Town, enter


def second_office(town: Town, house: str) -> int:
    office = Organization(name="Zweites Team", parent_id=town.house(house))
    town.session.add(office)
    town.session.flush()
    return office.id or 0


def test_an_office_stands_for_itself(town: Town) -> None:
    places = load_places(town.session)
    assert places.office_for(town.office("moon"), town.topics["Sun A"]) == town.office("moon")


def test_an_institution_stands_for_its_one_office_with_the_topic(either_town: Town) -> None:
    second_office(either_town, "moon")
    places = load_places(either_town.session)
    assert places.office_for(either_town.house("moon"), either_town.topics["Moon A"]) == either_town.office(
        "moon"
    )


def test_an_institution_with_two_such_offices_stands_for_itself(town: Town) -> None:
    enter(town.session, second_office(town, "moon"), town.topics["Moon A"])
    places = load_places(town.session)
    assert places.office_for(town.house("moon"), town.topics["Moon A"]) == town.house("moon")


def test_an_institution_without_the_topic_stands_for_itself(town: Town) -> None:
    places = load_places(town.session)
    assert places.office_for(town.house("moon"), town.topics["Sun A"]) == town.house("moon")


def test_the_house_of_an_office_is_its_institution(town: Town) -> None:
    places = load_places(town.session)
    assert places.house_of(town.office("moon")) == places.house_of(town.house("moon")) == town.house("moon")


def test_who_belongs_to_no_organization_has_no_house(town: Town) -> None:
    assert load_places(town.session).house_of(None) == 0
