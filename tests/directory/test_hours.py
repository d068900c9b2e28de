"""Opening hours are read as German offices write them, and never claimed where they are not understood."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from directory.hours import Hours, OpenState, read_hours, state

BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = "Mo–Fr 8–12, Do 14–18 Uhr"
OFFICE_AS_OSM = "Mo-We,Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00"


def moment(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=BERLIN)


def state_at(hours: str, written: str, land: str = "NW") -> OpenState:
    return state(read_hours(hours), moment(written), land)


@pytest.mark.parametrize(
    ("written", "osm"),
    [
        ("Mo–Fr 8–12", "Mo-Fr 08:00-12:00"),
        ("Mo-Fr 8.30 bis 12 Uhr", "Mo-Fr 08:30-12:00"),
        ("Mo - Fr: 8:30 - 12:00 Uhr", "Mo-Fr 08:30-12:00"),
        ("Mo. – Fr. 8–12 h", "Mo-Fr 08:00-12:00"),
        ("Mo—Fr 8−12Uhr", "Mo-Fr 08:00-12:00"),
        ("Mo–Fr 8³⁰–12", "Mo-Fr 08:30-12:00"),
        ("Mo-Fr 0800-1230", "Mo-Fr 08:00-12:30"),
        ("MO-FR 8-12", "Mo-Fr 08:00-12:00"),
        ("Montag bis Freitag von 8 bis 12 Uhr", "Mo-Fr 08:00-12:00"),
        ("montags bis freitags 8–16 Uhr", "Mo-Fr 08:00-16:00"),
        ("montags 9–12 Uhr", "Mo 09:00-12:00"),
        ("jeden Montag 9–12", "Mo 09:00-12:00"),
        ("Sonnabend 10–13", "Sa 10:00-13:00"),
        ("Di, Do 9–15", "Tu,Th 09:00-15:00"),
        ("Di/Do 9–15", "Tu,Th 09:00-15:00"),
        ("Mo+Mi 9-12", "Mo,We 09:00-12:00"),
        ("Mo u. Mi 9-12", "Mo,We 09:00-12:00"),
        ("dienstags und donnerstags von 9 bis 15 Uhr", "Tu,Th 09:00-15:00"),
        ("Mo, Mi, Fr 9.00 Uhr bis 12.00 Uhr", "Mo,We,Fr 09:00-12:00"),
        ("Fr–Mo 10–12", "Mo,Fr-Su 10:00-12:00"),
        ("täglich 8–20 Uhr", "08:00-20:00"),
        ("werktags 8–16", "Mo-Fr 08:00-16:00"),
        ("am Wochenende 10–14 Uhr", "Sa-Su 10:00-14:00"),
        ("Mo–Fr 8–12 u. 14–16", "Mo-Fr 08:00-12:00,14:00-16:00"),
        ("Mo 8-12 14-16", "Mo 08:00-12:00,14:00-16:00"),
        ("Mo vormittags 8–12, nachmittags 14–16", "Mo 08:00-12:00,14:00-16:00"),
        (OFFICE, OFFICE_AS_OSM),
        ("Mo–Fr 8–12 | Do 14–18", OFFICE_AS_OSM),
        ("Montag bis Freitag: 08:00–12:00 Uhr; Donnerstag zusätzlich 14:00–18:00 Uhr", OFFICE_AS_OSM),
        ("Mo-Do 8-12 und 13-16, Fr 8-12 Uhr", "Mo-Th 08:00-12:00,13:00-16:00; Fr 08:00-12:00"),
        ("Mo bis Do 8 bis 16, Fr 8 bis 12 Uhr", "Mo-Th 08:00-16:00; Fr 08:00-12:00"),
        ("Mo–Fr 8–12, Mi geschlossen", "Mo-Tu,Th-Fr 08:00-12:00"),
        ("Mi geschlossen, Mo–Fr 8–12", "Mo-Tu,Th-Fr 08:00-12:00"),
        ("Telefonische Sprechzeiten: Di 9–12", "Tu 09:00-12:00"),
        ("Mo–Fr 8–12 ohne Termin", "Mo-Fr 08:00-12:00"),
        ("Mo–Fr 8–12 (außer an Feiertagen)", "Mo-Fr 08:00-12:00"),
        ("Sa 20–2 Uhr", "Sa 20:00-02:00"),
        ("täglich 0–24 Uhr", "24/7"),
        ("rund um die Uhr", "24/7"),
        ("24/7", "24/7"),
        ("Tu-Th 09:00-12:00", "Tu-Th 09:00-12:00"),
        ("Mo-Fr 08:00-12:00; PH off", "Mo-Fr 08:00-12:00; PH closed"),
        ("Mo[1] 09:00-12:00", "Mo[1] 09:00-12:00"),
    ],
)
def test_hours_are_read_as_offices_write_them(written: str, osm: str) -> None:
    assert read_hours(written) == Hours(written, osm)


@pytest.mark.parametrize(
    ("written", "osm"),
    [
        ("n. V.", None),
        ("n.V.", None),
        ("nach Vereinbarung", None),
        ("nach telefonischer Vereinbarung", None),
        ("nach Terminvereinbarung", None),
        ("Termine nach Absprache", None),
        ("nur mit Termin", None),
        ("by appointment", None),
        ("Mo–Fr 8–12, n. V.", "Mo-Fr 08:00-12:00"),
        ("Mo–Fr 8–12 sowie nach Vereinbarung", "Mo-Fr 08:00-12:00"),
        ("Di 9–12 (nur mit Termin)", "Tu 09:00-12:00"),
        ("Mo–Fr 8–12, Do n. V.", "Mo-Fr 08:00-12:00"),
        ("Mo–Fr 8–12, Mi nur nach Vereinbarung", "Mo-Tu,Th-Fr 08:00-12:00"),
        ("in den Ferien n. V.", None),
    ],
)
def test_appointments_are_understood_beside_hours(written: str, osm: str | None) -> None:
    assert read_hours(written) == Hours(written, osm, by_appointment=True)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "vormittags",
        "Mo–Fr vormittags",
        "Mo–Fr 8–16, Fr nachmittags geschlossen",
        "8–12 Uhr",
        "Mo 8",
        "Mo–Fr ab 8 Uhr",
        "Mo-Fr 08:00+",
        "Mo 14–12",
        "Mo 9–5",
        "Mo 8–25",
        "Mo 0–0",
        "jeden 1. Montag im Monat 9–12",
        "in den Ferien geschlossen",
        "Mo-Fr 08:00-12:00; SH off",
        "Mo–Fr 8–12 (nicht Mi)",
        "Mo geschlossen",
        "ohne Terminvereinbarung",
        "siehe Aushang",
    ],
)
def test_what_is_not_understood_is_kept_without_a_claim(written: str) -> None:
    hours = read_hours(written)
    assert hours == Hours(written)
    assert state(hours, moment("2026-11-24T10:00")) == OpenState()


@pytest.mark.parametrize(
    ("hours", "now", "until"),
    [
        (OFFICE, "2026-11-26T08:00", time(12)),
        (OFFICE, "2026-11-26T11:59:59", time(12)),
        (OFFICE, "2026-11-26T17:00", time(18)),
        ("Mo 20–24 Uhr", "2026-11-23T23:59", time(0)),
        ("Sa 20–2 Uhr", "2026-11-29T01:00", time(2)),
        ("24/7", "2026-06-04T01:00", None),
    ],
)
def test_an_open_office_says_until_when(hours: str, now: str, until: time | None) -> None:
    assert state_at(hours, now) == OpenState(is_open=True, open_until=until)


@pytest.mark.parametrize(
    ("hours", "now", "opens"),
    [
        (OFFICE, "2026-11-26T07:00", "2026-11-26T08:00"),
        (OFFICE, "2026-11-26T12:00", "2026-11-26T14:00"),
        (OFFICE, "2026-11-26T18:00", "2026-11-27T08:00"),
        (OFFICE, "2026-11-27T13:00", "2026-11-30T08:00"),
        ("Mo[1] 09:00-12:00", "2026-11-24T10:00", "2026-12-07T09:00"),
        ("Mo 20–24 Uhr", "2026-11-24T00:00", "2026-11-30T20:00"),
    ],
)
def test_a_closed_office_says_when_it_opens(hours: str, now: str, opens: str) -> None:
    assert state_at(hours, now) == OpenState(opens_at=moment(opens))


def test_an_opening_more_than_two_weeks_ahead_is_not_promised() -> None:
    assert state_at("Mo[1] 09:00-12:00", "2026-11-03T10:00") == OpenState()


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-03-28T13:00", "2026-03-29T08:00"),
        ("2026-03-29T01:30", "2026-03-29T08:00"),
        ("2026-10-24T13:00", "2026-10-25T08:00"),
        ("2026-10-25T02:30", "2026-10-25T08:00"),
    ],
)
def test_the_clock_change_moves_no_opening(now: str, opens: str) -> None:
    assert state_at("Sa, So 8–12", now) == OpenState(opens_at=moment(opens))


def test_a_moment_of_another_time_zone_is_understood() -> None:
    now = datetime(2026, 11, 26, 10, 30, tzinfo=UTC)
    assert state(read_hours(OFFICE), now) == OpenState(is_open=True, open_until=time(12))


@pytest.mark.parametrize(
    ("now", "land", "holiday", "opens"),
    [
        ("2026-06-04T09:00", "NW", "Fronleichnam", "2026-06-05T08:00"),
        ("2026-12-25T09:00", "NW", "Erster Weihnachtstag", "2026-12-28T08:00"),
        ("2026-12-31T19:00", "NW", "", "2027-01-04T08:00"),
        ("2026-04-02T19:00", "NW", "", "2026-04-07T08:00"),
        ("2026-01-06T09:00", "BY", "Heilige Drei Könige", "2026-01-07T08:00"),
    ],
)
def test_offices_are_closed_on_holidays_of_their_land(now: str, land: str, holiday: str, opens: str) -> None:
    assert state_at(OFFICE, now, land) == OpenState(opens_at=moment(opens), holiday=holiday)


@pytest.mark.parametrize(("land", "is_open"), [("NW", False), ("BE", True)])
def test_a_holiday_counts_only_where_it_is_kept(land: str, *, is_open: bool) -> None:
    assert state_at(OFFICE, "2026-06-04T09:00", land).is_open is is_open


def test_around_the_clock_means_holidays_too() -> None:
    assert state_at("rund um die Uhr", "2026-12-25T09:00").is_open


def test_by_appointment_alone_is_never_closed_nor_open() -> None:
    assert state_at("n. V.", "2026-11-29T03:00") == OpenState(by_appointment=True)


def test_by_appointment_is_told_beside_the_next_opening() -> None:
    told = state_at("Mo–Fr 8–12, n. V.", "2026-11-26T13:00")
    assert told == OpenState(opens_at=moment("2026-11-27T08:00"), by_appointment=True)


WORDS = [
    "Mo",
    "–",
    "Fr",
    "8",
    ":30",
    "12",
    " ",
    ", ",
    "Uhr",
    "n. V.",
    "geschlossen",
    "bis",
    "täglich",
    "PH",
    "[1]",
]


@given(some.text(max_size=1000) | some.lists(some.sampled_from(WORDS), max_size=40).map("".join))
def test_any_text_can_be_read_and_judged(text: str) -> None:
    hours = read_hours(text)
    assert hours.text == text
    state(hours, moment("2026-11-26T13:00"))
