"""From the scores of all rows to the few that are shown: order, ties, and the conditions that were stated."""

from collections.abc import Sequence

import numpy as np

from directory.entries import Entry
from directory.search.names import Names
from directory.search.narrowing import best_for_letter, may_apply
from directory.search.postings import Values
from directory.search.ranking import Ranked
from directory.search.reasons import times_named
from directory.search.understanding import Question

MOST = 150
_TIE = 0.015
_FEW = 24


def descending(scores: Values, among: Sequence[int] | None = None) -> list[int]:
    """The best rows, equals in the order of their keys; only those more than half as good as the best."""
    if among is None:
        best = np.flatnonzero(scores > scores.max(initial=0.0) / 2)
    else:
        rows = np.array(among, dtype=np.intp)
        best = rows[scores[rows] > scores[rows].max(initial=0.0) / 2]
    return [int(row) for row in best[np.argsort(-np.round(scores[best], 4), kind="stable")[:MOST]]]


def tied(rows: Sequence[int], scores: Values) -> list[int]:
    """The best of the rows and those that are as good."""
    least = max((float(scores[row]) for row in rows), default=0.0) - _TIE
    return [row for row in rows if scores[row] >= least]


def chosen(ranked: Ranked, entries: Sequence[Entry], names: Names) -> list[int]:
    """The rows that fit the stated conditions, best first."""
    asked = ranked.question
    rows = _applying(descending(ranked.scores), asked.letter, asked.age, entries)
    best = tied(rows, ranked.scores)
    rest = rows[len(best) :]
    return _most_named_first(_fitting(best, asked, entries), ranked, names) + rest


def _fitting(equals: Sequence[int], asked: Question, entries: Sequence[Entry]) -> list[int]:
    """Those of equally good rows that fit the letter best, or a number that may be an age."""
    if asked.letter:
        places = best_for_letter([entries[row] for row in equals], asked.letter)
        return [equals[place] for place in places]
    return _applying(equals, None, asked.age or asked.maybe_age, entries) or list(equals)


def _applying(
    rows: Sequence[int], letter: str | None, age: int | None, entries: Sequence[Entry]
) -> list[int]:
    """Where nothing was stated nothing speaks against a row, and it need not be read."""
    if not letter and age is None:
        return list(rows)
    return [row for row in rows if may_apply(entries[row], letter, age)]


def _most_named_first(equals: list[int], ranked: Ranked, names: Names) -> list[int]:
    """Where many are equal the question was so general that nobody is meant first."""
    if len(equals) > _FEW:
        return equals
    order = {row: (-round(float(ranked.scores[row]), 3), -times_named(row, ranked, names)) for row in equals}
    return sorted(equals, key=lambda row: (*order[row], row))
