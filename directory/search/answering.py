"""Which rows an answer to a question back leaves."""

import re
from collections.abc import Iterable, Sequence

from directory.conditions import LetterRange, read_letters
from directory.entries import Entry
from directory.search.applying import for_ages, for_letter, letters_of
from directory.search.asking import telling_words
from directory.search.narrowing import CONDITIONS
from directory.search.short_answers import ages_of, initial_of
from directory.search.wording import fold, shortened, words

_ASIDE = re.compile(r"\s\([^)]*\)$")
_DASH = re.compile(r"\s*[-‐‑‒–—−]\s*")
_TOGETHER = frozenset(["sch", "st", "sp"])
"""Names that begin so are often kept apart from the others with S."""


def narrowed(rows: Sequence[Entry], answer: str) -> list[Entry]:
    """The rows that an answer leaves: a label, a letter, an age, words of a place or a group."""
    said = shortened(answer)
    by_name = _by_label(rows, said) or _by_range(rows, said) or _by_words(rows, said)
    return by_name or _by_letter(rows, said) or _by_age(rows, said)


def _by_label(rows: Sequence[Entry], answer: str) -> list[Entry]:
    said = _plain(_ASIDE.sub("", answer))
    return [row for row in rows if any(said == _plain(label(row)) for _, label in CONDITIONS)] if said else []


def _plain(label: str) -> str:
    return fold(_DASH.sub("–", label).strip())


def _by_range(rows: Sequence[Entry], answer: str) -> list[Entry]:
    """„L bis R“; one letter alone is no range."""
    try:
        ranges = set(read_letters(answer).ranges)
    except ValueError:
        return []
    if not any(part.first != part.last for part in ranges):
        return []
    return [row for row in rows if ranges <= set(letters_of(row).ranges)]


def _by_letter(rows: Sequence[Entry], answer: str) -> list[Entry]:
    letter = initial_of(answer)
    ranges = [part for row in rows for part in letters_of(row).ranges]
    if not letter or not ranges or not _is_told_apart(letter.casefold(), ranges):
        return []
    return for_letter(rows, letter)


def _is_told_apart(letter: str, ranges: Iterable[LetterRange]) -> bool:
    """Whether anybody asks for more than a single letter: „Sch“, or „Me“ where a range ends with „Ma“."""
    if len(letter) == 1 or letter in _TOGETHER:
        return True
    ends = {end for part in ranges for end in (part.first, part.last)}
    return any(len(end) > 1 and end[0] == letter[0] for end in ends - _TOGETHER)


def _by_age(rows: Sequence[Entry], answer: str) -> list[Entry]:
    ages = ages_of(answer)
    return for_ages(rows, ages) if ages and any(row.age for row in rows) else []


def _by_words(rows: Sequence[Entry], answer: str) -> list[Entry]:
    said = {word.folded for word in telling_words(words(answer))}
    named = [(row, _words_of([*row.districts, *row.target_groups, row.place])) for row in rows]
    return [row for row, own in named if said and said <= own]


def _words_of(texts: Iterable[str]) -> set[str]:
    return {word.folded for text in texts for word in words(text)}
