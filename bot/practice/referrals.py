"""Finds where a call was passed on to: „weiter an X“, „→ X → Y“, „ans X verwiesen“, „macht X, da anrufen“."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import groupby

from bot.practice.forms import Form, Forms, Match, arranged, matches, matches_at
from bot.practice.phrases import GAP, Taken
from bot.practice.pieces import ARROW_SIGN, Knows, Piece, knows_nothing, pieces_of, ways_of
from bot.texts import wordings

_NOTHING_BEFORE_AN_ARROW = re.compile(rf"^[\s,:]*(?:{ARROW_SIGN.pattern})")

FindOffice = Callable[[str], int | None]
Referral = Match[bool]
"""It means whether a form is one wherever it leads to; others are one only if that is a known office."""


def take_referral(text: str, find_office: FindOffice, knows: Knows = knows_nothing) -> Taken[list[int]]:
    """The offices, one after the other, and the line without them; an empty list where none is known.

    An arrow at the beginning leads to the called office itself.
    """
    text, offices = _NOTHING_BEFORE_AN_ARROW.sub("", text), None
    office_of = cache(find_office)
    while found := _with_further_hops(text, pieces := pieces_of(text, knows), office_of):
        named = (office_of(place) for hop in found for place in _places(text, pieces, hop))
        offices = _in_turn([*(offices or []), *(number for number in named if number)])
        text = text[: pieces[found[0].first].start] + GAP + text[pieces[found[-1].last - 1].end :]
    return Taken(offices, text)


def _with_further_hops(text: str, pieces: Sequence[Piece], find_office: FindOffice) -> list[Referral]:
    """The first referral of the line and those that lead on from it: „…, von dort weiter an Y“."""
    hop = _first(matches(pieces, _chained()), text, pieces, find_office) or _first(
        matches(pieces, _forms()), text, pieces, find_office
    )
    hops = []
    while hop:
        hops.append(hop)
        further = (match for first in _behind(hop, pieces) for match in matches_at(first, pieces, _further()))
        hop = _first(further, text, pieces, find_office)
    return hops


def _behind(hop: Referral, pieces: Sequence[Piece]) -> range:
    """Where the next hop may begin: at once, or behind a comma."""
    after = hop.last
    while after < len(pieces) and pieces[after].may_be_skipped:
        after += 1
    return range(hop.last, min(after + 1, len(pieces)))


def _first(
    found: Iterable[Referral], text: str, pieces: Sequence[Piece], find_office: FindOffice
) -> Referral | None:
    """The first to be named; of those with the same place the one that leaves least of the line."""
    return next(
        (
            match
            for match in sorted(found, key=_order)
            if match.meaning
            or (_has_names(match, pieces) and all(map(find_office, _places(text, pieces, match))))
        ),
        None,
    )


def _has_names(match: Referral, pieces: Sequence[Piece]) -> bool:
    """Whether each place has a word of its own: „nichts an“ is none, much as it looks like some name."""
    return all(any(not piece.roles for piece in pieces[start:end]) for start, end in match.slots)


def _order(match: Referral) -> tuple[int, int, int, int]:
    start, end = match.slots[-1]
    return end, end - start, match.first, -match.last


def _places(text: str, pieces: Sequence[Piece], match: Referral) -> list[str]:
    return [_place(text, pieces[start:end]) for start, end in match.slots]


def _place(text: str, named: Sequence[Piece]) -> str:
    """Without the „wohl“ before it and the „kurz“ behind it."""
    while len(named) > 1 and named[0].may_be_skipped:
        named = named[1:]
    while len(named) > 1 and named[-1].may_be_skipped:
        named = named[:-1]
    return text[named[0].start : named[-1].end]


def _in_turn(offices: Sequence[int]) -> list[int]:
    """„An X verwiesen, X schickt zu Y“ names X twice."""
    return [office for office, _ in groupby(offices)]


@cache
def _forms() -> Forms[bool]:
    return arranged([*_listed("referral.sure", is_sure=True), *_listed("referral.perhaps", is_sure=False)])


@cache
def _chained() -> Forms[bool]:
    """Those that name several places, which a shorter one would tear apart."""
    return arranged(_listed("referral.chained", is_sure=False))


@cache
def _further() -> Forms[bool]:
    return arranged(_listed("referral.then", is_sure=False))


def _listed(key: str, *, is_sure: bool) -> list[Form[bool]]:
    return [Form(is_sure, steps) for phrase in wordings(key) for steps in ways_of(phrase)]
