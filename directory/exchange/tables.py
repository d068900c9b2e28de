"""Reads a table from a CSV or XLSX file: its lines as text, with their numbers in the file."""

import csv
import io
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from itertools import islice
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]  # comes without types
from openpyxl.cell.cell import Cell  # type: ignore[import-untyped]
from openpyxl.worksheet.worksheet import Worksheet  # type: ignore[import-untyped]

from directory.exchange.cells import clean, is_blank
from directory.exchange.report import Refused

_SEPARATORS = (";", ",", "\t")
_SAMPLE = 1000
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Line:
    """A record of a table; `number` is the line of the file, or the row of the sheet, in which it begins."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    file: str
    lines: tuple[Line, ...]


def read_table(path: Path) -> Table:
    """All lines that say something. Raises Refused with a German sentence."""
    read = _readers().get(path.suffix.lower())
    if not read:
        raise Refused(f"{path.name} ist weder CSV noch XLSX. Bitte in Excel als eines davon speichern.")
    try:
        data = path.read_bytes()
    except OSError:
        raise Refused(f"{path.name} lässt sich nicht öffnen. Stimmt der Pfad?") from None
    try:
        lines = tuple(line for line in read(data) if any(line.cells))
    except ValueError as problem:
        raise Refused(f"{path.name} lässt sich nicht lesen: {problem}") from None
    if not lines:
        raise Refused(f"{path.name} ist leer.")
    return Table(path.name, lines)


def _readers() -> dict[str, Callable[[bytes], Iterator[Line]]]:
    return {".csv": _csv_lines, ".tsv": _csv_lines, ".xlsx": _sheet_lines, ".xlsm": _sheet_lines}


def _csv_lines(data: bytes) -> Iterator[Line]:
    text = _decoded(data)
    separator = max(_SEPARATORS, key=lambda candidate: _regularity(text, candidate))
    return _records(text, separator)


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-16") if data.startswith(_UTF_16) else data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text or "\ufffd" in text:
        raise ValueError("Die Zeichen sind unbekannt. Bitte als „CSV UTF-8“ speichern.")
    return text


def _regularity(text: str, separator: str) -> tuple[int, int]:
    """How many records are equally wide, and the greatest width. The right separator has most of both.

    Counting characters would not do: topics are full of commas, cells of several lines of everything.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        widths = Counter(len(record) for record in islice(reader, _SAMPLE))
    except csv.Error:
        return 0, 0
    divided = {width: count for width, count in widths.items() if width > 1}
    return max(divided.values(), default=0), max(divided, default=0)


def _records(text: str, separator: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    try:
        for record in reader:
            yield Line(start, tuple(map(_said, record)))
            start = reader.line_num + 1
    except csv.Error:
        raise ValueError(f"Ab Zeile {start} gehen die Anführungszeichen nicht auf.") from None


def _sheet_lines(data: bytes) -> Iterator[Line]:
    sheet = _first_sheet(data)
    repeated = _vertically_merged(sheet)
    for number, row in enumerate(sheet.iter_rows(), 1):
        own = [_said(_cell_text(cell)) for cell in row]
        if any(own):
            yield Line(
                number,
                tuple(text or repeated.get((number, column), "") for column, text in enumerate(own, 1)),
            )


def _first_sheet(data: bytes) -> Worksheet:
    try:
        with warnings.catch_warnings(action="ignore"):  # about ornaments of Excel that hold no text
            return openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets[0]
    except Exception:  # noqa: BLE001 - a damaged file can raise anything in openpyxl and the parsers below it
        raise ValueError("Die Datei ist beschädigt, geschützt oder keine Excel-Datei.") from None


def _vertically_merged(sheet: Worksheet) -> dict[tuple[int, int], str]:
    """What merged cells say in the rows below their first. A row of nothing else says nothing of its own."""
    return {
        (row, merged.min_col): _said(_cell_text(sheet.cell(merged.min_row, merged.min_col)))
        for merged in sheet.merged_cells.ranges
        for row in range(merged.min_row + 1, merged.max_row + 1)
    }


def _cell_text(cell: Cell) -> str:
    """The value as an office would type it: ISO dates, whole numbers without „.0“, kept leading zeros."""
    match cell.value:
        case None:
            return ""
        case datetime() as moment:
            return moment.isoformat(" ", "minutes").removesuffix(" 00:00")
        case time() as moment:
            return moment.isoformat("minutes")
        case bool() as answer:
            return "ja" if answer else "nein"
        case int() | float() as number:
            return f"{number:.15g}".zfill(_fixed_width(cell.number_format))
        case other:
            return str(other)


def _fixed_width(number_format: str) -> int:
    """How many digits a format such as „00000“ for postcodes shows."""
    return len(number_format) if set(number_format) == {"0"} else 0


def _said(text: str) -> str:
    said = clean(text)
    return "" if is_blank(said) else said
