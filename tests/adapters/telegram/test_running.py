"""`zuruf run` on Telegram as an office runs it: a process, from its settings to a signal."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.running import COMMAND, environment_with
from tests.telegram.faults import DEAD_TOKEN
from tests.telegram.server import TelegramServer

GENEROUS = 60.0

Process = subprocess.Popen[str]
Runs = Callable[..., Process]


@pytest.fixture
def runs(telegram: TelegramServer, lennebrueck_file: Path, tmp_path: Path) -> Iterator[Runs]:
    """Starts the program on the model town; what runs at the end is ended, and shown if a test failed."""
    shutil.copy(lennebrueck_file, tmp_path / "zuruf.db")
    processes: list[Process] = []

    def start(**settings: str) -> Process:
        connected = {"ZURUF_TELEGRAM_TOKEN": telegram.token, "ZURUF_TELEGRAM_BASE_URL": telegram.url}
        process = subprocess.Popen(
            [*COMMAND, "run"],
            cwd=tmp_path,
            env=environment_with(**connected, ZURUF_ACCESS="open", **settings),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.kill()
        with suppress(ValueError):  # it was read before
            sys.stdout.writelines(process.communicate())


def _ends(process: Process, signal_number: int = signal.SIGTERM) -> tuple[int, str]:
    """The status, and what was printed and logged."""
    process.send_signal(signal_number)
    printed, logged = process.communicate(timeout=GENEROUS)
    return process.returncode, printed + logged


def test_it_answers_until_it_is_told_to_stop(telegram: TelegramServer, runs: Runs) -> None:
    ada = telegram.person("Ada")
    ada.says("wer macht BuT beim Jobcenter?")
    process = runs(ZURUF_LOG_LEVEL="debug")
    assert "Buchstaben" in ada.hears(GENEROUS).text
    assert ada.presses("L–R").toast() == ""
    assert "0221 4710-213" in ada.hears(GENEROUS).text
    status, logged = _ends(process)
    assert status == 0
    assert telegram.token.partition(":")[2] not in logged
    assert "Traceback" not in logged


def test_what_was_said_while_it_was_down_is_answered_once(telegram: TelegramServer, runs: Runs) -> None:
    ada = telegram.person("Ada")
    ada.says("Wer macht Kindergeld?")
    first = runs()
    ada.hears(GENEROUS)
    _ends(first)
    ada.says("Wer macht Schüler-BAföG?")
    second = runs()
    assert "0221 4710-146" in ada.hears(GENEROUS).text
    _ends(second)
    ada.hears_nothing(during=0)


def test_a_process_that_is_killed_loses_nothing(telegram: TelegramServer, runs: Runs) -> None:
    people = [telegram.person(f"Ada {number}") for number in range(8)]
    for person in people:
        person.says("Wer macht Kindergeld?")
        person.says("Wer macht Schüler-BAföG?")
    first = runs()
    people[0].hears(GENEROUS)
    _ends(first, signal.SIGKILL)
    runs()
    for person in people:
        heard = ""
        while "0221 4710-146" not in heard:
            heard += person.hears(GENEROUS).text
    calls = telegram.calls("sendMessage")
    assert len({call.parameters["chat_id"] for call in calls}) == len(people)


def test_a_dead_token_ends_it_with_a_sentence(telegram: TelegramServer, runs: Runs) -> None:
    telegram.faults.order(DEAD_TOKEN, times=1000)
    process = runs()
    _, told = process.communicate(timeout=GENEROUS)
    assert process.returncode == 1
    assert "@BotFather" in told
    assert telegram.token not in told
