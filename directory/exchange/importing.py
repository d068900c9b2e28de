"""Takes in the directory's lists: reads them, says what they would change, and writes it. All or nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sqlmodel import Session

from directory.entries import Entry, load_entries
from directory.exchange.columns import Columns
from directory.exchange.identity import adopted, with_keys
from directory.exchange.keeping import with_kept_values
from directory.exchange.kinds import with_one_kind_per_office, with_stored_kinds
from directory.exchange.report import Difference, Reading, require_nothing_refused
from directory.exchange.rows import DirectoryRow, find_directory_columns, find_title_stem, read_row
from directory.exchange.shape import read_files, repeated_keys, tell_apart
from directory.exchange.texts import texts_of
from directory.exchange.writing import write_rows


def read_directory(files: Sequence[Path]) -> Reading[DirectoryRow]:
    """The rows of all files, those that say the same once. Raises Refused for a file that is no such list."""
    reading = read_files(files, find_directory_columns, _rows)
    rows = tuple(dict.fromkeys(with_one_kind_per_office(reading.rows)))
    return replace(reading, rows=rows, refusals=(*reading.refusals, *repeated_keys(rows)))


def compare(session: Session, reading: Reading[DirectoryRow]) -> Difference[DirectoryRow]:
    """What taking in the rows would do. Those refused are in no other list."""
    stored = {entry.key: row_of(entry) for entry in load_entries(session)}
    keyed = with_keys(reading.rows, stored)
    before = _with_new_keys(stored, adopted(keyed, stored))
    kept = [with_kept_values(row, before[row.key]) if row.key in before else row for row in keyed]
    rows = tuple(with_stored_kinds(kept, before))
    return tell_apart(replace(reading, rows=rows), before, lambda row: row.key, texts_of)


def apply(session: Session, difference: Difference[DirectoryRow]) -> None:
    """Writes what is new and changed. Raises Refused if anything was refused. The caller commits."""
    require_nothing_refused(difference)
    if difference.rows_to_write:
        write_rows(session, difference.new, difference.changed)


def _rows(file: str, columns: Columns) -> Iterator[tuple[DirectoryRow, list[str]]]:
    title_stem = find_title_stem(columns)
    return (read_row(file, columns, line, title_stem) for line in columns.body)


def _with_new_keys(stored: Mapping[str, DirectoryRow], keys: Mapping[str, str]) -> dict[str, DirectoryRow]:
    """The stored rows by the keys that they are to have."""
    old = set(keys.values())
    return {key: row for key, row in stored.items() if key not in old} | {
        new: stored[key] for new, key in keys.items()
    }


def row_of(entry: Entry) -> DirectoryRow:
    """A stored row as if it had been read from a table."""
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
