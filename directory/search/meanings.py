"""Other names in a question: several meanings of one term, and names that have gone out of use."""

from collections.abc import Mapping, Sequence

import numpy as np

from directory.entries import Entry, OtherName
from directory.search.findings import Ask, Choice
from directory.search.other_names import FORMER, Reading, without_asides
from directory.search.postings import Values
from directory.search.ranking import Ranked, reread
from directory.search.understanding import Term
from directory.search.wording import fold, words

_LED_TO = 0.6
"""How much of a meaning a row must cover so that the meaning leads to it."""
_UNDECIDED = 0.12
"""Meanings whose best rows are this close are both possible."""
_NEARLY_AS_GOOD = 0.06
_NO_BETTER = 0.02
"""What a row may answer better in a rival meaning and still belong to this one as well."""
_CARRIED = 0.8
"""How much of a meaning a row must cover to carry that very name."""
_MOST_ENTRIES = 8


def ask_for_meaning(ranked: Ranked, entries: Sequence[Entry]) -> Ask | None:
    """The meanings of a term to choose from, if the rest of the question does not decide between them."""
    for term in ranked.question.terms:
        rows_of = _rows_by_meaning(term, ranked)
        if len({tuple(rows) for rows in rows_of.values()}) > 1:
            return Ask("meaning", _choices(rows_of, entries))
    return None


def former_names(ranked: Ranked, row: int) -> tuple[OtherName, ...]:
    """The former names in the question that led to the row."""
    pairs = [(term, reading) for term in ranked.question.terms for reading in term.readings]
    led = [reading.other for term, reading in pairs if is_former_name(term, reading, row, ranked)]
    return tuple(dict.fromkeys(other for other in led if other))


def is_former_name(term: Term, reading: Reading, row: int, ranked: Ranked) -> bool:
    """Whether the term is, as typed, the former name of what the row carries and not only of the like."""
    if not reading.other or reading.other.kind != FORMER or not _is_typed(reading.other, term):
        return False
    return ranked.covered_by(reading, row) >= _CARRIED


def _is_typed(other: OtherName, term: Term) -> bool:
    return fold(term.asked) == fold(" ".join(word.typed for word in words(other.term)))


def _rows_by_meaning(term: Term, ranked: Ranked) -> Mapping[OtherName, list[int]]:
    if len(term.meanings) == 1:
        return {}
    scores = {meaning: _scores_if(meaning, term, ranked) for meaning in term.meanings}
    least = max(float(ranked.scores.max()) - _UNDECIDED, 0.0)
    possible = {meaning: own for meaning, own in scores.items() if own.max() > least}
    best = np.max(list(possible.values()), axis=0) if possible else 0.0
    return {meaning: _nearly_best(own * (own >= best - _NO_BETTER)) for meaning, own in possible.items()}


def _scores_if(meaning: OtherName, term: Term, ranked: Ranked) -> Values:
    """The scores of the rows to which a term leads if it is meant in this way."""
    readings = [reading for reading in term.readings if reading.other == meaning]
    leads = np.any([ranked.covered(reading) >= _LED_TO for reading in readings], axis=0)
    scores: Values = reread(ranked, term, readings).scores * leads
    return scores


def _nearly_best(scores: Values) -> list[int]:
    rows = np.flatnonzero(scores >= scores.max() - _NEARLY_AS_GOOD)
    return [int(row) for row in rows[np.argsort(-scores[rows], kind="stable")][:_MOST_ENTRIES]]


def _choices(rows_of: Mapping[OtherName, list[int]], entries: Sequence[Entry]) -> tuple[Choice, ...]:
    """Labelled without remarks where that tells them apart."""
    short = {meaning: without_asides(meaning.expansion) for meaning in rows_of}
    labels = short if len(set(short.values())) == len(short) else {one: one.expansion for one in rows_of}
    return tuple(
        Choice(labels[meaning], tuple(entries[row].id for row in rows)) for meaning, rows in rows_of.items()
    )
