"""Counts the changes of the directory, so that every process sees when its index is old."""

import secrets

from sqlmodel import Session, col, update

from directory.models import DirectoryVersion

_LONGEST_STEP = 1 << 24
"""So short that the versions of half a million rows add up to less than 63 bits after a million changes."""


def count_change(session: Session) -> int:
    """The new version. To be called once for all changes of a transaction.

    It grows by chance, not by one: two databases, or two futures of one that was restored from a backup,
    never come to the same version with different contents.
    """
    step = 1 + secrets.randbelow(_LONGEST_STEP)
    number = col(DirectoryVersion.number)
    counted = session.exec(update(DirectoryVersion).values(number=number + step).returning(number)).first()
    if not counted:
        session.add(DirectoryVersion(number=step))
        return step
    return int(counted[0])
