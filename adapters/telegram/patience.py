"""Goes on trying, ever more seldom, whatever happens; gives up on a dead token alone."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

from adapters.telegram.answers import Refused, Unreachable
from adapters.telegram.connection import Connection
from adapters.telegram.words import Say
from bot.chat import Dismissed

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 20.0
CONFLICT_PAUSE = 5.0
MOST_DOUBLINGS = 10
FAILURES_TOLD = 4
"""A line that is gone for a moment is nothing to tell of."""
REFUSALS_BELIEVED = 3
"""A token is dead when Telegram says so this often in a row, each time to two questions."""

Result = TypeVar("Result")

_log = logging.getLogger("zuruf")


class Patience:
    """Counts what went wrong in a row."""

    def __init__(self, connection: Connection, say: Say) -> None:
        self._connection = connection
        self._say = say
        self._failures = 0
        self._refusals = 0
        self._told: set[str] = set()

    async def insist(self, step: Callable[[], Awaitable[Result]]) -> Result:
        """Takes a step until it succeeds; raises `Dismissed` alone."""
        while True:
            try:
                result = await step()
            except Exception as error:  # noqa: BLE001 - a night without a network must not end the bot
                self._failures += 1
                await self._tell(error)
                pause = self._pause_after(error)
            else:
                self._failures = self._refusals = 0
                self._told.clear()
                return result
            await asyncio.sleep(pause)

    async def _tell(self, error: Exception) -> None:
        """Each trouble once, until things go well again."""
        if isinstance(error, Refused) and error.is_of_a_dead_token:
            await self._count_refusal()
            return
        self._refusals = 0
        if isinstance(error, Refused) and error.is_conflict:
            self._tell_once("telegram-conflict")
        elif not isinstance(error, Unreachable):
            self._tell_once("telegram-trouble", kind=_kind(error))
        elif self._failures >= FAILURES_TOLD:
            self._tell_once("doctor-telegram-unreachable")

    def _tell_once(self, key: str, **details: str) -> None:
        if key not in self._told:
            _log.error(self._say(key, **details))
            self._told.add(key)

    async def _count_refusal(self) -> None:
        """A getUpdates that is refused and a getMe that is not are somebody in between."""
        try:
            await self._connection.ask("getMe")
        except Refused as refused:
            self._refusals = self._refusals + 1 if refused.is_of_a_dead_token else 0
        except Unreachable:
            self._refusals = 0
        else:
            self._refusals = 0
        if self._refusals >= REFUSALS_BELIEVED:
            raise Dismissed("telegram-token-dead")

    def _pause_after(self, error: Exception) -> float:
        """Seconds, doubled with every failure; with jitter, so that many bots do not come back at once."""
        if isinstance(error, Refused) and error.is_conflict:
            return CONFLICT_PAUSE
        doubled = FIRST_PAUSE * 2 ** min(self._failures - 1, MOST_DOUBLINGS)
        jittered: float = min(LONGEST_PAUSE, doubled) * random.uniform(0.5, 1)  # noqa: S311 - no secret
        return max(jittered, error.retry_after if isinstance(error, Unreachable) else 0.0)


def _kind(error: Exception) -> str:
    """What Telegram or the system say, which is harmless; of other errors the name, as they may show data."""
    harmless = isinstance(error, Refused | OSError)
    return str(error) if harmless else type(error.__cause__ or error).__name__
