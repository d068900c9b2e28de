"""The jobs: at their time over both changes of the clocks, each digest once, nothing lost in a downtime."""

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Barrier
from time import sleep

import pytest
from apscheduler.triggers.base import BaseTrigger
from sqlalchemy import Engine, event
from sqlmodel import Session, col, select

from bot import mail, schedule
from bot.chat import Address, Reply
from bot.house import House
from bot.models import Member, Outgoing, Role, Suggestion, WeekDigest
from bot.practice.forgetting import last_forgotten
from bot.practice.patterns.pattern import Rule
from bot.schedule import forget_if_due, last_due, new_schedule, running, send_due_digest
from bot.service_hours import in_service
from bot.weekly import send_digest, send_once
from tests.noting import new_topic, note_calls
from tests.suggesting import INSTITUTION, OFFICE, a_pattern, organization
from tests.talking import BERLIN, Clock, SilentChat, Talk, everything, member, new_house

EIGHT = datetime(2026, 11, 23, 8, 0, tzinfo=BERLIN)
TODAY = EIGHT.date()
WEEK = timedelta(weeks=1)
DIGEST = "mon 08:00"


@pytest.fixture
def clock() -> Clock:
    return Clock(EIGHT)


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=BERLIN)


def triggers(house: House, digest: str = DIGEST) -> list[BaseTrigger]:
    return [job.trigger for job in new_schedule(None, house, digest).get_jobs()]  # type: ignore[arg-type]


def fire_times(trigger: BaseTrigger, start: str, times: int) -> list[str]:
    found: list[str] = []
    last, now = None, at(start)
    for _ in range(times):
        last = trigger.get_next_fire_time(last, now)
        now = last + timedelta(seconds=1)
        found.append(f"{last:%Y-%m-%d %H:%M%z}")
    return found


@pytest.mark.parametrize(
    ("start", "times"),
    [
        ("2026-03-20", ["2026-03-23 08:00+0100", "2026-03-30 08:00+0200", "2026-04-06 08:00+0200"]),
        ("2026-10-15", ["2026-10-19 08:00+0200", "2026-10-26 08:00+0100", "2026-11-02 08:00+0100"]),
    ],
)
def test_the_digest_comes_at_eight_over_both_changes_of_the_clocks(
    house: House, start: str, times: list[str]
) -> None:
    assert fire_times(triggers(house)[0], start, 3) == times


@pytest.mark.parametrize(
    ("start", "times"),
    [
        ("2026-03-28", ["2026-03-28 04:00+0100", "2026-03-29 04:00+0200", "2026-03-30 04:00+0200"]),
        ("2026-10-24", ["2026-10-24 04:00+0200", "2026-10-25 04:00+0100", "2026-10-26 04:00+0100"]),
    ],
)
def test_every_night_has_one_hour_of_forgetting(house: House, start: str, times: list[str]) -> None:
    assert fire_times(triggers(house)[1], start, 3) == times


@pytest.mark.parametrize(
    ("now", "digest", "due"),
    [
        ("2026-11-23T08:00", DIGEST, "2026-11-23T08:00"),
        ("2026-11-23T07:59", DIGEST, "2026-11-16T08:00"),
        ("2026-11-29T23:59", DIGEST, "2026-11-23T08:00"),
        ("2026-11-23T10:00", "fri 15:30", "2026-11-20T15:30"),
        ("2026-03-30T07:59", DIGEST, "2026-03-23T08:00"),
        ("2026-10-26T08:00", DIGEST, "2026-10-26T08:00"),
        ("2026-03-29T03:30", "sun 02:30", "2026-03-29T02:30"),  # an hour that there was not
        ("2026-10-25T02:30", "sun 02:30", "2026-10-25T02:30"),  # an hour that there was twice
    ],
)
def test_when_it_was_due_last(now: str, digest: str, due: str) -> None:
    assert last_due(at(now), digest) == at(due)


def coordinator(engine: Engine, house: House, *, organization_id: int | None = None) -> Talk:
    return met(member(engine, house, Role.COORDINATOR, organization_id))


def met(talk: Talk) -> Talk:
    """Somebody whom the bot can write to first."""
    talk.says("hilfe")
    return talk


def heard(engine: Engine, talk: Talk) -> list[str]:
    """What waits for somebody, in whatever hour it is due."""
    with Session(engine) as session:
        rows = session.exec(select(Outgoing).where(Outgoing.room == talk.person.id, Outgoing.answers == ""))
        return [row.key for row in rows]


def calls_of_last_week(engine: Engine) -> None:
    with Session(engine) as session:
        note_calls(session, [TODAY - WEEK] * 12, to=None, topic=new_topic(session, "Umzugskosten"))
        session.commit()


