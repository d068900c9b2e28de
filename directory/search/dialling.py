"""Finds the rows whose phone number a question names, in full or by its extension."""

import re
from collections.abc import Sequence
from itertools import chain

from directory.entries import Entry
from directory.search.findings import Hit, Match
from directory.search.likeness import Manner
from directory.search.links import Links, relinked
from directory.search.postings import Numbers

_DASH = re.compile(r"[-‐‑‒–—−]")
_ABROAD = re.compile(r"(?:\+|00)49\s?(?:\(0\))?\s?")
_WHOLE = re.compile(r"(?<![\w.,§-])\(?\d[\d\s()/-]{4,}\d(?!\w)")
_EXTENSION = re.compile(
    r"(?:(?:^|\s)-\s?|\b(?:durchwahl|dw|apparat|app|nebenstelle|nst|extension|ext)\b[.:]?\s?-?|^\s*)(\d{3,5})(?=[\s?!.]*$)",
    re.IGNORECASE,
)
_FEWEST_DIGITS = 6


def changed_phones(phones: Links[str], added: Sequence[Entry], order: Numbers) -> Links[str]:
    """Which rows are reached by the ends of which numbers once the rows stand in a new order.

    The order names rows by their old numbers; those that are added go on counting from there.
    """
    ends = (dict.fromkeys(chain.from_iterable(map(_tails, phones_of(entry)))) for entry in added)
    return relinked(phones, ends, order)[0]


def rows_with(phones: Links[str], digits: str) -> list[int]:
    """The rows that are reached by a number, or by the last of its groups."""
    return phones.owners.of(phones.number[digits]).tolist() if digits in phones.number else []


def phones_of(entry: Entry) -> list[str]:
    return [phone for person in entry.people for phone in person.phones]


def dialled(digits: str, hit: Hit) -> Hit:
    """The hit as one that this number reaches."""
    phone = next(phone for phone in phones_of(hit.entry) if digits in _tails(phone))
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
    return re.sub(r"\D", "", phone)


def _tails(phone: str) -> list[str]:
    """The number, and the whole groups at its end: „02214710214“, „4710214“, „214“."""
    groups = re.findall(r"\d+", _ABROAD.sub("0", phone))
    return ["".join(groups[start:]) for start in range(len(groups))]
