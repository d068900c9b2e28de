"""How well each row answers a question: the share of it that the row's names cover, by rarity and field."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

import numpy as np

from directory.search.lexicon import Freedom, Lexicon, Wanted
from directory.search.likeness import Likeness
from directory.search.names import Field, Names
from directory.search.other_names import Reading
from directory.search.postings import Numbers, Values, gathered
from directory.search.understanding import Question, Term
from directory.search.wording import words

_FIELD_WEIGHT = {
    Field.TOPIC: 1.0,
    Field.KEYWORD: 0.97,
    Field.OFFICE: 0.97,
    Field.INSTITUTION: 0.97,
    Field.PERSON: 1.0,
    Field.SURNAME: 0.9,
    Field.DEPUTY: 0.75,
    Field.ROLE: 0.85,
    Field.DISTRICT: 0.97,
    Field.TARGET_GROUP: 0.75,
}
_AFTER_A_TITLE = {Field.SURNAME: 1.0, Field.PERSON: 0.9, Field.DEPUTY: 0.95}
OF_THE_WHOLE = 0.08
"""What a match gains when the whole name was asked for, not only a word of it."""
_MANY = 1000
"""From here on counting is faster than sorting."""
_NEARLY_WHOLE = 0.9
_VERBATIM = 1.2
_AS_TYPED = 0.04
"""What a row loses that answers to another name only."""
_HEAVIEST = 1.5
"""However many words an abbreviation stands for, it is one matter."""
_OF_EVERYWHERE = 0.7
"""What a row that names no district has of each."""
_UNKNOWN = 0.8
"""A word that nothing in the directory resembles more than this is not known."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a word of the question may mean, the names with it, and how much of it is in each name and row."""

    weight: float
    is_known: bool
    likenesses: Mapping[int, Likeness]
    names: Numbers
    in_names: Values
    in_rows: Values

    def worth_of(self, name: int) -> float:
        return float(self.in_names[name]) * self.weight


@dataclass(frozen=True, slots=True)
class Ranked:
    """The score of every row for a question by names of these fields, and how it came about."""

    question: Question
    fields: AbstractSet[Field]
    scores: Values
    found: Mapping[Wanted, Found]

    def covered(self, reading: Reading) -> Values:
        """How much of a reading each row covers."""
        parts = [self.found[word] for word in reading.words]
        total = sum(part.weight for part in parts)
        covered = np.zeros_like(parts[0].in_rows)
        for part in parts:
            covered += part.in_rows * np.float32(reading.degree * part.weight / total)
        return covered

    def answered_by(self, term: Term, row: int) -> float:
        return max(self.covered_by(reading, row) for reading in term.readings)

    def covered_by(self, reading: Reading, row: int) -> float:
        parts = [self.found[word] for word in reading.words]
        total = sum(part.weight for part in parts)
        return reading.degree * sum(float(part.in_rows[row]) * part.weight for part in parts) / total


