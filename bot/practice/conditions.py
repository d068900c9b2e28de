"""What a note states about the case (letter, age, district): it decides between offices, nothing more."""

import re
from collections.abc import Iterator, Sequence

from directory.entries import Entry
from directory.search.index import Index
from directory.stated import find_age, find_letter


def take_conditions(text: str) -> tuple[list[str], str]:
    """The letter and the age that a line states, and the line without them."""
    stated = []
    for find in (find_letter, find_age):
        if found := find(text):
            stated.append(str(found[0]))
            text = found[1]
    return stated, text


def fitting(offices: Sequence[Entry], stated: Sequence[str], text: str, index: Index) -> tuple[Entry, ...]:
    """Those of the offices that fit what the line states; all of them where that decides nothing."""
    for answer in (*stated, *_districts(offices, text)):
        ids = [entry.id for entry in offices]
        offices = index.narrow(ids, answer) or offices
    return tuple(offices)


def _districts(offices: Sequence[Entry], text: str) -> Iterator[str]:
    names = dict.fromkeys(district for entry in offices for district in entry.districts)
    return (name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))
