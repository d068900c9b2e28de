"""The bot on a Matrix server: what comes in, complete and in order; what goes out, readable by all."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from adapters.matrix import attachments
from adapters.matrix.keys.devices import Devices
from adapters.matrix.keys.key_requests import KeyRequests
from adapters.matrix.keys.keystore import Keys
from adapters.matrix.keys.newest import Newest
from adapters.matrix.keys.upkeep import Upkeep
from adapters.matrix.session.batch import Batch, Invitation, RoomEvent
from adapters.matrix.session.faults import LoggedOut, told
from adapters.matrix.session.history import History
from adapters.matrix.session.patience import Patience, insist, pause_after
from adapters.matrix.session.remembered import Memory
from adapters.matrix.session.rooms import Rooms, RoomState
from adapters.matrix.session.sending import Sending
from adapters.matrix.session.server import Answer, Server, client_path
from adapters.matrix.session.syncing import Syncing
from adapters.matrix.trust.identity import Identity
from adapters.matrix.trust.recovery import create_recovery_key
from adapters.matrix.trust.report import DeviceReport, device_report
from adapters.matrix.trust.verification import Show, Verification, belongs_to_verification

Take = Callable[[Batch], Awaitable[None]]
"""Returns when all that the batch holds is in safe hands."""

SHORTEST_POLL = 0.5
"""Seconds."""

log = logging.getLogger(__name__)


class Client:
    """Made by `connected`. `heard_at`: when the server last answered a sync; in UTC."""

    def __init__(
        self, server: Server, keys: Keys, identity: Identity, *, patience: Patience, show: Show
    ) -> None:
        self.user_id, self.device_id = str(keys.user_id), str(keys.device_id)
        self.heard_at: datetime | None = None
        self._server, self._keys, self._identity, self._patience = server, keys, identity, patience
        self._memory, self._devices = Memory(keys), Devices(keys, server)
        self._rooms = Rooms(server, self._memory, patience.lasting)
        self._syncing = Syncing(server, keys, self._memory, self._devices, self._rooms, patience)
        self._sending = Sending(server, keys, self._devices, self._rooms, patience.lasting)
        self.history = History(server, keys, patience.lasting)
        self._requests = KeyRequests(server, keys, self._memory, patience.ask_after)
        newest = Newest(server, keys, self._memory)
        self._upkeep = Upkeep(server, keys, self._devices, newest, self._requests)
        self._heard: asyncio.Queue[RoomEvent] = asyncio.Queue()
        self._verification = Verification(
            (self.user_id, self.device_id), self._own_keys(), self._keys_of, self.send_event, show
        )
        self._answering = asyncio.create_task(self._answer_verifications())

    async def follow(self, take: Take) -> None:
        """Hands over every batch until cancelled. Raises `LoggedOut` alone; waits out everything else.

        A batch that `take` fails on is handed over again.
        """
        failures = 0
        while True:
            try:
                batch = await self.sync_once()
                await take(batch)
                self.keep(batch)
                failures = 0
            except LoggedOut:
                raise
            except Exception as error:  # noqa: BLE001 - nothing may end this
                log.warning("Matrix: %s", told(error))
                await asyncio.sleep(pause_after(failures, getattr(error, "retry_after", 0)))
                failures += 1

    async def sync_once(self, poll: float | None = None) -> Batch:
        """The next batch; the same again until it is kept.

        Raises `LoggedOut`, `Unreachable`, `TooFast`, `Refused`.
        """
        waiting = self._patience.poll if poll is None else poll
        until_due = max(SHORTEST_POLL, min(self._syncing.until_lost(), self._requests.until_next()))
        answer = await self._syncing.ask(min(waiting, until_due))
        batch = await self._syncing.batch(answer)
        self.heard_at = datetime.now(UTC)
        await self._upkeep.after(answer)
        verification = tuple(filter(belongs_to_verification, batch.events))
        others = tuple(event for event in batch.events if event not in verification)
        return replace(batch, events=others, verification=verification)

    def keep(self, batch: Batch) -> None:
        """All that the batch holds is in safe hands: the server need not tell it again."""
        self._memory.settle(batch.token, batch.unread)
        for event in batch.verification:
            self._heard.put_nowait(event)

    async def send_event(self, room: str, kind: str, content: dict[str, Any], transaction: str) -> str:
        """The id of the event, readable by all in the room. The same transaction again gives the same event.

        Raises `TooFast` (not sent), `Unreachable` (perhaps sent), `Refused` (never will be), `LoggedOut`.
        """
        return await self._sending.send(room, kind, content, transaction)

    async def upload(self, room: str, data: bytes, kind: str) -> dict[str, Any]:
        """To be merged into the content of the message: `url`, or in an encrypted room `file`."""
        encrypted = await self.is_encrypted(room)
        lasting = self._patience.lasting
        return await attachments.upload(self._server, data, kind, encrypted=encrypted, lasting=lasting)

    async def download(self, content: dict[str, Any], most: int) -> bytes:
        """The file of a message, in the clear; empty where there is none, or more than `most` bytes."""
        return await attachments.download(self._server, content, most, self._patience.lasting)

    async def react(self, room: str, content: dict[str, Any], transaction: str) -> None:
        """One try. Reactions are never encrypted: what they say stands outside anyway."""
        await self._server.ask("PUT", client_path("rooms", room, "send", "m.reaction", transaction), content)

    async def is_encrypted(self, room: str) -> bool:
        return await self._rooms.encryption(room) is not None

    async def state(self, room: str) -> RoomState:
        """What the room is like now. Raises `Refused` if we are not in it."""
        return await self._rooms.state(room)

    def forget(self, room: str) -> None:
        """What is known of a room may be out of date."""
        self._rooms.forget(room)

    async def join(self, room: str, via: Sequence[str] = ()) -> str:
        """The id of the room joined. `via`: servers that know it."""
        names = "&".join(f"{name}={server}" for server in via for name in ("via", "server_name"))
        path = client_path("join", room) + (f"?{names}" if names else "")
        return str((await self.ask("POST", path, {}))["room_id"])

    async def leave(self, room: str) -> None:
        """Also refuses an invitation."""
        await self.ask("POST", client_path("rooms", room, "leave"), {})

    async def pending_invitations(self) -> tuple[Invitation, ...]:
        """All that are open, also those that an earlier process was told of."""
        return await insist(self._syncing.invitations, self._patience.lasting)

    async def ask(self, method: str, path: str, body: Any = None) -> Answer:  # noqa: ANN401 - JSON
        """Anything else the server can do, asked until it answers. Raises what `send_event` raises."""
        return await insist(lambda: self._server.ask(method, path, body), self._patience.lasting)

    async def device_report(self) -> DeviceReport:
        return await device_report(self._server, self._keys, self._identity)

    async def create_recovery_key(self) -> str:
        """To be shown to the operator once. Raises `ForeignIdentity` if the account has one of others."""
        return await create_recovery_key(self._server, self.user_id, self._identity)

    async def close(self) -> None:
        self._answering.cancel()
        await asyncio.gather(self._answering, return_exceptions=True)
        await self._sending.finish()

    def _own_keys(self) -> dict[str, str]:
        """What a verified person may rely on: this device, and our identity."""
        device, master = self._keys.account.identity_keys["ed25519"], self._identity.public("master")
        return {f"ed25519:{self.device_id}": device, f"ed25519:{master}": master}

    async def _keys_of(self, user: str, device: str) -> dict[str, str]:
        await self._devices.query([user])
        found = {each.id: each.ed25519 for each in self._devices.of([user])}
        return {f"ed25519:{device}": found[device]} if device in found else {}

    async def _answer_verifications(self) -> None:
        """Beside the sync, which waits for nobody."""
        while True:
            await self._verification.hear(await self._heard.get())
