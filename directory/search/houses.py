"""Questions that name nothing but an institution, or several of one name."""

from collections.abc import Sequence

from directory.entries import Entry
from directory.search.names import Field, Names
from directory.search.other_names import Reading
from directory.search.ranking import OF_THE_WHOLE, Ranked, weight_of

_NEARLY = 0.03
"""What an institution may answer less of the question than the best row and still be all that was named."""


def of_named_houses(rows: Sequence[int], ranked: Ranked, entries: Sequence[Entry], names: Names) -> list[int]:
    """Those of the rows whose institution is named, if the question names nothing else."""
    if not rows or _worth(_institution(rows[0], names), ranked) < ranked.scores[rows[0]] - _NEARLY:
        return []
    first_of = {entries[row].institution_id: row for row in reversed(rows)}
    named = {house: _as_named(_institution(row, names), ranked, names) for house, row in first_of.items()}
    best = max(named.values())
    return [row for row in rows if named[entries[row].institution_id] >= best - _NEARLY]


def _institution(row: int, names: Names) -> int:
    """The number of its name; where office and institution are one, the office has it."""
    every = names.of_row.of(row).tolist()
    named = [name for name in every if names.fields[name] == Field.INSTITUTION]
    return int(named[0] if named else next(name for name in every if names.fields[name] == Field.OFFICE))


def _as_named(name: int, ranked: Ranked, names: Names) -> float:
    """Counts for more the more of the name was asked for: „Ausländerbehörde“ is not the central one."""
    said = sum(found.worth_of(name) for found in ranked.found.values())
    return _worth(name, ranked) * (1 - OF_THE_WHOLE + OF_THE_WHOLE * min(said / float(names.mass[name]), 1.0))


def _worth(name: int, ranked: Ranked) -> float:
    """How much of the question this name alone answers."""
    terms = ranked.question.terms
    weights = [weight_of(term, ranked.found) for term in terms]
    shares = [max(_share(name, reading, ranked) for reading in term.readings) for term in terms]
    return sum(weight * share for weight, share in zip(weights, shares, strict=True)) / (sum(weights) or 1.0)


def _share(name: int, reading: Reading, ranked: Ranked) -> float:
    parts = [ranked.found[word] for word in reading.words]
    return reading.degree * sum(part.worth_of(name) for part in parts) / sum(part.weight for part in parts)