def test_who_coordinates_gets_it_and_who_asked_for_it(engine: Engine, house: House) -> None:
    talks = {role: met(member(engine, house, role)) for role in Role if role}
    asked = met(member(engine, house, Role.STAFF))
    with Session(engine) as session:
        session.exec(select(Member).where(Member.account == asked.person.id)).one().wants_digest = True
        session.commit()
    assert send_due_digest(engine, house, DIGEST)
    told = {role for role, talk in talks.items() if heard(engine, talk)}
    assert told == {Role.COORDINATOR, Role.ADMINISTRATOR}
    assert heard(engine, asked)


def test_who_never_wrote_in_a_direct_chat_gets_nothing(engine: Engine, house: House) -> None:
    silent = member(engine, house, Role.COORDINATOR)
    assert send_due_digest(engine, house, DIGEST)
    assert heard(engine, silent) == []


def test_each_is_told_in_the_language_they_chose(engine: Engine, house: House) -> None:
    calls_of_last_week(engine)
    german, english = (coordinator(engine, house) for _ in range(2))
    english.says("sprache en")
    assert send_due_digest(engine, house, DIGEST)
    assert "12 Anrufe" in everything(next_broadcast(engine, german, house))
    assert "12 calls" in everything(next_broadcast(engine, english, house))


def next_broadcast(engine: Engine, talk: Talk, house: House) -> Reply:
    with Session(engine) as session:
        delivery = mail.next_delivery(session, Address("test", talk.person.id), SilentChat(), house.clock())
    assert delivery
    return delivery.reply


def test_of_two_processes_one_sends_and_the_other_gives_way(
    either_engine: Engine, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    calls_of_last_week(either_engine)
    talks = [coordinator(either_engine, house) for _ in range(3)]
    together = Barrier(2)

    def send(_: int) -> bool:
        with Session(either_engine.execution_options(only_reads=True)) as session:
            assert not session.exec(select(WeekDigest)).all()
        together.wait()
        with Session(either_engine) as session:
            is_mine = send_digest(session, house, (), TODAY)
            session.commit()
        return is_mine

    with caplog.at_level(logging.DEBUG, "zuruf"), ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(send, range(2))) == [False, True]
    assert [len(heard(either_engine, talk)) for talk in talks] == [1, 1, 1]
    assert not caplog.records


def wait_for_a_digest(engine: Engine) -> None:
    for _ in range(1000):
        with Session(engine.execution_options(only_reads=True)) as session:
            if session.exec(select(WeekDigest)).first():
                return
        sleep(0.02)


