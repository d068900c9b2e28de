"""Reads dates as offices write them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from directory.exchange.cells import says_nothing

_MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_OTHER_MONTHS = {"mar": 3, "mrz": 3, "mae": 3, "may": 5, "oct": 10, "dec": 12, "jän": 1}
_FIRST_YEAR = 1990  # nobody checks a list for longer: what is older was mistyped

_LEAD = re.compile(r"^(?:stand|seit|ab|vom|am|bis|geprüft)\b[\s:]*")
_FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?(?:[t ]\d.*)?"),
    re.compile(r"(?:(?P<day>\d\d?)[./-]\s?)?(?P<month>\d\d?)[./-]\s?(?P<year>\d{4})"),
    re.compile(r"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?(?P<year>\d\d)"),
    re.compile(r"(?:(?P<day>\d\d?)\.?\s?)?(?P<month>[a-zä]{3,9})\.?\s?(?P<year>\d{4}|\d\d)"),
)
_TIME_OF_DAY = re.compile(r",?\s(?:um\s)?\d\d?:\d\d(?::\d\d)?(?:\s?uhr)?$")


def read_date(text: str, *, last_day: bool = False) -> date | None:
    """„2026-11-05“, „5.11.26“, „5. November 2026“; of „November 2026“ and „11/2026“ the first or last day.

    The day comes first: „5/11/2026“ is in November. None for an empty cell and placeholders.
    Raises ValueError with a German sentence.
    """
    plain = _TIME_OF_DAY.sub("", _LEAD.sub("", text.casefold().strip()))
    if says_nothing(plain):
        return None
    for year, month, day in _readings(plain):
        if year < _FIRST_YEAR:
            raise ValueError(f"„{text}“ liegt vor {_FIRST_YEAR}. Bitte das Jahr prüfen.")
        try:
            return date(year, month, day or (monthrange(year, month)[1] if last_day else 1))
        except ValueError:
            break
    raise ValueError(f"„{text}“ ist kein Datum. Gemeint ist etwas wie „05.11.2026“ oder „11/2026“.")


def _readings(plain: str) -> Iterator[tuple[int, int, int]]:
    """Year, month and day; the day is 0 where only the month is named."""
    for form in _FORMS:
        if found := form.fullmatch(plain):
            year = found["year"] if len(found["year"]) == len("2026") else f"20{found['year']}"
            yield int(year), _month(found["month"]), int(found["day"] or 0)


def _month(text: str) -> int:
    """Its number; 0 for a word that is no month."""
    if text.isdecimal():
        return int(text)
    short = text[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else _OTHER_MONTHS.get(short, 0)
