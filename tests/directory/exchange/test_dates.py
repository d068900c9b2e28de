"""Dates as offices write them."""

from datetime import date

import pytest

from directory.exchange.dates import read_date


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-05",
        "2026-11-05 00:00",
        "2026-11-05T08:30:00",
        "05.11.2026",
        "5.11.2026",
        "5.11.26",
        "05. 11. 2026",
        "5. November 2026",
        "5. Nov. 2026",
        "Stand: 05.11.2026",
        "05.11.2026 10:30",
        "05.11.2026, 10:30 Uhr",
        "5.Nov.2026",
        "5. Nov. 26",
        "05/11/2026",
        "5-11-2026",
    ],
)
def test_a_day_is_read(text: str) -> None:
    assert read_date(text) == date(2026, 11, 5)


@pytest.mark.parametrize(
    "text", ["November 2026", "Nov. 2026", "nov 2026", "11/2026", "11.2026", "2026-11", "Nov. 26"]
)
def test_a_month_is_its_first_day_or_its_last(text: str) -> None:
    assert (read_date(text), read_date(text, last_day=True)) == (date(2026, 11, 1), date(2026, 11, 30))


@pytest.mark.parametrize(
    ("text", "month"),
    [("März 2026", 3), ("Maerz 2026", 3), ("Mrz 2026", 3), ("Mai 2026", 5), ("May 2026", 5)],
)
def test_months_have_several_names(text: str, month: int) -> None:
    assert read_date(text) == date(2026, month, 1)


@pytest.mark.parametrize("text", ["", "–", "k. A.", "unbekannt"])
def test_a_placeholder_is_no_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2026",
        "2026-13-01",
        "13/2026",
        "5/13/2026",
        "neulich",
        "Herbst 2026",
        "2026",
        "46331",
        "Team 26",
    ],
)
def test_an_impossible_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="ist kein Datum"):
        read_date(text)


@pytest.mark.parametrize("text", ["0000-01-01", "31.12.1989", "01.01.1900"])
def test_a_year_long_ago_was_mistyped(text: str) -> None:
    with pytest.raises(ValueError, match="liegt vor 1990"):
        read_date(text)
