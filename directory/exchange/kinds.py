"""Gives all rows of an office its kind: that belongs to the office, whichever of its rows says it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from directory.exchange.rows import DirectoryRow


def with_one_kind_per_office(rows: Sequence[DirectoryRow]) -> Iterator[DirectoryRow]:
    """Said in one of the rows, the kind holds for all of its office."""
    kinds = _kinds(rows)
    for row in rows:
        yield replace(row, kind=kinds.get(_office(row), row.kind))


def with_stored_kinds(
    rows: Sequence[DirectoryRow], stored: Mapping[str, DirectoryRow]
) -> Iterator[DirectoryRow]:
    """An empty cell takes no kind away that a stored row outside the files gives.

    Stored rows whose office gets its kind from another row follow at the end: they change too.
    """
    in_files = {row.key for row in rows}
    others = [row for row in stored.values() if row.key not in in_files and row.key in stored]
    given, kept, known = _givers(rows), _kinds(others), {_office(row): row.kind for row in stored.values()}
    for row in rows:
        office = _office(row)
        if row.kind is None:
            before = stored[row.key].kind if row.key in stored else None
            yield replace(row, kind=known.get(office, before))
        else:
            yield replace(row, kind=row.kind or kept.get(office, ""))
    for row in others:
        giver = given.get(_office(row))
        if giver and giver.kind != row.kind:
            yield replace(row, kind=giver.kind, file=giver.file, line=giver.line)


def _kinds(rows: Iterable[DirectoryRow]) -> dict[tuple[str, str], str | None]:
    return {office: row.kind for office, row in _givers(rows).items()}


def _givers(rows: Iterable[DirectoryRow]) -> dict[tuple[str, str], DirectoryRow]:
    return {_office(row): row for row in rows if row.kind}


def _office(row: DirectoryRow) -> tuple[str, str]:
    return row.institution, row.office
