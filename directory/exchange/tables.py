"""Reads a table from a CSV or XLSX file: its lines as text, with their numbers in the file."""

import csv
import io
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from itertools import islice
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]  # comes without types
from openpyxl.cell.cell import Cell  # type: ignore[import-untyped]
from openpyxl.worksheet.worksheet import Worksheet  # type: ignore[import-untyped]

from directory.exchange.cells import as_meant, clean, is_blank
from directory.exchange.report import Refused

_SEPARATORS = (";", ",", "\t")
_SAMPLE = 1000
_FEW = 20  # a text with more zero characters than one in so many is no text
_TOO_LONG = "Ab Zeile {} ist eine Zelle länger als 131.072 Zeichen. Fehlt dort ein Anführungszeichen?"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Line:
    """A record of a table; `number` is the line of the file, or the row of the sheet, in which it begins.

    `continued` are the places of the cells that are merged into the one to their left.
    """

    number: int
    cells: tuple[str, ...]
    continued: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Table:
    file: str
    lines: tuple[Line, ...]


def read_table(path: Path) -> Table:
    """All lines that say something, in the likeliest reading. Raises Refused with a German sentence."""
    return next(table_readings(path))()


def table_readings(path: Path) -> Iterator[Callable[[], Table]]:
    """Ways to read the file, the likeliest first. They raise Refused with a German sentence, as this does."""
    if path.is_dir():
        raise Refused(f"{path} ist ein Ordner. Gemeint ist eine Datei darin.")
    readings = _readings().get(path.suffix.lower())
    if not readings:
        raise Refused(f"{path.name} ist weder CSV noch XLSX. Bitte in Excel als eines davon speichern.")
    try:
        data = path.read_bytes()
    except OSError:
        raise Refused(f"{path.name} lässt sich nicht öffnen. Stimmt der Pfad?") from None
    try:
        yield from (partial(_table, path.name, lines) for lines in readings(data))
    except ValueError as problem:
        raise Refused(f"{path.name} lässt sich nicht lesen: {problem}") from None


def _table(name: str, read: Callable[[], Iterator[Line]]) -> Table:
    try:
        lines = tuple(line for line in read() if any(line.cells))
    except ValueError as problem:
        raise Refused(f"{name} lässt sich nicht lesen: {problem}") from None
    if not lines:
        raise Refused(f"{name} ist leer.")
    return Table(name, lines)


def _readings() -> dict[str, Callable[[bytes], Iterator[Callable[[], Iterator[Line]]]]]:
    return {".csv": _csv_readings, ".tsv": _csv_readings, ".xlsx": _sheet_readings, ".xlsm": _sheet_readings}


def _csv_readings(data: bytes) -> Iterator[Callable[[], Iterator[Line]]]:
    text = _decoded(data)
    likeliest = sorted(_SEPARATORS, key=lambda separator: _regularity(text, separator), reverse=True)
    return (partial(_records, text, separator) for separator in likeliest)


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-16") if data.startswith(_UTF_16) else data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\ufffd" in text or text.count("\0") * _FEW > len(text):
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
            yield Line(start, tuple(as_meant(_said(cell)) for cell in record))
            start = reader.line_num + 1
    except csv.Error as problem:
        if "field larger" in str(problem):
            raise ValueError(_TOO_LONG.format(start)) from None
        raise ValueError(f"Ab Zeile {start} gehen die Anführungszeichen nicht auf.") from None


def _sheet_readings(data: bytes) -> Iterator[Callable[[], Iterator[Line]]]:
    yield partial(_sheet_lines, data)


def _sheet_lines(data: bytes) -> Iterator[Line]:
    """Only cells that say something count: a formatted one may stand in the last of a million rows."""
    sheet = _first_sheet(data)
    rows = _texts_by_row(sheet)
    width = max((column for cells in rows.values() for column in cells), default=0)
    down, sideways = _merged_downwards(sheet, rows), _merged_sideways(sheet)
    for number in sorted(rows):
        cells = down[number] | rows[number]
        texts = tuple(cells.get(column, "") for column in range(1, width + 1))
        yield Line(number, texts, frozenset(sideways[number]))


def _texts_by_row(sheet: Worksheet) -> dict[int, dict[int, str]]:
    """By row and column. Asking openpyxl for rows would make every cell in between."""
    rows: dict[int, dict[int, str]] = defaultdict(dict)
    for (row, column), cell in sheet._cells.items():  # noqa: SLF001 - there is no public way to them
        if text := _said(_cell_text(cell)):
            rows[row][column] = text
    return rows


def _first_sheet(data: bytes) -> Worksheet:
    try:
        with warnings.catch_warnings(action="ignore"):  # about ornaments of Excel that hold no text
            return openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets[0]
    except Exception:  # noqa: BLE001 - a damaged file can raise anything in openpyxl and the parsers below it
        raise ValueError("Die Datei ist beschädigt, geschützt oder keine Excel-Datei.") from None


def _merged_downwards(sheet: Worksheet, rows: Mapping[int, Mapping[int, str]]) -> dict[int, dict[int, str]]:
    """What merged cells say in the rows below their first. A row of nothing else says nothing of its own."""
    repeated: dict[int, dict[int, str]] = defaultdict(dict)
    for merged in sheet.merged_cells.ranges:
        text = rows.get(merged.min_row, {}).get(merged.min_col, "")
        for row in range(merged.min_row + 1, min(merged.max_row, max(rows)) + 1) if text else ():
            repeated[row][merged.min_col] = text
    return repeated


def _merged_sideways(sheet: Worksheet) -> dict[int, set[int]]:
    """By row: the places of the cells that only continue the one to their left."""
    continued: dict[int, set[int]] = defaultdict(set)
    for merged in sheet.merged_cells.ranges:
        continued[merged.min_row].update(range(merged.min_col, merged.max_col))
    return continued


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
