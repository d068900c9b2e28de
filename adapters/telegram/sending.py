"""Sends a reply through the Bot API, message by message."""

import os
from dataclasses import dataclass, replace
from typing import Any

import telegram
from telegram import ForceReply, LinkPreviewOptions, MessageEntity, ReplyParameters
from telegram.error import BadRequest

from adapters.telegram import failures
from adapters.telegram.ids import chat_and_thread, is_private, message_to_answer
from adapters.telegram.keyboards import keyboard
from adapters.telegram.rendering import ContactPart, Part, PicturePart, TextPart, as_text, parts_of
from bot.chat import Delivery, Shown

os.environ.setdefault("PTB_TIMEDELTA", "true")  # or the library warns at every 429 of what it will do one day

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class _Place:
    """A chat, in forums a topic; what the message replies to there, or what it takes the place of."""

    chat: int
    thread: int | None
    is_group: bool
    question: int | None = None
    replaced: int | None = None


async def send(bot: telegram.Bot, delivery: Delivery, shown: Shown) -> None:
    """Shows what is not out yet; raises `Undeliverable` or `Unconfirmed`, no more."""
    place, parts = _place_of(delivery), parts_of(delivery.reply)
    for number, part in list(enumerate(parts))[delivery.shown :]:
        try:
            await _show(bot, place if number == 0 else replace(place, question=None, replaced=None), part)
        except Exception as error:  # noqa: BLE001 - whatever it is, the message may be out
            raise failures.as_state_of_mail(error) from None  # its words may hold the token
        if number + 1 < len(parts):
            await shown()


def _place_of(delivery: Delivery) -> _Place:
    room = delivery.room.id
    chat, thread = chat_and_thread(room)
    is_group = not is_private(room)
    question = message_to_answer(delivery.answers, room) if is_group else None
    return _Place(chat, thread, is_group, question, message_to_answer(delivery.reply.replaces, room))


async def _show(bot: telegram.Bot, place: _Place, part: Part) -> None:
    """Sends it, plainer and plainer where Telegram refuses it."""
    try:
        if not (isinstance(part, TextPart) and await _edited(bot, place, part)):
            await _send_new(bot, place, part)
    except BadRequest as refusal:
        plainer = _plainer(place, part, refusal)
        if not plainer:
            raise
        await _show(bot, *plainer)


def _plainer(place: _Place, part: Part, refusal: BadRequest) -> tuple[_Place, Part] | None:
    """Without the topic, in words instead of a card or a picture, without the markup."""
    if place.thread and failures.is_about_thread(refusal):
        return replace(place, thread=None), part
    if not isinstance(part, TextPart):
        return place, as_text(part)
    if part.bold and failures.is_about_entities(refusal):
        return place, replace(part, bold=0)
    return None


async def _edited(bot: telegram.Bot, place: _Place, part: TextPart) -> bool:
    """Whether the text stands in the place of the old message; not every message can be edited for ever."""
    markup = _markup(place, part)
    if place.replaced is None or isinstance(markup, ForceReply):
        return False
    try:
        await bot.edit_message_text(
            part.text,
            chat_id=place.chat,
            message_id=place.replaced,
            entities=_entities(part),
            reply_markup=markup,
            link_preview_options=NO_PREVIEW,
        )
    except BadRequest as refusal:
        return failures.is_unchanged(refusal)
    return True


async def _send_new(bot: telegram.Bot, place: _Place, part: Part) -> None:
    common: dict[str, Any] = {
        "chat_id": place.chat,
        "message_thread_id": place.thread,
        "reply_parameters": _reply_parameters(place),
        "reply_markup": _markup(place, part),
    }
    match part:
        case TextPart():
            common |= {"entities": _entities(part), "link_preview_options": NO_PREVIEW}
            await bot.send_message(text=part.text, **common)
        case ContactPart():
            common |= {"vcard": part.vcard or None}
            await bot.send_contact(phone_number=part.phone, first_name=part.name, **common)
        case PicturePart():
            common |= {"caption": part.caption or None, "filename": "zuruf.png"}
            await bot.send_photo(photo=part.png, **common)


def _entities(part: TextPart) -> list[MessageEntity]:
    return [MessageEntity(MessageEntity.BOLD, offset=0, length=part.bold)] if part.bold else []


def _reply_parameters(place: _Place) -> ReplyParameters | None:
    if place.question is None:
        return None
    return ReplyParameters(place.question, allow_sending_without_reply=True)


def _markup(place: _Place, part: Part) -> telegram.InlineKeyboardMarkup | ForceReply | None:
    """In a group the bot reads no plain text but replies: whoever is asked back is made to reply."""
    buttons = keyboard(part.copied, part.buttons)
    if place.is_group and part.asks and not buttons:
        return ForceReply(selective=True)
    return buttons
