"""Contact cards as vCard 3.0 (RFC 2426), which every phone takes into its address book, and back."""

import re
from collections.abc import Iterable

import phonenumbers

from bot.chat import ContactCard

BYTES_OF_A_LINE = 75
LONGEST_SHORT_NUMBER = 6  # „116117“
MEDIA_TYPE = "text/vcard"

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_BETWEEN_PARTS = re.compile(r"(?<!\\);")


def written(cards: Iterable[ContactCard]) -> bytes:
    """All cards in one file."""
    return b"".join(_file(_lines(card)) for card in cards)


def fitting(card: ContactCard, most_bytes: int) -> bytes:
    """What fits; the note and the address are given up first, the name last. Empty where nothing does."""
    lines = _lines(card)
    while lines:
        if len(file := _file(lines)) <= most_bytes:
            return file
        lines.pop()
    return b""


def name_of(card: ContactCard) -> str:
    """What the card is kept under; never blank where there is a number."""
    names = (card.name, card.organization, *card.phones)
    return next((name.strip() for name in names if name.strip()), "")


def read(file: bytes) -> ContactCard | None:
    """The first card of a file; none where it tells neither a number nor a mail."""
    lines = re.sub(r"\r?\n[ \t]", "", file.decode("utf-8", "replace")).splitlines()
    told: dict[str, list[str]] = {}
    for line in lines:
        name, _, value = line.partition(":")
        name = name.partition(";")[0].rpartition(".")[2].upper().strip()
        if name == "END":
            break
        told.setdefault(name, []).append(value.strip())
    return _card(told) if told.keys() & {"TEL", "EMAIL"} else None


def international(phone: str) -> str:
    """„+492214710213“ of „0221 4710-213“; „115“ and what is no number stay as they are."""
    try:
        number = phonenumbers.parse(phone, "DE")
    except phonenumbers.NumberParseException:
        return phone
    if (
        not phonenumbers.is_possible_number(number)
        or len(str(number.national_number)) <= LONGEST_SHORT_NUMBER
    ):
        return phone
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _card(told: dict[str, list[str]]) -> ContactCard:
    def first(name: str) -> str:
        parts = (_plain(part) for part in _BETWEEN_PARTS.split(told.get(name, [""])[0]))
        return " ".join(part for part in parts if part)

    return ContactCard(
        name=first("FN") or first("N"),
        organization=first("ORG"),
        role=first("ROLE") or first("TITLE"),
        phones=tuple(_plain(phone).removeprefix("tel:") for phone in told.get("TEL", []) if phone),
        emails=tuple(_plain(email).removeprefix("mailto:") for email in told.get("EMAIL", []) if email),
        address=first("ADR"),
        note=first("NOTE"),
    )


def _file(lines: Iterable[str]) -> bytes:
    whole = ("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD")
    return "".join(f"{_folded(line)}\r\n" for line in whole).encode()


def _lines(card: ContactCard) -> list[str]:
    """The most wanted first. The name is not divided: nobody knows whether its last word is the family's."""
    name = _escaped(name_of(card))
    first, *further = [f"TEL;TYPE=WORK,VOICE:{_escaped(international(phone))}" for phone in card.phones] or [
        ""
    ]
    lines = (
        f"FN:{name}",
        f"N:;{name};;;",
        first,
        *(f"EMAIL;TYPE=INTERNET:{_escaped(email)}" for email in card.emails),
        _line("ORG", card.organization),
        _line("TITLE", card.role),
        *further,
        _line("ADR;TYPE=WORK", card.address, ";;{};;;;"),
        _line("NOTE", card.note),
    )
    return [line for line in lines if line]


def _line(name: str, text: str, shape: str = "{}") -> str:
    return f"{name}:{shape.format(_escaped(text))}" if text else ""


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text).strip()


def _folded(line: str) -> str:
    """No line is longer than 75 bytes, and no letter is cut in two."""
    pieces, room = [""], BYTES_OF_A_LINE
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append("")
            room = BYTES_OF_A_LINE - 1
        pieces[-1] += letter
        room -= size
    return "\r\n ".join(pieces)
