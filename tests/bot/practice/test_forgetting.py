"""What is forgotten, to the day."""

from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session, SQLModel, col, func, select

from bot.models import (
    Call,
    EntryDemand,
    Expectation,
    Incoming,
    LastQuestion,
    Need,
    Objection,
    Outgoing,
    Suggestion,
    UnansweredQuestion,
    WeekDigest,
    WeeklySalt,
    WeekOfCalls,
)
from bot.practice.days import monday_of
from bot.practice.forgetting import forget, last_forgotten
from bot.practice.suggestions.deciding import object_to
from directory.models import Verdict
from tests.noting import new_place, new_topic, note_calls
from tests.talking import MONDAY

NIGHT = MONDAY.replace(hour=4)
TODAY = NIGHT.date()
DAY = timedelta(days=1)


def count(session: Session, table: type[SQLModel]) -> int:
    return session.exec(select(func.count()).select_from(table)).one()


def callers(session: Session) -> list[str]:
    return sorted(session.exec(select(Call.caller)))


@pytest.mark.parametrize(("age", "kept"), [(89, "anna"), (90, "anna"), (91, ""), (364, ""), (365, "")])
def test_who_called_is_forgotten_after_90_days(session: Session, age: int, kept: str) -> None:
    note_calls(session, [TODAY - DAY * age], to=None, topic=None, callers=("anna",))
    forget(session, NIGHT)
    assert callers(session) == [kept]


@pytest.mark.parametrize(("age", "kept"), [(365, 1), (366, 0)])
def test_a_call_is_deleted_after_twelve_months(session: Session, age: int, kept: int) -> None:
    place, topic = new_place(session, "Wohnen"), new_topic(session, "Umzugskosten")
    note_calls(session, [TODAY - DAY * age], to=place.office, topic=topic, by=place.institution)
    forget(session, NIGHT)
    assert count(session, Call) == kept


def test_the_last_hour_of_a_day_belongs_to_it(session: Session) -> None:
    oldest = datetime.combine(TODAY - DAY * 91, NIGHT.time(), NIGHT.tzinfo).replace(hour=23)
    session.add_all(Call(called_at=oldest + timedelta(hours=later), caller=f"{later}") for later in (0, 1))
    session.flush()
    forget(session, NIGHT)
    assert callers(session) == ["", "1"]


def test_how_busy_a_week_was_is_counted_before_its_callers_are_forgotten(session: Session) -> None:
    monday = monday_of(TODAY - DAY * 100)
    note_calls(session, [monday] * 3 + [monday + DAY] * 2, to=None, topic=None, callers=("anna", "berta"))
    for night in range(20):
        forget(session, NIGHT - timedelta(days=10) + DAY * night)
    assert set(callers(session)) == {""}
    assert session.get_one(WeekOfCalls, monday).caller_days == 4, "once, and for the whole week"
    assert count(session, WeekOfCalls) == 1


def test_a_week_counts_as_a_whole_though_its_days_are_forgotten_one_by_one(session: Session) -> None:
    monday = monday_of(TODAY - DAY * 100)
    note_calls(session, [monday + DAY * day for day in range(5)], to=None, topic=None, callers=("anna",))
    counted = []
    for day in range(5):
        forget(session, datetime.combine(monday + DAY * (91 + day), NIGHT.time(), NIGHT.tzinfo))
        counted.append((callers(session).count(""), session.get_one(WeekOfCalls, monday).caller_days))
    assert counted == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


@pytest.mark.parametrize(("age", "kept"), [(365, 1), (366, 0)])
def test_what_was_asked_in_a_week_is_deleted_after_twelve_months(
    session: Session, age: int, kept: int
) -> None:
    week = TODAY - DAY * age
    session.add(UnansweredQuestion(week=week, words="Fahrkarten", asker="x"))
    session.add(Need(week=week, words="mehr Plätze"))
    session.add(EntryDemand(week=week, responsibility_id=1, questions=3))
    session.flush()
    forget(session, NIGHT)
    assert [count(session, table) for table in (UnansweredQuestion, Need, EntryDemand)] == [kept] * 3


@pytest.mark.parametrize(("age", "kept"), [(365, 1), (366, 0)])
def test_what_was_said_of_a_row_is_deleted_after_twelve_months(session: Session, age: int, kept: int) -> None:
    session.add(Verdict(responsibility_id=1, voice="x", right=False, said_on=TODAY - DAY * age))
    session.flush()
    before = count(session, Verdict)
    assert forget(session, NIGHT)["verdicts"] == before - count(session, Verdict) == 1 - kept


