"""Why a row was found: which of its names met which words of the question."""

from collections.abc import Mapping, Sequence

from directory.entries import Entry
from directory.search.findings import Hit, Match
from directory.search.likeness import Manner
from directory.search.meanings import is_former_name
from directory.search.names import Field, Names
from directory.search.other_names import Reading
from directory.search.ranking import Found, Ranked
from directory.search.understanding import Term


def explained(entry: Entry, row: int, ranked: Ranked, names: Names) -> Hit:
    """The row with its score, the topic that answers best, and a match for each term that it answers."""
    every = names.of_row.of(row)
    of_field = zip(every.tolist(), names.fields[every].tolist(), strict=True)
    own = {name: field for name, field in of_field if field in ranked.fields and _worth(name, ranked)}
    why = (_reason(term, row, list(own), ranked, names) for term in ranked.question.terms)
    score = round(min(float(ranked.scores[row]), 1.0), 4)
    return Hit(entry, score, _best_topic(entry, own, ranked, names), tuple(match for match in why if match))


def times_named(row: int, ranked: Ranked, names: Names) -> float:
    """How often the names of a row were asked for, all together: among equals it tells who is meant first."""
    return sum(_worth(name, ranked) for name in names.of_row.of(row).tolist())


def _best_topic(entry: Entry, own: Mapping[int, int], ranked: Ranked, names: Names) -> int:
    worth = {names.texts[name]: _worth(name, ranked) for name, field in own.items() if field == Field.TOPIC}
    values = [worth.get(name, 0.0) for _, name in entry.topics]
    return values.index(max(values)) if values else 0


def _reason(term: Term, row: int, own: Sequence[int], ranked: Ranked, names: Names) -> Match | None:
    covered = {reading: ranked.covered_by(reading, row) for reading in term.readings}
    reading = max(covered, key=lambda reading: covered[reading])
    if not covered[reading]:
        return None
    parts = [ranked.found[wanted] for wanted in reading.words]
    found = max(parts, key=lambda part: part.in_rows[row] * part.weight)
    name = max(own, key=found.worth_of, default=None)
    if name is None or not found.worth_of(name):
        return None  # a row without a district is meant without being named
    if is_former_name(term, reading, row, ranked):
        return Match(term.asked, names.texts[name], Manner.FORMER_NAME)
    return Match(term.asked, names.texts[name], _manner(reading, found, name, names))


def _manner(reading: Reading, found: Found, name: int, names: Names) -> Manner:
    if reading.other:
        return Manner.OTHER_NAME
    own = names.words.of(name).tolist()
    likenesses = [found.likenesses[word] for word in own if word in found.likenesses]
    return max(likenesses, key=lambda likeness: likeness.degree).manner


def _worth(name: int, ranked: Ranked) -> float:
    return sum(found.worth_of(name) for found in ranked.found.values())
