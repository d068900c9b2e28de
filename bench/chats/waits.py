"""How long people waited, as figures and as tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from bench.search.tables import Table, number

ECHO, ZURUF = "Echo", "zuruf"


@dataclass(frozen=True, slots=True)
class Waits:
    """Milliseconds."""

    milliseconds: Sequence[float]

    @property
    def median(self) -> float:
        return median(self.milliseconds)

    @property
    def slow(self) -> float:
        """Nineteen of twenty are faster."""
        return quantiles(self.milliseconds, n=20)[-1]


def together(parts: Sequence[Waits]) -> Waits:
    return Waits([wait for part in parts for wait in part.milliseconds])


def table(title: str, waits: Mapping[str, Waits]) -> Table:
    """A row for each bot, the echo first, and what zuruf takes beyond it."""
    rows = [(name, *_figures(measured)) for name, measured in waits.items()]
    more, much_more = (
        waits[ZURUF].median - waits[ECHO].median,
        waits[ZURUF].slow - waits[ECHO].slow,
    )
    share = 100 * more / waits[ECHO].median
    rows.append(("mehr", number(more, 1), number(much_more, 1), f"{number(share, 0)} % im Median"))
    return Table(title, ("", "Median ms", "p95 ms", "Fragen"), tuple(rows))


def _figures(waits: Waits) -> tuple[str, str, str]:
    return number(waits.median, 1), number(waits.slow, 1), f"{len(waits.milliseconds)}"
