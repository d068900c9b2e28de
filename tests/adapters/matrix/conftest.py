"""A server, people with Element, and a bot for each test."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.adapters.matrix.answering import Answering, Serve
from tests.adapters.matrix.running import Bot
from tests.matrix.conftest import Someone, node, proxy, someone, synapse
from tests.matrix.element import Element
from tests.matrix.synapse import Synapse

__all__ = ["Someone", "node", "proxy", "someone", "synapse"]

_numbers = count(1)


@pytest.fixture
def bot_user(synapse: Synapse) -> str:
    return synapse.register(f"zuruf{next(_numbers)}")


@pytest.fixture
def bot(synapse: Synapse, bot_user: str, tmp_path: Path) -> Iterator[Bot]:
    with Bot(synapse.url, bot_user, tmp_path) as running:
        running.takes()
        yield running


@pytest.fixture
def anna(someone: Someone) -> Element:
    return someone("anna")


@pytest.fixture
def serve(synapse: Synapse, bot_user: str, tmp_path: Path) -> Iterator[Serve]:
    running: list[Answering] = []

    def start(**wishes: object) -> Answering:
        running.append(Answering(synapse.url, bot_user, tmp_path, **wishes).__enter__())  # type: ignore[arg-type]
        return running[-1]

    yield start
    for each in running:
        each.__exit__(None, None, None)
