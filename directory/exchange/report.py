"""What an import says about its files and about the difference it would make."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


class Refused(Exception):  # noqa: N818 - the program works as it should: the file does not
    """A file that cannot be taken in. Its text is one German sentence for people."""


@dataclass(frozen=True)
class Refusal:
    """Why a line cannot be taken in, and what to do: German sentences for people."""

    file: str
    line: int
    reason: str


@dataclass(frozen=True)
class UnknownColumn:
    """A column that nobody reads, by its heading."""

    file: str
    heading: str


@dataclass(frozen=True)
class Reading(Generic[Row]):
    """What the files say. With a refusal, nothing of them may be taken in."""

    rows: tuple[Row, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    unknown_columns: tuple[UnknownColumn, ...] = ()


@dataclass(frozen=True)
class FieldChange:
    """What a change does to one column, by its German heading."""

    heading: str
    old: str
    new: str


@dataclass(frozen=True)
class Change(Generic[Row]):
    """What a stored row becomes."""

    before: Row
    row: Row
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class Difference(Generic[Row]):
    """What taking in the files would do. Rows that they do not hold stay as they are."""

    new: tuple[Row, ...] = ()
    changed: tuple[Change[Row], ...] = ()
    unchanged: tuple[Row, ...] = ()
    refused: tuple[Refusal, ...] = ()
    unknown_columns: tuple[UnknownColumn, ...] = ()

    @property
    def rows_to_write(self) -> tuple[Row, ...]:
        return self.new + tuple(change.row for change in self.changed)


def require_nothing_refused(difference: Difference[Row]) -> None:
    """Raises Refused: an import takes in everything or nothing."""
    lines = len({(refusal.file, refusal.line) for refusal in difference.refused})
    if lines:
        spoken = "Eine Zeile hat" if lines == 1 else f"{lines} Zeilen haben"
        raise Refused(f"{spoken} Fehler. Deshalb wurde nichts übernommen.")
