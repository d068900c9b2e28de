"""Reads the phone numbers of a cell as German offices write them, and writes them for people and machines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import phonenumbers

from directory.exchange.cells import one_line, says_nothing

_LONGEST_EXTENSION = 4
_AREA_CODE_LENGTHS = range(3, 7)  # with the leading zero: „030“ to „033601“
_NUMBER_LENGTHS = range(6, 15)
_GERMANY_CODE = 49
_SERVICE_NUMBERS = {"110", "112", "115", "116116", "116117"}

_DASHES = re.compile(r"\s*[-‐‑‒–—−]\s*")
_BETWEEN = re.compile(r"(\s*-\s*/\s*-\s*|[/,;|\n&]|\b(?:oder|und|bzw\b\.?|od\.|o\.|u\.))", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:telefon|tel|fon|phone|mobil|handy|zentrale|durchwahl|dw|apparat|app|nebenstelle|nst|büro"
    r"|rufnummer|ruf|nummer|nr|t|m)(?![^\W\d_])\.?\s*:?",
    re.IGNORECASE,
)
_FAX = re.compile(r"\b(?:tele)?fax\b", re.IGNORECASE)
_GERMANY = re.compile(r"^\(?(?:\+|00)\s*49\)?[\s/.-]*(?:\(0\)|\(?0)?[\s/.-]*\(?")
_NUMBER_CHARACTERS = re.compile(r"\(?\+?[\d\s()./-]+")
_AREA_CODE = re.compile(r"\(?\s*(?:0[\d ]*?\s*\)|0\d+)")
_NUMBER_IN_TEXT = re.compile(r"(?<![\d.])\(?(?:\+49|0[1-9]\d)[\d\s()/.-]+")


@dataclass(frozen=True)
class _Number:
    """A number as the office grouped it; the tail is what another extension would replace."""

    area: str = ""
    stem: str = ""
    hyphen: str = ""
    tail: str = ""

    def readable(self) -> str:
        return f"{self.area} {self.stem}{self.hyphen}{self.tail}".strip()

    def is_german(self) -> bool:
        """True for a number of a town or a network: not abroad, and not „115“, which have no extensions."""
        return self.readable().startswith("0")

    def with_tail(self, tail: str) -> "_Number":
        stem = self.stem if self.tail else self.stem[: -len(tail)]
        return replace(self, stem=stem, tail=tail)


def read_phones(text: str, stem: str = "") -> list[str]:
    """The numbers of a cell, readable: „0221-4710-139 / 105“ is 0221 4710-139 and 0221 4710-105.

    A tail of up to four digits is an extension of the number before it in the cell, else of the stem
    („0221 4710“). Placeholders and fax numbers give none. Raises ValueError with a German sentence.
    """
    if says_nothing(text):
        return []
    found: list[_Number] = []
    known = _read_one(f"{stem.rstrip('- ')}-0", None) if stem else None
    for part in _parts(text):
        known = _read_one(part, known)
        found.append(known)
    return list(dict.fromkeys(number.readable() for number in found))


def stem_of(readable: str) -> str:
    """„0221 4710“ of „0221 4710-221“; empty where no hyphen shows which part is the extension."""
    return readable.rpartition("-")[0] if readable.startswith("0") else ""


def find_stem(text: str) -> str:
    """The stem of the first number in a text that shows one: „Zentrale (0221) 4710-0“, „0221/4710 - …“."""
    for found in _NUMBER_IN_TEXT.findall(_DASHES.sub("-", text)):
        stem, hyphen, _ = found.rpartition("-")
        try:
            return stem_of(_read_one(f"{stem}-0", None).readable()) if hyphen else ""
        except ValueError:
            continue
    return ""


def is_switchboard(readable: str) -> bool:
    """True for „0221 4710-0“."""
    return "-" in readable and not readable.rpartition("-")[2].strip("0")


def e164(readable: str) -> str:
    """„+492214710221“ of „0221 4710-221“."""
    return phonenumbers.format_number(_parsed(readable), phonenumbers.PhoneNumberFormat.E164)


def tel_uri(readable: str) -> str:
    """„tel:+49-221-4710221“ of „0221 4710-221“ (RFC 3966)."""
    return phonenumbers.format_number(_parsed(readable), phonenumbers.PhoneNumberFormat.RFC3966)


def _parsed(readable: str) -> phonenumbers.PhoneNumber:
    return phonenumbers.parse(readable, "DE")


def _parts(text: str) -> Iterator[str]:
    """The single numbers and tails of a cell. An area code before a slash belongs to what follows it."""
    pieces = _BETWEEN.split(text)
    area = ""
    for piece, separator in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        part = area + _without_label(piece)
        area = ""
        if separator == "/" and _is_area_code(part):
            area = f"{part} "
        elif not _FAX.search(part) and not says_nothing(part):
            yield part


def _without_label(text: str) -> str:
    bare = _DASHES.sub("-", _LABEL.sub(" ", one_line(text))).strip(" :").lstrip("- ")
    return bare if _NUMBER_CHARACTERS.fullmatch(bare) else text.strip()


def _is_area_code(part: str) -> bool:
    national = _GERMANY.sub("0", part)
    return national.lstrip("(").startswith("0") and 1 < len(_digits(national)) < _AREA_CODE_LENGTHS.stop


def _read_one(part: str, known: _Number | None) -> _Number:
    if not _NUMBER_CHARACTERS.fullmatch(part):
        raise ValueError(f"„{part}“ ist keine Telefonnummer. Bemerkungen bitte in die Spalte „Hinweis“.")
    national = _GERMANY.sub("0", part)
    if national.lstrip("( ").startswith(("+", "00")):
        return _foreign_number(part)
    if len(_digits(national)) > _LONGEST_EXTENSION and national.lstrip("( ").startswith("0"):
        return _whole_number(national)
    return _local_number(national, known)


def _local_number(part: str, known: _Number | None) -> _Number:
    """What stands without an area code: an extension, another number of the same town, or „115“."""
    digits = _digits(part)
    is_extension = len(digits) <= _LONGEST_EXTENSION
    if known and is_extension and known.is_german():
        return known.with_tail(digits)
    if digits in _SERVICE_NUMBERS:
        return _Number(stem=digits)
    if known and known.area:
        return _whole_number(f"{known.area} {part}")
    if is_extension:
        raise ValueError(
            f"„{part}“: Hier fehlt die Stammnummer. Bitte ganz schreiben, etwa „0221 4710-{digits}“."
        )
    raise ValueError(f"„{part}“: Hier fehlt die Vorwahl mit ihrer Null. Bitte schreiben wie „0221 4710-221“.")


def _whole_number(part: str) -> _Number:
    digits = _digits(part)
    if len(digits) not in _NUMBER_LENGTHS or digits.startswith("00") or _looks_like_two(part):
        raise ValueError(f"„{part}“ ist keine einzelne Telefonnummer. Mehrere bitte mit „ / “ trennen.")
    area, local = _area_and_local(part)
    stem, hyphen, extension = local.rpartition("-")
    if hyphen and not _digits(extension):
        raise ValueError(f"„{part}“: Hier fehlt die Durchwahl nach dem Bindestrich.")
    if hyphen:
        return _Number(area, _digits(stem), "-", _digits(extension))
    *before, last = re.split(r"[\s()/.]+", local)
    if before and len(last) <= _LONGEST_EXTENSION:
        return _Number(area, "".join(before), "", last)
    return _Number(area, _digits(local))


def _looks_like_two(part: str) -> bool:
    """True for a range of extensions, „4710-101-103“, and for two of them, „4710-101 (102)“."""
    return bool(re.search(r"-(\d{3}[ (-]+\d{3}|\d{4}[ (-]+\d{4})\)?$", part))


def _area_and_local(part: str) -> tuple[str, str]:
    found = _AREA_CODE.match(part)
    if found and len(_digits(found[0])) in _AREA_CODE_LENGTHS:
        return _digits(found[0]), _trimmed(part[found.end() :])
    return _split_by_plan(part)


def _split_by_plan(part: str) -> tuple[str, str]:
    """Divides a number whose grouping does not show the area code, by the German numbering plan."""
    number = _parsed(_digits(part))
    length = phonenumbers.length_of_national_destination_code(number)
    if not length:
        return "", part
    ends = [found.end() for found in re.finditer(r"\d", part)]
    return "0" + str(number.national_number)[:length], _trimmed(part[ends[length] :])


def _trimmed(local: str) -> str:
    return local.lstrip(" ()/.-").rstrip(" ()/.")


def _foreign_number(part: str) -> _Number:
    try:
        number = _parsed(part)
    except phonenumbers.NumberParseException:
        number = phonenumbers.PhoneNumber()
    if number.country_code == _GERMANY_CODE or not phonenumbers.is_possible_number(number):
        raise ValueError(f"„{part}“ ist keine Telefonnummer.")
    return _Number(stem=phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
