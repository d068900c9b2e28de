"""Divides the phone cell of an office into its single numbers and extensions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from directory.exchange.cells import one_line, says_nothing

AREA_CODE_LENGTHS = range(3, 7)  # with the leading zero: „030“ to „033601“
NUMBER_CHARACTERS = re.compile(r"\(?\+?[\d\s()./-]+")
GERMANY = re.compile(r"^\(?(?:\+|00)\s*49\)?[\s/.-]*(?:\(0\)|\(?0)?[\s/.-]*\(?")
DASHES = re.compile(r"\s*[-‐‑‒–—−]\s*")

_EXTENSION = r"\b(?:durchwahl|dw|apparat|app|nebenstelle|nst)(?![^\W\d_])"
_LABEL = (
    r"\b(?:telefon|tel|fon|phone|mobil|handy|zentrale|durchwahl|dw|apparat|app|nebenstelle|nst|büro"
    r"|rufnummer|ruf|nummer|nr|t|m)(?![^\W\d_])\.?\s*:?"
)
_FAX = r"\b(?:tele)?fax\b"
_LABELS = re.compile(_LABEL, re.IGNORECASE)
_EXTENSION_LABEL = re.compile(_EXTENSION, re.IGNORECASE)
_PHONE_AND_FAX = re.compile(rf"\b(?:telefon|tel|fon)\b\.?\s*(?:[/+&]|und|u\.)\s*{_FAX}\s*:?", re.IGNORECASE)
_ONLY_FAX = re.compile(rf"(?s:(?!.*\d.*{_FAX}.*\d).*{_FAX}.*)", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(\s*-\s*/\s*-\s*|[/,;|\n&]|\b(?:oder|und|bzw\b\.?|od\.|o\.|u\.)"
    rf"|(?<=\d)[\s()]+(?={_LABEL}[\s(-]*[+\d]|{_FAX}[\s.:-]*(?:(?:nr|nummer)[\s.:]*)?[\s(-]*[+\d]))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Part:
    """One number or extension; `is_extension` where the office itself calls it so: „App. 105“."""

    text: str
    is_extension: bool = False


def parts_of(text: str) -> Iterator[Part]:
    """What a cell holds, without fax numbers. An area code before a slash belongs to what follows it."""
    pieces = _BETWEEN.split(_PHONE_AND_FAX.sub(" ", text))
    area = ""
    for piece, separator in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        part = area + _without_label(piece)
        area = ""
        if separator == "/" and _is_area_code(part):
            area = f"{part} "
        elif not _ONLY_FAX.fullmatch(part) and not says_nothing(part):
            yield Part(part, bool(_EXTENSION_LABEL.search(piece)))


def digits_of(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _without_label(text: str) -> str:
    bare = DASHES.sub("-", _LABELS.sub(" ", one_line(text))).strip(" :").lstrip("- ")
    return bare if NUMBER_CHARACTERS.fullmatch(bare) else text.strip()


def _is_area_code(part: str) -> bool:
    national = GERMANY.sub("0", part)
    return national.lstrip("(").startswith("0") and 1 < len(digits_of(national)) < AREA_CODE_LENGTHS.stop
