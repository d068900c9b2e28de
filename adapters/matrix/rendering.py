"""Turns a reply into the messages that Matrix shows of it, always the same ones in the same order."""

import re
import struct
from dataclasses import dataclass, field
from html import escape
from typing import Any

from adapters import vcard
from adapters.matrix.buttons import kept, numbered
from adapters.matrix.markup import html_of
from adapters.matrix.splitting import split
from bot.chat import Picture, Reply

_UNSAFE_IN_A_NAME = re.compile(r"[^\w.-]+")
_PNG_SIZE = slice(16, 24)


@dataclass(frozen=True, slots=True)
class Part:
    """One message. `file`: what is to be uploaded for it first."""

    content: dict[str, Any]
    file: bytes = field(default=b"", repr=False)
    file_kind: str = ""

    @property
    def is_words(self) -> bool:
        return not self.file


def parts_of(reply: Reply, hint: str) -> tuple[Part, ...]:
    """Picture, text, cards: the buttons stand in the last text. `hint`: how buttons are pressed."""
    picture = [_picture(reply.picture)] if reply.picture else []
    cards = [_cards(reply)] if reply.cards else []
    return (*picture, *_texts(reply, hint), *cards)


def text_content(text: str, *, title: str = "") -> dict[str, Any]:
    """Plain, and as HTML."""
    heading = f"<strong>{escape(title)}</strong>" if title else ""
    html = "<br>".join(part for part in (heading, html_of(text)) if part)
    body = "\n".join(part for part in (title, text) if part)
    return {"msgtype": "m.text", "body": body, "format": "org.matrix.custom.html", "formatted_body": html}


def _texts(reply: Reply, hint: str) -> list[Part]:
    paragraphs = [reply.text, *(card.plain() for card in reply.cards)]
    if reply.buttons:
        paragraphs[-1] = f"{paragraphs[-1]}\n\n{numbered(reply.buttons)}\n{hint}"
    first, *further = split("\n\n".join(part.strip() for part in paragraphs if part.strip())) or [""]
    title = reply.title.strip()
    if not (first or title):
        return []
    contents = [text_content(first, title=title), *map(text_content, further)]
    contents[-1] |= kept(reply)
    return [Part(content) for content in contents]


def _picture(picture: Picture) -> Part:
    """The description stands under the picture, and is what is read to those who cannot see it."""
    width, height = struct.unpack(">II", picture.png[_PNG_SIZE].rjust(8, b"\0"))
    content = {
        "msgtype": "m.image",
        "body": picture.description or "zuruf.png",
        "filename": "zuruf.png",
        "info": {"mimetype": "image/png", "size": len(picture.png), "w": width, "h": height},
    }
    return Part(content, picture.png, "image/png")


def _cards(reply: Reply) -> Part:
    file = vcard.written(reply.cards)
    words = _UNSAFE_IN_A_NAME.sub(" ", reply.cards[0].name or reply.cards[0].organization).split()
    name = f"{'-'.join(words) or 'zuruf'}.vcf"
    information = {"mimetype": vcard.MEDIA_TYPE, "size": len(file)}
    return Part(
        {"msgtype": "m.file", "body": name, "filename": name, "info": information}, file, vcard.MEDIA_TYPE
    )
