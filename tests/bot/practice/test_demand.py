"""How often a row is asked for: counted by week and house, in the chat and by two processes at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from bot.house import House
from bot.models import EntryDemand
from bot.practice.demand import NO_HOUSE, count_question, demand_for_entries
from directory.models import Organization, Responsibility
from tests.noting import TODAY, new_place
from tests.talking import Talk, member

WEEK = timedelta(weeks=1)


def an_entry(session: Session) -> int:
    return session.exec(select(Responsibility.id).order_by(col(Responsibility.key))).first() or 0


def counted(session: Session) -> list[tuple[int, int]]:
    """The asking house and the questions of each row of the table."""
    rows = session.exec(select(EntryDemand).order_by(col(EntryDemand.organization_id)))
    return [(row.organization_id, row.questions) for row in rows]


def test_questions_of_one_house_and_week_are_one_row(session: Session) -> None:
    entry, place = an_entry(session), new_place(session, "Mondamt")
    for days in range(5):
        count_question(session, entry, place.institution, TODAY + timedelta(days=days))
    assert counted(session) == [(place.institution, 5)]


def test_of_an_asking_office_only_the_institution_is_kept(session: Session) -> None:
    place = new_place(session, "Mondamt")
    count_question(session, an_entry(session), place.office, TODAY)
    assert counted(session) == [(place.institution, 1)]


def test_those_of_no_house_are_counted_as_well(session: Session) -> None:
    count_question(session, an_entry(session), None, TODAY)
    assert counted(session) == [(NO_HOUSE, 1)]


def test_two_processes_lose_no_question(either_engine: Engine) -> None:
    with Session(either_engine) as session:
        entry = an_entry(session)

    def asks(_time: int) -> None:
        with Session(either_engine) as session:
            count_question(session, entry, None, TODAY)
            session.commit()

    with ThreadPoolExecutor(max_workers=2) as processes:
        list(processes.map(asks, range(20)))
    with Session(either_engine) as session:
        assert counted(session) == [(NO_HOUSE, 20)]


def test_demand_is_told_by_week_the_oldest_first(session: Session) -> None:
    entry, place = an_entry(session), new_place(session, "Mondamt")
    for house, weeks in ((place.office, 2), (None, 2), (None, 1), (None, 0), (None, 3)):
        count_question(session, entry, house, TODAY - weeks * WEEK)
    demand = demand_for_entries(session, TODAY, 2)[entry]
    assert demand.weekly == (2, 1)
    assert demand.questions == 3
    assert demand.houses == 2


def test_a_row_nobody_asked_for_has_no_demand(session: Session) -> None:
    assert not demand_for_entries(session, TODAY, 4)


@pytest.fixture
def reader(engine: Engine, house: House) -> Talk:
    with Session(engine) as session:
        jobcenter = session.exec(
            select(Organization).where(Organization.name == "Jobcenter Lennebrück")
        ).one()
        number = jobcenter.id
    return member(engine, house, organization_id=number)


def total(engine: Engine) -> int:
    with Session(engine) as session:
        return sum(row.questions for row in session.exec(select(EntryDemand)))


def test_a_sure_answer_is_counted_for_the_house_that_asked(reader: Talk) -> None:
    reader.says("wer macht Berufssprachkurs?")
    with Session(reader.engine) as session:
        (row,) = session.exec(select(EntryDemand)).all()
        jobcenter = session.get_one(Organization, row.organization_id)
        assert (jobcenter.name, row.questions) == ("Jobcenter Lennebrück", 1)


def test_further_hits_of_an_answer_are_not_counted_again(reader: Talk) -> None:
    reader.says("wer macht Suchtberatung?")
    before = total(reader.engine)
    reader.presses("Weitere Treffer")
    assert total(reader.engine) == before == 1


def test_a_question_that_was_asked_back_is_counted_once_it_is_answered(reader: Talk) -> None:
    reader.says("wer macht BuT beim Jobcenter?")
    assert total(reader.engine) == 0
    reader.says("M")
    assert total(reader.engine) == 1


def test_a_choice_that_is_pressed_counts_like_one_that_is_typed(reader: Talk) -> None:
    asked_back = reader.says("wer macht BuT beim Jobcenter?")
    reader.presses(asked_back.buttons[0].label)
    assert total(reader.engine) == 1


def test_what_nobody_was_known_for_is_no_demand(reader: Talk) -> None:
    reader.says("wer macht Mondscheinreisen?")
    assert total(reader.engine) == 0
