"""The directory as a table: what goes out comes in again unchanged."""

import csv
import io
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]  # comes without types
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from directory.entries import load_entries
from directory.exchange.cells import as_meant, harmless
from directory.exchange.exporting import write_directory
from directory.exchange.importing import compare, read_directory
from directory.exchange.report import Refused
from directory.lennebrueck import FOLDER, take_in_lennebrueck
from tests.directory.exchange.taking_in import counts, take_in

ENDINGS = pytest.mark.parametrize("ending", ["csv", "xlsx", "CSV"])


def table(folder: Path, header: str, *lines: str) -> Path:
    (folder / "liste.csv").write_text("\n".join((header, *lines)), "utf-8")
    return folder / "liste.csv"


def written(session: Session, folder: Path, ending: str = "csv") -> Path:
    file = folder / f"heraus.{ending}"
    write_directory(load_entries(session), file)
    return file


def changes(session: Session, file: Path) -> tuple[int, int, int]:
    return counts(compare(session, read_directory([file])))


@ENDINGS
def test_the_model_town_comes_back_unchanged(session: Session, tmp_path: Path, ending: str) -> None:
    take_in_lennebrueck(session)
    rows = len(load_entries(session))
    assert changes(session, written(session, tmp_path, ending)) == (0, 0, rows)


def test_it_is_the_table_that_can_be_taken_in(session: Session, tmp_path: Path) -> None:
    take_in_lennebrueck(session)
    first, *_ = written(session, tmp_path).read_text("utf-8").splitlines()
    assert first == (FOLDER / "verzeichnis.csv").read_text("utf-8").splitlines()[0]


def test_it_opens_in_a_german_spreadsheet(session: Session, tmp_path: Path) -> None:
    take_in(session, table(tmp_path, "Stelle;Themen", "Bürgerbüro;Ausweise"))
    content = written(session, tmp_path).read_bytes()
    assert content.startswith("\ufeffKennung;Institution;Stelle;Themen;".encode())
    assert content.count(b"\r\n") == content.count(b"\n") == 2


@ENDINGS
@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("Stelle;Themen", "Amt;Hilfe"),
        ("Institution;Themen", "Stadt;Hilfe | Rat"),
        ("Stelle;Themen;Telefon;Hinweis", 'Amt;Hilfe;+43 1 234567;"=1+1; ""klingeln"""'),
        ("Stelle;Themen;Hinweis", "@Amt;-Hilfe;+ klingeln"),
        ("Stelle;Themen;Hinweis", "'Amt';''Hilfe;'=1"),
        ("Stelle;Themen;Alter;Raum;Buchstaben", "Amt;Hilfe;15–24;007;A–K | Sch"),
        ("Stelle;Themen;Ansprechperson;Telefon", "Amt;Hilfe;Frau A / Herr B;0221 4710-101/102"),
        ("Stelle;Themen;Ansprechperson;Telefon", "Amt;Hilfe;Frau A / Herr B;0221 4710-101"),
        ("Stelle;Themen;Ansprechperson;Telefon", "Amt;Hilfe;Frau A / Herr B;0221 4710-101/102/103"),
        ("Stelle;Themen;Ansprechperson;Telefon", "Amt;Hilfe;Frau A, Tel. 0221 4710-101 / Herr B;"),
        ("Stelle;Themen;Ansprechperson;Telefon", "Amt;Hilfe;Frau A, Leitung / Herr B;0221 4710-101"),
        ("Stelle;Themen;Ansprechperson;E-Mail", "Amt;Hilfe;Frau A, a@amt.example / Herr B;post@amt.example"),
        ("Stelle;Themen;Ansprechperson;Funktion", "Amt;Hilfe;Frau A, 0221 4710-101 / Herr B;Kasse"),
        ("Stelle;Themen;Ansprechperson;Sprechzeiten", 'Amt;Hilfe;Frau A / Herr B;"Mo 8–12\nDi 9–11"'),
        ("Stelle;Themen;Ansprechperson;Anschrift;Ort", "Amt;Hilfe;Frau A / Herr B;Weg 1;12345 Ort"),
        ("Stelle;Themen;Ansprechperson;Vertretung", "Amt;Hilfe;Frau A / Herr B;Frau C, 0221 4710-103"),
        ("Stelle;Themen;Ansprechperson", "Amt;Hilfe;Sekretariat"),
        ("Stelle;Themen;Telefon;Raum;geprüft am;Art", "Amt;Hilfe;0221 4710-0;1 | 2;11/2026;VI"),
        ("Kennung;Stelle;Themen;Bezirk;Zielgruppe", "k1;Amt;Hilfe;Nord, Süd;Eltern; Kinder"),
    ],
)
def test_whatever_was_taken_in_comes_back_unchanged(
    session: Session, tmp_path: Path, header: str, line: str, ending: str
) -> None:
    assert take_in(session, table(tmp_path, header, line)).new
    assert changes(session, written(session, tmp_path, ending)) == (0, 0, 1)


def test_rows_without_a_key_go_out_with_the_one_they_got(session: Session, tmp_path: Path) -> None:
    take_in(session, table(tmp_path, "Stelle;Themen", "Amt;Hilfe"))
    file = written(session, tmp_path)
    file.write_text(file.read_text("utf-8-sig").replace("Amt", "Neues Amt"), "utf-8")
    assert changes(session, file) == (0, 1, 0)


def test_no_cell_of_a_csv_can_be_run(session: Session, tmp_path: Path) -> None:
    take_in(session, table(tmp_path, "Stelle;Themen;Telefon;Hinweis", "@Amt;-Hilfe;+43 1 234567;=1+1"))
    rows = csv.reader(io.StringIO(written(session, tmp_path).read_text("utf-8-sig")), delimiter=";")
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_no_cell_of_a_sheet_is_a_formula(session: Session, tmp_path: Path) -> None:
    take_in(session, table(tmp_path, "Stelle;Themen;Hinweis", "Amt;Hilfe;=1+1"))
    sheet = openpyxl.load_workbook(written(session, tmp_path, "xlsx")).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}


@given(st.text(alphabet="'=+-@a ", max_size=6))
def test_a_harmless_cell_says_what_was_meant(text: str) -> None:
    assert as_meant(harmless(text)) == text
    assert not harmless(text).startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("name", ["liste.txt", "liste", "fehlt/liste.csv"])
def test_what_cannot_be_written_is_one_sentence(session: Session, tmp_path: Path, name: str) -> None:
    take_in(session, table(tmp_path, "Stelle;Themen", "Amt;Hilfe"))
    with pytest.raises(Refused, match="liste"):
        write_directory(load_entries(session), tmp_path / name)


def test_a_cell_too_long_for_a_sheet_is_not_cut(session: Session, tmp_path: Path) -> None:
    take_in(session, table(tmp_path, "Stelle;Themen;Hinweis", f"Amt;Hilfe;{'a' * 40_000}"))
    with pytest.raises(Refused, match="Zeile 2"):
        written(session, tmp_path, "xlsx")
    assert changes(session, written(session, tmp_path)) == (0, 0, 1)
