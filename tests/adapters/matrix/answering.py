"""The chat on Matrix with a bot behind it that answers as a test wants it to."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import pytest

from adapters.matrix import Account, Matrix
from adapters.matrix.session.patience import Patience
from bot.chat import Address, Delivery, Message, Reply, Unconfirmed, Undeliverable
from bot.texts import texts_in
from tests.matrix.element import Element

PATIENCE = 60
QUICK = Patience(poll=1, lasting=20, lost_after=1, start=20)
Answer = TypeVar("Answer")


def echo(message: Message) -> Reply | None:
    return Reply(f"Gehört: {message.text}")


@dataclass
class Answering:
    """Runs between `with` and its end. `answers`: what the bot says to a message, if anything."""

    url: str
    user: str
    folder: Path
    answers: Callable[[Message], Reply | None] = echo
    password: str = "secret"  # noqa: S105 - made up
    allowed: tuple[str, ...] = ()
    heard: list[Message] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._deliveries: set[asyncio.Task[None]] = set()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        account = Account(self.url, self.user, self.password, self.allowed, self.folder / "matrix")
        self.chat = Matrix(account, texts_in("de").say, QUICK)
        self._listening = self._start(self.chat.listen(self._receive))
        self.waits_until(lambda: self.chat.heard_at or self._listening.done(), "a first sync")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._loop.is_closed():
            self.stops()

    def stops(self) -> None:
        """As at the end of the program: listening ends, what has begun is finished."""
        self._listening.cancel()
        self.run(self._settled())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.heard]

    def run(self, work: Coroutine[Any, Any, Answer]) -> Answer:
        return self._start(work).result(PATIENCE)

    def dismissed(self) -> BaseException | None:
        """Why the platform does not let the bot in."""
        return self._listening.exception(PATIENCE)

    def says(self, room: str, reply: Reply, key: str = "digest", answers: str = "") -> None:
        """As the post office would; raises what it would be told."""
        self.run(self._deliver(Delivery(key, Address("matrix", room), reply, answers)))

    def hears(self, text: str) -> Message:
        """Waits until somebody says it."""
        self.waits_until(lambda: text in self.texts, f"{text}: {self.texts}")
        return next(message for message in self.heard if message.text == text)

    def waits_until(self, condition: Callable[[], object], wish: str) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"{wish}: {self.heard}")
            time.sleep(0.02)

    def _start(self, work: Coroutine[Any, Any, Answer]) -> Future[Answer]:
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    async def _receive(self, message: Message) -> None:
        if any(known.id == message.id for known in self.heard):
            return
        self.heard.append(message)
        if reply := self.answers(message):
            delivery = Delivery(message.id, message.room, reply, message.id)
            self._deliveries.add(asyncio.create_task(self._deliver(delivery)))

    async def _deliver(self, delivery: Delivery) -> None:
        shown = 0

        async def note() -> None:
            nonlocal shown
            shown += 1

        for _try in range(100):
            try:
                return await self.chat.send(replace(delivery, shown=shown), note)
            except Undeliverable as refusal:
                if refusal.permanent or refusal.moved_to:
                    raise
                await asyncio.sleep(max(0.1, refusal.wait_seconds))
            except Unconfirmed:
                await asyncio.sleep(0.1)
        raise TimeoutError

    async def _settled(self) -> None:
        """The listener has put away its keys; what it did not send any more waits for the next start."""
        here = asyncio.current_task()
        others = {task for task in asyncio.all_tasks() if task is not here} - self._deliveries
        if others:
            await asyncio.wait(others, timeout=PATIENCE)
        for delivery in self._deliveries:
            delivery.cancel()
        await asyncio.gather(*self._deliveries, return_exceptions=True)


Serve = Callable[..., Answering]


def direct(anna: Element, bot: Answering, *, encrypted: bool = True) -> str:
    room = anna.direct_room_with(bot.user, encrypted=encrypted)
    anna.sees(bot.user, room)
    return room


def upgrades(anna: Element, bot: Answering) -> None:
    """A room of both is replaced: the bot moves along, and what was meant for the old one follows."""
    room = anna.create_room("Runde", invite=[bot.user])
    anna.sees(bot.user, room)
    new = anna.upgrades_room(room)
    anna.invites(new, bot.user)
    anna.sees(bot.user, new)
    with pytest.raises(Undeliverable) as refused:
        bot.says(room, Reply("Wochenblick"))
    assert refused.value.moved_to == Address("matrix", new)
    bot.says(new, Reply("Wochenblick"))
    assert anna.hears(new)[0].text == "Wochenblick"


def meeting(anna: Element, bot: Answering, *others: Element) -> str:
    room = anna.create_room("Runde", invite=[bot.user, *(other.user for other in others)])
    for other in others:
        other.joins(room)
        anna.sees(other.user, room)
    anna.sees(bot.user, room)
    return room
