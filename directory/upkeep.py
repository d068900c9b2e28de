"""Keeps rows true: what people found when they used one, and what they call what they look for."""

from datetime import date

from sqlmodel import Session, select

from directory.exchange.version import count_change
from directory.models import Alias, Verdict


def give_verdict(session: Session, entry_id: int, *, voice: str, right: bool, on: date) -> None:
    """One verdict a voice and row: a second one takes the place of the first."""
    session.merge(Verdict(responsibility_id=entry_id, voice=voice, right=right, said_on=on))


def add_other_name(session: Session, term: str, expansion: str, kind: str) -> None:
    """What people say (term) for what is meant (expansion), unless it is known; every index follows."""
    same = select(Alias).where(Alias.term == term, Alias.expansion == expansion)
    if not session.exec(same).first():
        session.add(Alias(term=term, expansion=expansion, kind=kind))
        count_change(session)


def remove_other_name(session: Session, term: str, expansion: str) -> None:
    """The term does not stand for the expansion any more; every index follows."""
    same = select(Alias).where(Alias.term == term, Alias.expansion == expansion)
    if known := session.exec(same).first():
        session.delete(known)
        count_change(session)
