"""Which days are worked, and when schools have holidays."""

from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from itertools import pairwise

import pytest

from bot.practice.days import (
    day_of,
    in_school_holidays,
    is_ordinary,
    is_working_day,
    last_weeks,
    monday_of,
    start_of,
    working_days,
)

TABLES = sorted(
    file.name
    for file in files("bot.practice").joinpath("school_holidays").iterdir()
    if file.name.endswith("csv")
)


@pytest.mark.parametrize(
    ("day", "land"),
    [
        (date(2026, 6, 6), "NW"),  # a Saturday
        (date(2026, 6, 7), "NW"),  # a Sunday
        (date(2026, 4, 3), "NW"),  # Good Friday
        (date(2026, 6, 4), "NW"),  # Corpus Christi
        (date(2027, 3, 8), "BE"),  # Women's Day
        (date(2026, 12, 24), "NW"),
        (date(2026, 12, 31), "NW"),
    ],
)
def test_nobody_works_at_the_weekend_on_a_holiday_or_at_the_end_of_the_year(day: date, land: str) -> None:
    assert not is_working_day(day, land)


@pytest.mark.parametrize(
    ("day", "land"),
    [
        (date(2026, 6, 3), "NW"),
        (date(2026, 6, 4), "BE"),  # Corpus Christi is no holiday there
        (date(2027, 3, 8), "NW"),  # nor Women's Day here
        (date(2026, 12, 30), "NW"),
    ],
)
def test_any_other_day_is_worked(day: date, land: str) -> None:
    assert is_working_day(day, land)


def test_both_ends_of_a_span_count() -> None:
    assert working_days(date(2026, 6, 1), date(2026, 6, 5), "NW") == 4
    assert working_days(date(2026, 6, 1), date(2026, 6, 1), "NW") == 1
    assert working_days(date(2026, 6, 2), date(2026, 6, 1), "NW") == 0


def test_a_year_has_some_250_working_days() -> None:
    assert working_days(date(2026, 1, 1), date(2026, 12, 31), "NW") == 251


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(2026, 7, 20), date(2026, 9, 1)), (date(2027, 5, 18), date(2027, 5, 18))],
)
def test_school_holidays_last_from_their_first_to_their_last_day(first: date, last: date) -> None:
    day = timedelta(days=1)
    held = [in_school_holidays(each, "NW") for each in (first - day, first, last, last + day)]
    assert held == [False, True, True, False]


@pytest.mark.parametrize(("day", "land"), [(date(2026, 7, 20), "??"), (date(2126, 7, 20), "NW")])
def test_where_nothing_is_known_there_are_no_school_holidays(day: date, land: str) -> None:
    assert not in_school_holidays(day, land)


def test_a_working_day_in_school_holidays_is_not_an_ordinary_one() -> None:
    assert is_working_day(date(2026, 7, 21), "NW")
    assert not is_ordinary(date(2026, 7, 21), "NW")
    assert is_ordinary(date(2026, 9, 2), "NW")


@pytest.mark.parametrize("table", TABLES)
def test_the_school_holidays_of_a_land_follow_one_another(table: str) -> None:
    text = files("bot.practice").joinpath("school_holidays", table).read_text("utf-8")
    header, *rows = [line.split(";") for line in text.splitlines()]
    spans = [(date.fromisoformat(first), date.fromisoformat(last)) for first, last, _ in rows]
    assert header == ["first", "last", "name"]
    assert all(first <= last for first, last in spans)
    assert all(last < first for (_, last), (first, _) in pairwise(spans))


@pytest.mark.parametrize("table", TABLES)
def test_summer_holidays_last_about_six_weeks(table: str) -> None:
    text = files("bot.practice").joinpath("school_holidays", table).read_text("utf-8")
    summers = [line.split(";")[:2] for line in text.splitlines() if line.endswith("Sommer")]
    lengths = [date.fromisoformat(last) - date.fromisoformat(first) for first, last in summers]
    assert lengths
    assert all(timedelta(weeks=5) <= length <= timedelta(weeks=6, days=4) for length in lengths)


def test_on_a_monday_the_last_weeks_are_over() -> None:
    monday = date(2026, 11, 23)
    assert last_weeks(monday, 2) == [date(2026, 11, 9), date(2026, 11, 16)]


def test_on_another_day_this_week_is_the_last_one() -> None:
    assert last_weeks(date(2026, 11, 24), 2) == [date(2026, 11, 16), date(2026, 11, 23)]


def test_a_week_begins_on_its_monday() -> None:
    assert monday_of(date(2026, 11, 29)) == monday_of(date(2026, 11, 23)) == date(2026, 11, 23)


@pytest.mark.parametrize("day", [date(2026, 7, 1), date(2026, 12, 1)])
def test_a_day_begins_at_midnight_in_germany(day: date) -> None:
    assert day_of(start_of(day)) == day
    assert day_of(start_of(day) - timedelta(seconds=1)) == day - timedelta(days=1)


def test_late_in_the_evening_it_is_the_next_day_already_in_germany() -> None:
    assert day_of(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == date(2026, 7, 2)
