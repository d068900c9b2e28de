"""What was measured as tables: quality and speed, with ratios to zuruf, and every class."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.search.classes import ANSWERED, NOBODY
from bench.search.running import Result


@dataclass(frozen=True)
class Table:
    """The first column is words, all others are figures."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables_of(results: Sequence[Result]) -> tuple[Table, Table, Table]:
    """Of one size of the directory; zuruf comes first in it."""
    return _quality(results), _speed(results), _classes(results)


def aligned(table: Table) -> str:
    """For a terminal."""
    lines = (table.head, *table.rows)
    first, *others = (max(map(len, column)) for column in zip(*lines, strict=True))
    spaced = ("  ".join([cells[0].ljust(first), *map(str.rjust, cells[1:], others)]) for cells in lines)
    return "\n".join([table.title, "", *spaced])


def markdown(table: Table) -> str:
    lines = (table.head, ("---", *("--:",) * (len(table.head) - 1)), *table.rows)
    return "\n".join([f"**{table.title}**", "", *(f"| {' | '.join(cells)} |" for cells in lines)])


def percent(share: float, digits: int = 0) -> str:
    return number(100 * share, digits)


def number(value: float, digits: int) -> str:
    """With a German comma."""
    return f"{value:.{digits}f}".replace(".", ",")


def times(value: float, ours: float) -> str:
    """How many times as much as ours, in two digits."""
    if not ours:
        return "–"
    digits = 0 if value >= 10 * ours else 1 if value >= ours else 2
    return f"{number(value / ours, digits)}×"


def _quality(results: Sequence[Result]) -> Table:
    ours = results[0].quality
    rows = (
        (
            result.name,
            percent(result.quality.first, 1),
            number(result.quality.rank, 3),
            percent(1 - result.quality.first, 1),
            times(1 - result.quality.first, 1 - ours.first),
            percent(result.quality.false_positives, 1),
            times(result.quality.false_positives, ours.false_positives),
            f"{result.asked} von {result.questions}",
        )
        for result in results
    )
    head = ("Güte", "zuerst richtig %", "MRR", "verfehlt %", "", "falsch und sicher %", "", "gefragt")
    return Table(f"{results[0].size} Zeilen: wie oft richtig", head, tuple(rows))


def _speed(results: Sequence[Result]) -> Table:
    ours = results[0]
    rows = (
        (
            result.name,
            *_compared(result.speed.median, ours.speed.median, 2),
            *_compared(result.speed.slow, ours.speed.slow, 2),
            *_compared(result.seconds_to_build, ours.seconds_to_build, 2),
            *_compared(result.megabytes, ours.megabytes, 0),
        )
        for result in results
    )
    head = ("Tempo", "Median ms", "", "p95 ms", "", "Aufbau s", "", "Speicher MB", "")
    return Table(f"{ours.size} Zeilen: wie schnell", head, tuple(rows))


def _classes(results: Sequence[Result]) -> Table:
    right = [result.quality.first_by_class for result in results]
    wrong = [result.quality.false_positives_by_class for result in results]
    mean = ("Mittel der 16 ohne *", *(percent(result.quality.first) for result in results))
    rows = (*_shares(ANSWERED, right), mean, *_shares(NOBODY, wrong))
    return Table(
        f"{results[0].size} Zeilen: Prozent je Klasse, zuerst richtig oder falsch und sicher",
        ("Klasse", *(result.name for result in results)),
        rows,
    )


def _shares(labels: Mapping[str, str], shares: Sequence[Mapping[str, float]]) -> Iterator[tuple[str, ...]]:
    """A row for every class that was asked."""
    for kind, label in labels.items():
        if any(kind in of_one for of_one in shares):
            yield label, *(percent(of_one[kind]) if kind in of_one else "–" for of_one in shares)


def _compared(value: float, ours: float, digits: int) -> tuple[str, str]:
    return number(value, digits), times(value, ours)
