"""Which condition decides between rows, and which rows a stated condition leaves."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from directory.conditions import (
    AgeRange,
    Coverage,
    Letters,
    best_for,
    find_age,
    find_letter,
    read_age,
    read_letters,
)
from directory.entries import Entry
from directory.search.asking import telling_words
from directory.search.findings import Ask, Choice
from directory.search.wording import fold, shortened, words

_MOST_CHOICES = 6
_MOST_LETTER_RANGES = 12
_MOST_ENTRIES = 8
_ASIDE = re.compile(r"\s\([^)]*\)$")
_INITIAL = re.compile(r"[^\W\d_]{1,3}")

Label = Callable[[Entry], str]


def letters_of(row: Entry) -> Letters:
    """An unreadable condition is none: it was shown to whoever wrote it, and nobody is turned away by it."""
    try:
        return read_letters(row.letters)
    except ValueError:
        return Letters()


def age_of(row: Entry) -> AgeRange:
    try:
        return read_age(row.age)
    except ValueError:
        return AgeRange()


def may_apply(row: Entry, letter: str | None, age: int | None) -> bool:
    """Whether nothing that was stated speaks against the row."""
    if letter and letters_of(row).covers(letter) is Coverage.NO:
        return False
    return age is None or age_of(row).covers(age)


def best_for_letter(rows: Sequence[Entry], letter: str) -> list[int]:
    """Where those of several competing rows stand to which surnames with this initial fall."""
    return best_for(letter, [letters_of(row) for row in rows])


def narrowed(rows: Sequence[Entry], answer: str) -> list[Entry]:
    """The rows that an answer leaves: a label, a letter, an age, words of a place or a group."""
    said = shortened(answer)
    return _by_label(rows, said) or _by_words(rows, said) or _by_letter(rows, said) or _by_age(rows, said)


def ask_among(rows: Sequence[Entry]) -> Ask | None:
    """The question that decides between the rows; the one with the fewest answers if there are several.

    None where it does not matter which row is taken, and where no question with few answers helps.
    """
    if any(row.letters for row in rows) and len({row.institution for row in rows}) > 1:
        ask = _ask("organization", _institution, rows)  # each house cuts the alphabet in its own way
    else:
        asks = [ask for kind, label in _CONDITIONS if (ask := _ask(kind, label, rows))]
        offices = {row.id: row.organization_id for row in rows}
        ask = min(asks, key=lambda ask: (_leaves_open(ask, offices), len(ask.choices)), default=None)
    return _with_groups(ask, rows) if ask and ask.kind == "organization" else ask


def _by_label(rows: Sequence[Entry], answer: str) -> list[Entry]:
    said = fold(_ASIDE.sub("", answer).strip())
    return [row for row in rows if any(said == fold(label(row)) for _, label in _CONDITIONS)] if said else []


def _by_letter(rows: Sequence[Entry], answer: str) -> list[Entry]:
    stated = find_letter(answer)
    letter = stated[0] if stated else answer.strip(" .!?„“\"'")
    if not _INITIAL.fullmatch(letter) or not any(row.letters for row in rows):
        return []
    return [rows[place] for place in best_for_letter(rows, letter)]


def _by_age(rows: Sequence[Entry], answer: str) -> list[Entry]:
    stated = find_age(answer) or re.findall(r"(?<!\d)(\d{1,2})(?!\d)", answer)[:1]
    if not stated or not any(row.age for row in rows):
        return []
    return [row for row in rows if age_of(row).covers(int(stated[0]))]


def _by_words(rows: Sequence[Entry], answer: str) -> list[Entry]:
    said = {word.folded for word in telling_words(words(answer))}
    named = [(row, _words_of([*row.districts, *row.target_groups, row.place])) for row in rows]
    return [row for row, own in named if said and said <= own]


def _words_of(texts: Iterable[str]) -> set[str]:
    return {word.folded for text in texts for word in words(text)}


def _ask(kind: str, label: Label, rows: Sequence[Entry]) -> Ask | None:
    grouped: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        grouped[label(row)].append(row.id)
    most = _MOST_LETTER_RANGES if kind == "letter" else _MOST_CHOICES
    if "" in grouped or not 1 < len(grouped) <= most:
        return None
    ordered = sorted(grouped.items(), key=lambda choice: choice[0].casefold())
    return Ask(kind, tuple(Choice(text, tuple(ids[:_MOST_ENTRIES])) for text, ids in ordered))


def _with_groups(ask: Ask, rows: Sequence[Entry]) -> Ask:
    """Names the target groups of the choices where they tell them apart."""
    by_id = {row.id: row for row in rows}
    groups = [", ".join(_groups(by_id[number] for number in choice.entries)) for choice in ask.choices]
    if "" in groups or len(set(groups)) < len(groups):
        return ask
    pairs = zip(ask.choices, groups, strict=True)
    return Ask(ask.kind, tuple(Choice(f"{choice.label} ({own})", choice.entries) for choice, own in pairs))


def _groups(rows: Iterable[Entry]) -> dict[str, None]:
    return dict.fromkeys(group for row in rows for group in row.target_groups)


def _leaves_open(ask: Ask, offices: dict[int, int]) -> bool:
    """Whether some answer still leaves several offices."""
    return any(len({offices[number] for number in choice.entries}) > 1 for choice in ask.choices)


def _letters(row: Entry) -> str:
    letters = letters_of(row)
    return letters.label() if letters.ranges else ""


def _age(row: Entry) -> str:
    age = age_of(row)
    return "" if age == AgeRange() else age.label()


def _district(row: Entry) -> str:
    return ", ".join(row.districts)


def _target_group(row: Entry) -> str:
    return ", ".join(row.target_groups)


def _institution(row: Entry) -> str:
    return row.institution


def _place(row: Entry) -> str:
    return row.place


_CONDITIONS: tuple[tuple[str, Label], ...] = (
    ("letter", _letters),
    ("district", _district),
    ("age", _age),
    ("target_group", _target_group),
    ("organization", _institution),
    ("organization", _place),
)
