"""What a cell of a table says: cleaned text, several values in one cell, and the ways of saying nothing."""

import re
import unicodedata

_INVISIBLE = str.maketrans({"\u00ad": None, "\u200b": None, "\ufeff": None, "\u00a0": " ", "\u202f": " "})
_NOTHING = {
    *("nn", "na", "ka", "keine", "keiner", "kein", "keineangabe", "keineangaben", "entfällt", "none"),
    *("unbekannt", "unbesetzt", "nichtbesetzt", "zztunbesetzt", "zurzeitunbesetzt", "vakant", "offen", "tbd"),
}


def clean(text: str) -> str:
    """The text in one Unicode form, without invisible characters; lines of a cell stay apart."""
    plain = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    lines = (" ".join(line.split()) for line in plain.splitlines())
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    return " ".join(text.split())


def is_blank(text: str) -> bool:
    """True for an empty cell and for one that holds only dashes or dots."""
    return not any(character.isalnum() for character in text)


def says_nothing(text: str) -> bool:
    """True for placeholders such as „NN“, „n. n.“, „–“, „entfällt“, „k. A.“; not for the letters „K | A“."""
    return is_blank(text) or re.sub(r"[.\s/]", "", text.casefold()).strip("()?*-–") in _NOTHING


def split_values(text: str, separators: str = "|\n") -> tuple[str, ...]:
    """The values of a cell, each once, in their order."""
    parts = re.split(f"[{re.escape(separators)}]", text)
    return tuple(dict.fromkeys(one_line(part) for part in parts if not is_blank(part)))
