"""Reads an encrypted event, if its key is there and belongs to its sender."""

import json
from typing import Any

from adapters.matrix.keys.keystore import Keys
from adapters.matrix.keys.sharing import MEGOLM


class UnreadableError(Exception):
    """The key is missing, or does not fit."""


def decrypted(keys: Keys, room: str, event: dict[str, Any]) -> dict[str, Any]:
    """The event in the clear. Raises `UnreadableError`."""
    try:
        return _decrypted(keys, room, event)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UnreadableError from None


def _decrypted(keys: Keys, room: str, event: dict[str, Any]) -> dict[str, Any]:
    content = event["content"]
    session = _session(keys, room, content["session_id"]) if content["algorithm"] == MEGOLM else None
    if session is None or not _may_use(keys, event["sender"], session):
        raise UnreadableError
    text, index = session.decrypt(content["ciphertext"])
    if keys.message_index_store.setdefault((session.id, index), event["event_id"]) != event["event_id"]:
        raise UnreadableError  # sent again by somebody else
    inner = json.loads(text)
    if (
        inner["room_id"] != room
        or not isinstance(inner["type"], str)
        or not isinstance(inner["content"], dict)
    ):
        raise UnreadableError
    relation = content.get("m.relates_to", inner["content"].get("m.relates_to"))
    shown = {**inner["content"], **({"m.relates_to": relation} if relation is not None else {})}
    return {**event, "type": inner["type"], "content": shown}


def _session(keys: Keys, room: str, session_id: str) -> Any | None:  # noqa: ANN401 - nio has no types
    """By its id alone: newer clients no longer say the sender's key and device."""
    found = [
        sessions[session_id] for sessions in keys.inbound_group_store[room].values() if session_id in sessions
    ]
    return found[0] if found else None


def _may_use(keys: Keys, sender: str, session: Any) -> bool:  # noqa: ANN401 - nio has no types
    """A key is its owner's: nobody speaks with another's."""
    if session.sender_key == keys.account.identity_keys["curve25519"]:
        return bool(sender == keys.user_id)
    owners = {device.user_id for device in keys.device_store if device.curve25519 == session.sender_key}
    return not owners or sender in owners
