"""Days as people name them."""

from datetime import date

import pytest

from bot.practice.said_days import months_later, next_monday, said_day, working_day_from

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
        ("Montag, 30.11.2026", date(2026, 11, 30)),
        ("Mo, 30.11.", date(2026, 11, 30)),
        ("Dienstag, 30.11.2026", None),
        ("in zwei Wochen", date(2026, 12, 9)),
        ("in 10 Tagen", date(2026, 12, 5)),
        ("in six months", date(2027, 5, 25)),
        ("in einem Jahr", date(2027, 11, 25)),
        ("übermorgen", date(2026, 11, 27)),
        ("nächsten Monat", date(2026, 12, 1)),
        ("1.12.2026 bitte", date(2026, 12, 1)),
        ("am 1.12.", date(2026, 12, 1)),
        ("December 1", date(2026, 12, 1)),
        ("December 1, 2026", date(2026, 12, 1)),
        ("1st December", date(2026, 12, 1)),
        ("1 Dec 2026", date(2026, 12, 1)),
        ("2026/12/01", date(2026, 12, 1)),
        ("1", None),
        ("12", None),
        ("5.", None),
        ("so", None),
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


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 11, 30), date(2026, 11, 30)),
        (date(2027, 5, 30), date(2027, 5, 31)),
        (date(2026, 12, 24), date(2026, 12, 28)),
    ],
)
def test_nobody_works_on_sundays_and_at_christmas(day: date, worked: date) -> None:
    assert working_day_from(day, "NW") == worked
