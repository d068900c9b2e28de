"""Takes in the directory's lists: reads them, says what they would change, and writes it. All or nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sqlmodel import Session

from directory.entries import Entry, load_entries
from directory.exchange.columns import Columns
from directory.exchange.identity import with_keys
from directory.exchange.report import Difference, Reading, require_nothing_refused
from directory.exchange.rows import DirectoryRow, find_directory_columns, find_title_stem, read_row
from directory.exchange.shape import read_files, repeated_keys, tell_apart
from directory.exchange.texts import texts_of
from directory.exchange.writing import write_rows


def read_directory(files: Sequence[Path]) -> Reading[DirectoryRow]:
    """The rows of all files together. Raises Refused for a file that is no list of responsibilities."""
    reading = read_files(files, find_directory_columns, _rows)
    return replace(
        reading,
        rows=tuple(_with_one_kind_per_office(reading.rows)),
        refusals=(*reading.refusals, *repeated_keys(reading.rows)),
    )


def compare(session: Session, reading: Reading[DirectoryRow]) -> Difference[DirectoryRow]:
    """What taking in the rows would do. Those refused are in no other list."""
    stored = {entry.key: _row(entry) for entry in load_entries(session)}
    rows = tuple(_with_kept_kind(row, stored) for row in with_keys(reading.rows, stored))
    return tell_apart(replace(reading, rows=rows), stored, lambda row: row.key, texts_of)


def apply(session: Session, difference: Difference[DirectoryRow]) -> None:
    """Writes what is new and changed. Raises Refused if anything was refused. The caller commits."""
    require_nothing_refused(difference)
    if difference.rows_to_write:
        write_rows(session, difference.new, [change.row for change in difference.changed])


def _rows(file: str, columns: Columns) -> Iterator[tuple[DirectoryRow, list[str]]]:
    title_stem = find_title_stem(columns)
    return (read_row(file, columns, line, title_stem) for line in columns.body)


def _with_one_kind_per_office(rows: Iterable[DirectoryRow]) -> Iterator[DirectoryRow]:
    """The kind belongs to the office: said in one of its rows, it holds for all of them."""
    kinds = {(row.institution, row.office): row.kind for row in rows if row.kind}
    for row in rows:
        yield replace(row, kind=kinds.get((row.institution, row.office), row.kind))


def _with_kept_kind(row: DirectoryRow, stored: Mapping[str, DirectoryRow]) -> DirectoryRow:
    """A table without a column for the kind leaves the kind as it is."""
    return replace(row, kind=stored[row.key].kind) if row.kind is None and row.key in stored else row


def _row(entry: Entry) -> DirectoryRow:
    return DirectoryRow(
        file="",
        line=0,
        key=entry.key,
        institution=entry.institution,
        office=entry.office,
        topics=tuple(name for _, name in entry.topics),
        keywords=entry.keywords,
        people=entry.people,
        districts=entry.districts,
        target_groups=entry.target_groups,
        letters=entry.letters,
        age=entry.age,
        note=entry.note,
        verified_on=entry.verified_on,
        kind=entry.kind,
    )
