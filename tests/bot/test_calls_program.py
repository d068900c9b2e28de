"""`import calls`: tally sheets as an administrator takes them in."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.running import Program

SHEET = """Zeitpunkt;Person;Von;Text
2026-01-05T11:56;p31;Jobcenter Lennebrück;ABH wegen Duldung, geklärt
2026-01-05T15:41;p35;Zollamt;Sozialamt Wohngeld: keiner da
2026-01-06T13:02;p24;Zollamt;das Übliche
2026-01-06T14:32;p24;;Jobcenter wegen Nesrin Yıldırım, geboren 03.04.2001
neulich;p01;;Jobcenter wegen BuT
2026-01-07T09:10;p31;jc-leistung-3;ABH wegen Duldung, niemand erreicht
"""


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
