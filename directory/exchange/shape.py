"""What every import has in common: files become rows, and rows are new, changed or unchanged."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from directory.exchange.columns import Columns
from directory.exchange.report import (
    Change,
    Difference,
    FieldChange,
    Reading,
    Refusal,
    Refused,
    UnknownColumn,
)
from directory.exchange.tables import Table, table_readings


class Located(Protocol):
    """A row that knows where it stands."""

    @property
    def file(self) -> str: ...

    @property
    def line(self) -> int: ...


class Keyed(Located, Protocol):
    @property
    def key(self) -> str: ...


Row = TypeVar("Row", bound=Located)
Identity = TypeVar("Identity", bound=Hashable)
RowsOf = Callable[[str, Columns], Iterable[tuple[Row, Sequence[str]]]]


def read_files(
    files: Iterable[Path], columns_of: Callable[[Table], Columns], rows_of: RowsOf[Row]
) -> Reading[Row]:
    """Rows come from a file's name and columns, each with what is wrong with it. Raises Refused."""
    rows: list[Row] = []
    refusals: list[Refusal] = []
    unknown: list[UnknownColumn] = []
    for file in files:
        columns = read_columns(file, columns_of)
        unknown += [UnknownColumn(file.name, heading) for heading in columns.unknown]
        for row, problems in rows_of(file.name, columns):
            refusals += [Refusal(row.file, row.line, reason) for reason in problems]
            rows += [] if problems else [row]
    return Reading(tuple(rows), tuple(refusals), tuple(unknown))


def read_columns(file: Path, columns_of: Callable[[Table], Columns]) -> Columns:
    """The columns of the first reading of a file that has a header row. Raises Refused."""
    refused: list[Refused] = []
    for read in table_readings(file):
        try:
            return columns_of(read())
        except Refused as problem:
            refused.append(problem)
    raise refused[0]


def repeated_keys(rows: Iterable[Keyed]) -> Iterator[Refusal]:
    """Two rows with one key, named by the lines of both. Rows without a key do not repeat one."""
    first: dict[str, Keyed] = {}
    for row in rows:
        other = first.setdefault(row.key, row) if row.key else row
        if other is not row:
            place = f"Zeile {other.line}" + (f" von {other.file}" if other.file != row.file else "")
            reason = f"Die Kennung „{row.key}“ steht schon in {place}. Jede Zeile braucht ihre eigene."
            yield Refusal(row.file, row.line, reason)


def tell_apart(
    reading: Reading[Row],
    stored: Mapping[Identity, Row],
    identity: Callable[[Row], Identity],
    texts_of: Callable[[Row], Mapping[str, str]],
) -> Difference[Row]:
    """`texts_of` gives the text of a row for every German heading. Rows refused are in no other list."""
    refused = {(refusal.file, refusal.line) for refusal in reading.refusals}
    rows = [row for row in reading.rows if (row.file, row.line) not in refused]
    known = [(stored[identity(row)], row) for row in rows if identity(row) in stored]
    return Difference(
        new=tuple(row for row in rows if identity(row) not in stored),
        changed=tuple(
            Change(old, row, _field_changes(texts_of(old), texts_of(row))) for old, row in known if old != row
        ),
        unchanged=tuple(row for old, row in known if old == row),
        refused=tuple(sorted(reading.refusals, key=lambda refusal: (refusal.file, refusal.line))),
        unknown_columns=reading.unknown_columns,
    )


def _field_changes(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[FieldChange, ...]:
    return tuple(FieldChange(name, old[name], text) for name, text in new.items() if old[name] != text)
