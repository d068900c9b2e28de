"""The moments of a tally sheet, as machines and people write them."""

from datetime import datetime

import pytest

from bot.practice.moments import read_moment
from tests.talking import BERLIN


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-05T11:56",
        "2026-01-05 11:56:00",
        "2026-01-05T10:56Z",
        "2026-01-05T11:56+01:00",
        "05.01.2026 11:56",
        "5.1.26, 11.56 Uhr",
        "5. Januar 2026 um 11:56 Uhr",
        "05.01.2026 11:56:00",
        "Mo 05.01.2026 11:56",
        "Montag, 5. Januar 2026, 11:56 Uhr",
    ],
)
def test_a_moment_may_be_written_in_many_ways(text: str) -> None:
    assert read_moment(text, BERLIN) == datetime(2026, 1, 5, 11, 56, tzinfo=BERLIN)


@pytest.mark.parametrize("text", ["05.01.2026", "2026-01-05", "5.1.26"])
def test_a_day_alone_is_a_moment_of_that_day(text: str) -> None:
    assert read_moment(text, BERLIN) == datetime(2026, 1, 5, 12, tzinfo=BERLIN)


@pytest.mark.parametrize("text", ["2026-01-05 10h", "2026-01-05 10 Uhr", "Mo. 5.1.2026, 10 Uhr"])
def test_an_hour_may_stand_alone(text: str) -> None:
    assert read_moment(text, BERLIN) == datetime(2026, 1, 5, 10, tzinfo=BERLIN)


def test_summer_has_its_own_hour() -> None:
    assert read_moment("2026-07-05T11:56", BERLIN) == read_moment("2026-07-05T09:56Z", BERLIN)


@pytest.mark.parametrize(
    "text",
    ["", "–", "gestern", "31.02.2026 10:00", "2026-01-05T25:00", "11:56", "Januar 2026", "0001-01-01T00:00"],
)
def test_anything_else_is_no_moment(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what it says is never shown
        read_moment(text, BERLIN)
