"""Turns a reply into the messages that Telegram shows of it, always the same ones in the same order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from adapters import vcard
from adapters.telegram.keyboards import first_ways
from adapters.telegram.splitting import MOST_IN_A_CAPTION, MOST_IN_A_TEXT, cut, split, units
from bot.chat import Button, ContactCard, Picture, Reply

LONGEST_NAME = 64
MOST_VCARD_BYTES = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One message. `copied` and `buttons` stand under it; `asks`: it waits for something typed."""

    copied: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    asks: bool = False


@dataclass(frozen=True, slots=True)
class TextPart(_Part):
    """`bold`: so many UTF-16 units from the beginning."""

    text: str
    bold: int = 0


@dataclass(frozen=True, slots=True)
class ContactPart(_Part):
    """`plain`: what to say where no contact may be sent."""

    phone: str
    name: str
    vcard: str
    plain: str


@dataclass(frozen=True, slots=True)
class PicturePart(_Part):
    png: bytes
    caption: str


Part = TextPart | ContactPart | PicturePart


def parts_of(reply: Reply) -> tuple[Part, ...]:
    """Text, cards, picture. The buttons stand under the text, or else under the last message of all."""
    text = _text_of(reply)
    others = [part for card in reply.cards for part in _card(card)]
    others += _picture(reply.picture) if reply.picture else []
    asks = bool(reply.expects)
    if not text:
        return _with_buttons(others, (), reply.buttons, asks=asks)
    # An answer about one row has that row's name as its title: its number and mail are worth copying.
    copied = first_ways(reply.text) if reply.title else ()
    return (*_with_buttons(text, copied, reply.buttons, asks=asks), *others)


def as_text(part: ContactPart | PicturePart) -> TextPart:
    """The same in words: some groups allow neither contacts nor pictures."""
    text = part.plain if isinstance(part, ContactPart) else part.caption
    return TextPart(text, copied=part.copied, buttons=part.buttons, asks=part.asks)


def _with_buttons(
    parts: Sequence[Part], copied: Sequence[str], buttons: tuple[Button, ...], *, asks: bool
) -> tuple[Part, ...]:
    if not parts:
        return ()
    last = parts[-1]
    return (*parts[:-1], replace(last, copied=(*last.copied, *copied), buttons=buttons, asks=asks))


def _text_of(reply: Reply) -> list[Part]:
    title = reply.title.strip()
    return _texts(f"{title}\n{reply.text}", units(title))


def _texts(text: str, bold: int) -> list[Part]:
    """A heading that is longer than a message is bold as far as that reaches."""
    first, *further = split(text) or [""]
    return [TextPart(first, min(bold, units(first))), *map(TextPart, further)] if first else []


def _card(card: ContactCard) -> list[Part]:
    """To tap and to keep, with what is worth copying under it; as text where there is no number."""
    ways = (*card.phones, *card.emails)
    if not card.phones:
        return list(_with_buttons(_texts(card.plain(), units(card.name)), ways, (), asks=False))
    phone, name = vcard.international(card.phones[0]), cut(vcard.name_of(card), LONGEST_NAME)[0]
    plain = cut(card.plain().strip(), MOST_IN_A_TEXT)[0]
    return [ContactPart(phone, name, vcard.fitting(card, MOST_VCARD_BYTES).decode(), plain, copied=ways)]


def _picture(picture: Picture) -> list[Part]:
    """Telegram knows no text for those who cannot see: the caption is that."""
    caption, rest = cut(picture.description.strip(), MOST_IN_A_CAPTION)
    return [PicturePart(picture.png, caption), *_texts(rest, 0)]
