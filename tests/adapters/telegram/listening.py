"""A bot that listens on a fake Telegram, in a thread with an event loop of its own, and what it hands on."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from adapters.telegram import Account, Telegram
from bot.chat import (
    Address,
    Button,
    Delivery,
    Dismissed,
    LookUp,
    Message,
    Reply,
    Unconfirmed,
    Undeliverable,
)
from bot.texts import texts_in
from tests.telegram.faults import Fault
from tests.telegram.server import TelegramServer

GENEROUS = 30.0
NO_SUCH_METHOD = Fault("no such method", 404, '{"ok":false,"error_code":404,"description":"Not Found"}')
MENUS = {"de": [("wer", "Wer ist zuständig?"), ("zurück", "Nimmt zurück")], "en": [("who", "Who is it?")]}


class InTheBackground:
    """Runs a coroutine in a thread until it ends or `stops` is called."""

    def __init__(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._work = work
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self.ended = threading.Event()
        self.error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    def starts(self) -> None:
        self._thread.start()
        assert self._ready.wait(GENEROUS)

    def stops(self) -> None:
        """As the post office does it: by cancelling."""
        if self._loop and self._task and not self.ended.is_set():
            self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join(GENEROUS)
        assert not self._thread.is_alive(), "it does not end"

    def does(self, work: Coroutine[Any, Any, None]) -> None:
        """Something else in the same event loop; waits for it."""
        assert self._loop
        asyncio.run_coroutine_threadsafe(work, self._loop).result(GENEROUS)

    def _run(self) -> None:
        try:
            asyncio.run(self._main())
        except asyncio.CancelledError:
            pass
        except BaseException as error:  # noqa: BLE001 - the test wants to see it
            self.error = error
        self.ended.set()

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._task = asyncio.ensure_future(self._work())
        self._ready.set()
        await self._task


@dataclass
class Inbox:
    """Keeps messages as the post office does: under their id. For some it `breaks`, for some it `waits`."""

    messages: list[Message] = field(default_factory=list)
    tries: list[Message] = field(default_factory=list)
    breaks: Callable[[Message], bool] = lambda _: False
    waits: Callable[[Message], bool] = lambda _: False
    changed: threading.Condition = field(default_factory=threading.Condition)

    async def receive(self, message: Message) -> None:
        with self.changed:
            self.tries.append(message)
            self.changed.notify_all()
        while self.waits(message):  # noqa: ASYNC110 - it is another thread that changes its mind
            await asyncio.sleep(0.01)
        with self.changed:
            if self.breaks(message):
                raise OSError("the disk is full")
            if message.id not in {known.id for known in self.messages}:
                self.messages.append(message)
                self.changed.notify_all()

    def waits_for(self, count: int) -> list[Message]:
        with self.changed:
            came = self.changed.wait_for(lambda: len(self.messages) >= count, GENEROUS)
            assert came, f"only {self.messages} came"
            return list(self.messages)

    def waits_for_tries(self, count: int) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.tries) >= count, GENEROUS)

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.messages]


class Listening:
    """`with Listening(telegram) as bot:` listens; `bot.inbox` holds what came."""

    def __init__(
        self,
        telegram: TelegramServer,
        inbox: Inbox | None = None,
        look_up: LookUp | None = None,
        **account: str,
    ) -> None:
        self.inbox = inbox or Inbox()
        self.chat = chat_on(telegram, look_up, **account)
        self._background = InTheBackground(lambda: self.chat.listen(self.inbox.receive))

    def __enter__(self) -> Self:
        self._background.starts()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._background.stops()
        if self._background.error and not isinstance(self._background.error, Dismissed):
            raise self._background.error

    def stops(self) -> None:
        self._background.stops()

    def says(self, room: object, text: str, *buttons: tuple[str, str]) -> None:
        """Sends a message with buttons, each a label and a command."""
        reply = Reply(text, buttons=tuple(Button(*button) for button in buttons))
        delivery = Delivery("1", Address("telegram", str(room)), reply)
        self._background.does(self.chat.send(delivery, _nothing_more))

    def tries_to_say(self, room: object, text: str) -> None:
        with suppress(Undeliverable, Unconfirmed):
            self.says(room, text)

    @property
    def still_listens(self) -> bool:
        return not self._background.ended.is_set()

    def waits_for_dismissal(self) -> str:
        assert self._background.ended.wait(GENEROUS), "it still listens"
        assert isinstance(self._background.error, Dismissed)
        return self._background.error.reason


async def _nothing_more() -> None:
    """A part of a delivery is out."""


def chat_on(telegram: TelegramServer, look_up: LookUp | None = None, **account: str) -> Telegram:
    named = {"token": telegram.token, "base_url": telegram.url} | account
    return Telegram(Account(**named), MENUS, texts_in("de").say, look_up)
