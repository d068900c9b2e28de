"""The program on a bad network, killed again and again: each question is answered, each call noted once."""

import random
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from tests.chats.asking import Storm, recognised, repeats, sayings, without_doubles
from tests.chats.program import RunningProgram
from tests.soaking import IS_SOAK
from tests.telegram.faults import (
    BAD_GATEWAY,
    CUT_BODY,
    DROPPED_AFTER,
    DROPPED_BEFORE,
    PROXY_LOGIN_PAGE,
    too_many_requests,
)
from tests.telegram.person import Person
from tests.telegram.server import TelegramServer

LONG_PATIENCE = 240.0
POISON: tuple[dict[str, object], ...] = (
    {"message": {"nonsense": True}},
    {"message": None},
    {"callback_query": 4710},
    {"message": {"message_id": 1, "date": 0, "chat": {"id": "x", "type": "private"}, "text": 3}},
    {"something_new": {"of": "next year"}},
    {"edited_message": []},
)


STORM = Storm(6, 17, 4, 8, 45) if IS_SOAK else Storm(3, 7, 2, 2, 5)


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    with TelegramServer() as server:
        yield server


@pytest.fixture
def program(lennebrueck_file: Path, tmp_path: Path, telegram: TelegramServer) -> Iterator[RunningProgram]:
    shutil.copy(lennebrueck_file, tmp_path / "zuruf.db")
    settings = {
        "ZURUF_TELEGRAM_TOKEN": telegram.token,
        "ZURUF_TELEGRAM_BASE_URL": telegram.url,
        "ZURUF_ACCESS": "open",
    }
    running = RunningProgram(tmp_path, settings)
    yield running
    running.is_over()


def test_nothing_is_lost_in_a_storm(
    telegram: TelegramServer,
    program: RunningProgram,
    record_property: Callable[[str, object], None],
) -> None:
    people = [telegram.person(f"Person {number}") for number in range(STORM.users)]
    said = sayings(STORM.questions, STORM.calls)
    program.starts()
    _storm_begins(telegram)
    asking = [Thread(target=_asks, args=(person, said, STORM.seconds)) for person in people]
    for thread in asking:
        thread.start()
    for number in range(STORM.kills):
        _is_killed_at_work(program, telegram, random.Random(number))
    for thread in asking:
        thread.join()
    telegram.faults.stop()

    heard = [recognised(_all_answers(person, len(said))) for person in people]
    assert [without_doubles(answers) for answers in heard] == [said] * len(people), "each in its order"
    times = [shown for answers in heard for shown in repeats(answers)]
    assert max(times) <= 2, "an answer of unknown fate comes twice at most"
    record_property("answers", len(times))
    record_property("shown twice", times.count(2))
    _still_listens(people[0])
    assert program.is_told_to_end() == 0
    assert program.mail() == 0
    assert program.calls() == STORM.users * STORM.calls
    assert telegram.refused == []
    assert telegram.token not in program.log
    assert "Traceback" not in program.log


def _storm_begins(telegram: TelegramServer) -> None:
    """A refusal, a page, a broken line, now and then. What is lost on its way is asked for once more."""
    anywhere = {too_many_requests(1): 0.04, DROPPED_AFTER: 0.03, CUT_BODY: 0.03}
    telegram.faults.by_chance(
        {**anywhere, BAD_GATEWAY: 0.05, DROPPED_BEFORE: 0.05, PROXY_LOGIN_PAGE: 0.03}, 1, "getUpdates"
    )
    telegram.faults.by_chance({**anywhere, BAD_GATEWAY: 0.05}, 2, "sendMessage")
    telegram.faults.order(DROPPED_BEFORE, "sendMessage")
    for update in POISON:
        telegram.puts(update)


def _asks(person: Person, said: list[str], seconds: float) -> None:
    chance = random.Random(person.id)
    for text in said:
        person.says(text)
        time.sleep(chance.uniform(0, 2 * seconds / len(said)))


def _is_killed_at_work(program: RunningProgram, telegram: TelegramServer, chance: random.Random) -> None:
    """Somewhere between two of its answers, and started again."""
    answers = len(telegram.calls("sendMessage"))
    _wait_until(lambda: len(telegram.calls("sendMessage")) > answers + 1)
    time.sleep(chance.uniform(0, 0.3))
    program.is_killed()
    program.starts()


def _all_answers(person: Person, count: int) -> list[str]:
    """Until every question has an answer; then whatever else comes."""
    texts: list[str] = []
    while len(without_doubles(recognised(texts))) < count:
        texts.append(person.hears(LONG_PATIENCE).text)
    return texts


def _still_listens(person: Person) -> None:
    person.says("hilfe")
    assert "wer THEMA" in person.hears().text
    person.hears_nothing()


def _wait_until(happens: Callable[[], bool]) -> None:
    end = time.monotonic() + LONG_PATIENCE
    while not happens():
        assert time.monotonic() < end
        time.sleep(0.01)
