"""From the scores of all rows to the few that are shown: order, ties, and the conditions that were stated."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from directory.conditions import AgeRange
from directory.entries import Entry
from directory.search.applying import age_of, for_ages, for_letter, may_apply
from directory.search.names import Names
from directory.search.postings import Values
from directory.search.ranking import Ranked
from directory.search.reasons import times_named
from directory.search.understanding import Question

MOST = 150
_TIE = 0.015
_WORDING = 0.06
"""What rows of one matter may differ in because their offices are called differently."""
_OF_A_TERM = 0.1
_FOR_EVERY_AGE = 0.92
"""What a row that states no age has of its score where an age was asked for."""
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


def as_good_but_for_wording(rows: Sequence[int], ranked: Ranked, entries: Sequence[Entry]) -> list[int]:
    """The best row, and those of its office or matter that answer each part of it nearly as well."""
    best = rows[0]
    least = ranked.scores[best] - _WORDING
    near = [row for row in rows if ranked.scores[row] >= least]
    related = [row for row in near if _belong_together(entries[row], entries[best])]
    return [row for row in related if _answers_as_much(row, best, ranked)]


def of_stated_age_first(ranked: Ranked, entries: Sequence[Entry]) -> Ranked:
    """The scores if those who state for which ages they are come before those who do not."""
    if ranked.question.age is None:
        return ranked
    scores = ranked.scores.copy()
    scores[[row for row in descending(scores) if age_of(entries[row]) == AgeRange()]] *= _FOR_EVERY_AGE
    return replace(ranked, scores=scores)


def applying(ranked: Ranked, entries: Sequence[Entry]) -> list[int]:
    """The rows against which nothing speaks that was stated, best first."""
    asked, rows = ranked.question, descending(ranked.scores)
    if not asked.letter and asked.age is None:
        return rows  # without reading them
    return [row for row in rows if may_apply(entries[row], asked.letter, asked.age)]


def chosen(rows: Sequence[int], ranked: Ranked, entries: Sequence[Entry], names: Names) -> list[int]:
    """Of equally good rows those that fit the stated conditions best; then the others."""
    best = tied(rows, ranked.scores)
    fitting = _fitting(best, ranked.question, entries)
    return _most_named_first(fitting, ranked, names) + list(rows[len(best) :])


def _fitting(equals: Sequence[int], asked: Question, entries: Sequence[Entry]) -> list[int]:
    """Those of equally good rows that fit the letter best, or a number that may be an age."""
    age = asked.age or asked.maybe_age
    if not asked.letter and not age:
        return list(equals)  # without reading them
    row_of = {entries[row].id: row for row in equals}
    fitting = [entries[row] for row in equals]
    if asked.letter:
        fitting = for_letter(fitting, asked.letter)
    if age:
        fitting = for_ages(fitting, [AgeRange(age, age)]) or fitting
    return [row_of[entry.id] for entry in fitting]


def stated_kinds(asked: Question) -> frozenset[str]:
    """The conditions for which a question need not be asked any more."""
    stated = {"letter": asked.letter, "age": asked.age}
    return frozenset(kind for kind, value in stated.items() if value is not None)


def _belong_together(one: Entry, other: Entry) -> bool:
    if one.institution_id != other.institution_id:
        return False
    return one.organization_id == other.organization_id or bool({*one.topics} & {*other.topics})


def _answers_as_much(row: int, best: int, ranked: Ranked) -> bool:
    return all(
        ranked.answered_by(term, row) >= ranked.answered_by(term, best) - _OF_A_TERM
        for term in ranked.question.terms
    )


def _most_named_first(equals: list[int], ranked: Ranked, names: Names) -> list[int]:
    """Where many are equal the question was so general that nobody is meant first."""
    if len(equals) > _FEW:
        return equals
    order = {row: (-round(float(ranked.scores[row]), 3), -times_named(row, ranked, names)) for row in equals}
    return sorted(equals, key=lambda row: (*order[row], row))
