"""Other names in a question: several meanings of one term, and names that have gone out of use."""

from collections.abc import Mapping, Sequence

import numpy as np

from directory.entries import Entry, OtherName
from directory.search.findings import Ask, Choice
from directory.search.other_names import FORMER
from directory.search.postings import Values
from directory.search.ranking import Ranked, reread
from directory.search.understanding import Term

_LED_TO = 0.6
"""How much of a meaning a row must cover so that the meaning leads to it."""
_UNDECIDED = 0.12
"""Meanings whose best rows are this close are both possible."""
_NEARLY_AS_GOOD = 0.06
_MOST_ENTRIES = 8


def ask_for_meaning(ranked: Ranked, entries: Sequence[Entry]) -> Ask | None:
    """The meanings of a term to choose from, if the rest of the question does not decide between them."""
    for term in ranked.question.terms:
        rows_of = _rows_by_meaning(term, ranked)
        if len({tuple(rows) for rows in rows_of.values()}) > 1:
            return Ask("meaning", tuple(_choice(name, rows, entries) for name, rows in rows_of.items()))
    return None


def former_names(ranked: Ranked, row: int) -> tuple[OtherName, ...]:
    """The former names in the question that led to the row."""
    readings = (reading for term in ranked.question.terms for reading in term.readings)
    led = (reading.other for reading in readings if ranked.covered_by(reading, row) >= _LED_TO)
    return tuple(dict.fromkeys(other for other in led if other and other.kind == FORMER))


def _rows_by_meaning(term: Term, ranked: Ranked) -> Mapping[OtherName, list[int]]:
    if len(term.meanings) == 1:
        return {}
    scores = {meaning: _scores_if(meaning, term, ranked) for meaning in term.meanings}
    least = max(float(ranked.scores.max()) - _UNDECIDED, 0.0)
    return {meaning: _nearly_best(own) for meaning, own in scores.items() if own.max() > least}


def _scores_if(meaning: OtherName, term: Term, ranked: Ranked) -> Values:
    """The scores of the rows to which a term leads if it is meant in this way."""
    readings = [reading for reading in term.readings if reading.other == meaning]
    leads = np.any([ranked.covered(reading) >= _LED_TO for reading in readings], axis=0)
    scores: Values = reread(ranked, term, readings).scores * leads
    return scores


def _nearly_best(scores: Values) -> list[int]:
    rows = np.flatnonzero(scores >= scores.max() - _NEARLY_AS_GOOD)
    return [int(row) for row in rows[np.argsort(-scores[rows], kind="stable")][:_MOST_ENTRIES]]


def _choice(meaning: OtherName, rows: Sequence[int], entries: Sequence[Entry]) -> Choice:
    return Choice(meaning.expansion, tuple(entries[row].id for row in rows))