@pytest.mark.parametrize(("age", "kept"), [(90, 1), (91, 0)])
def test_who_objected_is_deleted_after_90_days_and_how_many_did_stays(
    session: Session, age: int, kept: int
) -> None:
    suggestion = Suggestion(rule="steady", seen_on=TODAY - DAY * age)
    session.add(suggestion)
    session.flush()
    object_to(session, suggestion, "anna", TODAY - DAY * age)
    assert forget(session, NIGHT)["voices"] == 1 - kept
    assert (count(session, Objection), suggestion.objections) == (kept, 1)


def test_only_the_salt_of_this_week_is_kept(session: Session) -> None:
    session.add_all(WeeklySalt(week=TODAY - timedelta(weeks=ago), salt="00") for ago in range(3))
    session.flush()
    forget(session, NIGHT)
    assert [row.week for row in session.exec(select(WeeklySalt))] == [TODAY]


@pytest.mark.parametrize(("minutes", "kept"), [(-1, 0), (0, 0), (1, 1)])
def test_what_waits_for_an_answer_goes_when_it_is_over(session: Session, minutes: int, kept: int) -> None:
    until = NIGHT + timedelta(minutes=minutes)
    session.add(Expectation(platform="test", sender="ada", room="ada", command="wer", until=until))
    session.add(
        LastQuestion(
            platform="test", sender="ada", room="ada", words="Umzugskosten", is_open=True, until=until
        )
    )
    session.flush()
    forget(session, NIGHT)
    assert [count(session, table) for table in (Expectation, LastQuestion)] == [kept] * 2


def incoming(name: str, done_at: datetime | None) -> Incoming:
    return Incoming(
        platform="test",
        message_id=name,
        sender="ada",
        room="ada",
        text="",
        private=True,
        pressed=False,
        received_at=NIGHT,
        done_at=done_at,
    )


def outgoing(
    key: str, answers: str, *, finished_at: datetime | None = None, due_at: datetime | None = None
) -> Outgoing:
    return Outgoing(
        key=key,
        platform="test",
        room="ada",
        answers=answers,
        content="{}",
        finished_at=finished_at,
        due_at=due_at,
    )


@pytest.mark.parametrize(("late", "kept"), [(DAY * 0, 1), (timedelta(seconds=1), 0)])
def test_finished_mail_is_deleted_after_30_days(session: Session, late: timedelta, kept: int) -> None:
    over = NIGHT - DAY * 30 - late
    session.add_all([incoming("m1", over), outgoing("1", "m1", finished_at=over)])
    session.flush()
    forget(session, NIGHT)
    assert [count(session, table) for table in (Incoming, Outgoing)] == [kept] * 2


def test_unfinished_mail_stays_however_old(session: Session) -> None:
    session.add_all([incoming("m1", None), outgoing("1", "m1")])
    session.flush()
    forget(session, NIGHT + DAY * 400)
    assert [count(session, table) for table in (Incoming, Outgoing)] == [1, 1]


def test_the_key_of_a_digest_stays_and_whom_it_went_to_does_not(session: Session) -> None:
    session.add(outgoing("digest-2026-09-07-5", "", finished_at=NIGHT - DAY * 31))
    session.flush()
    forget(session, NIGHT)
    assert session.exec(select(Outgoing.key, Outgoing.room)).all() == [("digest-2026-09-07-5", "")]


@pytest.mark.parametrize(("days", "content"), [(30, "{}"), (31, "")])
def test_what_could_not_be_delivered_for_30_days_is_given_up(
    session: Session, days: int, content: str
) -> None:
    session.add(outgoing("digest-2026-09-07-5", "", due_at=NIGHT - DAY * days))
    session.flush()
    forget(session, NIGHT)
    row = session.exec(select(Outgoing)).one()
    assert (row.content, row.finished_at is None, row.delivered) == (content, bool(content), False)


def test_forgetting_again_finds_nothing_to_do(session: Session) -> None:
    note_calls(session, [TODAY - DAY * 100, TODAY - DAY * 400], to=None, topic=None)
    session.add_all([incoming("m1", NIGHT - DAY * 31), outgoing("d", "", finished_at=NIGHT - DAY * 31)])
    session.flush()
    found = {name: many for name, many in forget(session, NIGHT).items() if many}
    assert found == {"pseudonyms": 2, "calls": 1, "mail": 2}
    assert set(forget(session, NIGHT).values()) == {0}


def test_when_it_ran_is_noted(session: Session) -> None:
    assert last_forgotten(session) is None
    for night in (NIGHT, NIGHT + DAY):
        forget(session, night)
        assert last_forgotten(session) == night


def test_what_digests_said_is_never_forgotten(session: Session) -> None:
    session.add(WeekDigest(week=date(2020, 1, 6), made_at=NIGHT, content={"weeks": []}))
    session.flush()
    forget(session, NIGHT)
    assert session.exec(select(func.count(col(WeekDigest.week)))).one() == 1
