"""What somebody says with an event: words, something without words, a contact card, or nothing to us."""

from dataclasses import dataclass
from typing import Any

from adapters.matrix.addressing import without_quote
from adapters.matrix.relations import EDIT, mapping, relation_of, text
from adapters.matrix.session.batch import RoomEvent

WORDS = {"m.text", "m.emote"}
WITHOUT_WORDS = {"m.image", "m.audio", "m.video", "m.file", "m.location"}
CARDS = {"text/vcard", "text/x-vcard", "text/directory"}
LONGEST_CARD = 64_000


@dataclass(frozen=True, slots=True)
class Said:
    """`content`: after an edit the new one. `is_card`: the file is somebody's contact details."""

    text: str
    content: dict[str, Any]
    wordless: bool = False
    is_card: bool = False


def said_in(event: RoomEvent) -> Said | None:
    """Bots speak in `m.notice`, and an answer to one would be an endless talk."""
    if event.is_state:
        return None
    if event.kind == "m.sticker":
        return Said("", event.content, wordless=True)
    return _message(_current(event.content)) if event.kind == "m.room.message" else None


def _message(content: dict[str, Any]) -> Said | None:
    kind, body = text(content.get("msgtype")), text(content.get("body"))
    if kind in WORDS:
        return Said(without_quote(body) if _may_quote(content) else body.strip(), content)
    if kind not in WITHOUT_WORDS:
        return None
    caption = body.strip() if text(content.get("filename")) not in {"", body} else ""
    return Said(caption, content, wordless=not caption, is_card=kind == "m.file" and _is_card(content))


def _current(content: dict[str, Any]) -> dict[str, Any]:
    """The relation stands outside of the new content."""
    if relation_of(content).kind != EDIT:
        return content
    return {**mapping(content.get("m.new_content")), "m.relates_to": content["m.relates_to"]}


def _may_quote(content: dict[str, Any]) -> bool:
    relation = relation_of(content)
    return bool(relation.replies_to or relation.corrects)


def _is_card(content: dict[str, Any]) -> bool:
    information = mapping(content.get("info"))
    name = text(content.get("filename")) or text(content.get("body"))
    size = information.get("size", 0)
    is_one = text(information.get("mimetype")).lower() in CARDS or name.lower().endswith(".vcf")
    return is_one and isinstance(size, int) and size <= LONGEST_CARD