class Ranking:
    """Compares questions with the names of all rows."""

    def __init__(self, names: Names, lexicon: Lexicon) -> None:
        self._names = names
        self._lexicon = lexicon
        districts = np.flatnonzero(names.fields == Field.DISTRICT).astype(np.int32)
        self._everywhere = np.full(len(names.of_row), _OF_EVERYWHERE, dtype=np.float32)
        self._everywhere[gathered(names.rows, districts)[0]] = 0.0
        self._of_several_words = names.words.lengths() > 1
        self._field_weight = _by_field(_FIELD_WEIGHT)
        self._after_a_title = _by_field(_AFTER_A_TITLE)

    def rank(self, question: Question, fields: AbstractSet[Field] = frozenset(Field)) -> Ranked:
        """The scores of all rows, by the names of these fields only."""
        allowed = self._field_weight * _by_field(dict.fromkeys(fields, 1.0))
        wanted = dict.fromkeys(word for term in question.terms for one in term.readings for word in one.words)
        in_names = {
            word: self._in_names(word, self._after_a_title if word.freedom is Freedom.NAME else allowed)
            for word in wanted
        }
        found = self._in_rows_too(in_names, question.wordings)
        return _scored(Ranked(question, fields, np.zeros(len(self._names.of_row), dtype=np.float32), found))

    def _in_names(self, wanted: Wanted, field_weight: Values) -> Found:
        likenesses = self._lexicon.meant_by(wanted)
        ascending = sorted(likenesses, key=lambda number: likenesses[number].degree)
        degrees = np.array([likenesses[number].degree for number in ascending], dtype=np.float32)
        numbers = np.array(ascending, dtype=np.int32)
        places, lengths = gathered(self._names.with_word, numbers)
        in_names = np.zeros(len(self._names.fields), dtype=np.float32)
        in_names[places] = np.repeat(degrees, lengths)  # of a name that is met twice the last and best stays
        names = _distinct(places)
        in_names[names] *= field_weight[self._names.fields[names]]
        return Found(
            weight=float(self._names.rarity[numbers[degrees == degrees[-1]]].max()) if ascending else 1.0,
            is_known=bool(ascending) and float(degrees[-1]) > _UNKNOWN,
            likenesses=likenesses,
            names=names,
            in_names=in_names,
            in_rows=np.zeros(0, dtype=np.float32),
        )

    def _in_rows_too(self, found: Mapping[Wanted, Found], wordings: Sequence[str]) -> Mapping[Wanted, Found]:
        """A name counts for more in its rows the more of it was asked for."""
        whole = self._whole(found, wordings)
        placed = {}
        for wanted, one in found.items():
            values = one.in_names[one.names] * (1 - OF_THE_WHOLE + OF_THE_WHOLE * whole[one.names])
            rows, lengths = gathered(self._names.rows, one.names)
            in_rows = np.zeros(len(self._names.of_row), dtype=np.float32)
            np.maximum.at(in_rows, rows, np.repeat(values, lengths))
            if self._is_district(one):
                np.maximum(in_rows, self._everywhere, out=in_rows)
            placed[wanted] = replace(one, in_rows=in_rows)
        return placed

    def _is_district(self, found: Found) -> bool:
        named = found.names[found.in_names[found.names] > _UNKNOWN]
        return bool((self._names.fields[named] == Field.DISTRICT).any())

    def _whole(self, found: Mapping[Wanted, Found], wordings: Sequence[str]) -> Values:
        """How much of each name was asked for; more than all if its words stand together, little ones too."""
        whole = np.zeros(len(self._names.fields), dtype=np.float32)
        for one in found.values():
            whole[one.names] += one.in_names[one.names] * one.weight
        np.minimum(whole / self._names.mass, 1.0, out=whole)
        said = [_in_a_row(wording) for wording in wordings]
        for name in np.flatnonzero((whole > _NEARLY_WHOLE) & self._of_several_words).tolist():
            if any(_in_a_row(self._names.texts[name]) in wording for wording in said):
                whole[name] = _VERBATIM
        return whole


def reread(ranked: Ranked, term: Term, readings: Sequence[Reading]) -> Ranked:
    """The scores if a term is meant in these readings only."""
    only = replace(term, readings=tuple(readings))
    terms = tuple(only if other is term else other for other in ranked.question.terms)
    return _scored(replace(ranked, question=replace(ranked.question, terms=terms)))


def weight_of(term: Term, found: Mapping[Wanted, Found]) -> float:
    """As much as its longest reading: an abbreviation says no less than the words it stands for."""
    is_known = any(found[word].is_known for reading in term.readings for word in reading.words)
    weight = max(sum(found[word].weight for word in reading.words) for reading in term.readings)
    return min(weight, _HEAVIEST) * term.importance * (1.0 if is_known else term.importance_if_unknown)


def _scored(ranked: Ranked) -> Ranked:
    terms = ranked.question.terms
    weights = [weight_of(term, ranked.found) for term in terms]
    scores = np.zeros_like(ranked.scores)
    for term, weight in zip(terms, weights, strict=True):
        scores += np.float32(weight / (sum(weights) or 1.0)) * _answered(term, ranked)
    return replace(ranked, scores=scores)


def _answered(term: Term, ranked: Ranked) -> Values:
    """How much of a term each row answers in its best reading; the words as typed count a little more."""
    literal = np.zeros_like(ranked.scores)
    best = np.zeros_like(ranked.scores)
    for reading in term.readings:
        covered = ranked.covered(reading)
        np.maximum(best, covered, out=best)
        if not reading.other:
            literal = covered
    best += np.float32(_AS_TYPED) * (literal - best)
    return best


def _distinct(places: Numbers) -> Numbers:
    return np.flatnonzero(np.bincount(places)).astype(np.int32) if len(places) > _MANY else np.unique(places)


def _by_field(weights: Mapping[Field, float]) -> Values:
    return np.array([weights.get(field, 0.0) for field in Field], dtype=np.float32)


def _in_a_row(text: str) -> str:
    return f" {' '.join(word.folded for word in words(text))} "
