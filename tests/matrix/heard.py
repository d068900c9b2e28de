"""What somebody sees of a message in Element."""

from dataclasses import dataclass
from typing import Any

MESSAGES = {"m.room.message", "m.room.encrypted", "m.sticker"}


@dataclass(frozen=True)
class Heard:
    event_id: str
    sender: str
    text: str
    """As shown now, after its last edit."""
    html: str
    msgtype: str
    """`m.text`, `m.notice`, `m.image`, `m.file` …, empty while not decrypted or when redacted."""
    encrypted: bool
    decrypted: bool
    shield: str
    """The colour Element shows: `none`, `grey`, `red`."""
    reason: str
    """Why the shield is shown, like `UNSIGNED_DEVICE`, or why decryption failed; else empty."""
    replies_to: str
    """The event it replies to; not the fallback inside a thread."""
    thread: str
    """The event its thread began with."""
    edits: tuple[str, ...]
    """The texts it was changed to, in this order."""
    reactions: tuple[tuple[str, str], ...]
    """Who reacted with what."""
    redacted: bool
    content: dict[str, Any]
    """All of it, after the last edit: for a file `info`, `filename`, `url` or `file`."""
    original: dict[str, Any]
    """All of it, before any edit."""


def folded(events: list[dict[str, Any]]) -> list[Heard]:
    """Messages in their order, each with what later events say about it."""
    return [_heard(event, events) for event in events if _is_message(event)]


def _is_message(event: dict[str, Any]) -> bool:
    return event["type"] in MESSAGES and not event["state"] and not _relates(event, "m.replace")


def _heard(event: dict[str, Any], events: list[dict[str, Any]]) -> Heard:
    content, relation = event["content"], event["relation"] or {}
    in_thread = relation.get("rel_type") == "m.thread"
    fallback = in_thread and relation.get("is_falling_back", False)
    return Heard(
        event_id=event["event_id"],
        sender=event["sender"],
        text=content.get("body", "") if event["decrypted"] else "",
        html=content.get("formatted_body", ""),
        msgtype=content.get("msgtype", "") if event["decrypted"] else "",
        encrypted=event["encrypted"],
        decrypted=event["decrypted"],
        shield=event["shield"],
        reason=event["reason"] or "",
        replies_to="" if fallback else relation.get("m.in_reply_to", {}).get("event_id", ""),
        thread=relation["event_id"] if in_thread else "",
        edits=tuple(_new_text(other) for other in events if _changes(other, event)),
        reactions=tuple(_reaction(other) for other in events if _relates(other, "m.annotation", event)),
        redacted=event["redacted"],
        content=content,
        original=event["original"],
    )


def _relates(event: dict[str, Any], how: str, to: dict[str, Any] | None = None) -> bool:
    relation = event["relation"] or {}
    return relation.get("rel_type") == how and (to is None or relation.get("event_id") == to["event_id"])


def _changes(other: dict[str, Any], event: dict[str, Any]) -> bool:
    return _relates(other, "m.replace", event) and other["sender"] == event["sender"]


def _new_text(event: dict[str, Any]) -> str:
    return str(event["original"].get("m.new_content", {}).get("body", ""))


def _reaction(event: dict[str, Any]) -> tuple[str, str]:
    return event["sender"], event["relation"].get("key", "")