def test_two_schedules_send_it_once(
    either_engine: Engine, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    talk = coordinator(either_engine, house)
    with (
        caplog.at_level(logging.WARNING),
        running(either_engine, house, DIGEST),
        running(either_engine, house, DIGEST),
    ):
        wait_for_a_digest(
            either_engine
        )  # at their start they catch up, at their end they finish what is begun
    assert len(heard(either_engine, talk)) == 1
    assert not caplog.records


@pytest.mark.parametrize(
    ("later", "sent"),
    [
        (timedelta(0), 1),
        (timedelta(days=2), 1),
        (timedelta(days=4), 1),
        (timedelta(days=4, hours=9), 1),
        (timedelta(days=4, hours=11), 0),  # nobody works before Monday: it would arrive with the next one
        (timedelta(days=6), 0),
        (timedelta(days=7) - timedelta(seconds=1), 0),
    ],
)
def test_after_a_downtime_it_is_caught_up_once_unless_the_next_is_near(
    engine: Engine, house: House, clock: Clock, later: timedelta, sent: int
) -> None:
    talk = coordinator(engine, house)
    clock.now = EIGHT + later
    for _ in range(3):
        send_due_digest(engine, house, DIGEST)
    assert heard(engine, talk) == ["digest-2026-11-16-1"][:sent]


def test_after_a_downtime_nobody_gets_two_at_once(engine: Engine, house: House, clock: Clock) -> None:
    talk = coordinator(engine, house)
    for hours in range(5 * 24, 8 * 24):
        clock.now = EIGHT + timedelta(hours=hours)
        send_due_digest(engine, house, DIGEST)
    assert heard(engine, talk) == ["digest-2026-11-23-1"]


@pytest.mark.usefixtures("staff")
def test_caught_up_in_the_next_week_it_still_tells_of_the_week_it_was_due_for(
    engine: Engine, house: House, clock: Clock
) -> None:
    clock.now = EIGHT + timedelta(hours=2)
    assert send_due_digest(engine, house, "fri 15:00")
    with Session(engine) as session:
        assert session.exec(select(WeekDigest)).one().week == (TODAY - 2 * WEEK)


@pytest.mark.parametrize("digest", [DIGEST, "sun 10:00", "sat 23:30", "thu 06:00", "fri 18:00"])
def test_nobody_is_written_to_outside_service_hours(
    engine: Engine, house: House, clock: Clock, digest: str
) -> None:
    coordinator(engine, house)
    clock.now = last_due(EIGHT + WEEK, digest)
    assert send_due_digest(engine, house, digest)
    with Session(engine) as session:
        row = session.exec(select(Outgoing).where(col(Outgoing.key).startswith("digest"))).one()
    assert row.due_at
    assert row.due_at >= clock.now.astimezone(UTC)
    assert in_service(row.due_at.astimezone(BERLIN), "NW")


def break_down_at_the_outbox(_connection: object, _cursor: object, statement: str, *_: object) -> None:
    if statement.startswith("INSERT INTO outbox"):
        raise OSError("a secret path")


def test_what_fails_halfway_is_done_again_as_a_whole(
    engine: Engine, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    talk = coordinator(engine, house)
    event.listen(engine, "before_cursor_execute", break_down_at_the_outbox)
    schedule._safely(lambda: send_due_digest(engine, house, DIGEST))  # noqa: SLF001 - what every job is wrapped in
    event.remove(engine, "before_cursor_execute", break_down_at_the_outbox)
    assert "OSError" in caplog.text
    assert "a secret path" not in caplog.text
    assert send_due_digest(engine, house, DIGEST)
    assert len(heard(engine, talk)) == 1


def test_the_editors_of_an_office_are_told_what_goes_to_it_alone(engine: Engine, house: House) -> None:
    with Session(engine) as session:
        office, institution = organization(session, OFFICE), organization(session, INSTITUTION)
        other = organization(session, "Jugendamt Lennebrück")
        patterns = [a_pattern(session, Rule.UNREACHABLE, offices=(OFFICE,))]
    concerned = [met(member(engine, house, Role.EDITOR, place)) for place in (office, institution)]
    others = [
        met(member(engine, house, role, place))
        for role, place in [(Role.EDITOR, other), (Role.STAFF, office)]
    ]
    with Session(engine) as session:
        assert send_digest(session, house, patterns, TODAY)
        session.commit()
        number = session.exec(select(Suggestion.id)).one()
    assert [heard(engine, talk) for talk in others] == [[], []]
    for talk in concerned:
        assert len(heard(engine, talk)) == 1
        reply = next_broadcast(engine, talk, house)
        assert "Nur für eure Stelle" in reply.text
        assert [button.command for button in reply.buttons] == [f"vorschlag {number}"]


@pytest.mark.usefixtures("staff")
def test_it_is_sent_for_a_day_of_ones_choice_once(engine: Engine, house: House) -> None:
    assert [send_once(engine, house, TODAY + timedelta(days=days)) for days in (0, 6, 7)] == [
        True,
        False,
        True,
    ]


def test_a_missed_night_is_caught_up(engine: Engine, house: House, clock: Clock) -> None:
    ran = []
    for hours in (0, 23, 25, 48):
        clock.now = EIGHT + timedelta(hours=hours)
        forget_if_due(engine, house)
        with Session(engine) as session:
            ran.append(last_forgotten(session) == clock.now)
    assert ran == [True, False, True, False]


def test_the_log_tells_how_much_was_forgotten_and_nothing_of_it(
    engine: Engine, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    with Session(engine) as session:
        note_calls(session, [TODAY - timedelta(days=100)] * 2, to=None, topic=None, callers=("anna",))
        session.commit()
    with caplog.at_level(logging.INFO, "zuruf"):
        forget_if_due(engine, house)
    assert [record.getMessage() for record in caplog.records] == [
        "forgotten: pseudonyms 2, calls 0, questions 0, verdicts 0, voices 0, mail 0, waiting 0"
    ]


@pytest.mark.usefixtures("staff")
def test_a_town_can_set_its_smallest_group(engine: Engine) -> None:
    calls_of_last_week(engine)
    strict = replace(new_house(Clock(EIGHT)), smallest_group=5)
    assert send_due_digest(engine, strict, DIGEST)
    with Session(engine) as session:
        assert session.exec(select(WeekDigest)).one().content["weeks"][-1]["calls"] == 0


def test_a_town_that_nobody_has_joined_yet_keeps_its_digest(engine: Engine, house: House) -> None:
    assert not send_once(engine, house, TODAY)
    coordinator = member(engine, house, Role.COORDINATOR)
    coordinator.says("hilfe")
    assert send_once(engine, house, TODAY)
