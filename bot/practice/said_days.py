"""Reads the days that people name: „heute“, „nächster Montag“, „in zwei Wochen“, „1.12.“, „December 1“."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from bot.practice.days import is_working_day, monday_of
from bot.practice.phrases import one_of, without_courtesy
from bot.texts import every_language, says_one_of, wordings
from directory.exchange.dates import read_date

DAYS_A_WEEK = 7
MONTHS_A_YEAR = 12
_NUMBER_OF_A_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_SPELLINGS = (
    (re.compile(r"(\d{4})/(\d\d?)/(\d\d?)"), r"\1-\2-\3"),
    (re.compile(rf"([a-zä]{{3,9}})\.?\s{_NUMBER_OF_A_DAY}(?:,?\s(\d{{4}}))?", re.IGNORECASE), r"\2. \1 \3"),
    (re.compile(rf"{_NUMBER_OF_A_DAY}\s(?:of\s)?([a-zä]{{3,9}}\b.*)", re.IGNORECASE), r"\1. \2"),
)
"""What is written the English way, and how offices write it."""
_WITHOUT_YEAR = re.compile(r"\d\d?\.\s?\d\d?|(?:\d\d?\.?\s)?[a-zä]{3,9}", re.IGNORECASE)


def said_day(text: str, today: date) -> date | None:
    """The day that is meant; without a year the next such day. None for anything else."""
    plain = without_courtesy(_lead().sub("", text)).strip(" .!,")
    readings = (_by_name, _ahead, _by_weekday, _written, _written_with_weekday)
    return next((day for reading in readings if (day := reading(plain, today))), None)


def next_monday(today: date) -> date:
    """The one after this week's."""
    return monday_of(today) + timedelta(weeks=1)


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last one."""
    years, month = divmod(day.month - 1 + months, MONTHS_A_YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def working_day_from(day: date, land: str) -> date:
    """That day, or the first one after it on which somebody works."""
    while not is_working_day(day, land):
        day += timedelta(days=1)
    return day


def _by_name(plain: str, today: date) -> date | None:
    days = {
        "day-today.words": today,
        "day-tomorrow.words": today + timedelta(days=1),
        "day-after-tomorrow.words": today + timedelta(days=2),
        "day-next-week.words": next_monday(today),
        "day-next-month.words": months_later(today.replace(day=1), 1),
    }
    return next((day for key, day in days.items() if says_one_of(key, plain)), None)


def _ahead(plain: str, today: date) -> date | None:
    """„4 Wochen“, „sechs Monate“, „einem Jahr“."""
    number, _, unit = plain.partition(" ")
    if joined := re.fullmatch(r"(\d{1,2})([^\W\d]+)", plain):
        number, unit = joined.groups()
    if not (count := _count(number)):
        return None
    days = {
        "day-days.words": today + timedelta(days=count),
        "day-weeks.words": today + timedelta(weeks=count),
        "day-months.words": months_later(today, count),
        "day-years.words": months_later(today, MONTHS_A_YEAR * count),
    }
    return next((day for key, day in days.items() if says_one_of(key, unit.strip())), None)


def _count(said: str) -> int:
    """„10“, „zehn“, „a“; 0 for anything else, also for more than 99."""
    if said.isdecimal():
        return int(said) if len(said) < len("100") else 0
    return _numerals().get(said.casefold(), 0)


@cache
def _numerals() -> dict[str, int]:
    return {
        form: number
        for texts in every_language()
        for number, forms in enumerate(texts.words("day-numbers.words"), start=1)
        for form in forms.split("/")
    }


def _by_weekday(plain: str, today: date) -> date | None:
    """„Montag“, „nächsten Montag“: never today."""
    *before, name = plain.split() or [""]
    if any(not says_one_of("day-next.words", word) for word in before):
        return None
    weekday = _weekdays().get(name.casefold())
    if weekday is None:
        return None
    return today + timedelta(days=(weekday - today.weekday() - 1) % DAYS_A_WEEK + 1)


@cache
def _weekdays() -> dict[str, int]:
    return {
        texts.say("weekday", day=day).casefold(): day
        for texts in every_language()
        for day in range(DAYS_A_WEEK)
    }


@cache
def _short_weekdays() -> dict[str, int]:
    """„Mo“, „Mon“: only in front of a date, since „so“ is a word as well."""
    return {
        short: day for texts in every_language() for day, short in enumerate(texts.words("day-short.words"))
    }


def _written_with_weekday(plain: str, today: date) -> date | None:
    """„Mo, 30.11.“: only where both mean the same day."""
    name, *rest = re.split(r"[\s.,]+", plain, maxsplit=1)
    weekday = (_weekdays() | _short_weekdays()).get(name.casefold())
    day = _written(_lead().sub("", rest[0]), today) if rest and weekday is not None else None
    return day if day and day.weekday() == weekday else None


def _written(plain: str, today: date) -> date | None:
    """As offices write it, or in English; the year may be missing."""
    spelled = _as_offices_write(plain)
    days = (_read(spelling) for spelling in _with_year(spelled, today))
    return next((day for day in days if day), None)


def _as_offices_write(plain: str) -> str:
    return next(
        (found.expand(form).strip() for spelling, form in _SPELLINGS if (found := spelling.fullmatch(plain))),
        plain,
    )


def _with_year(plain: str, today: date) -> Iterator[str]:
    yield plain
    if not _WITHOUT_YEAR.fullmatch(plain):
        return
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
    return re.compile(rf"^\s*(?:(?:{one_of(wordings('day-lead.words'))})(?!\w)\s*)+", re.IGNORECASE)
