"""The directory in memory, brought up to date when its tables have changed, also by another process."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from sqlmodel import Session, func, select

from directory.entries import Entry, OtherName, load_entries, load_other_names
from directory.kept_index import keep_index, read_index
from directory.models import DirectoryVersion, Responsibility
from directory.search.index import Index, build_index

_VERSION = select(DirectoryVersion.number)
"""Built once, since it is asked with every message."""


@dataclass(frozen=True, eq=False, slots=True)
class Directory:
    """The directory as it was at one version of its tables."""

    version: int
    index: Index
    other_names: Sequence[OtherName]


class LiveDirectory:
    """Gives the directory that fits the tables as a session sees them.

    It starts from one that is `known` already, or else from a file if it can.
    """

    def __init__(self, file: Path | None = None, known: Directory | None = None) -> None:
        self._lock = Lock()
        self._file = file
        self._current = known

    def read(self, session: Session) -> Directory:
        with self._lock:
            version = session.connection().execute(_VERSION).scalar() or 0
            if not self._current:
                self._current = _start(session, version, self._file)
            elif self._current.version != version:
                self._current = _up_to_date(self._current, session, version)
            return self._current


def read_directory(session: Session, version: int = 0) -> Directory:
    other_names = load_other_names(session)
    return Directory(version, build_index(load_entries(session), other_names), other_names)


def _start(session: Session, version: int, file: Path | None) -> Directory:
    """From the file as far as it goes; it is written anew where it lags behind."""
    if not file:
        return read_directory(session, version)
    kept = read_index(file)
    if kept:
        started = _up_to_date(Directory(*kept, ()), session, version)
    else:
        started = read_directory(session, version)
    if not kept or kept[1].entries is not started.index.entries or kept[0] != version:
        keep_index(file, version, started.index)
    return started


def _up_to_date(old: Directory, session: Session, version: int) -> Directory:
    """With the rows that changed since; all anew where that does not lead to what the tables hold."""
    many, marks = session.exec(select(func.count(), func.sum(Responsibility.changed_in))).one()
    new = load_entries(session, since=old.version)
    other_names = load_other_names(session)
    index = old.index.with_changes(new, _gone(old.index, new, session, many), other_names)
    if (len(index.entries), int(index.entries.marks.sum())) != (many, int(marks or 0)):
        return read_directory(session, version)
    return Directory(version, index, other_names)


def _gone(index: Index, new: Sequence[Entry], session: Session, many: int) -> AbstractSet[int]:
    """The rows that are no longer there."""
    added = sum(entry.id not in index.by_id for entry in new)
    if len(index.entries) + added == many:
        return frozenset()
    return index.by_id.keys() - set(session.exec(select(Responsibility.id)))
