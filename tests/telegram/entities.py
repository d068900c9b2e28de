"""Text with entities: Telegram's HTML dialect, lists of entities, and what is wrong with either."""

import html as escapes
import re
from dataclasses import dataclass, field

from tests.telegram.refusal import Json, Refused, malformed

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_PIECE = re.compile(r"<|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|[^<&]+|&")
_NAME = re.compile(r"<(/?)([^\s>]*)")
_ATTRIBUTE = re.compile(r"""\s+([^\s=>"']+)(?:=("[^"]*"|'[^']*'|[\w.-]+))?""")


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text as people see it, and where it is bold, a link and so on (in UTF-16 units)."""

    text: str
    entities: list[Json]


@dataclass(slots=True)
class _Open:
    tag: str
    offset: int
    details: Json


@dataclass(slots=True)
class _Reading:
    html: str
    position: int = 0
    units: int = 0
    pieces: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def formatted(text: str, parse_mode: str | None, entities: list[Json] | None) -> Formatted:
    """What a message says; Telegram takes away white space around it."""
    if parse_mode:
        if parse_mode.lower() != "html":
            raise malformed(f"unsupported parse_mode: this fake reads HTML, not {parse_mode}")
        return _trimmed(_read_html(text))
    for entity in entities or []:
        _check_entity(text, entity)
    return _trimmed(Formatted(text, list(entities or [])))


def _check_entity(text: str, entity: Json) -> None:
    offset, length = entity["offset"], entity["length"]
    if offset < 0 or length <= 0 or offset + length > units(text):
        raise malformed(f"entity at offset {offset} with length {length} is outside of the text")
    if entity["type"] == "text_link" and not entity.get("url"):
        raise malformed("entity text_link has no URL")


def _trimmed(whole: Formatted) -> Formatted:
    text = whole.text.strip()
    if text == whole.text:
        return whole
    before = units(whole.text) - units(whole.text.lstrip())
    moved = [_moved(entity, before, units(text)) for entity in whole.entities]
    return Formatted(text, [entity for entity in moved if entity["length"] > 0])


def _moved(entity: Json, before: int, length: int) -> Json:
    start = max(entity["offset"] - before, 0)
    end = min(entity["offset"] + entity["length"] - before, length)
    return entity | {"offset": start, "length": end - start}


def _read_html(html: str) -> Formatted:
    reading = _Reading(html)
    while reading.position < len(html):
        piece = _PIECE.match(html, reading.position)
        assert piece is not None, "every character is a piece"
        if piece[0] == "<":
            _read_tag(reading)
        else:
            _take(reading, piece[0])
    if reading.open:
        raise _wrong(f'Can\'t find end tag corresponding to start tag "{reading.open[-1].tag}"')
    return Formatted(
        "".join(reading.pieces), sorted(reading.entities, key=lambda e: (e["offset"], -e["length"]))
    )


def _take(reading: _Reading, piece: str) -> None:
    text = escapes.unescape(piece) if piece.endswith(";") and piece.startswith("&") else piece
    reading.pieces.append(text)
    reading.units += units(text)
    reading.position += len(piece)


def _read_tag(reading: _Reading) -> None:
    start = reading.position
    found = _NAME.match(reading.html, start)
    assert found is not None, "a tag begins here"
    is_end, tag = bool(found[1]), found[2].lower()
    if found.end() == len(reading.html):
        raise _wrong(f"Unclosed {'end' if is_end else 'start'} tag {_at(reading, start)}")
    reading.position = found.end()
    if is_end:
        _end(reading, start, tag)
    else:
        _begin(reading, start, tag)


def _begin(reading: _Reading, start: int, tag: str) -> None:
    if tag not in TAGS:
        raise _wrong(f'Unsupported start tag "{tag}" {_at(reading, start)}')
    attributes = _read_attributes(reading, start)
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise _wrong(f'Tag "span" must have class "tg-spoiler" {_at(reading, start)}')
    details: Json = {"type": TAGS[tag]}
    if tag == "a":
        details["url"] = attributes.get("href", "")
    if tag == "code" and attributes.get("class", "").startswith("language-"):
        details["language"] = attributes["class"].removeprefix("language-")
    if tag == "blockquote" and "expandable" in attributes:
        details["type"] = "expandable_blockquote"
    reading.open.append(_Open(tag, reading.units, details))


def _read_attributes(reading: _Reading, start: int) -> dict[str, str]:
    attributes = {}
    while found := _ATTRIBUTE.match(reading.html, reading.position):
        attributes[found[1].lower()] = escapes.unescape((found[2] or "").strip("\"'"))
        reading.position = found.end()
    _close(reading, start, "start")
    return attributes


def _end(reading: _Reading, start: int, tag: str) -> None:
    if not reading.open:
        raise _wrong(f"Unexpected end tag {_at(reading, start)}")
    opened = reading.open.pop()
    if tag not in (opened.tag, ""):
        expected = f'expected "</{opened.tag}>", found "</{tag}>"'
        raise _wrong(f"Unmatched end tag {_at(reading, start)}, {expected}")
    _close(reading, start, "end")
    if opened.details.get("url") == "":
        return  # a link without an address is text
    if length := reading.units - opened.offset:
        reading.entities.append(opened.details | {"offset": opened.offset, "length": length})


def _close(reading: _Reading, start: int, kind: str) -> None:
    rest = re.compile(r"\s*>").match(reading.html, reading.position)
    if rest is None:
        raise _wrong(f"Unclosed {kind} tag {_at(reading, start)}")
    reading.position = rest.end()


def _at(reading: _Reading, start: int) -> str:
    return f"at byte offset {len(reading.html[:start].encode())}"


def _wrong(what: str) -> Refused:
    return malformed(f"can't parse entities: {what}")
