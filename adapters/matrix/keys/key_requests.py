"""Asks for the key of a message that came without it: of whoever wrote it, who alone may pass it on to us.

Clients like Element answer that without a question to the person, if they meant to share the key with us.
Matrix specification, "Key requests".
"""

import contextlib
import time
from dataclasses import dataclass
from math import inf
from uuid import uuid4

from adapters.matrix.keys.machine import Machine, Wanted
from adapters.matrix.keys.sharing import MEGOLM
from adapters.matrix.relations import mapping, text
from adapters.matrix.session.faults import Refused
from adapters.matrix.session.remembered import Memory, Unread
from adapters.matrix.session.server import Answer, Server, client_path

KIND, WITHHELD = "m.room_key_request", "m.room_key.withheld"
AT_ONCE = 20
"""Requests after one sync: anybody may send messages whose keys do not exist."""


@dataclass(frozen=True, slots=True)
class KeyRequests:
    """`after`: seconds, in which the key may still come by itself."""

    server: Server
    keys: Machine
    memory: Memory
    after: float

    def until_next(self) -> float:
        """Seconds until a key is to be asked for."""
        now = time.time()
        left = (kept.since + self.after - now for kept in self.memory.unread() if self._is_open(kept))
        return min(left, default=inf)

    async def ask(self) -> None:
        """For what is due. Raises what `Server` raises; what is left is asked for after the next sync."""
        due = time.time() - self.after
        messages = {
            wanted_of(kept): kept
            for kept in self.memory.unread()
            if kept.since <= due and self._is_open(kept)
        }
        for wanted in list(messages)[:AT_ONCE]:
            await self._ask(wanted, messages[wanted].event["content"])

    def _is_open(self, kept: Unread) -> bool:
        wanted = wanted_of(kept)
        return wanted not in self.keys.wanted and wanted not in self.keys.withheld

    async def _ask(self, wanted: Wanted, content: Answer) -> None:
        """Once while the program runs: of the device that wrote it, where the message names it."""
        about = {"algorithm": MEGOLM, "room_id": wanted.room, "session_id": wanted.session}
        if sender_key := text(content.get("sender_key")):
            about["sender_key"] = sender_key
        request = {
            "action": "request",
            "body": about,
            "request_id": str(uuid4()),
            "requesting_device_id": self.keys.device_id,
        }
        messages = {wanted.user: {text(content.get("device_id")) or "*": request}}
        path = client_path("sendToDevice", KIND, request["request_id"])
        with contextlib.suppress(Refused):  # as it would be the next time
            await self.server.ask("PUT", path, {"messages": messages})
        self.keys.wanted.add(wanted)


def withheld_by(event: Answer) -> Wanted | None:
    """The key that a message between devices says we do not get because nobody has verified our device."""
    content = mapping(event.get("content"))
    if event.get("type") != WITHHELD or content.get("code") != "m.unverified":
        return None
    return Wanted(text(event.get("sender")), text(content.get("room_id")), text(content.get("session_id")))


def wanted_of(kept: Unread) -> Wanted:
    return Wanted(text(kept.event.get("sender")), kept.room, text(kept.event["content"].get("session_id")))
