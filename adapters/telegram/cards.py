"""A contact card as vCard 3.0 (RFC 2426), which phones take into their address book."""

import phonenumbers

from bot.chat import ContactCard

MOST_BYTES = 2048
BYTES_OF_A_LINE = 75
LONGEST_SHORT_NUMBER = 6  # „116117“


def vcard(card: ContactCard) -> str:
    """What fits into 2,048 bytes; the note and the address are given up first, the name last."""
    lines = _lines(card)
    while lines:
        written = _written(lines)
        if len(written.encode()) <= MOST_BYTES:
            return written
        lines.pop()
    return ""


def name_of(card: ContactCard) -> str:
    """What the card is kept under; never blank where there is a number."""
    names = (card.name, card.organization, *card.phones)
    return next((name.strip() for name in names if name.strip()), "")


def international(phone: str) -> str:
    """„+492214710213“ of „0221 4710-213“; „115“ and what is no number stay as they are."""
    try:
        number = phonenumbers.parse(phone, "DE")
    except phonenumbers.NumberParseException:
        return phone
    is_short = len(str(number.national_number)) <= LONGEST_SHORT_NUMBER
    if is_short or not phonenumbers.is_possible_number(number):
        return phone
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _lines(card: ContactCard) -> list[str]:
    """The most wanted first. The name is not divided: nobody knows whether its last word is the family's."""
    first, *further = [f"TEL;TYPE=WORK,VOICE:{_escaped(international(phone))}" for phone in card.phones] or [
        ""
    ]
    name = _escaped(name_of(card))
    lines = (
        f"FN:{name}\r\nN:;{name};;;" if name else "",
        first,
        *(f"EMAIL;TYPE=INTERNET:{_escaped(email)}" for email in card.emails),
        _line("ORG", card.organization),
        _line("TITLE", card.role),
        *further,
        _line("ADR;TYPE=WORK", card.address, ";;{};;;;"),
        _line("NOTE", card.note),
    )
    return [line for line in lines if line]


def _line(property_name: str, text: str, shape: str = "{}") -> str:
    return f"{property_name}:{shape.format(_escaped(text))}" if text else ""


def _escaped(text: str) -> str:
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(plain, escaped)
    return "\\n".join(text.splitlines())


def _written(lines: list[str]) -> str:
    whole = "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD"))
    return "".join(f"{_folded(line)}\r\n" for line in whole.split("\r\n"))


def _folded(line: str) -> str:
    """No line has more than 75 bytes; what follows begins with a space."""
    pieces, length = [""], 0
    for character in line:
        size = len(character.encode())
        if length + size > BYTES_OF_A_LINE:
            pieces.append(" ")
            length = 1
        pieces[-1] += character
        length += size
    return "\r\n".join(pieces)
