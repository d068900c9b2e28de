"""Rule `outdated`: a row that is asked for, and that may no longer be true."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session

from bot.practice.demand import count_question
from bot.practice.patterns.outdated import outdated
from bot.practice.patterns.pattern import FOR_THE_OFFICE_ALONE, Pattern
from directory.entries import load_entries
from directory.models import Responsibility, ResponsibilityTopic
from directory.upkeep import give_verdict
from tests.noting import TODAY, new_place, new_topic

WEEK = timedelta(weeks=1)
LONG_AGO, LATELY = TODAY - timedelta(days=181), TODAY - timedelta(days=30)


@pytest.fixture
def houses(session: Session) -> list[int]:
    return [new_place(session, name).institution for name in ("Mondamt", "Sonnenamt")]


def new_entry(session: Session, verified_on: date | None) -> Responsibility:
    place, topic = new_place(session, "Sternenamt"), new_topic(session, "Sternenlicht")
    entry = Responsibility(key="sterne-1", organization_id=place.office, verified_on=verified_on)
    session.add(entry)
    session.flush()
    session.add(ResponsibilityTopic(responsibility_id=entry.id or 0, topic_id=topic))
    session.flush()
    return entry


def ask(session: Session, entry: Responsibility, houses: list[int], times: int = 5) -> None:
    for time in range(times):
        count_question(session, entry.id or 0, houses[time % len(houses)], TODAY - (1 + time % 4) * WEEK)


def call_wrong(session: Session, entry: Responsibility, *voices: str, on: date = LATELY) -> None:
    for voice in voices:
        give_verdict(session, entry.id or 0, voice=voice, right=False, on=on)


def found(session: Session) -> list[Pattern]:
    return outdated(session, load_entries(session), TODAY)


@pytest.mark.parametrize("verified_on", [LONG_AGO, None])
def test_a_row_that_is_asked_for_and_was_not_checked_for_half_a_year(
    session: Session, houses: list[int], verified_on: date | None
) -> None:
    entry = new_entry(session, verified_on)
    ask(session, entry, houses)
    (pattern,) = found(session)
    assert pattern.rule in FOR_THE_OFFICE_ALONE
    assert (pattern.organizations, pattern.entry_id) == ((entry.organization_id,), entry.id)
    assert (pattern.topic, pattern.calls, pattern.houses) == ("Sternenlicht", 5, 2)
    assert pattern.weekly == (None,) * 4
    assert pattern.figures.get("days_unchecked") == (181 if verified_on else None)


def test_half_a_year_is_not_too_long(session: Session, houses: list[int]) -> None:
    ask(session, new_entry(session, TODAY - timedelta(days=180)), houses)
    assert not found(session)


def test_two_people_who_called_it_wrong_are_enough_even_of_one_house(
    session: Session, houses: list[int]
) -> None:
    entry = new_entry(session, LATELY)
    ask(session, entry, houses[:1])
    call_wrong(session, entry, "anna", "berta")
    (pattern,) = found(session)
    assert (pattern.figures["wrong"], pattern.callers, pattern.houses) == (2, 2, 1)


def test_one_person_who_called_it_wrong_is_not_enough(session: Session, houses: list[int]) -> None:
    entry = new_entry(session, LATELY)
    ask(session, entry, houses)
    call_wrong(session, entry, "anna")
    assert not found(session)


def test_what_was_called_wrong_before_the_last_check_is_settled(session: Session, houses: list[int]) -> None:
    entry = new_entry(session, LATELY)
    ask(session, entry, houses)
    call_wrong(session, entry, "anna", "berta", on=LATELY - timedelta(days=1))
    assert not found(session)


def test_an_old_row_that_only_one_house_asks_for_could_tell_of_a_person(
    session: Session, houses: list[int]
) -> None:
    ask(session, new_entry(session, LONG_AGO), houses[:1])
    assert not found(session)


def test_an_old_row_that_hardly_anybody_asks_for_can_wait(session: Session, houses: list[int]) -> None:
    entry = new_entry(session, LONG_AGO)
    ask(session, entry, houses, times=4)
    call_wrong(session, entry, "anna", "berta")
    assert not found(session)


def test_questions_of_five_weeks_ago_are_no_demand(session: Session, houses: list[int]) -> None:
    entry = new_entry(session, LONG_AGO)
    for house in houses * 5:
        count_question(session, entry.id or 0, house, TODAY - 5 * WEEK)
    assert not found(session)
