"""Rule `single_head`: much is asked of one person, and no deputy is entered."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from bot.practice.demand import count_question
from bot.practice.patterns.evidence import gather
from bot.practice.patterns.pattern import FOR_THE_OFFICE_ALONE, Pattern
from bot.practice.patterns.single_head import single_heads
from directory.models import Contact, Responsibility, ResponsibilityContact, ResponsibilityTopic
from tests.noting import LAND, TODAY, new_place, new_topic, note_calls, ordinary_days

WEEK = timedelta(weeks=1)
ALONE = [Contact(organization_id=0, name="Mira Mond")]


def new_entry(session: Session, name: str, *people: Contact) -> Responsibility:
    place = new_place(session, name)
    entry = Responsibility(key=name, organization_id=place.office)
    session.add(entry)
    session.flush()
    session.add(ResponsibilityTopic(responsibility_id=entry.id or 0, topic_id=new_topic(session, name)))
    for person in people:
        contact = Contact(organization_id=place.office, name=person.name, deputy=person.deputy)
        session.add(contact)
        session.flush()
        link = ResponsibilityContact(responsibility_id=entry.id or 0, contact_id=contact.id or 0)
        session.add(link)
    session.flush()
    return entry


def ask(session: Session, entry: Responsibility, times: int, houses: int = 2) -> None:
    for time in range(times):
        house = new_place(session, f"Haus {entry.id} {time}").institution if time < houses else None
        count_question(session, entry.id or 0, house, TODAY - (1 + time % 12) * WEEK)


def ask_for_others(session: Session, rows: int = 4) -> None:
    """Rows that are asked for now and then, so that there is something to stand out from."""
    for row in range(rows):
        ask(session, new_entry(session, f"Nebenamt {row}", *ALONE), times=row + 1)


def found(session: Session) -> list[Pattern]:
    return single_heads(gather(session, TODAY, LAND, smallest_group=3))


def test_a_row_with_one_person_that_stands_out(session: Session) -> None:
    ask_for_others(session)
    entry = new_entry(session, "Mondamt", *ALONE)
    ask(session, entry, times=12)
    (pattern,) = found(session)
    assert pattern.rule in FOR_THE_OFFICE_ALONE
    assert (pattern.organizations, pattern.entry_id) == ((entry.organization_id,), entry.id)
    assert (pattern.calls, pattern.topic, pattern.weekly) == (12, "Mondamt", (None,) * 12)


@pytest.mark.parametrize(
    "people",
    [
        [Contact(organization_id=0, name="Mira Mond", deputy="Stella Stern")],
        [*ALONE, Contact(organization_id=0, name="Stella Stern")],
        [Contact(organization_id=0)],
        [],
    ],
    ids=["a deputy", "two people", "the office itself", "nobody"],
)
def test_where_somebody_can_stand_in_there_is_no_single_head(session: Session, people: list[Contact]) -> None:
    ask_for_others(session)
    ask(session, new_entry(session, "Mondamt", *people), times=12)
    assert not found(session)


def test_only_the_top_fifth_stands_out(session: Session) -> None:
    for row in range(10):
        ask(session, new_entry(session, f"Amt {row}", *ALONE), times=10 + row)
    assert {pattern.topic for pattern in found(session)} == {"Amt 8", "Amt 9"}


def test_where_all_rows_are_asked_for_alike_none_stands_out(session: Session) -> None:
    for row in range(5):
        ask(session, new_entry(session, f"Amt {row}", *ALONE), times=8)
    assert not found(session)


def test_four_questions_are_too_few(session: Session) -> None:
    ask(session, new_entry(session, "Mondamt", *ALONE), times=4)
    assert not found(session)


def test_questions_of_a_single_house_could_tell_of_a_person(session: Session) -> None:
    entry = new_entry(session, "Mondamt", *ALONE)
    house = new_place(session, "Haus").institution
    for _ in range(12):
        count_question(session, entry.id or 0, house, TODAY - WEEK)
    assert not found(session)


@pytest.mark.parametrize(("callers", "patterns"), [(("anna", "berta"), 0), (("anna", "berta", "cem"), 1)])
def test_calls_are_demand_if_enough_people_called(
    session: Session, callers: tuple[str, ...], patterns: int
) -> None:
    entry = new_entry(session, "Mondamt", *ALONE)
    topic = new_topic(session, "Mondschein")
    session.add(ResponsibilityTopic(responsibility_id=entry.id or 0, topic_id=topic, position=1))
    days = ordinary_days(TODAY - 12 * WEEK, TODAY)[:6]
    note_calls(session, days, to=entry.organization_id, topic=topic, callers=callers)
    heads = found(session)
    assert [pattern.calls for pattern in heads] == [6] * patterns
