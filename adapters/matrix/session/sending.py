"""Sends an event so that everybody in the room can read it, once."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

from adapters.matrix.keys.devices import Devices
from adapters.matrix.keys.keystore import Keys
from adapters.matrix.keys.sharing import rotation_of, share_room_key
from adapters.matrix.session.patience import insist
from adapters.matrix.session.rooms import Rooms
from adapters.matrix.session.server import Server, client_path

Done = TypeVar("Done")

GRACE = 5.0
"""Seconds in which sends that have begun may end."""


@dataclass(frozen=True, slots=True)
class Sending:
    """One send at a time in each room. A send that has begun goes on when its caller is cancelled."""

    server: Server
    keys: Keys
    devices: Devices
    rooms: Rooms
    lasting: float
    locks: defaultdict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    running: set[asyncio.Task[Any]] = field(default_factory=set)

    async def send(self, room: str, kind: str, content: dict[str, Any], transaction: str) -> str:
        """The id of the event. The same transaction again gives the same event, also after a restart.

        Raises `TooFast` (not sent), `Unreachable` (perhaps sent), `Refused` (never), `LoggedOut`.
        """
        return await self._shielded(self._locked(room, lambda: self._send(room, kind, content, transaction)))

    async def finish(self) -> None:
        if self.running:
            await asyncio.wait(self.running, timeout=GRACE)
        for task in self.running:
            task.cancel()
        await asyncio.gather(*self.running, return_exceptions=True)

    async def _shielded(self, work: Coroutine[None, None, Done]) -> Done:
        task = asyncio.create_task(work)
        self.running.add(task)
        task.add_done_callback(self._end)
        return await asyncio.shield(task)

    def _end(self, task: asyncio.Task[Any]) -> None:
        self.running.discard(task)
        if not task.cancelled():
            task.exception()  # looked at, so that nobody complains when its caller was cancelled

    async def _locked(self, room: str, work: Callable[[], Awaitable[Done]]) -> Done:
        async with self.locks[room]:
            return await work()

    async def _send(self, room: str, kind: str, content: dict[str, Any], transaction: str) -> str:
        if await self._prepare(room):
            kind, content = "m.room.encrypted", self._encrypted(room, kind, content)
        path = client_path("rooms", room, "send", kind, transaction)
        answer = await insist(
            lambda: self.server.ask("PUT", path, content), self.lasting, wait_if_too_fast=False
        )
        return str(answer["event_id"])

    async def _prepare(self, room: str) -> bool:
        """Whether the room is encrypted; then every device in it has the key of what is said next."""
        encryption = await self.rooms.encryption(room)
        if encryption is None:
            return False
        readers = (await self.rooms.state(room)).readers
        await insist(lambda: self.devices.query(readers), self.lasting)
        await insist(lambda: self.devices.claim(readers), self.lasting)
        await share_room_key(self.devices, room, readers, rotation_of(encryption), self.lasting)
        return True

    def _encrypted(self, room: str, kind: str, content: dict[str, Any]) -> dict[str, Any]:
        """What relates to another event stands outside, too: servers and clients need it unread."""
        sealed: dict[str, Any] = self.keys.group_encrypt(room, {"type": kind, "content": content})
        relation = {"m.relates_to": content["m.relates_to"]} if "m.relates_to" in content else {}
        return {**sealed, **relation}
