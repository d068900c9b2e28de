"""The calendar of a Land: which days are worked, and when its schools have holidays.

Public holidays are those of the library `holidays`. School holidays lie in `school_holidays`, one table for a
Land; the dates are those of the Länder as the Kultusministerkonferenz publishes them (Ferienregelung,
https://www.kmk.org/service/ferien.html).
"""

import csv
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

_HERE = ZoneInfo("Europe/Berlin")
_WEEK = timedelta(weeks=1)
_SATURDAY = 5
_OFFICES_SHUT = {(12, 24), (12, 31)}
"""No public holidays, yet nobody answers the phone."""


def is_working_day(day: date, land: str) -> bool:
    """Monday to Friday, no public holiday of the Land (ISO 3166-2: „NW“), neither 24 nor 31 December."""
    shut = (day.month, day.day) in _OFFICES_SHUT
    return day.weekday() < _SATURDAY and not shut and day not in _public_holidays(day.year, land)


def working_days(first: date, last: date, land: str) -> int:
    """How many working days there are from the first day to the last one, both included."""
    days = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    return sum(is_working_day(day, land) for day in days)


def in_school_holidays(day: date, land: str) -> bool:
    """False also where nothing is known about the Land or the year."""
    return any(first <= day <= last for first, last in _school_holidays(land))


def is_ordinary(day: date, land: str) -> bool:
    """A working day while schools are open: the days that can be compared, whatever holidays change."""
    return is_working_day(day, land) and not in_school_holidays(day, land)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def last_weeks(today: date, weeks: int) -> list[date]:
    """The Mondays of the last weeks, the oldest first. This week is one of them, unless it begins today."""
    yesterday = today - timedelta(days=1)
    return [monday_of(yesterday) - _WEEK * ago for ago in reversed(range(weeks))]


def start_of(day: date) -> datetime:
    """The moment at which a day begins in Germany."""
    return datetime.combine(day, time(), _HERE)


def day_of(moment: datetime) -> date:
    return moment.astimezone(_HERE).date()


@cache
def _public_holidays(year: int, land: str) -> frozenset[date]:
    from holidays import country_holidays  # noqa: PLC0415 - 0.1 s that not every start has to wait for

    return frozenset(country_holidays("DE", subdiv=land, years=year))


@cache
def _school_holidays(land: str) -> tuple[tuple[date, date], ...]:
    table = files("bot.practice").joinpath("school_holidays", f"{land}.csv")
    if not table.is_file():
        return ()
    rows = csv.DictReader(table.read_text("utf-8").splitlines(), delimiter=";")
    return tuple((date.fromisoformat(row["first"]), date.fromisoformat(row["last"])) for row in rows)
