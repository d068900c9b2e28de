"""A running bot in each chat: one for all tests of a process; on the terminal one for each test."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine

from adapters import matrix, telegram
from adapters.database.engine import open_engine
from bot.commands.menus import menus
from bot.house import House
from bot.texts import texts_in
from directory.live import Directory, LiveDirectory
from tests.chats.matrix import Record, Window, window
from tests.chats.people import People
from tests.chats.seat import Device
from tests.chats.telegram import Phone
from tests.chats.terminal import Terminal
from tests.chats.town import Town
from tests.matrix.conftest import node, proxy, synapse
from tests.matrix.element import Element
from tests.matrix.node import Node
from tests.matrix.synapse import Synapse
from tests.talking import Clock, new_house
from tests.telegram.server import TelegramServer

__all__ = ["node", "proxy", "synapse"]

SAY = texts_in("de").say
PASSWORD = "secret"  # noqa: S105 - made up


@pytest.fixture
def people(request: pytest.FixtureRequest) -> People:
    """Those of the platform that the test is for; `parametrize` it indirectly."""
    found: People = request.getfixturevalue(f"{request.param}_people")
    return found


@pytest.fixture
def terminal_people(engine: Engine, house: House) -> Iterator[People]:
    with Terminal() as terminal, Town(engine, house, terminal.console) as town:
        yield People(town, lambda: terminal)
        terminal.leave()


@pytest.fixture(scope="session")
def telegram_people(
    lennebrueck_file: Path, directory: Directory, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[People]:
    file = tmp_path_factory.mktemp("telegram") / "zuruf.db"
    with copied(lennebrueck_file, file) as engine, TelegramServer() as server:

        def new_chat() -> telegram.Telegram:
            return telegram.Telegram(telegram.Account(server.token, server.url), menus(), SAY)

        def in_a_group(device: Device) -> Device:
            assert isinstance(device, Phone)
            return device.in_a_group(server)

        with Town(engine, standing_house(directory), new_chat) as town:
            yield People(town, lambda: Phone(server.person("Ada")), in_a_group, "@zuruf_bot ")


@pytest.fixture(scope="session")
def matrix_people(
    lennebrueck_file: Path,
    directory: Directory,
    tmp_path_factory: pytest.TempPathFactory,
    synapse: Synapse,
    node: Node,
) -> Iterator[People]:
    folder, numbers = tmp_path_factory.mktemp("matrix"), count(1)
    bot, third = synapse.register("zuruf"), synapse.register("ben")
    record = Record.of(synapse)
    account = matrix.Account(synapse.url, bot, PASSWORD, folder=folder / "keys")

    def new_device() -> Device:
        return window(Element(node, synapse, synapse.register(f"ada{next(numbers)}")), bot, record)

    def in_a_group(device: Device) -> Device:
        assert isinstance(device, Window)
        return device.in_a_group(third)

    with (
        copied(lennebrueck_file, folder / "zuruf.db") as engine,
        Town(engine, standing_house(directory), lambda: matrix.Matrix(account, SAY)) as town,
    ):
        yield People(town, new_device, in_a_group, "!wer ")


@contextmanager
def copied(town: Path, file: Path) -> Iterator[Engine]:
    shutil.copy(town, file)
    engine = open_engine(f"sqlite:///{file}")
    yield engine
    engine.dispose()


def standing_house(directory: Directory) -> House:
    """Its clock stands."""
    return replace(new_house(Clock()), directory=LiveDirectory(known=directory))
