"""Unanswered questions: askers can be counted within a week, and nobody can be followed beyond it."""

from datetime import timedelta

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from bot.models import UnansweredQuestion, WeeklySalt
from bot.practice.questions import forget_salts, remember_unanswered
from tests.noting import TODAY
from tests.talking import Talk

WEEK = timedelta(weeks=1)


def remembered(session: Session) -> list[UnansweredQuestion]:
    session.flush()
    return list(session.exec(select(UnansweredQuestion).order_by(col(UnansweredQuestion.words))))


def test_within_a_week_an_asker_is_known_again_and_another_one_is_not(session: Session) -> None:
    for words, person in (("Mond 1", "anna"), ("Mond 2", "anna"), ("Mond 3", "berta")):
        remember_unanswered(session, words, None, person, TODAY + timedelta(days=len(words) - 3))
    first, second, other = (row.asker for row in remembered(session))
    assert first == second != other
    assert "anna" not in first


def test_askers_of_two_weeks_cannot_be_told_to_be_one(session: Session) -> None:
    remember_unanswered(session, "Mond 1", None, "anna", TODAY)
    remember_unanswered(session, "Mond 2", None, "anna", TODAY + WEEK)
    first, second = (row.asker for row in remembered(session))
    assert first != second


def test_the_salt_is_thrown_away_with_its_week(session: Session) -> None:
    for weeks in range(3):
        remember_unanswered(session, "Mond", None, "anna", TODAY + weeks * WEEK)
    forget_salts(session, TODAY + 2 * WEEK)
    assert session.exec(select(col(WeeklySalt.week))).all() == [TODAY + 2 * WEEK]


def test_the_salt_of_the_running_week_stays(session: Session) -> None:
    remember_unanswered(session, "Mond 1", None, "anna", TODAY)
    forget_salts(session, TODAY + timedelta(days=6))
    remember_unanswered(session, "Mond 2", None, "anna", TODAY + timedelta(days=6))
    first, second = (row.asker for row in remembered(session))
    assert first == second


def test_a_salt_is_not_made_twice(either_engine: Engine) -> None:
    with Session(either_engine) as one, Session(either_engine) as other:
        remember_unanswered(one, "Mond 1", None, "anna", TODAY)
        one.commit()
        remember_unanswered(other, "Mond 2", None, "anna", TODAY)
        first, second = (row.asker for row in remembered(other))
    assert first == second


def test_a_question_without_a_matter_is_let_go(session: Session) -> None:
    remember_unanswered(session, "???", None, "anna", TODAY)
    assert not remembered(session)


def test_in_the_chat_the_asker_is_remembered_under_the_salt_of_the_week(staff: Talk) -> None:
    staff.says("wer macht Mondscheinreisen?")
    with Session(staff.engine) as session:
        (row,) = remembered(session)
    assert row.asker
    assert row.asker != staff.house.pseudonym(staff.person)
