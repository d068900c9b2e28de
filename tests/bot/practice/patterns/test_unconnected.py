"""Rule `unconnected`: two institutions call each other a lot, and no agreement connects them."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from sqlmodel import Session

from bot.practice.patterns.evidence import gather
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.patterns.unconnected import unconnected
from tests.noting import LAND, TODAY, Place, new_agreement, new_place, new_topic, note_calls, ordinary_days

DAYS = ordinary_days(TODAY - timedelta(weeks=12), TODAY)
NAMES = ("Mondamt", "Sonnenamt", "Sternenamt", "Wolkenamt", "Windamt", "Regenamt")


@pytest.fixture
def places(session: Session) -> list[Place]:
    """Six institutions that call one another now and then."""
    places = [new_place(session, name) for name in NAMES]
    for position, (calling, called) in enumerate(permutations(places, 2)):
        days = DAYS[position % 5 :: 20]
        note_calls(session, days[:2], to=called.office, topic=None, by=calling.office)
    return places


def call_often(session: Session, calling: Place, called: Place, days: list[date]) -> None:
    note_calls(session, days, to=called.office, topic=None, by=calling.office)


def found(session: Session, smallest_group: int = 3) -> list[Pattern]:
    return unconnected(gather(session, TODAY, LAND, smallest_group))


def test_two_that_call_much_more_than_usual(session: Session, places: list[Place]) -> None:
    moon, sun, *_ = places
    call_often(session, moon, sun, DAYS[:16])
    call_often(session, sun, moon, DAYS[:10])
    (pattern,) = found(session)
    assert pattern.rule is Rule.UNCONNECTED
    assert pattern.organizations == (sun.institution, moon.institution)
    assert (pattern.calls, pattern.callers, pattern.houses) == (30, 4, 2)
    assert len(pattern.weekly) == 12
    assert pattern.figures["expected"] < 15


def test_where_everybody_calls_everybody_nobody_stands_out(session: Session, places: list[Place]) -> None:
    for calling, called in permutations(places, 2):
        call_often(session, calling, called, DAYS[:10])
    assert not found(session)


def test_an_office_that_all_call_a_lot_is_no_pair(session: Session, places: list[Place]) -> None:
    moon, *others = places
    for calling in others:
        call_often(session, calling, moon, DAYS[:15])
    assert not found(session)


def test_eleven_calls_are_too_few(session: Session, places: list[Place]) -> None:
    call_often(session, places[0], places[1], DAYS[:7])
    assert not found(session)


@pytest.mark.parametrize("callers", [("anna", "berta"), ("anna", "anna", "anna", "berta", "cem")])
def test_a_few_keen_callers_make_no_pair(
    session: Session, places: list[Place], callers: tuple[str, ...]
) -> None:
    moon, sun, *_ = places
    for call_number in range(60):
        day, caller = DAYS[call_number % 40], callers[call_number % len(callers)]
        note_calls(session, [day], to=sun.office, topic=None, by=moon.office, callers=(caller,))
    assert not found(session, 5)


@pytest.mark.parametrize(("lasting", "patterns"), [(True, 0), (False, 1)], ids=["in force", "over"])
def test_an_agreement_connects_as_long_as_it_is_in_force(
    session: Session, places: list[Place], *, lasting: bool, patterns: int
) -> None:
    moon, sun, *_ = places
    call_often(session, moon, sun, DAYS[:26])
    topic = new_topic(session, "Mondfinsternis")
    begins = TODAY - timedelta(days=1) if lasting else TODAY + timedelta(days=1)
    new_agreement(session, topic, begins, [moon.institution, sun.office])
    assert len(found(session)) == patterns


def test_calls_within_an_institution_connect_nobody(session: Session, places: list[Place]) -> None:
    moon, *_ = places
    note_calls(session, DAYS[:30], to=moon.office, topic=None, by=moon.institution)
    assert not found(session)


def test_without_any_calls_there_is_nothing(session: Session) -> None:
    assert not found(session)
