"""`patterns`: what recurs in the calls, for people and for machines."""

import json
import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from typer import BadParameter

from bot.cli.days import day_of_command
from bot.cli.patterns import element
from bot.practice.patterns.pattern import Pattern, Rule
from bot.texts import texts_in
from tests.running import Program
from tests.talking import MONDAY

HOUSES = ("Jobcenter Lennebrück", "Jugendamt Lennebrück", "Agentur für Arbeit Lennebrück")
FOUND = Pattern(
    Rule.NO_OFFER,
    organizations=(7, 2, 9),
    topic_id=4,
    topic="Krankenschein",
    calls=11,
    callers=6,
    houses=4,
    first=date(2026, 10, 26),
    last=date(2026, 11, 20),
)


def no_offers(today: date) -> str:
    """Four weeks in which many ask for a language course and find none, and all else is settled."""
    days = [today - timedelta(days=ago) for ago in range(1, 29)]
    lines = [
        f"{day}T{hour}:00;p{(number + hour) % 7};{HOUSES[number % 3]};{text}"
        for number, day in enumerate(days)
        for hour, text in (
            (9, "ABH wegen Duldung, geklärt"),
            (10, "Sozialamt wegen Wohngeld, geklärt"),
            (
                14,
                "Sprachmittlungspool wegen Dolmetscher, kein Angebot"
                if number % 2
                else "Jobcenter wegen BuT, geklärt",
            ),
        )
    ]
    return "\n".join(("Zeitpunkt;Person;Von;Text", *lines))


@pytest.fixture
def busy(filled: Program, tmp_path: Path) -> Program:
    (tmp_path / "striche.csv").write_text(no_offers(date.today()), "utf-8")  # noqa: DTZ011 - as the program
    assert filled("import", "calls", tmp_path / "striche.csv").returncode == 0
    return filled


def test_an_element_is_what_the_interface_says() -> None:
    names = {7: "Asylbewerberleistungen (Sozialamt)", 2: "Jobcenter"}
    keys = {7: "r121", 2: "Jobcenter"}
    told = element(FOUND, lambda number: names.get(number, ""), lambda number, _: keys.get(number, ""))
    assert told == {
        "rule": "no_offer",
        "organizations": ["r121", "Jobcenter"],
        "topic": "Krankenschein",
        "calls": 11,
        "callers": 6,
        "offices": 4,
        "first": "2026-10-26",
        "last": "2026-11-20",
        "text": "Zu „Krankenschein“ fand sich 11-mal kein Angebot, gefragt haben 4 Häuser."
        " Wollen wir das in die Angebotsplanung aufnehmen?",
    }


def test_machines_get_what_recurs(busy: Program) -> None:
    done = busy("patterns", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    (found,) = [told for told in json.loads(done.stdout) if told["rule"] == "no_offer"]
    assert (found["calls"], found["offices"]) == (14, 3)
    assert found["organizations"][0].startswith("ki-")
    assert "14-mal kein Angebot" in found["text"]


def test_the_sentence_for_machines_is_german_in_every_language(busy: Program) -> None:
    assert "kein Angebot" in busy("patterns", "--json", ZURUF_LANGUAGE="en").stdout


def test_people_get_what_recurs_with_its_evidence(busy: Program) -> None:
    lines = busy("patterns").stdout.splitlines()
    place = lines.index("Angebotslücke")
    assert "kein Angebot" in lines[place + 1]
    assert lines[place + 2].startswith("    14 Anrufe, 7 Personen, 3 Häuser; ")
    assert lines[place + 3] == (
        "    Vorschlag: gemeinsame Planung von Angeboten. Es entscheidet: das Planungsgremium."
    )


def test_people_may_read_english(busy: Program) -> None:
    assert "no offer was found" in busy("patterns", ZURUF_LANGUAGE="en").stdout


def test_the_day_is_the_clock(busy: Program) -> None:
    assert json.loads(busy("patterns", "--json", "--on", "2020-01-06").stdout) == []


def test_looking_for_patterns_writes_nothing(busy: Program, tmp_path: Path) -> None:
    before = dump(tmp_path)
    busy("patterns", "--on", "2090-01-02")
    assert dump(tmp_path) == before


def test_where_nothing_recurs_a_line_says_so(filled: Program) -> None:
    done = filled("patterns", "--on", "2026-11-23")
    assert done.returncode == 0
    assert done.stdout == "Bis zum 22.11.2026 wiederholt sich nichts.\n"


def test_in_english_a_day_is_written_as_there(filled: Program) -> None:
    done = filled("patterns", "--on", "2026-11-23", ZURUF_LANGUAGE="en")
    assert done.stdout == "Up to 22 Nov 2026 nothing recurs.\n"


@pytest.mark.parametrize("day", ["0001-01-01", "1999-12-31", "2100-01-01", "9999-12-31"])
def test_a_day_that_cannot_be_meant_is_refused(day: str) -> None:
    with pytest.raises(BadParameter, match="2000-01-01"):
        day_of_command(datetime.fromisoformat(day), MONDAY, texts_in("de"))


@pytest.mark.parametrize("command", ["patterns", "digest"])
def test_such_a_day_is_wrong_usage(filled: Program, command: str) -> None:
    done = filled(command, "--on", "0001-01-01")
    assert (done.returncode, done.stdout) == (2, "")
    assert "2000-01-01" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("command", "day"), [("patterns", "2000-01-01"), ("digest", "2099-12-31")])
def test_any_other_day_is_a_clock(filled: Program, command: str, day: str) -> None:
    done = filled(command, "--on", day)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("day", ["gestern", "23.11.2026", "2026-02-30"])
def test_a_day_that_does_not_exist_is_wrong_usage(filled: Program, day: str) -> None:
    done = filled("patterns", "--on", day)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def dump(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "zuruf.db")) as database:
        return list(database.iterdump())
