"""Reads the moments of a tally sheet as offices write them."""

import re
from datetime import datetime, time, tzinfo

from directory.exchange.dates import read_date

FIRST_YEAR = 1990
UNKNOWN_HOUR = time(12)
"""For a day without an hour: wherever the zone puts noon, it is the same day."""

_DAY_AND_CLOCK = re.compile(
    r"(?:(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?P<day>.+?)"
    r"(?:(?:t|,?\s+)(?:um\s)?(?P<hour>\d\d?)"
    r"(?:[:.](?P<minute>\d\d)(?:[:.]\d\d)?(?:\s?(?:uhr|h))?|\s?(?:uhr|h)))?",
    re.IGNORECASE,
)


def read_moment(text: str, zone: tzinfo) -> datetime:
    """„2026-01-05T11:56“, „2026-01-05T10:56Z“, „Mo 5.1.2026, 11.56 Uhr“, „05.01.2026“: local without a zone.

    Raises ValueError where a text is none of these.
    """
    moment = _written_by_a_machine(text) or _written_by_hand(text)
    if moment.year < FIRST_YEAR:
        raise ValueError(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _written_by_a_machine(text: str) -> datetime | None:
    if ":" not in text:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _written_by_hand(text: str) -> datetime:
    found = _DAY_AND_CLOCK.fullmatch(text)
    day = found and read_date(found["day"])
    if not found or not day or day != read_date(found["day"], last_day=True):  # a month alone is no moment
        raise ValueError(text)
    clock = time(int(found["hour"]), int(found["minute"] or 0)) if found["hour"] else UNKNOWN_HOUR
    return datetime.combine(day, clock)
