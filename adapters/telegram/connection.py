"""The lines to Telegram: one to hear on, one to send on, each with connections of its own."""

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from typing import Any

from httpx import Limits
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from adapters.telegram.account import Account
from adapters.telegram.answers import Unreachable, judged

ANSWER_SECONDS = 20.0
CONNECT_SECONDS = 10.0
SENDING_AT_ONCE = 32
"""More than Telegram takes messages in a second; each further one makes the others slower."""
HEARING_AT_ONCE = 4
KEPT_OPEN_SECONDS = 30.0
"""Somebody who reads an answer and presses a button need not wait for a new line."""


@dataclass(frozen=True, slots=True)
class _Lines:
    bot: Bot
    hearing: HTTPXRequest


class Connection:
    """Opened in the event loop that needs it first, closed when that loop ends: nobody has to think of it.

    `heard` is called whenever Telegram has given a good answer to `ask`.
    """

    def __init__(self, account: Account, heard: Callable[[], None]) -> None:
        self.heard = heard
        self._account = account
        self._lines: _Lines | None = None
        self._lasting: AsyncGenerator[_Lines, None] | None = None

    async def bot(self) -> Bot:
        """For everything that is sent."""
        return (await self._opened()).bot

    async def ask(self, method: str, *, waiting: float = 0, **parameters: object) -> Any:  # noqa: ANN401 - JSON
        """The result as it came. `waiting`: the seconds that Telegram may take before it begins to answer.

        Raises `Unreachable` or `Refused`.
        """
        request = (await self._opened()).hearing
        try:
            status, body = await request.do_request(
                f"{self._account.address}{self._account.token}/{method}",
                "POST",
                _written(parameters),
                read_timeout=ANSWER_SECONDS + waiting,
            )
        except TelegramError as error:
            raise Unreachable(type(error).__name__) from None
        except Exception as error:  # noqa: BLE001 - proxies bring errors that no library promises
            raise Unreachable(type(error).__name__) from None
        result = judged(status, body)
        self.heard()
        return result

    async def _opened(self) -> _Lines:
        if self._lines is None:
            self._lasting = self._open()
            return await anext(self._lasting)
        return self._lines

    async def _open(self) -> AsyncGenerator[_Lines, None]:
        """A generator, because an event loop that ends closes those that still wait."""
        sending, hearing = self._request(SENDING_AT_ONCE), self._request(HEARING_AT_ONCE)
        token, base_url = self._account.token, self._account.address
        self._lines = _Lines(Bot(token, base_url, request=sending, get_updates_request=hearing), hearing)
        try:
            yield self._lines
        finally:
            self._lines = None
            await sending.shutdown()
            await hearing.shutdown()

    def _request(self, at_once: int) -> HTTPXRequest:
        return HTTPXRequest(
            read_timeout=ANSWER_SECONDS,
            write_timeout=ANSWER_SECONDS,
            connect_timeout=CONNECT_SECONDS,
            pool_timeout=ANSWER_SECONDS,
            media_write_timeout=3 * ANSWER_SECONDS,
            proxy=self._account.proxy or None,
            httpx_kwargs={"limits": Limits(max_connections=at_once, keepalive_expiry=KEPT_OPEN_SECONDS)},
        )


def _written(parameters: dict[str, object]) -> RequestData:
    """As a form, like everything else that the library sends."""
    given = {name: value for name, value in parameters.items() if value is not None}
    return RequestData([RequestParameter.from_input(name, value) for name, value in given.items()])
