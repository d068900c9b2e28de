"""What was said before: single events and the last ones of a room, in the clear where we have the key."""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from adapters.matrix.keys.decrypting import UnreadableError, decrypted
from adapters.matrix.keys.keystore import Keys
from adapters.matrix.relations import mapping
from adapters.matrix.session.batch import RoomEvent
from adapters.matrix.session.faults import Refused
from adapters.matrix.session.patience import insist
from adapters.matrix.session.server import Answer, Server, client_path

MOST_LOOKED_AT = 100
MOST_OF_A_THREAD = 20


@dataclass(frozen=True, slots=True)
class History:
    """Raises `Unreachable`, `TooFast`, `LoggedOut`; what the server does not show us is not there."""

    server: Server
    keys: Keys
    lasting: float

    async def event(self, room: str, event: str) -> RoomEvent | None:
        """As it was sent; if it was edited, with the content of its last edit under `m.new_content`."""
        answer = await self._asked(client_path("rooms", room, "event", event))
        return self._edited(room, answer) if answer else None

    async def latest(self, room: str) -> list[RoomEvent]:
        """The last first."""
        answer = await self._asked(
            client_path("rooms", room, "messages"), {"dir": "b", "limit": str(MOST_LOOKED_AT)}
        )
        return self._in_the_clear(room, answer.get("chunk", []))

    async def while_invited(self, room: str, user: str) -> list[RoomEvent]:
        """What was said between our invitation and our coming, in its order: clients write at once."""
        found: list[RoomEvent] = []
        has_come = False
        for event in await self.latest(room):
            standing = event.content.get("membership") if _is_standing_of(event, user) else None
            if standing == "invite":
                return found[::-1]
            has_come = has_come or standing == "join"
            if has_come and standing is None:
                found.append(event)
        return []  # not invited, or too long ago

    async def before_in_thread(self, room: str, thread: str, event: str) -> RoomEvent | None:
        """What was said in a thread right before an event: the one that it began with, if nothing else."""
        path = f"/_matrix/client/v1/rooms/{quote(room, safe='')}/relations/{quote(thread, safe='')}/m.thread"
        answer = await self._asked(path, {"dir": "b", "limit": str(MOST_OF_A_THREAD)})
        events = self._in_the_clear(room, answer.get("chunk", []))
        places = [place for place, each in enumerate(events) if each.id == event]
        earlier = events[places[0] + 1 :] if places else []
        return earlier[0] if earlier else await self.event(room, thread)

    def _edited(self, room: str, event: dict[str, Any]) -> RoomEvent:
        shown = self._clear(room, event)
        edit = mapping(mapping(mapping(event.get("unsigned")).get("m.relations")).get("m.replace"))
        if "content" not in edit or edit.get("sender") != event.get("sender"):
            return shown
        new = mapping(self._clear(room, edit).content.get("m.new_content"))
        return RoomEvent(room, {**shown.event, "content": {**shown.content, "m.new_content": new}})

    def _in_the_clear(self, room: str, events: Iterable[dict[str, Any]]) -> list[RoomEvent]:
        return [self._clear(room, event) for event in events]

    def _clear(self, room: str, event: dict[str, Any]) -> RoomEvent:
        """Without the key it stays as it is: its sender and what it relates to stand outside."""
        if event.get("type") == "m.room.encrypted":
            with contextlib.suppress(UnreadableError):
                return RoomEvent(room, decrypted(self.keys, room, event), encrypted=True)
        return RoomEvent(room, event)

    async def _asked(self, path: str, query: dict[str, str] | None = None) -> Answer:
        try:
            return await insist(lambda: self.server.ask("GET", path, query=query), self.lasting)
        except Refused:
            return {}


def is_unreadable(event: RoomEvent) -> bool:
    return event.kind == "m.room.encrypted"


def _is_standing_of(event: RoomEvent, user: str) -> bool:
    return event.kind == "m.room.member" and event.event.get("state_key") == user
