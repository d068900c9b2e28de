"""Contact cards as vCard 3.0 (RFC 2426), which every phone takes into its address book, and back."""

import re
from collections.abc import Iterable, Iterator

import phonenumbers

from bot.chat import ContactCard

BYTES_OF_A_LINE = 75
LONGEST_SHORT_NUMBER = 6  # „116117“
MEDIA_TYPE = "text/vcard"

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_BETWEEN_PARTS = re.compile(r"(?<!\\);")


def written(cards: Iterable[ContactCard]) -> bytes:
    """All cards in one file."""
    lines = (line for card in cards for line in ("BEGIN:VCARD", "VERSION:3.0", *_lines(card), "END:VCARD"))
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


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


def _lines(card: ContactCard) -> Iterator[str]:
    """The name is not divided: nobody knows whether its last word is the family's."""
    name = _escaped(card.name or card.organization)
    yield f"FN:{name}"
    yield f"N:;{name};;;"
    yield from _line("ORG", card.organization)
    yield from _line("ROLE", card.role)
    for phone in card.phones:
        yield from _line("TEL;TYPE=WORK,VOICE", international(phone))
    for email in card.emails:
        yield from _line("EMAIL;TYPE=INTERNET", email)
    if card.address:
        yield f"ADR;TYPE=WORK:;;{_escaped(card.address)};;;;"
    yield from _line("NOTE", card.note)


def _line(name: str, text: str) -> Iterator[str]:
    if text:
        yield f"{name}:{_escaped(text)}"


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
