"""Finds forms of speech in a line: „niemand mehr erreicht“ is the form `<nobody> <reached>`.

A form is a row of steps: a word, a `<role>` that many words play, `…` for any words, `<place>` for those of a
name, `^` and `$` for the edges of a part of the line. Texts mark a step that may be missing with `?`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.practice.pieces import ARROW, COMMA, Piece

MOST_SKIPPED = 4
LONGEST_SLOT = 9
ANY, PLACE, BEGINNING, END = "…", "<place>", "^", "$"
_SLOTS = (ANY, PLACE)
_ENDING_ANY = frozenset(".;():/–-")
_ENDING_PLACE = frozenset(["<about>", "<then>", "<secrecy>", "<not>"])

Meaning = TypeVar("Meaning")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Form(Generic[Meaning]):
    meaning: Meaning
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match(Generic[Meaning]):
    """Where a form stands among the pieces of a line, and where the words in its slots stand."""

    meaning: Meaning
    first: int
    last: int
    slots: tuple[Span, ...]


Forms = Mapping[str, Sequence[Form[Meaning]]]
"""By the step that they begin with."""


def arranged(forms: Iterable[Form[Meaning]]) -> Forms[Meaning]:
    beginning = defaultdict(list)
    for form in forms:
        beginning[next(step for step in form.steps if step != BEGINNING)].append(form)
    return dict(beginning)


def matches(pieces: Sequence[Piece], forms: Forms[Meaning]) -> Iterator[Match[Meaning]]:
    """Every way in which one of the forms stands in the line."""
    for first in range(len(pieces)):
        yield from matches_at(first, pieces, forms)


def matches_at(first: int, pieces: Sequence[Piece], forms: Forms[Meaning]) -> Iterator[Match[Meaning]]:
    """A slot that begins a form begins a part of the line, yet not the line itself."""
    begins_part = first > 0 and pieces[first].is_word and not pieces[first - 1].is_word
    roles = pieces[first].roles | ({PLACE} if begins_part else frozenset())
    for role in roles & forms.keys():
        for form in forms[role]:
            for last, slots in _ends(form.steps, pieces, first):
                yield Match(form.meaning, first, last, slots)


def _ends(
    steps: Sequence[str], pieces: Sequence[Piece], at: int, slots: tuple[Span, ...] = ()
) -> Iterator[tuple[int, tuple[Span, ...]]]:
    """Where the steps may end that begin here, and the slots among them."""
    if not steps:
        yield at, slots
        return
    step, rest = steps[0], steps[1:]
    if step in _SLOTS:
        for end in _slot_ends(step, pieces, at, is_last=not rest):
            if step == ANY or _may_go_on(rest, pieces, end):
                yield from _ends(rest, pieces, end, (*slots, (at, end)))
        return
    after = _begins_part(pieces, at) if step == BEGINNING else _after(step, pieces, at)
    if after is not None:
        yield from _ends(rest, pieces, after, slots)


def _may_go_on(rest: Sequence[str], pieces: Sequence[Piece], end: int) -> bool:
    """What stands behind the comma after a place is said of something else, unless the form has one."""
    return not rest or rest[0] in (END, COMMA, ARROW) or end == len(pieces) or pieces[end].is_word


def _begins_part(pieces: Sequence[Piece], at: int) -> int | None:
    before = at
    while before and pieces[before - 1].is_word and pieces[before - 1].may_be_skipped:
        before -= 1
    return at if not before or not pieces[before - 1].is_word else None


def _after(step: str, pieces: Sequence[Piece], at: int) -> int | None:
    """Behind the next piece that fits a step; only words that say nothing may stand before it."""
    for position in range(at, at + MOST_SKIPPED):
        if position >= len(pieces):
            return len(pieces) if step == END else None
        if step in pieces[position].roles:
            return position + 1
        if step == END and not pieces[position].is_word:
            return position
        if not pieces[position].may_be_skipped:
            return None
    return None


def _slot_ends(step: str, pieces: Sequence[Piece], at: int, *, is_last: bool) -> Iterator[int]:
    ends = range(at + 1, min(at + LONGEST_SLOT, len(pieces)) + 1)
    stops = _stops_place if step == PLACE else _stops_any
    stop = next((end for end in ends if stops(pieces[end - 1])), None)
    possible = range(at + 1, stop) if stop else ends
    yield from possible[-1:] if is_last else possible


def _stops_any(piece: Piece) -> bool:
    return piece.text in _ENDING_ANY


def _stops_place(piece: Piece) -> bool:
    return not piece.is_word or not _ENDING_PLACE.isdisjoint(piece.roles)
