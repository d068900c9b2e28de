"""What an update of Telegram is to the bot."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adapters.telegram.addressing import answers_bot, without_address
from adapters.telegram.identity import Identity
from adapters.telegram.ids import PLATFORM, edit_id, message_id, press_id, room_id
from bot.chat import Address, ContactCard, Message

Json = dict[str, Any]

ROOMS = {"private", "group", "supergroup"}
WORDLESS = {
    "animation",
    "audio",
    "checklist",
    "dice",
    "document",
    "game",
    "location",
    "paid_media",
    "photo",
    "poll",
    "sticker",
    "story",
    "venue",
    "video",
    "video_note",
    "voice",
}
LEAST_INTERNATIONAL_DIGITS = 10


@dataclass(frozen=True, slots=True)
class Wrote:
    """`album`: the pictures that are sent together share it."""

    message: Message
    album: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button; without a message where nobody knows any more what it was."""

    query: str
    message: Message | None


@dataclass(frozen=True, slots=True)
class TypedInline:
    """A question behind the bot's name, in whatever chat."""

    query: str
    sender: Address
    text: str


def read(update: Mapping[str, Any], me: Identity) -> Wrote | Pressed | TypedInline | None:
    """None where it is not for the bot. What is not as the Bot API describes raises whatever it raises."""
    if "callback_query" in update:
        return _pressed(update["callback_query"])
    if "inline_query" in update:
        asked = update["inline_query"]
        return TypedInline(asked["id"], _address(asked["from"]["id"]), asked["query"])
    if "message" in update:
        return _wrote(update["message"], me)
    if "edited_message" in update:
        return _corrected(update["edited_message"], update["update_id"], me)
    return None


def _pressed(press: Json) -> Pressed:
    on = press.get("message")
    if "data" not in press or not on or not on.get("date"):
        return Pressed(press["id"], None)
    chat, number = on["chat"], on["message_id"]
    return Pressed(
        press["id"],
        Message(
            id=press_id(chat["id"], number, press["id"]),
            sender=_address(press["from"]["id"]),
            room=_room(on),
            text=press["data"],
            private=chat["type"] == "private",
            pressed=True,
            pressed_on=message_id(chat["id"], number),
        ),
    )


def _wrote(message: Json, me: Identity) -> Wrote | None:
    if not _is_of_a_person(message, me):
        return None
    said, number = _said(message, me), message_id(message["chat"]["id"], message["message_id"])
    album = message.get("media_group_id", "")
    if said is not None:
        return Wrote(_message(message, number, text=said), album)
    if not (_is_private(message) or answers_bot(message, me)):
        return None
    if "contact" in message:
        return Wrote(_message(message, number, card=_card(message["contact"])))
    if WORDLESS & message.keys() and "caption" not in message:
        return Wrote(_message(message, number, wordless=True), album)
    return None


def _corrected(message: Json, update_id: int, me: Identity) -> Wrote | None:
    said = _said(message, me) if _is_of_a_person(message, me) else None
    if said is None:
        return None
    chat, number = message["chat"]["id"], message["message_id"]
    later = edit_id(chat, number, update_id)
    return Wrote(_message(message, later, text=said, corrects=message_id(chat, number)))


def _is_of_a_person(message: Json, me: Identity) -> bool:
    """Not of a bot, a channel or an anonymous administrator, and not what the bot itself found inline."""
    return (
        message["chat"]["type"] in ROOMS
        and "sender_chat" not in message
        and "from" in message
        and not message["from"]["is_bot"]
        and message.get("via_bot", {}).get("id") != me.id
    )


def _said(message: Json, me: Identity) -> str | None:
    text = message.get("text", message.get("caption"))
    if text is None or _is_private(message):
        return text
    return without_address(message, text, me)


def _message(  # noqa: PLR0913 - what a message is made of
    message: Json,
    number: str,
    *,
    text: str = "",
    corrects: str = "",
    wordless: bool = False,
    card: ContactCard | None = None,
) -> Message:
    return Message(
        id=number,
        sender=_address(message["from"]["id"]),
        room=_room(message),
        text=text,
        private=_is_private(message),
        corrects=corrects,
        wordless=wordless,
        card=card,
    )


def _is_private(message: Json) -> bool:
    return bool(message["chat"]["type"] == "private")


def _address(number: int) -> Address:
    return Address(PLATFORM, str(number))


def _room(message: Json) -> Address:
    thread = message["message_thread_id"] if message.get("is_topic_message") else None
    return Address(PLATFORM, room_id(message["chat"]["id"], thread))


def _card(contact: Json) -> ContactCard:
    name = f"{contact['first_name']} {contact.get('last_name', '')}".strip()
    return ContactCard(name, "", phones=(_phone(contact["phone_number"]),))


def _phone(number: str) -> str:
    """Telegram leaves out the `+` of the numbers it knows itself."""
    is_international = number.isdecimal() and len(number) >= LEAST_INTERNATIONAL_DIGITS and number[0] != "0"
    return f"+{number}" if is_international else number
