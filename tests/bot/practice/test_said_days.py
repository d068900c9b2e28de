"""Days as people name them."""

from datetime import date

import pytest

from bot.practice.said_days import months_later, next_monday, said_day

MONDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 25)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("heute", date(2026, 11, 25)),
        ("ab sofort", date(2026, 11, 25)),
        ("tomorrow", date(2026, 11, 26)),
        ("nächster Montag", date(2026, 11, 30)),
        ("am Freitag", date(2026, 11, 27)),
        ("Mittwoch", date(2026, 12, 2)),
        ("next Monday", date(2026, 11, 30)),
        ("nächste Woche", date(2026, 11, 30)),
        ("in 4 Wochen", date(2026, 12, 23)),
        ("6 Monate", date(2027, 5, 25)),
        ("1.12.", date(2026, 12, 1)),
        ("ab dem 1. Februar", date(2027, 2, 1)),
        ("01.12.2026", date(2026, 12, 1)),
        ("2026-12-01.", date(2026, 12, 1)),
        ("1. Dezember 2026", date(2026, 12, 1)),
        ("29.2.", None),
        ("32.13.2026", None),
        ("bald", None),
        ("", None),
        ("nicht Montag", None),
    ],
)
def test_a_day_is_read_as_it_was_meant(said: str, day: date | None) -> None:
    assert said_day(said, WEDNESDAY) == day


def test_the_next_monday_is_never_today() -> None:
    assert next_monday(MONDAY) == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("day", "later"),
    [(date(2026, 11, 30), date(2027, 5, 30)), (date(2026, 8, 31), date(2027, 2, 28))],
)
def test_half_a_year_later_is_the_same_day_or_the_last_of_the_month(day: date, later: date) -> None:
    assert months_later(day, 6) == later
