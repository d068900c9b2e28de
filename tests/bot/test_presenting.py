"""How a row of the directory is shown: hours as of now, dates, conditions, agreements."""

from datetime import datetime

import pytest

from bot.presenting import open_lines, verified_lines
from bot.texts import texts_in
from tests.talking import BERLIN, MONDAY, Clock, Talk, everything

DE = texts_in("de")


@pytest.mark.parametrize(
    ("hours", "now", "expected"),
    [
        ("Mo–Fr 8–12", "2026-11-23 10:00", "Heute noch bis 12:00 erreichbar."),
        ("Mo–Fr 8–12, 14–16", "2026-11-23 12:30", "Heute ab 14:00 erreichbar."),
        ("Mo–Fr 8–12", "2026-11-23 12:00", "Wieder erreichbar: morgen ab 08:00."),
        ("Do 14–18", "2026-11-23 10:00", "Wieder erreichbar: Donnerstag, 26.11., ab 14:00."),
        ("Mo–Fr 8–12", "2026-11-27 15:00", "Wieder erreichbar: Montag, 30.11., ab 08:00."),
        ("Mo–Fr 8–12", "2026-06-04 10:00", "Heute ist Feiertag (Fronleichnam)."),
        ("n. V.", "2026-11-23 10:00", "Termine nach Vereinbarung."),
        ("Mo 8–9, n. V.", "2026-11-23 10:00", "Termine nach Vereinbarung."),
        ("Sa 18–24", "2026-11-28 19:00", "Heute noch bis 24:00 erreichbar."),
        (
            "immer wenn die Tür offen steht",
            "2026-11-23 10:00",
            "Sprechzeiten: immer wenn die Tür offen steht",
        ),
    ],
)
def test_hours_are_said_as_of_now(hours: str, now: str, expected: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=BERLIN)
    assert expected in open_lines(hours, moment, "NW", DE)


def test_what_nobody_can_read_makes_no_claim() -> None:
    assert open_lines("wenn offen ist", MONDAY, "NW", DE) == ["Sprechzeiten: wenn offen ist"]


def test_no_hours_say_nothing() -> None:
    assert open_lines("", MONDAY, "NW", DE) == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "heute."),
        (1, "vor einem Tag."),
        (12, "vor 12 Tagen."),
        (214, "bitte nachfragen, ob das noch stimmt."),
    ],
)
def test_the_date_of_verification_says_how_long_ago(days: int, expected: str) -> None:
    today = MONDAY.date()
    verified = today.fromordinal(today.toordinal() - days)
    assert verified_lines(verified, today, DE)[0].endswith(expected)


def test_an_agreement_in_force_is_named(staff: Talk) -> None:
    assert "Dazu gilt VR-7" in everything(staff.says("wer macht BvB bei der Berufsberatung?"))


def test_an_agreement_is_named_from_its_first_day_on(staff: Talk, clock: Clock) -> None:
    clock.now = clock.now.replace(day=16)
    assert "Dazu gilt VR-7" not in everything(staff.says("wer macht BvB bei der Berufsberatung?"))
    clock.now = clock.now.replace(day=17)
    assert "Dazu gilt VR-7" in everything(staff.says("wer macht BvB bei der Berufsberatung?"))
