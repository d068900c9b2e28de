"""The directory in memory, renewed when its tables have changed, also by another process."""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from sqlmodel import Session, select

from directory.entries import OtherName, load_entries, load_other_names
from directory.models import DirectoryVersion
from directory.search.index import Index, build_index


@dataclass(frozen=True, eq=False, slots=True)
class Directory:
    """The directory as it was at one version of its tables."""

    version: int
    index: Index
    other_names: Sequence[OtherName]


class LiveDirectory:
    """Gives the directory that fits the tables as a session sees them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._current: Directory | None = None

    def read(self, session: Session) -> Directory:
        with self._lock:
            version = session.exec(select(DirectoryVersion.number)).first() or 0
            if not self._current or self._current.version != version:
                self._current = read_directory(session, version)
            return self._current


def read_directory(session: Session, version: int = 0) -> Directory:
    other_names = load_other_names(session)
    return Directory(version, build_index(load_entries(session), other_names), other_names)
