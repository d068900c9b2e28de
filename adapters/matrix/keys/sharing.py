"""Gives the key of a room to every device in it, and counts it as given only when it was delivered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from adapters.matrix.keys.devices import Devices, encrypted
from adapters.matrix.session.patience import insist

MEGOLM = "m.megolm.v1.aes-sha2"
AT_ONCE = 50
"""Devices in one request."""

MOST_MESSAGES = 100
LONGEST = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Rotation:
    """When the key of a room is replaced; `m.room.encryption` may ask for sooner, not for later."""

    messages: int = MOST_MESSAGES
    age: timedelta = LONGEST


def rotation_of(encryption: dict[str, Any]) -> Rotation:
    messages = encryption.get("rotation_period_msgs")
    milliseconds = encryption.get("rotation_period_ms")
    return Rotation(
        max(1, min(messages, MOST_MESSAGES)) if isinstance(messages, int) else MOST_MESSAGES,
        max(timedelta(hours=1), min(timedelta(milliseconds=milliseconds), LONGEST))
        if isinstance(milliseconds, int)
        else LONGEST,
    )


async def share_room_key(
    devices: Devices, room: str, users: Iterable[str], rotation: Rotation, lasting: float
) -> None:
    """Every device of these users can read what is encrypted next; one that left cannot.

    May be called before every message: it sends something only to devices that lack the key.
    """
    keys = devices.keys
    wanted = {(device.user_id, device.id): device for device in devices.of(users)}
    session = keys.outbound_group_sessions.get(room)
    if session is None or session.expired or session.users_shared_with - wanted.keys():
        keys.create_outbound_group_session(room)
        session = keys.outbound_group_sessions[room]
        session.max_messages, session.max_age = rotation.messages, rotation.age
    lacking = [
        name
        for name, device in wanted.items()
        if name not in session.users_shared_with and keys.session_store.get(device.curve25519)
    ]
    for start in range(0, len(lacking), AT_ONCE):
        names = lacking[start : start + AT_ONCE]
        messages = encrypted(keys, [wanted[name] for name in names], "m.room_key", _room_key(room, session))
        await _deliver(devices, messages, lasting)
        session.users_shared_with.update(names)
    session.mark_as_shared()


async def _deliver(devices: Devices, messages: dict[str, Any], lasting: float) -> None:
    transaction = str(uuid4())  # the same at every try: delivered once
    await insist(lambda: devices.tell(messages, transaction), lasting)


def _room_key(room: str, session: Any) -> dict[str, Any]:  # noqa: ANN401 - nio has no types
    return {
        "algorithm": MEGOLM,
        "room_id": room,
        "session_id": session.id,
        "session_key": session.session_key,
    }
