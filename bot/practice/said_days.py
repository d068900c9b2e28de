"""Reads the days that people name: „heute“, „nächster Montag“, „in 4 Wochen“, „1.12.“, „01.12.2026“."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from bot.practice.days import monday_of
from bot.practice.phrases import one_of
from bot.texts import every_language, says_one_of
from directory.exchange.dates import read_date

DAYS_A_WEEK = 7
MONTHS_A_YEAR = 12


def said_day(text: str, today: date) -> date | None:
    """The day that is meant; without a year the next such day. None for anything else."""
    plain = _lead().sub("", text).strip(" .!")
    readings = (_by_name, _ahead, _by_weekday, _written)
    return next((day for reading in readings if (day := reading(plain, today))), None)


def next_monday(today: date) -> date:
    """The one after this week's."""
    return monday_of(today) + timedelta(weeks=1)


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last one."""
    years, month = divmod(day.month - 1 + months, MONTHS_A_YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _by_name(plain: str, today: date) -> date | None:
    days = {
        "day-today.words": today,
        "day-tomorrow.words": today + timedelta(days=1),
        "day-next-week.words": next_monday(today),
    }
    return next((day for key, day in days.items() if says_one_of(key, plain)), None)


def _ahead(plain: str, today: date) -> date | None:
    """„4 Wochen“, „6 Monate“."""
    found = re.fullmatch(r"(\d{1,2})\s*(\w+)", plain)
    if found and says_one_of("day-weeks.words", found[2]):
        return today + timedelta(weeks=int(found[1]))
    if found and says_one_of("day-months.words", found[2]):
        return months_later(today, int(found[1]))
    return None


def _by_weekday(plain: str, today: date) -> date | None:
    """„Montag“, „nächsten Montag“: never today."""
    *before, name = plain.split() or [""]
    if any(not says_one_of("day-next.words", word) for word in before):
        return None
    names = [[texts.say("weekday", day=day).casefold() for texts in every_language()] for day in range(7)]
    days = [day for day, spoken in enumerate(names) if name.casefold() in spoken]
    return today + timedelta(days=(days[0] - today.weekday() - 1) % DAYS_A_WEEK + 1) if days else None


def _written(plain: str, today: date) -> date | None:
    """As offices write it; the year may be missing."""
    days = (_read(spelling) for spelling in _with_year(plain, today))
    return next((day for day in days if day), None)


def _with_year(plain: str, today: date) -> Iterator[str]:
    yield plain
    for year in (today.year, today.year + 1):
        spelling = f"{plain}.{year}" if plain[-1:].isdecimal() else f"{plain} {year}"
        if (day := _read(spelling)) and day >= today:
            yield spelling


def _read(spelling: str) -> date | None:
    try:
        return read_date(spelling)
    except ValueError:
        return None


@cache
def _lead() -> re.Pattern[str]:
    words = [word for texts in every_language() for word in texts.words("day-lead.words")]
    return re.compile(rf"^\s*(?:(?:{one_of(words)})(?!\w)\s*)+", re.IGNORECASE)
