"""Finds the rows whose phone number a question names, in full or by its extension."""

import re
from collections.abc import Sequence

import numpy as np

from directory.entries import Entry
from directory.search.findings import Hit, Match
from directory.search.likeness import Manner

_DASH = re.compile(r"[-‐‑‒–—−]")
_ABROAD = re.compile(r"(?:\+|00)49\s?(?:\(0\))?\s?")
_WHOLE = re.compile(r"(?<![\w.,§-])\(?\d[\d\s()/-]{4,}\d(?!\w)")
_EXTENSION = re.compile(
    r"(?:(?:^|\s)-\s?|\b(?:durchwahl|dw|apparat|app|nebenstelle|nst|extension|ext)\b[.:]?\s?-?|^\s*)(\d{3,5})(?=[\s?!.]*$)",
    re.IGNORECASE,
)
_FEWEST_DIGITS = 6
_MOST_DIGITS = 16


class PhoneBook:
    """The numbers of all rows, sorted from their last digit on: the tail of a number is found at once."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        pairs = [
            (_digits(phone)[::-1], row)
            for row, entry in enumerate(entries)
            for person in entry.people
            for phone in person.phones
        ]
        pairs.sort()
        self._entries = entries
        self._backwards = np.array([digits for digits, _ in pairs], dtype=f"S{_MOST_DIGITS}")
        self._rows = np.array([row for _, row in pairs], dtype=np.int32)

    def rows_with(self, digits: str) -> list[int]:
        """The rows that are reached by a number, or by the last of its groups."""
        start, end = np.searchsorted(self._backwards, [digits[::-1].encode(), digits[::-1].encode() + b":"])
        rows = sorted(set(self._rows[start:end].tolist()))
        return [row for row in rows if any(_tails(phone, digits) for phone in phones_of(self._entries[row]))]


def phones_of(entry: Entry) -> list[str]:
    return [phone for person in entry.people for phone in person.phones]


def dialled(digits: str, hit: Hit) -> Hit:
    """The hit as one that this number reaches."""
    phone = next(phone for phone in phones_of(hit.entry) if _tails(phone, digits))
    return Hit(hit.entry, 1.0, hit.topic, (Match(digits, phone, Manner.SAME),))


def find_number(question: str) -> tuple[str, str] | None:
    """The digits of the phone number or extension that a question names, and the question without it."""
    plain = _ABROAD.sub("0", _DASH.sub("-", question))
    for found in _WHOLE.finditer(plain):
        if len(_digits(found[0])) >= _FEWEST_DIGITS:
            return _digits(found[0]), f"{plain[: found.start()]} {plain[found.end() :]}"
    extension = _EXTENSION.search(plain)
    return (extension[1], plain[: extension.start()]) if extension else None


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", _ABROAD.sub("0", phone))


def _tails(phone: str, digits: str) -> bool:
    """Whether the digits are the number, or whole groups at its end."""
    groups = re.findall(r"\d+", _ABROAD.sub("0", phone))
    return any("".join(groups[start:]) == digits for start in range(len(groups)))
