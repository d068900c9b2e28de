"""The program on a bad network, killed again and again: each encrypted question is answered once, legibly."""

import random
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Thread

import pytest

from tests.chats.asking import Storm, recognised, sayings
from tests.chats.matrix import Record, Window, window
from tests.chats.program import RunningProgram
from tests.matrix.element import Element
from tests.matrix.faults import bad_gateway, cut_body, dropped_after, dropped_before, limited
from tests.matrix.heard import Heard
from tests.matrix.node import Node
from tests.matrix.proxy import Proxy
from tests.matrix.synapse import Synapse
from tests.soaking import IS_SOAK

LONG_PATIENCE = 240.0
PASSWORD = "secret"  # noqa: S105 - made up
ANSWER = r"/send/m\.room\.encrypted/"


STORM = Storm(4, 27, 3, 21, 100) if IS_SOAK else Storm(2, 3, 1, 2, 4)


@pytest.fixture
def program(
    lennebrueck_file: Path, tmp_path: Path, synapse: Synapse, proxy: Proxy
) -> Iterator[RunningProgram]:
    shutil.copy(lennebrueck_file, tmp_path / "zuruf.db")
    settings = {
        "ZURUF_MATRIX_HOMESERVER": proxy.url,
        "ZURUF_MATRIX_USER": synapse.register("sturm"),
        "ZURUF_MATRIX_PASSWORD": PASSWORD,
        "ZURUF_ACCESS": "open",
    }
    running = RunningProgram(tmp_path, settings)
    yield running
    running.is_over()


def test_every_question_is_answered_once_and_readably(
    program: RunningProgram, proxy: Proxy, synapse: Synapse, node: Node
) -> None:
    program.starts()
    bot = program.settings["ZURUF_MATRIX_USER"]
    record = Record.of(synapse)
    people = [
        window(Element(node, synapse, synapse.register(f"sturm{number}")), bot, record)
        for number in range(STORM.users)
    ]
    said = sayings(STORM.questions, STORM.calls)
    _storm_begins(proxy)
    asking = [Thread(target=_asks, args=(person, said)) for person in people]
    for thread in asking:
        thread.start()
    for number in range(STORM.kills):
        _is_killed_at_work(program, proxy, random.Random(number))
    for thread in asking:
        thread.join()
    proxy.heals()

    answers = [_all_answers(person, len(said)) for person in people]
    assert all(answer.decrypted and answer.encrypted for heard in answers for answer in heard)
    assert [recognised([answer.text for answer in heard]) for heard in answers] == [said] * len(people)
    assert program.is_told_to_end() == 0
    assert program.mail() == 0
    assert program.calls() == STORM.users * STORM.calls
    assert "Traceback" not in program.log
    for person in people:
        person.element.close()


def _storm_begins(proxy: Proxy) -> None:
    lost, late = (
        (limited(), bad_gateway(), dropped_before()),
        (bad_gateway(after_effect=True), cut_body(), dropped_after()),
    )
    for fault in (*lost, *late):
        proxy.plays(fault, "/_matrix/client/", times=None, chance=0.015)


def _asks(person: Window, said: Sequence[str]) -> None:
    chance = random.Random(person.element.user)
    for text in said:
        person.types(text)
        time.sleep(chance.uniform(0, 2 * STORM.seconds / len(said)))


def _is_killed_at_work(program: RunningProgram, proxy: Proxy, chance: random.Random) -> None:
    """Somewhere between two of its answers, and started again."""
    answers = len(proxy.seen(ANSWER))
    _wait_until(lambda: len(proxy.seen(ANSWER)) > answers)
    time.sleep(chance.uniform(0, 0.3))
    program.is_killed()
    program.starts()


def _all_answers(person: Window, count: int) -> list[Heard]:
    """Until every question has an answer, and whatever else comes within a moment."""
    _wait_until(lambda: len(_from_bot(person)) >= count)
    time.sleep(1)
    return _from_bot(person)


def _from_bot(person: Window) -> list[Heard]:
    return [one for one in person.element.shows(person.room) if one.sender == person.bot]


def _wait_until(happens: Callable[[], bool]) -> None:
    end = time.monotonic() + LONG_PATIENCE
    while not happens():
        assert time.monotonic() < end
        time.sleep(0.02)
