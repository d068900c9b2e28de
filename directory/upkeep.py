"""Keeps rows true: what people found when they used one."""

from datetime import date

from sqlmodel import Session

from directory.models import Verdict


def give_verdict(session: Session, entry_id: int, *, voice: str, right: bool, on: date) -> None:
    """One verdict a voice and row: a second one takes the place of the first."""
    session.merge(Verdict(responsibility_id=entry_id, voice=voice, right=right, said_on=on))
