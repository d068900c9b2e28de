"""Files as they come from offices: their encodings, separators, merged cells and line numbers."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]  # comes without types
import pytest
from openpyxl.styles import Font  # type: ignore[import-untyped]
from openpyxl.worksheet.worksheet import Worksheet  # type: ignore[import-untyped]

from directory.exchange.report import Refused
from directory.exchange.tables import read_table

Write = Callable[[Worksheet], None]


def lines_of_csv(folder: Path, data: bytes, name: str = "liste.csv") -> list[tuple[int, tuple[str, ...]]]:
    file = folder / name
    file.write_bytes(data)
    return [(line.number, line.cells) for line in read_table(file).lines]


def lines_of_sheet(folder: Path, write: Write) -> list[tuple[int, tuple[str, ...]]]:
    book = openpyxl.Workbook()
    write(book.active)
    file = folder / "liste.xlsx"
    book.save(file)
    return [(line.number, line.cells) for line in read_table(file).lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_umlauts_survive_every_encoding_of_excel(tmp_path: Path, encoding: str) -> None:
    data = "Stelle;Themen\nJugendamt – Süd;Öffnung „früh“\n".encode(encoding)
    assert lines_of_csv(tmp_path, data)[1] == (2, ("Jugendamt – Süd", "Öffnung „früh“"))


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Stelle;Themen\nAmt;a, b, c\n", ("Amt", "a, b, c")),
        ("Stelle,Themen\nAmt,a; b; c\n", ("Amt", "a; b; c")),
        ("Stelle\tThemen\nAmt\ta, b; c\n", ("Amt", "a, b; c")),
        ("Stelle;Themen\nAmt;a, b\nAmt;c, d\nAmt;e, f\n", ("Amt", "a, b")),
        ('Stelle,Themen\n"Amt; Team","a; b"\n"Amt; Team","c; d"\n', ("Amt; Team", "a; b")),
        ("Stelle,Themen,Telefon\nAmt,a; b\nAmt,c; d\n", ("Amt", "a; b")),
        ('Stelle;Themen\n"Amt, Haus 2";"a\nb, c"\n', ("Amt, Haus 2", "a\nb, c")),
    ],
)
def test_the_separator_is_found_whatever_the_cells_hold(
    tmp_path: Path, text: str, second: tuple[str, ...]
) -> None:
    assert lines_of_csv(tmp_path, text.encode())[1][1] == second


def test_a_record_is_known_by_the_line_in_which_it_begins(tmp_path: Path) -> None:
    data = b'Stelle;Themen\r\n\r\n"Amt";"a\r\nb"\r\n;;\r\nTeam;c\r\n'
    assert [number for number, _ in lines_of_csv(tmp_path, data)] == [1, 3, 6]


def test_cells_lose_invisible_characters_and_lone_dashes(tmp_path: Path) -> None:
    data = "Stelle;Themen;Raum\nJugend\u00adamt\u00a0Süd ;  a  b ;–\n".encode()
    assert lines_of_csv(tmp_path, data)[1][1] == ("Jugendamt Süd", "a b", "")


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("liste.pdf", b"%PDF", "liste.pdf ist weder CSV noch XLSX."),
        ("liste.xls", b"\xd0\xcf", "liste.xls ist weder CSV noch XLSX."),
        ("liste.csv", b"", "liste.csv ist leer."),
        ("liste.csv", b"\n;;\n", "liste.csv ist leer."),
        ("liste.csv", b"PK\x03\x04\x00\x00", "Die Zeichen sind unbekannt."),
        ("liste.csv", b'Stelle;Themen\n"Amt;a\nTeam;b\n', "Ab Zeile 2 gehen die Anf"),
        (
            "liste.csv",
            b"Stelle;Themen\nAmt;" + b"a" * 131_073,
            "Ab Zeile 2 ist eine Zelle länger als 131.072",
        ),
        ("liste.xlsx", b"Stelle;Themen", "keine Excel-Datei."),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(
    tmp_path: Path, name: str, data: bytes, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        lines_of_csv(tmp_path, data, name)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="lässt sich nicht öffnen"):
        read_table(tmp_path / "liste.csv")


def test_cells_merged_downwards_repeat_and_those_merged_sideways_do_not(tmp_path: Path) -> None:
    def write(sheet: Worksheet) -> None:
        sheet.append(["Telefonliste", None, None])
        sheet.append(["Stelle", "Themen", "Raum"])
        sheet.append(["Jobcenter", "Leistung", "1.01"])
        sheet.append([None, "Vermittlung", "1.02"])
        sheet.merge_cells("A1:C1")
        sheet.merge_cells("A3:A4")

    assert lines_of_sheet(tmp_path, write) == [
        (1, ("Telefonliste", "", "")),
        (2, ("Stelle", "Themen", "Raum")),
        (3, ("Jobcenter", "Leistung", "1.01")),
        (4, ("Jobcenter", "Vermittlung", "1.02")),
    ]


def test_a_row_that_only_continues_merged_cells_says_nothing(tmp_path: Path) -> None:
    def write(sheet: Worksheet) -> None:
        sheet.append(["Jobcenter", "Leistung"])
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:B2")
        sheet.append([None, None])
        sheet.append(["Jugendamt", "Hilfe"])

    assert [number for number, _ in lines_of_sheet(tmp_path, write)] == [1, 3]


def test_hidden_rows_are_read(tmp_path: Path) -> None:
    def write(sheet: Worksheet) -> None:
        sheet.append(["Jobcenter"])
        sheet.append(["Jugendamt"])
        sheet.row_dimensions[2].hidden = True

    assert len(lines_of_sheet(tmp_path, write)) == 2


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (101, "General", "101"),
        (101.0, "General", "101"),
        (2.5, "General", "2.5"),
        (2214710101, "General", "2214710101"),
        (7, "000", "007"),
        (datetime(2026, 11, 5, tzinfo=UTC).replace(tzinfo=None), "DD.MM.YYYY", "2026-11-05"),
        (time(8, 30), "HH:MM", "08:30"),
        (True, "General", "ja"),
    ],
)
def test_values_of_excel_become_what_an_office_would_type(
    tmp_path: Path, value: object, number_format: str, text: str
) -> None:
    def write(sheet: Worksheet) -> None:
        sheet["A1"] = value
        sheet["A1"].number_format = number_format

    assert lines_of_sheet(tmp_path, write) == [(1, (text,))]


def test_cells_lose_control_characters_and_those_that_turn_the_text(tmp_path: Path) -> None:
    data = "Stelle;Themen\nJugend\u202eamt\u2066\u200f;a\x07b\x00c\td\n".encode()
    assert lines_of_csv(tmp_path, data)[1][1] == ("Jugendamt", "a b c d")


def test_a_formatted_cell_in_the_last_row_takes_no_time(tmp_path: Path) -> None:
    def write(sheet: Worksheet) -> None:
        sheet.append(["Jobcenter", "Leistung"])
        sheet.cell(1_048_576, 16_384).font = Font(bold=True)

    assert lines_of_sheet(tmp_path, write) == [(1, ("Jobcenter", "Leistung"))]


def test_cells_merged_sideways_are_known(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Stelle", "Themen", "Kontakt", None])
    book.active.merge_cells("C1:D1")
    book.save(tmp_path / "liste.xlsx")
    (line,) = read_table(tmp_path / "liste.xlsx").lines
    assert line.continued == {3}
