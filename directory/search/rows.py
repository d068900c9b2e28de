"""The rows of the directory by their keys; one that comes from a file is read when it is wanted."""

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields
from datetime import date
from itertools import count
from operator import attrgetter
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from directory.entries import Entry, Person
from directory.search.postings import Numbers

_FIELDS = tuple(field.name for field in fields(Entry))
_cells_of_entry = attrgetter(*_FIELDS)
_cells_of_person = attrgetter(*(field.name for field in fields(Person)))


class Rows(Sequence[Entry]):
    """Entries by row, or the lines that hold them; their numbers and marks as arrays."""

    def __init__(self, stored: list[Entry | str], ids: NDArray[np.int64], marks: NDArray[np.int64]) -> None:
        self.ids = ids
        self.marks = marks
        self._stored = stored
        self._row: dict[int, int] = dict(zip(ids.tolist(), count()))

    def __len__(self) -> int:
        return len(self._stored)

    @overload
    def __getitem__(self, row: int) -> Entry: ...
    @overload
    def __getitem__(self, row: slice) -> list[Entry]: ...
    def __getitem__(self, row: int | slice) -> Entry | list[Entry]:
        if isinstance(row, slice):
            return [self[at] for at in range(len(self))[row]]
        entry = self._stored[row]
        if isinstance(entry, str):
            entry = self._stored[row] = read_line(entry)
        return entry

    def __iter__(self) -> Iterator[Entry]:
        return (self[row] for row in range(len(self)))

    def row_of(self, number: int) -> int:
        """Where the entry with this number stands."""
        return self._row[number]

    def lines(self) -> Iterator[str]:
        return (one if isinstance(one, str) else line(one) for one in self._stored)

    def changed(self, new: Sequence[Entry], gone: AbstractSet[int]) -> tuple["Rows", list[Entry], Numbers]:
        """With these rows, new or in the place of old ones, and without others.

        Also what is new, in order, and the old places of all rows, where what is new goes on counting.
        """
        added = sorted(new, key=_order)
        leaving = sorted({*gone, *(entry.id for entry in added)} & self._row.keys())
        kept = np.delete(np.arange(len(self)), [self._row[number] for number in leaving])
        places = [bisect_left(kept, _order(entry), key=lambda row: _order(self[row])) for entry in added]
        order = np.insert(kept, places, range(len(self), len(self) + len(added))).astype(np.int32)
        stored = [*self._stored, *added]
        ids = np.concatenate([self.ids, _numbers([entry.id for entry in added])])
        marks = np.concatenate([self.marks, _numbers([entry.changed_in for entry in added])])
        return Rows([stored[row] for row in order.tolist()], ids[order], marks[order]), added, order


class ById(Mapping[int, Entry]):
    """The entries by their number."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def __getitem__(self, number: int) -> Entry:
        return self._rows[self._rows.row_of(number)]

    def __iter__(self) -> Iterator[int]:
        return iter(self._rows.ids.tolist())

    def __len__(self) -> int:
        return len(self._rows)


def line(entry: Entry) -> str:
    """All cells of an entry, in one line."""
    return _to_json(_cells_of_entry(entry))


def read_line(text: str) -> Entry:
    cells = dict(zip(_FIELDS, map(_unchangeable, json.loads(text)), strict=True))
    people = tuple(Person(*person) for person in cells["people"])
    verified_on = cells["verified_on"] and date.fromisoformat(cells["verified_on"])
    return Entry(**{**cells, "people": people, "verified_on": verified_on})


def _order(entry: Entry) -> tuple[str, int]:
    return entry.key, entry.id


def _numbers(values: Sequence[int]) -> NDArray[np.int64]:
    return np.array(values, dtype=np.int64)


def _unchangeable(cell: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    return tuple(map(_unchangeable, cell)) if isinstance(cell, list) else cell


def _plain(value: Person | date) -> Any:  # noqa: ANN401 - whatever JSON holds
    return value.isoformat() if isinstance(value, date) else _cells_of_person(value)


_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode

NO_ROWS = Rows([], _numbers([]), _numbers([]))
