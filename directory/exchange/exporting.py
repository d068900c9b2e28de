"""Writes the directory as the table that it can be taken in from again, as CSV or XLSX."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]  # comes without types

from directory.entries import Entry, Person
from directory.exchange.cells import harmless
from directory.exchange.columns import Columns
from directory.exchange.headings import DIRECTORY
from directory.exchange.importing import row_of
from directory.exchange.report import Refused
from directory.exchange.rows import DirectoryRow, read_row
from directory.exchange.tables import Line
from directory.exchange.texts import texts_of

Cells = Mapping[str, str]
"""The cells of a row, by the German heading of the column."""

_TEXT = "@"
_LONGEST_IN_A_SHEET = 32_767
_FIELDS = {headings[0]: field for field, headings in DIRECTORY.items()}


def write_directory(entries: Iterable[Entry], file: Path) -> None:
    """In the format that the file's ending names; at least one row. Raises Refused with a German sentence."""
    formats: Mapping[str, Callable[[Sequence[Cells]], bytes]] = {".csv": _as_csv, ".xlsx": _as_sheet}
    write = formats.get(file.suffix.lower())
    if not write:
        raise Refused(f"{file.name} endet weder auf .csv noch auf .xlsx. Bitte eines davon wählen.")
    content = write([cells_of(row_of(entry)) for entry in entries])
    try:
        file.write_bytes(content)
    except OSError:
        raise Refused(f"{file.name} lässt sich nicht schreiben. Gibt es den Ordner, ist er offen?") from None


def cells_of(row: DirectoryRow) -> Cells:
    """The first way of writing the row that reads as the row; the first one where none does."""
    ways = [{**_without_people(row), **people} for people in _ways_of_writing(row.people)]
    return next((cells for cells in ways if _reads_as(cells, row)), ways[0])


def _without_people(row: DirectoryRow) -> Cells:
    """With keys that were made here, too: whoever changes an office in the table still means that row."""
    verified = f"{row.verified_on:%d.%m.%Y}" if row.verified_on else ""
    return {**texts_of(row), "Kennung": row.key, "geprüft am": verified}


def _ways_of_writing(people: Sequence[Person]) -> Iterator[Cells]:
    """A column for each thing; else numbers, and at last functions too, beside the name of whose they are."""
    columns = {
        "Ansprechperson": _each_once(person.name for person in people),
        "Funktion": _each_once(role for person in people for role in person.role.split(" | ")),
        "Telefon": _each_once(phone for person in people for phone in person.phones),
        "E-Mail": _each_once(email for person in people for email in person.emails),
        "Raum": _each_once(room for person in people for room in person.room.split(" | ")),
        "Anschrift": _shared(person.address for person in people),
        "Sprechzeiten": _shared(person.hours for person in people),
        "Vertretung": _shared(person.deputy for person in people),
    }
    numbers_beside = {**columns, "Telefon": "", "E-Mail": "", "Ansprechperson": _beside(people, _numbers)}
    yield from (columns, numbers_beside)
    yield {**numbers_beside, "Funktion": "", "Ansprechperson": _beside(people, _function_and_numbers)}


def _each_once(values: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(value for value in values if value))


def _shared(values: Iterable[str]) -> str:
    """What all people of a row have in common."""
    return next((value for value in values if value), "")


def _beside(people: Sequence[Person], said: Callable[[Person], Sequence[str]]) -> str:
    return " | ".join(", ".join((person.name, *said(person))) for person in people)


def _numbers(person: Person) -> Sequence[str]:
    return (*(f"Tel. {phone}" for phone in person.phones), *person.emails)


def _function_and_numbers(person: Person) -> Sequence[str]:
    return (*filter(None, person.role.split(" | ")), *_numbers(person))


def _reads_as(cells: Cells, row: DirectoryRow) -> bool:
    places = {_FIELDS[heading]: place for place, heading in enumerate(cells)}
    columns = Columns(places, unknown=(), titles=(), body=())
    read, problems = read_row("", columns, Line(0, tuple(cells.values())), title_stem="")
    return read == row and not problems


def _as_csv(rows: Sequence[Cells]) -> bytes:
    """As Excel opens it with a double click: semicolons, and UTF-8 with its mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(rows[0])
    writer.writerows([harmless(cell) for cell in row.values()] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _as_sheet(rows: Sequence[Cells]) -> bytes:
    """All cells are texts: none is a formula, and „1–3“ is no date."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.freeze_panes = "A2"
    for number, row in enumerate((rows[0], *(row.values() for row in rows)), start=1):
        for column, text in enumerate(row, start=1):
            if len(text) > _LONGEST_IN_A_SHEET:
                raise Refused(f"Eine Zelle in Zeile {number} ist für Excel zu lang. Als CSV geht es.")
            cell = sheet.cell(number, column, text or None)
            cell.data_type, cell.number_format = ("s" if text else "n"), _TEXT
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
