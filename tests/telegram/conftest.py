"""A strict Telegram for one test, and a bot that asks it plainly."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from tests.telegram.server import TelegramServer

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PlainBot:
    """Calls methods with JSON and hands back what came."""

    telegram: TelegramServer

    def asks(self, method: str, **parameters: Any) -> Any:
        """The result; fails where Telegram refuses."""
        answer = self.gets(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    def gets(self, method: str, **parameters: Any) -> Answer:
        address = f"{self.telegram.base_url}{self.telegram.token}/{method}"
        answer: Answer = httpx.post(address, json=parameters, timeout=60).json()
        return answer

    def is_told(self, method: str, **parameters: Any) -> str:
        """Why Telegram refuses; fails where it does not."""
        answer = self.gets(method, **parameters)
        assert not answer["ok"], answer
        return str(answer["description"])


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    with TelegramServer() as server:
        yield server


@pytest.fixture
def bot(telegram: TelegramServer) -> PlainBot:
    return PlainBot(telegram)
