"""Somebody's contact details, passed on in a chat: a question about a row, or client data."""

from dataclasses import replace

from phonenumbers import NumberParseException

from bot.chat import ContactCard, Message
from bot.references import Reference, written
from bot.texts import LANGUAGES, texts_in
from directory.entries import Entry
from directory.phones import e164
from directory.search.index import Index


def without_card(message: Message, index: Index) -> tuple[Message, tuple[str, ...]]:
    """The message as a question about the row that has the same number or mail; else as one withheld."""
    entry = next((entry for entry in index.entries if message.card and _is_of(entry, message.card)), None)
    if not entry:
        return replace(message, card=None, text=""), ("card",)
    question = texts_in(LANGUAGES[0]).command("who", written([Reference(entry.id)]))
    return replace(message, card=None, text=question, pressed=True), ()


def _is_of(entry: Entry, card: ContactCard) -> bool:
    phones, emails = _numbers(card.phones), {email.casefold() for email in card.emails}
    return any(
        phones & _numbers(person.phones) or emails & {email.casefold() for email in person.emails}
        for person in entry.people
    )


def _numbers(phones: tuple[str, ...]) -> set[str]:
    return set(filter(None, map(_number, phones)))


def _number(phone: str) -> str:
    """In one form, so that two can be compared; empty for what is no number."""
    try:
        return e164(phone)
    except NumberParseException:
        return ""
