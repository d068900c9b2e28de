"""Reads the phone numbers of a cell as German offices write them, and writes them for people and machines."""

import re
from dataclasses import dataclass, replace

import phonenumbers

from directory.exchange.cells import says_nothing
from directory.exchange.phone_cells import (
    AREA_CODE_LENGTHS,
    DASHES,
    GERMANY,
    NUMBER_CHARACTERS,
    Part,
    digits_of,
    parts_of,
)

_LONGEST_EXTENSION = 4
_LONGEST_STEM = 5  # „30“ to „90227“: what is longer is a whole number
_NUMBER_LENGTHS = range(6, 15)
_GERMANY_CODE = 49
_SERVICE_NUMBERS = {"110", "112", "115", "116116", "116117"}

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

    def completed_by(self, tail: str) -> "_Number":
        return replace(self, hyphen="-", tail=tail)

    def is_completed_in(self, number: "_Number") -> bool:
        return bool(number.tail) and not self.tail and number == self.completed_by(number.tail)

    def may_be_stem(self) -> bool:
        """True for „0221 4710“, which is the whole number of a small office or the stem of a great one."""
        return self.is_german() and not self.tail and len(self.stem) <= _LONGEST_STEM


def read_phones(text: str, stem: str = "") -> list[str]:
    """The numbers of a cell, readable: „0221-4710-139 / 105“ is 0221 4710-139 and 0221 4710-105.

    A tail of up to four digits is an extension of the number before it in the cell, else of the stem
    („0221 4710“). Placeholders and fax numbers give none. Raises ValueError with a German sentence.
    """
    if says_nothing(text):
        return []
    found: list[_Number] = []
    known = _read_one(Part(f"{stem.rstrip('- ')}-0"), None) if stem else None
    for part in parts_of(text):
        number = _read_one(part, known)
        if found and known and known.is_completed_in(number):
            found.pop()
        found.append(number)
        known = number
    return list(dict.fromkeys(number.readable() for number in found))


def stem_of(readable: str) -> str:
    """„0221 4710“ of „0221 4710-221“; empty where no hyphen shows which part is the extension."""
    return readable.rpartition("-")[0] if readable.startswith("0") else ""


def find_stem(text: str) -> str:
    """The stem of the first number in a text that shows one: „Zentrale (0221) 4710-0“, „0221/4710 - …“."""
    for found in _NUMBER_IN_TEXT.findall(DASHES.sub("-", text)):
        stem, hyphen, _ = found.rpartition("-")
        try:
            return stem_of(_read_one(Part(f"{stem}-0"), None).readable()) if hyphen else ""
        except ValueError:
            continue
    return ""


def find_bare_stem(text: str) -> str:
    """The same for a text that is about the stem alone and may lack its hyphen: „Durchwahl (0203-379)“."""
    for found in _NUMBER_IN_TEXT.findall(DASHES.sub("-", text)):
        try:
            number = _read_one(Part(found.rstrip(" ()/.-")), None)
        except ValueError:
            continue
        return number.readable() if number.may_be_stem() else find_stem(text)
    return find_stem(text)


def holds_number(text: str) -> bool:
    """True where a text holds what looks like a whole phone number."""
    return any(len(digits_of(found)) in _NUMBER_LENGTHS for found in _NUMBER_IN_TEXT.findall(text))


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


def _read_one(said: Part, known: _Number | None) -> _Number:
    part = said.text
    if not NUMBER_CHARACTERS.fullmatch(part):
        raise ValueError(f"„{part}“ ist keine Telefonnummer. Bemerkungen bitte in die Spalte „Hinweis“.")
    national = GERMANY.sub("0", part)
    if national.lstrip("( ").startswith(("+", "00")):
        return _foreign_number(part)
    if len(digits_of(national)) > _LONGEST_EXTENSION and national.lstrip("( ").startswith("0"):
        return _whole_number(national)
    return _local_number(replace(said, text=national), known)


def _local_number(said: Part, known: _Number | None) -> _Number:
    """What stands without an area code: an extension, another number of the same town, or „115“."""
    part = said.text
    digits = digits_of(part)
    is_extension = len(digits) <= _LONGEST_EXTENSION
    if known and is_extension and known.is_german():
        return _extended(known, digits, is_extension=said.is_extension)
    if digits in _SERVICE_NUMBERS:
        return _Number(stem=digits)
    if known and known.area:
        return _whole_number(f"{known.area} {part}")
    if is_extension:
        raise ValueError(
            f"„{part}“: Hier fehlt die Stammnummer. Bitte ganz schreiben, etwa „0221 4710-{digits}“."
        )
    raise ValueError(f"„{part}“: Hier fehlt die Vorwahl mit ihrer Null. Bitte schreiben wie „0221 4710-221“.")


def _extended(known: _Number, digits: str, *, is_extension: bool) -> _Number:
    """Another extension. Raises ValueError where it is not plain which digits it replaces."""
    if known.may_be_stem() and (is_extension or len(digits) > len(known.stem)):
        return known.completed_by(digits)
    shows_tail = known.hyphen or known.tail == "0" or len(known.tail) == len(digits)
    if known.tail:
        is_plain = shows_tail and (len(digits) > 1 or len(known.tail) == 1)
    else:
        is_plain = len(digits) == len(known.stem) if known.may_be_stem() else len(digits) > 1
    if not is_plain:
        number = f"„{digits}“ nach „{known.readable()}“"
        raise ValueError(f"{number} ist nicht eindeutig. Bitte die Nummer ganz schreiben, mit Vorwahl.")
    return known.with_tail(digits)


def _whole_number(part: str) -> _Number:
    digits = digits_of(part)
    if len(digits) not in _NUMBER_LENGTHS or digits.startswith("00") or _looks_like_two(part):
        raise ValueError(f"„{part}“ ist keine einzelne Telefonnummer. Mehrere bitte mit „ / “ trennen.")
    area, local = _area_and_local(part)
    stem, hyphen, extension = local.rpartition("-")
    if hyphen and not digits_of(extension):
        raise ValueError(f"„{part}“: Hier fehlt die Durchwahl nach dem Bindestrich.")
    if hyphen:
        return _Number(area, digits_of(stem), "-", digits_of(extension))
    *before, last = re.split(r"[\s()/.]+", local)
    if before and len(last) <= _LONGEST_EXTENSION:
        return _Number(area, "".join(before), "", last)
    return _Number(area, digits_of(local))


def _looks_like_two(part: str) -> bool:
    """True for a range of extensions, „4710-101-103“, and for two of them, „4710-101 (102)“."""
    return bool(re.search(r"-(\d{3}[ (-]+\d{3}|\d{4}[ (-]+\d{4})\)?$", part))


def _area_and_local(part: str) -> tuple[str, str]:
    found = _AREA_CODE.match(part)
    if found and len(digits_of(found[0])) in AREA_CODE_LENGTHS:
        return digits_of(found[0]), _trimmed(part[found.end() :])
    return _split_by_plan(part)


def _split_by_plan(part: str) -> tuple[str, str]:
    """Divides a number whose grouping does not show the area code, by the German numbering plan."""
    number = _parsed(digits_of(part))
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
