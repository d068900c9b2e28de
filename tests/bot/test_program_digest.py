"""`zuruf digest`, the schedule beside the chats, and what `zuruf doctor` says about forgetting."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import enumerate as enumerate_threads
from time import sleep
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlmodel import Session, select

from adapters.database.engine import open_engine
from bot.chat import ConnectedChat
from bot.cli.digest import _made
from bot.house import House
from bot.models import Incoming, JobRun, Outgoing, Role, Suggestion, WeekDigest
from bot.practice.forgetting import JOB, forget
from directory.exchange.report import Refused
from tests import chatting
from tests.chatting import Language, program_with
from tests.noting import note_calls, note_three_weeks
from tests.talking import BERLIN, MONDAY, SilentChat, member

TODAY = MONDAY.date()
WEEK = timedelta(weeks=1)
Zuruf = Callable[..., str]


@dataclass
class WaitingChat(SilentChat):
    """Ends when the schedule has caught up with what was missed, or else after ten seconds."""

    engine: Engine

    def __post_init__(self) -> None:
        super().__init__()

    async def listen(self, receive: Callable[..., Any]) -> None:  # noqa: ARG002 - nobody writes
        await asyncio.to_thread(self._wait)

    def _wait(self) -> None:
        for _ in range(500):
            if last_run(self.engine):
                return
            sleep(0.02)


def last_run(engine: Engine) -> JobRun | None:
    with Session(engine.execution_options(only_reads=True)) as session:
        return session.get(JobRun, JOB)


@pytest.fixture
def zuruf(engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Zuruf:
    """Runs the program in this process, on the model town; what it printed."""

    def run(*arguments: str | Path, chats: tuple[ConnectedChat, ...] = (), language: Language = "de") -> str:
        capsys.readouterr()
        chatting.run(program_with(engine, tmp_path, *chats, language=language), *arguments)
        return capsys.readouterr().out

    return run


@pytest.fixture(autouse=True)
def _calls(engine: Engine) -> None:
    note_three_weeks(engine)


def test_it_prints_the_digest_of_the_week_before_a_day(zuruf: Zuruf) -> None:
    printed = zuruf("digest", "--on", f"{TODAY}")
    assert "Wochenblick KW 47\n13 Anrufe" in printed
    assert "Bild: Anrufe pro Woche, KW 45 bis 47." in printed
    assert "KW 46" in zuruf("digest", "--on", f"{TODAY - timedelta(days=1)}")
    assert "Week 47 at a glance\n13 calls" in zuruf("digest", "--on", f"{TODAY}", language="en")


def test_printing_it_keeps_nothing(engine: Engine, zuruf: Zuruf) -> None:
    assert zuruf("digest", "--on", f"{TODAY}") == zuruf("digest", "--on", f"{TODAY}")
    with Session(engine) as session:
        for table in (WeekDigest, Suggestion, Outgoing, JobRun):
            assert not session.exec(select(table)).all()


def test_its_picture_can_be_written(zuruf: Zuruf, tmp_path: Path) -> None:
    file = tmp_path / "weeks.png"
    assert "Wochenblick KW 47" in zuruf("digest", "--on", f"{TODAY}", "--picture", file)
    assert file.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("on", "name"),
    [(TODAY, "no/such/folder.png"), (TODAY, "weeks.jpg"), (TODAY + 9 * WEEK, "weeks.png")],
)
def test_a_picture_that_cannot_be_is_refused_in_a_sentence(
    zuruf: Zuruf, tmp_path: Path, on: datetime, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Refused):
        zuruf("digest", "--on", f"{on}", "--picture", tmp_path / name)
    assert capsys.readouterr().out == ""


def test_it_is_handed_to_the_chats_once(engine: Engine, house: House, zuruf: Zuruf) -> None:
    member(engine, house, Role.COORDINATOR).says("hilfe")
    assert "ist den Chats übergeben" in zuruf("digest", "--on", f"{TODAY}", "--send")
    assert "schon übergeben" in zuruf("digest", "--on", f"{TODAY}", "--send")
    with Session(engine) as session:
        assert [row.key for row in session.exec(select(Outgoing).where(Outgoing.answers == ""))] == [
            "digest-2026-11-16-1"
        ]


def test_it_can_be_sent_and_drawn_at_once(engine: Engine, house: House, zuruf: Zuruf, tmp_path: Path) -> None:
    member(engine, house, Role.COORDINATOR).says("hilfe")
    file = tmp_path / "weeks.png"
    assert "ist den Chats übergeben" in zuruf("digest", "--on", f"{TODAY}", "--send", "--picture", file)
    assert file.read_bytes().startswith(b"\x89PNG")


def test_the_digest_of_a_week_that_is_not_over_is_not_sent(
    engine: Engine, house: House, zuruf: Zuruf
) -> None:
    member(engine, house, Role.COORDINATOR).says("hilfe")
    with pytest.raises(Refused, match="noch nicht vorbei"):
        zuruf("digest", "--on", f"{datetime.now(BERLIN).date() + WEEK}", "--send")


def test_where_there_is_nobody_to_send_it_to_the_week_stays_open(engine: Engine, zuruf: Zuruf) -> None:
    with pytest.raises(Refused, match="niemanden"):
        zuruf("digest", "--on", f"{TODAY}", "--send")
    with Session(engine) as session:
        assert not session.exec(select(WeekDigest)).all()


def test_printing_it_searches_while_others_write(engine: Engine, tmp_path: Path, house: House) -> None:
    searched: list[str] = []

    def write(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if "FROM call" in statement and not searched:
            searched.append(statement)
            member(engine, house, Role.STAFF)  # fails where the search holds the lock

    started = program_with(engine, tmp_path)
    opened = open_engine(started.settings.url)
    event.listen(opened, "after_cursor_execute", write)
    parts = replace(started.parts, open_database=lambda _: opened)
    _made(replace(started, parts=parts), opened, TODAY)
    assert searched


def test_forgetting_can_be_done_by_hand(engine: Engine, zuruf: Zuruf) -> None:
    now = datetime.now(BERLIN)
    with Session(engine) as session:
        note_calls(session, [now.date() - timedelta(days=100)] * 2, to=None, topic=None)
        session.commit()
    assert "nicht in Ordnung: 2 Anrufe tragen noch ein Pseudonym" in zuruf("doctor")
    assert zuruf("forget").startswith("2 Pseudonyme vergessen, kein Anruf zu löschen")
    assert "Pseudonym, das" not in zuruf("doctor")


def test_the_schedule_runs_beside_the_chats_and_ends_with_them(engine: Engine, zuruf: Zuruf) -> None:
    zuruf("run", chats=(WaitingChat(engine),))
    assert last_run(engine)
    assert not [thread for thread in enumerate_threads() if "APScheduler" in thread.name]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (0, "in Ordnung: Zuletzt gelöscht"),
        (1, "in Ordnung: Zuletzt gelöscht"),
        (3, "nicht in Ordnung: Zuletzt gelöscht"),
    ],
)
def test_doctor_tells_when_forgetting_ran_last(engine: Engine, zuruf: Zuruf, days: int, told: str) -> None:
    with Session(engine) as session:
        forget(session, datetime.now(BERLIN) - timedelta(days=days))
        session.commit()
    assert f"\n{told}" in zuruf("doctor", chats=(SilentChat(),))


@pytest.mark.parametrize(("days", "told"), [(1, "in Ordnung: Noch nie"), (3, "nicht in Ordnung: Noch nie")])
def test_doctor_warns_where_it_never_ran_though_there_are_messages(
    engine: Engine, zuruf: Zuruf, days: int, told: str
) -> None:
    then = datetime.now(BERLIN) - timedelta(days=days)
    with Session(engine) as session:
        session.add(
            Incoming(
                platform="test",
                message_id="m1",
                sender="ada",
                room="ada",
                text="",
                private=True,
                pressed=False,
                received_at=then,
            )
        )
        session.commit()
    assert f"\n{told}" in zuruf("doctor", chats=(SilentChat(),))


def test_without_a_chat_nobody_is_warned_of_late_forgetting(engine: Engine, zuruf: Zuruf) -> None:
    with Session(engine) as session:
        forget(session, datetime.now(BERLIN) - timedelta(days=30))
        session.commit()
    assert "\nin Ordnung: Zuletzt gelöscht" in zuruf("doctor")
