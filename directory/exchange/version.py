"""Counts the changes of the directory, so that every process sees when its index is old."""

from sqlmodel import Session, col, update

from directory.models import DirectoryVersion


def count_change(session: Session) -> None:
    """To be called once for all changes of a transaction."""
    counted = session.exec(update(DirectoryVersion).values(number=col(DirectoryVersion.number) + 1))
    if not counted.rowcount:
        session.add(DirectoryVersion(number=1))
