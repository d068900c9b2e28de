"""`import calls`: tally sheets as an administrator takes them in."""

import re
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.running import Program

DAY = date.today() - timedelta(days=60)  # noqa: DTZ011 - as the program
SHEET = f"""Zeitpunkt;Person;Von;Text
{DAY}T11:56;p31;Jobcenter Lennebrück;ABH wegen Duldung, geklärt
{DAY}T15:41;p35;Zollamt;Sozialamt Wohngeld: keiner da
{DAY}T13:02;p24;Zollamt;das Übliche
{DAY}T14:32;p24;;Jobcenter wegen Nesrin Yıldırım, geboren 03.04.2001
neulich;p01;;Jobcenter wegen BuT
{DAY}T17:10;p31;jc-leistung-3;ABH wegen Duldung, niemand erreicht
"""
LONG_AGO = DAY - timedelta(days=400)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "striche.csv"
    file.write_text(SHEET, "cp1252", errors="xmlcharrefreplace")
    return file


def stored(folder: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "zuruf.db")) as database:
        return database.execute("SELECT * FROM call ORDER BY id").fetchall()


def test_what_is_usable_goes_in_and_the_rest_is_told(filled: Program, sheet: Path, tmp_path: Path) -> None:
    done = filled("import", "calls", sheet)
    assert (done.returncode, done.stderr) == (0, "")
    *left_out, unknown, total = done.stdout.splitlines()
    assert left_out == [
        "Zeile 4: ausgelassen – nennt weder Stelle noch Thema",
        "Zeile 5: ausgelassen – enthält vielleicht Angaben zu einer Person",
        "Zeile 6: ausgelassen – der Zeitpunkt ist nicht lesbar; gemeint ist etwas wie 2026-11-05T14:30",
    ]
    assert unknown == "„Zollamt“ kenne ich nicht. Ein Anruf von dort zählt ohne Haus."
    assert total == "3 aufgenommen, 0 schon bekannt, 3 ausgelassen."
    assert len(stored(tmp_path)) == 3


def test_neither_persons_nor_client_data_are_kept_or_printed(
    filled: Program, sheet: Path, tmp_path: Path
) -> None:
    printed = filled("import", "calls", sheet).stdout
    kept = repr(stored(tmp_path))
    for word in ("Nesrin", "2001", "p31", "p35", "p24"):
        assert word not in printed
        assert word not in kept


def test_one_person_is_one_pseudonym(filled: Program, sheet: Path, tmp_path: Path) -> None:
    filled("import", "calls", sheet)
    with closing(sqlite3.connect(tmp_path / "zuruf.db")) as database:
        callers = [caller for (caller,) in database.execute("SELECT caller FROM call ORDER BY id")]
    assert callers[0] == callers[2] != callers[1]


def test_the_same_sheet_again_changes_nothing(filled: Program, sheet: Path, tmp_path: Path) -> None:
    filled("import", "calls", sheet)
    before = stored(tmp_path)
    assert "0 aufgenommen, 3 schon bekannt, 3 ausgelassen." in filled("import", "calls", sheet).stdout
    assert stored(tmp_path) == before


def test_a_dry_run_of_a_sheet_stores_nothing(filled: Program, sheet: Path, tmp_path: Path) -> None:
    done = filled("import", "calls", "--dry-run", sheet)
    assert "3 aufgenommen" in done.stdout
    assert "Probelauf" in done.stdout.splitlines()[-1]
    assert not stored(tmp_path)


def test_a_house_that_may_be_a_person_is_not_printed(filled: Program, tmp_path: Path) -> None:
    sheet = tmp_path / "striche.csv"
    sheet.write_text(
        "Zeitpunkt;Person;Von;Text;Farbe\n2026-01-05T11:56;p1;Frau Yıldırım-Özkan;ABH Duldung;rot\n", "utf-8"
    )
    printed = filled("import", "calls", sheet).stdout
    assert "Özkan" not in printed
    assert "„…“ kenne ich nicht" in printed
    assert "Die Spalte „Farbe“ kenne ich nicht" in printed


def test_a_sheet_is_told_of_in_english(filled: Program, sheet: Path) -> None:
    printed = filled("import", "calls", sheet, ZURUF_LANGUAGE="en").stdout
    assert printed.splitlines()[-1] == "3 taken in, 0 known already, 3 left out."
    assert "line 4: left out" in printed


def test_two_calls_of_one_hour_are_two_in_whatever_sheets(filled: Program, tmp_path: Path) -> None:
    header, minutes = "Zeitpunkt;Person;Von;Text", ("05", "45")
    lines = [f"{DAY}T09:{minute};p1;;ABH wegen Duldung, geklärt" for minute in minutes]
    for name, of_sheet in {"one": lines[:1], "other": lines[1:], "both": lines}.items():
        (tmp_path / f"{name}.csv").write_text("\n".join((header, *of_sheet)), "utf-8")
    taken_in = [
        filled("import", "calls", tmp_path / f"{name}.csv").stdout[0] for name in ("one", "other", "both")
    ]
    assert taken_in == ["1", "1", "0"]
    assert not re.search(r"\d\d:(?:05|45)", repr(stored(tmp_path))), "minutes are not kept in clear"


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (LONG_AGO, "Ein Anruf davon ist älter als zwölf Monate und wird mit"),
        (date.today() + timedelta(days=3), "Zeile 2: ausgelassen – der Zeitpunkt liegt in der Zukunft"),  # noqa: DTZ011 - as the program
    ],
)
def test_calls_of_another_time_are_told_of(filled: Program, tmp_path: Path, day: date, line: str) -> None:
    sheet = tmp_path / "striche.csv"
    sheet.write_text(f"Zeitpunkt;Person;Von;Text\n{day}T11:56;p1;;ABH Duldung\n", "utf-8")
    assert line in filled("import", "calls", sheet).stdout


def test_a_sheet_without_calls_says_so(filled: Program, tmp_path: Path) -> None:
    (tmp_path / "striche.csv").write_text("Zeitpunkt;Person;Von;Text\n", "utf-8")
    done = filled("import", "calls", tmp_path / "striche.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("striche.csv hat nur eine Kopfzeile, noch keinen Anruf.\n0 aufgenommen")


def test_a_folder_is_no_sheet(filled: Program) -> None:
    done = filled("import", "calls", ".")
    assert (done.returncode, done.stderr) == (1, ". ist ein Ordner. Gemeint ist eine Datei darin.\n")


def test_calls_are_not_taken_in_with_another_key(filled: Program, sheet: Path, tmp_path: Path) -> None:
    filled("import", "calls", sheet)
    (tmp_path / "zuruf.key").unlink()
    done = filled("import", "calls", sheet)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "zuruf.key fehlt" in done.stderr
    assert "nicht in Ordnung: zuruf.key fehlt" in filled("doctor").stdout
    assert not (tmp_path / "zuruf.key").exists()


@pytest.mark.parametrize("text", ["Zeitpunkt;Text\n2026-01-05T11:56;ABH\n", "", "Hallo\n"])
def test_a_file_that_is_no_sheet_is_one_sentence(filled: Program, tmp_path: Path, text: str) -> None:
    (tmp_path / "striche.csv").write_text(text, "utf-8")
    done = filled("import", "calls", tmp_path / "striche.csv")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert "striche.csv" in done.stderr


def test_without_a_directory_no_call_can_be_understood(zuruf: Program, sheet: Path) -> None:
    done = zuruf("import", "calls", sheet)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "leer" in done.stderr
