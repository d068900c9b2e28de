"""What one sync brought, as values."""

from dataclasses import dataclass
from typing import Any

from adapters.matrix.session.remembered import Unread


@dataclass(frozen=True, slots=True)
class RoomEvent:
    """An event of a room, in the clear. `event`: as Matrix describes it.

    `encrypted`: it came encrypted. `withheld`: its key is kept from us until somebody verifies our device.
    """

    room: str
    event: dict[str, Any]
    encrypted: bool = False
    withheld: bool = False

    @property
    def id(self) -> str:
        return str(self.event["event_id"])

    @property
    def sender(self) -> str:
        return str(self.event["sender"])

    @property
    def kind(self) -> str:
        return str(self.event["type"])

    @property
    def content(self) -> dict[str, Any]:
        content: dict[str, Any] = self.event["content"]
        return content

    @property
    def is_state(self) -> bool:
        return "state_key" in self.event


@dataclass(frozen=True, slots=True)
class Invitation:
    room: str
    inviter: str
    direct: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """Events in their order, none from before we joined. `lost`: their key did not come in time; told once.

    `left`: rooms that we left, or were made to. `joined`: rooms we are newly in. The rest is for `keep`.
    """

    token: str
    events: tuple[RoomEvent, ...] = ()
    lost: tuple[RoomEvent, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    verification: tuple[RoomEvent, ...] = ()


def invitations_in(answer: dict[str, Any], user_id: str) -> tuple[Invitation, ...]:
    rooms = answer.get("rooms", {}).get("invite", {})
    found = (
        _invitation(room, told.get("invite_state", {}).get("events", []), user_id)
        for room, told in rooms.items()
    )
    return tuple(invitation for invitation in found if invitation)


def _invitation(room: str, events: list[dict[str, Any]], user_id: str) -> Invitation | None:
    for event in events:
        if event.get("type") == "m.room.member" and event.get("state_key") == user_id:
            return Invitation(
                room, str(event.get("sender", "")), event.get("content", {}).get("is_direct") is True
            )
    return None
