"""What a room is like now: its members, whether it is encrypted. Asked for when needed, never guessed."""

from dataclasses import dataclass, field
from typing import Any

from adapters.matrix.session.patience import insist
from adapters.matrix.session.remembered import Memory
from adapters.matrix.session.server import Server, client_path

State = dict[tuple[str, str], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class RoomState:
    """Contents of the state events, by type and state key."""

    contents: State

    def content(self, kind: str, key: str = "") -> dict[str, Any]:
        """Empty if there is none."""
        return self.contents.get((kind, key), {})

    @property
    def joined(self) -> frozenset[str]:
        return self._with({"join"})

    @property
    def present(self) -> frozenset[str]:
        """Joined or invited."""
        return self._with({"join", "invite"})

    @property
    def readers(self) -> frozenset[str]:
        """Who may read what is said next: the invited, too, unless the room hides it from them."""
        hidden = self.content("m.room.history_visibility").get("history_visibility") == "joined"
        return self.joined if hidden else self.present

    def _with(self, memberships: set[str]) -> frozenset[str]:
        return frozenset(
            user
            for (kind, user), content in self.contents.items()
            if kind == "m.room.member" and content.get("membership") in memberships
        )


@dataclass(frozen=True, slots=True)
class Rooms:
    """Kept until something in the room changes."""

    server: Server
    memory: Memory
    lasting: float
    kept: dict[str, RoomState] = field(default_factory=dict)
    changes: dict[str, int] = field(default_factory=dict)

    async def state(self, room: str) -> RoomState:
        """Raises `Refused` if we are not in the room."""
        while room not in self.kept:
            before = self.changes.get(room, 0)
            state = RoomState(
                {(event["type"], event["state_key"]): event["content"] for event in await self._fetch(room)}
            )
            if self.changes.get(room, 0) == before:  # nothing was told while the answer was on its way
                self.kept[room] = state
        return self.kept[room]

    async def encryption(self, room: str) -> dict[str, Any] | None:
        """What `m.room.encryption` says; None in a room that was never encrypted."""
        content = (await self.state(room)).content("m.room.encryption")
        if "algorithm" in content:
            self.memory.note_encrypted(room)
            return content
        return {} if self.memory.is_encrypted(room) else None

    def forget(self, room: str) -> None:
        self.changes[room] = self.changes.get(room, 0) + 1
        self.kept.pop(room, None)

    async def _fetch(self, room: str) -> list[dict[str, Any]]:
        path = client_path("rooms", room, "state")
        return await insist(lambda: self.server.ask_list(path), self.lasting)
