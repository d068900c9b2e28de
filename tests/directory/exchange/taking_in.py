"""Takes a list in as the program does, and counts what that changed."""

from pathlib import Path

from sqlmodel import Session

from directory.exchange.importing import apply, compare, read_directory
from directory.exchange.report import Difference
from directory.exchange.rows import DirectoryRow


def take_in(session: Session, *files: Path) -> Difference[DirectoryRow]:
    difference = compare(session, read_directory(files))
    apply(session, difference)
    return difference


def counts(difference: Difference[DirectoryRow]) -> tuple[int, int, int]:
    return len(difference.new), len(difference.changed), len(difference.unchanged)
