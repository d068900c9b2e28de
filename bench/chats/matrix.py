"""Somebody with Element asks, encrypted; measured there, from the question sent to the answer decrypted."""

import time
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

from bench.chats.bots import echo, zuruf
from bench.chats.questions import QUESTIONS
from bench.chats.waits import ECHO, ZURUF, Waits, table
from bench.search.tables import Table
from tests.matrix.element import Element
from tests.matrix.node import Node
from tests.matrix.synapse import Synapse

PASSWORD = "secret"  # noqa: S105 - made up
ROUNDS = 12
READING_SECONDS = 0.5
"""Between an answer and the next question; meanwhile zuruf places the numbers of its buttons as reactions."""


def measured(folder: Path, rounds: int = ROUNDS) -> list[Table]:
    """Both bots run all the time on the same server and are asked by turns, in a new room each round."""
    milliseconds: dict[str, list[float]] = {ECHO: [], ZURUF: []}
    with ExitStack() as running:
        synapse = running.enter_context(Synapse(folder / "synapse"))
        node = running.enter_context(Node())
        bots = {name: synapse.register(name.lower()) for name in milliseconds}
        running.enter_context(_echo(synapse, bots[ECHO], folder / ECHO))
        running.enter_context(_zuruf(synapse, bots[ZURUF], folder / ZURUF))
        person = running.enter_context(Element(node, synapse, synapse.register("ada")))
        for _ in range(rounds):
            for name, bot in bots.items():
                milliseconds[name] += _asked(person, bot)
    waits = {name: Waits(measured) for name, measured in milliseconds.items()}
    return [table("Matrix: Frage und Antwort, verschlüsselt, eine nach der anderen", waits)]


def _zuruf(synapse: Synapse, user: str, folder: Path) -> AbstractContextManager[None]:
    return zuruf(
        folder,
        ZURUF_MATRIX_HOMESERVER=synapse.url,
        ZURUF_MATRIX_USER=user,
        ZURUF_MATRIX_PASSWORD=PASSWORD,
    )


def _echo(synapse: Synapse, user: str, folder: Path) -> AbstractContextManager[None]:
    return echo("bench.chats.matrix_echo", folder, synapse.url, user, PASSWORD, str(folder))


def _asked(person: Element, bot: str) -> list[float]:
    """After a first question, which shares the keys of the room."""
    room = person.direct_room_with(bot)
    person.sees(bot, room)
    _milliseconds(person, room, "hilfe")
    waits = [_milliseconds(person, room, text) for text in QUESTIONS]
    person.leaves(room)
    return waits


def _milliseconds(person: Element, room: str, text: str) -> float:
    time.sleep(READING_SECONDS)
    return person.milliseconds_to_answer(room, text)
