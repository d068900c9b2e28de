"""A bot of the lower half alone: keeps what it hears, and says what it is told."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from adapters.matrix.session.batch import Batch, Invitation, RoomEvent
from adapters.matrix.session.client import Client
from adapters.matrix.session.connecting import Account, connected
from adapters.matrix.session.patience import Patience
from adapters.matrix.trust.emoji import Emoji

PATIENCE = 60
QUICK = Patience(poll=1, lasting=20, lost_after=1, start=20)
Answer = TypeVar("Answer")
_transactions = count(1)


@dataclass
class Bot:
    """Runs between `with` and its end, in a thread with a loop of its own."""

    url: str
    user: str
    folder: Path
    secret: str = "secret"  # noqa: S105 - made up
    patience: Patience = QUICK
    recovery_key: str = ""
    proxy: str = ""
    heard: list[RoomEvent] = field(default_factory=list)
    lost: list[RoomEvent] = field(default_factory=list)
    shown: list[tuple[Emoji, ...]] = field(default_factory=list)
    invitations: list[Invitation] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    failures: int = 0
    """How many batches `follows` is going to fail on."""

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._stack = AsyncExitStack()
        self._followings: list[Future[None]] = []
        try:
            self.client = self.run(self._open())
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for following in self._followings:
            following.cancel()
        self.run(self._stack.aclose())
        self._end()

    def run(self, work: Coroutine[Any, Any, Answer]) -> Answer:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)

    def syncs(self) -> Batch:
        """Once, without keeping it: as if the program died before."""
        return self.run(self.client.sync_once(0))

    def takes(self) -> Batch:
        """Once, and keeps it."""
        batch = self.run(self._take_once())
        self._note(batch)
        return batch

    def joins(self, room: str) -> None:
        self.run(self.client.join(room))

    def says(self, room: str, text: str, transaction: str = "") -> str:
        content = {"msgtype": "m.notice", "body": text}
        name = transaction or f"t{next(_transactions)}"
        return self.run(self.client.send_event(room, "m.room.message", content, name))

    def texts(self) -> list[str]:
        """What was said to the bot, in its order."""
        mine = self.client.user_id
        return [
            event.content.get("body", "")
            for event in self.heard
            if event.kind == "m.room.message" and event.sender != mine
        ]

    def hears(self, text: str) -> None:
        """Syncs until it is heard."""
        self.takes_until(lambda: text in self.texts(), text)

    def takes_until(self, condition: Callable[[], bool], wish: str) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"{wish}: {self.texts()}")
            self._note(self.run(self._take_once(0.3)))

    def follows(self) -> Future[None]:
        """Listens until the end."""
        self._followings.append(asyncio.run_coroutine_threadsafe(self.client.follow(self._take), self._loop))
        return self._followings[-1]

    def withholds_keys(self) -> dict[str, Any]:
        """Syncs until there is a message, as if the server had lost the keys beside it; gives those keys."""
        syncing = self.client._syncing  # noqa: SLF001 - no server loses keys on order
        kept: list[Any] = []
        while True:
            answer = self.run(syncing.ask(1))
            kept += answer.pop("to_device", {}).get("events", [])
            self.client.keep(self.run(syncing.batch(answer)))
            if any(event["type"] == "m.room.encrypted" for event in _timeline(answer)):
                return {"next_batch": answer["next_batch"], "to_device": {"events": kept}}

    def takes_keys(self, answer: dict[str, Any]) -> None:
        """What the server lost turns up again."""
        self._note(self.run(self.client._syncing.batch(answer)))  # noqa: SLF001 - the same

    def waits_until(self, condition: Callable[[], bool], wish: str) -> None:
        """While it follows."""
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(wish)
            time.sleep(0.02)

    async def _take(self, batch: Batch) -> None:
        if self.failures and batch.events:
            self.failures -= 1
            raise OSError
        self._note(batch)

    async def _take_once(self, poll: float = 0) -> Batch:
        batch = await self.client.sync_once(poll)
        self.client.keep(batch)
        return batch

    def _note(self, batch: Batch) -> None:
        self.heard += batch.events
        self.lost += batch.lost
        self.invitations += batch.invitations
        self.left += batch.left

    async def _open(self) -> Client:
        account = Account(self.url, self.user, self.folder, self.secret, self.proxy)
        opening = connected(
            account,
            patience=self.patience,
            show=lambda _user, emoji: self.shown.append(emoji),
            recovery_key=self.recovery_key,
        )
        return await self._stack.enter_async_context(opening)

    def _end(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()


def _timeline(answer: dict[str, Any]) -> list[dict[str, Any]]:
    rooms = answer.get("rooms", {}).get("join", {}).values()
    return [event for room in rooms for event in room["timeline"]["events"]]
