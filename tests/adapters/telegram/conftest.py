"""A Telegram of its own for each test, and a bot that listens there."""

from collections.abc import Iterator

import pytest

from adapters.telegram import patience
from tests.adapters.telegram.listening import Listening
from tests.telegram.server import TelegramServer


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses after what went wrong are as long as ever, but counted in tenths of a second."""
    monkeypatch.setattr(patience, "FIRST_PAUSE", 0.05)
    monkeypatch.setattr(patience, "CONFLICT_PAUSE", 0.1)


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    """Every request must be one that the real Telegram takes."""
    with TelegramServer() as server:
        yield server
        assert not server.refused


@pytest.fixture
def bot(telegram: TelegramServer) -> Iterator[Listening]:
    with Listening(telegram) as listening:
        yield listening
