"""The stories of the made-up calls, as `anrufe.csv` tells them."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from bot.lennebrueck.town import number, rows_of, several, weeks_ago
from bot.models import Outcome

EVERYBODY = "alle"
EVERYDAY = "Alltag"
ENDINGS: Mapping[str, Outcome | None] = {
    "geklärt": Outcome.SETTLED,
    "weiterverwiesen": Outcome.PASSED_ON,
    "nicht erreicht": Outcome.NOT_REACHED,
    "nicht zuständig": Outcome.NOT_RESPONSIBLE,
    "kein Angebot": Outcome.NO_OFFER,
    "üblich": None,
}
"""What the table calls an outcome; None is the usual mix."""
DAYS = ("Mo", "Di", "Mi", "Do", "Fr")
ANY_TIME = tuple(product(range(len(DAYS)), range(8, 16)))


@dataclass(frozen=True, slots=True)
class Story:
    """A row of the table. `times`: the weekdays and hours it may fall on; `ending`: as in ENDINGS."""

    is_everyday: bool
    callers: tuple[str, ...]
    called: str
    topic: str
    weeks: range
    a_week: float
    ending: Outcome | None
    times: tuple[tuple[int, int], ...]
    passed_to: tuple[str, ...]


def stories() -> list[Story]:
    return [
        Story(
            is_everyday=row["Geschichte"] == EVERYDAY,
            callers=() if row["Von"] == EVERYBODY else several(row["Von"]),
            called=row["An"],
            topic=row["Thema"],
            weeks=weeks_ago(row["Wochen"]),
            a_week=number(row["je Woche"]),
            ending=ENDINGS[row["Ergebnis"]],
            times=_times(row["Zeit"]),
            passed_to=several(row["weiter an"]),
        )
        for row in rows_of("anrufe.csv")
    ]


def _times(cell: str) -> tuple[tuple[int, int], ...]:
    """„Di Do 8–9“: Tuesday and Thursday, at eight and at nine."""
    if not cell:
        return ANY_TIME
    *days, hours = cell.split()
    first, last = map(int, hours.split("–"))
    return tuple(product(map(DAYS.index, days), range(first, last + 1)))
