"""A message as people see it: rendered text, cards, pictures, buttons."""

from dataclasses import dataclass, field
from typing import Any

from tests.telegram.refusal import Json
from tests.telegram.world import Event, World, written

APPEARANCE = ("text", "icon_custom_emoji_id", "style")


@dataclass(frozen=True, slots=True)
class Button:
    """`kind` says what it does ("callback_data", "copy_text", "url"), `value` what stands there."""

    label: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """A contact to tap on."""

    phone: str
    name: str
    vcard: str


@dataclass(frozen=True, slots=True)
class Seen:
    """`kind` is "sent", "edited" or "deleted"; `text` is the text or the caption, without markup."""

    kind: str
    id: int
    by_bot: bool
    text: str
    spans: tuple[tuple[str, str], ...]
    card: Card | None
    picture: bytes | None
    document: bytes | None
    rows: tuple[tuple[Button, ...], ...]
    reply_to: int | None
    thread: int | None
    raw: Json = field(repr=False)

    @property
    def bold(self) -> list[str]:
        return [text for kind, text in self.spans if kind == "bold"]

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.rows for button in row]

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]


def seen(world: World, event: Event) -> Seen:
    message = event.message
    text = written(message)
    entities: list[Json] = message.get("entities") or message.get("caption_entities") or []
    return Seen(
        kind=event.kind,
        id=message["message_id"],
        by_bot=message["from"]["id"] == world.bot["id"],
        text=text,
        spans=tuple((entity["type"], _part(text, entity)) for entity in entities),
        card=_card(message),
        picture=world.files.get(message["photo"][-1]["file_id"]) if "photo" in message else None,
        document=world.files.get(message["document"]["file_id"]) if "document" in message else None,
        rows=rows_of(message),
        reply_to=message.get("reply_to_message", {}).get("message_id"),
        thread=message.get("message_thread_id"),
        raw=message,
    )


def rows_of(message: Json) -> tuple[tuple[Button, ...], ...]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return tuple(tuple(_button(button) for button in row) for row in rows)


def _button(button: Json) -> Button:
    kind = next(name for name in button if name not in APPEARANCE)
    value: Any = button[kind]
    return Button(button["text"], kind, value["text"] if kind == "copy_text" else str(value))


def _card(message: Json) -> Card | None:
    if "contact" not in message:
        return None
    contact = message["contact"]
    name = " ".join(contact[part] for part in ("first_name", "last_name") if part in contact)
    return Card(contact["phone_number"], name, contact.get("vcard", ""))


def _part(text: str, entity: Json) -> str:
    start = entity["offset"] * 2
    return text.encode("utf-16-le")[start : start + entity["length"] * 2].decode("utf-16-le")
