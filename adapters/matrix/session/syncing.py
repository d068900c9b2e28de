"""One sync: what happened since the last one, with its keys taken in first."""

import contextlib
import json
import logging
import time
from dataclasses import dataclass, replace
from math import inf
from typing import Any

from nio.events import ToDeviceEvent  # type: ignore[import-untyped]

from adapters.matrix.keys.decrypting import UnreadableError, decrypted
from adapters.matrix.keys.devices import Devices
from adapters.matrix.keys.key_requests import wanted_of, withheld_by
from adapters.matrix.keys.keystore import Keys, one_transaction
from adapters.matrix.session.batch import Batch, Invitation, RoomEvent, invitations_in
from adapters.matrix.session.gaps import Absence, is_own_joining
from adapters.matrix.session.patience import Patience
from adapters.matrix.session.remembered import Memory, Unread
from adapters.matrix.session.rooms import Rooms
from adapters.matrix.session.server import Answer, Server, client_path

NOTHING: dict[str, Any] = {"types": []}
FILTER = json.dumps(
    {
        "presence": NOTHING,
        "account_data": NOTHING,
        "room": {"ephemeral": NOTHING, "account_data": NOTHING, "state": NOTHING, "timeline": {"limit": 50}},
    }
)
NO_EVENTS = json.dumps(
    {"presence": NOTHING, "account_data": NOTHING, "room": {"timeline": {"limit": 0}, "state": NOTHING}}
)
KEPT_FOR = 24 * 3600.0
"""Seconds an unreadable event is tried again."""

MOST_KEPT = 500

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Syncing:
    server: Server
    keys: Keys
    memory: Memory
    devices: Devices
    rooms: Rooms
    patience: Patience

    async def ask(self, poll: float) -> Answer:
        """The answer, as soon as there is news or after `poll` seconds. Raises the faults of `Server`."""
        since = self.memory.position()
        query = {"filter": FILTER, "timeout": str(int(poll * 1000)), "set_presence": "offline"}
        if since:
            query["since"] = since
        return await self.server.ask("GET", client_path("sync"), query=query, waiting=poll)

    async def invitations(self) -> tuple[Invitation, ...]:
        """All that are open: as told at a first sync, which acknowledges nothing."""
        query = {"filter": NO_EVENTS, "timeout": "0", "set_presence": "offline"}
        answer = await self.server.ask("GET", client_path("sync"), query=query)
        return invitations_in(answer, self.keys.user_id)

    def until_lost(self) -> float:
        """Seconds until an event has waited too long for its key."""
        now = time.time()
        left = (kept.since + self.patience.lost_after - now for kept in self.memory.unread() if not kept.told)
        return min(left, default=inf)

    async def batch(self, answer: Answer) -> Batch:
        """The same answer gives the same batch, until it is kept; only its keys are kept at once."""
        self._take_keys(answer.get("to_device", {}).get("events", []))
        changed = answer.get("device_lists", {})
        self.devices.note_changes([*changed.get("changed", []), *changed.get("left", [])])
        batch = Batch(
            token=answer["next_batch"],
            invitations=invitations_in(answer, self.keys.user_id),
            left=tuple(answer.get("rooms", {}).get("leave", {})),
        )
        for room in batch.left:
            self.rooms.forget(room)
        batch = self._with_unread(batch)
        since = self.memory.position()
        for room, told in answer.get("rooms", {}).get("join", {}).items():
            batch = await self._with_room(batch, room, told.get("timeline", {}), since)
        return batch

    def _take_keys(self, events: list[Answer]) -> None:
        """With the keys the note that they were taken: an Olm message can be read only once."""
        if not events:
            return
        with one_transaction(self.keys):
            for event in events:
                if not self.memory.was_taken(event):
                    self._take(event)
            self.memory.note_taken(events)

    def _take(self, event: Answer) -> None:
        if withheld := withheld_by(event):
            self.keys.note_withheld(withheld)
        if event.get("type") != "m.room.encrypted":
            return
        try:
            parsed = ToDeviceEvent.parse_event(event)
            self.keys.handle_to_device_event(parsed)
        except Exception as error:  # noqa: BLE001 - whatever a stranger's message breaks, the next one counts
            log.warning("A Matrix message between devices could not be read (%s).", type(error).__name__)

    def _with_unread(self, batch: Batch) -> Batch:
        now = time.time()
        for kept in self.memory.unread():
            batch = self._read(batch, kept, now)
        return batch

    async def _with_room(self, batch: Batch, room: str, timeline: Answer, since: str | None) -> Batch:
        if not since:
            return batch  # what was said before our first start was not said to us
        own = self.keys.user_id
        absence = Absence(self.server, own, since, self.patience.lasting)
        events = await absence.events(room, timeline)
        if timeline.get("limited") or any("state_key" in event for event in events):
            self.rooms.forget(room)
        if any(is_own_joining(event, own) for event in events):
            batch = replace(batch, joined=(*batch.joined, room))
        now = time.time()
        for event in events:
            if event["type"] == "m.room.encrypted" and "state_key" not in event:
                batch = self._read(batch, Unread(room, event, now), now)
            else:
                batch = replace(batch, events=(*batch.events, RoomEvent(room, event)))
        return batch

    def _read(self, batch: Batch, kept: Unread, now: float) -> Batch:
        if "algorithm" not in kept.event.get("content", {}):
            return batch  # taken back by its sender
        with contextlib.suppress(UnreadableError):
            event = decrypted(self.keys, kept.room, kept.event)
            return replace(batch, events=(*batch.events, RoomEvent(kept.room, event, encrypted=True)))
        if now - kept.since > KEPT_FOR or len(batch.unread) >= MOST_KEPT:
            return batch
        withheld = wanted_of(kept) in self.keys.withheld
        if kept.told or not (withheld or now - kept.since >= self.patience.lost_after):
            return replace(batch, unread=(*batch.unread, kept))
        lost = RoomEvent(kept.room, kept.event, encrypted=True, withheld=withheld)
        return replace(batch, lost=(*batch.lost, lost), unread=(*batch.unread, replace(kept, told=True)))
