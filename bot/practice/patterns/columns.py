"""Reads many rows of a query as columns of small numbers, and puts rows that are alike into groups."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Codes = NDArray[np.int32]
Flags = NDArray[np.bool_]
Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """The different values of a column, and which of them stands in each row."""

    values: Sequence[Any]
    codes: Codes

    def each(self, number_of: Callable[[Any], int]) -> Codes:
        """A number for each row, asked for once for each different value."""
        return np.array([number_of(value) for value in self.values], np.int32)[self.codes]


def read_columns(parts: Iterable[Sequence[Sequence[Any]]], width: int) -> list[Column]:
    """The columns of rows that come in parts."""
    known: list[dict[Any, int]] = [{} for _ in range(width)]
    codes = [array("i") for _ in range(width)]
    for rows in parts:
        for values, numbers, of_column in zip(zip(*rows, strict=True), codes, known, strict=True):
            numbers.extend([of_column.setdefault(value, len(of_column)) for value in values])
    return [
        Column(list(of_column), np.array(numbers, np.int32))
        for numbers, of_column in zip(codes, known, strict=True)
    ]


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Rows that are alike in some columns. `of`: the group of each row, `rows`: one row of each group."""

    of: Numbers
    rows: Numbers

    def sizes(self, among: Flags | None = None) -> Numbers:
        """How many rows each group has, all or those among some."""
        return np.bincount(self.of if among is None else self.of[among], minlength=len(self.rows))


def grouped(*columns: Codes) -> Groups:
    """The groups come in the order of their values, whatever the order of the rows."""
    keys = np.zeros(len(columns[0]), np.int64)
    for column in columns:
        values, codes = np.unique(column, return_inverse=True)
        keys = keys * len(values) + codes
    _, rows, of = np.unique(keys, return_index=True, return_inverse=True)
    return Groups(of, rows)
