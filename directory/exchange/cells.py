"""What a cell of a table says: cleaned text, several values in one cell, and the ways of saying nothing."""

import re
import unicodedata

_TURNING = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))  # right to left and back
_CONTROLS = {*range(0x20), *range(0x7F, 0xA0)} - {ord("\t"), ord("\n"), ord("\r")}
_INVISIBLE: dict[int, str | None] = {
    **dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF, *_TURNING)),
    **dict.fromkeys((0x00A0, 0x202F, *_CONTROLS), " "),
}
_FORMULA = re.compile(r"'*[=+@-]")
_NOTHING = {
    *("nn", "na", "ka", "keine", "keiner", "kein", "keineangabe", "keineangaben", "entfällt", "none"),
    *("unbekannt", "unbesetzt", "nichtbesetzt", "zztunbesetzt", "zurzeitunbesetzt", "vakant", "offen", "tbd"),
}


def clean(text: str) -> str:
    """The text in one Unicode form, without invisible characters; lines of a cell stay apart."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())  # most cells: the rest would change nothing in them, and takes time
    plain = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    lines = (" ".join(line.split()) for line in plain.splitlines())
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    return " ".join(text.split())


def harmless(text: str) -> str:
    """For CSV: with an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def as_meant(text: str) -> str:
    """Without the apostrophe of `harmless`."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def is_blank(text: str) -> bool:
    """True for an empty cell and for one that holds only dashes or dots."""
    return not text or not any(map(str.isalnum, text))


def says_nothing(text: str) -> bool:
    """True for placeholders such as „NN“, „n. n.“, „–“, „entfällt“, „k. A.“; not for the letters „K | A“."""
    return is_blank(text) or re.sub(r"[.\s/]", "", text.casefold()).strip("()?*-–") in _NOTHING


def said(text: str) -> str:
    """What a cell says on one line; empty for placeholders."""
    return "" if says_nothing(text) else text.replace("\n", " | ")


def split_values(text: str, separators: str = "|\n") -> tuple[str, ...]:
    """The values of a cell, each once, in their order."""
    parts = re.split(f"[{re.escape(separators)}]", text)
    return tuple(dict.fromkeys(one_line(part) for part in parts if not is_blank(part)))
