"""The rooms that have mail, and what becomes of it when a room moves."""

from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session, col

from bot.chat import Address
from bot.mail.outbox import waits
from bot.models import Expectation, Incoming, LastQuestion, Outgoing


def rooms_with_work(session: Session, now: datetime) -> set[Address]:
    """The rooms where a message waits for its answer, or a reply for its delivery."""
    unanswered = select(col(Incoming.platform), col(Incoming.room)).where(col(Incoming.done_at).is_(None))
    undelivered = select(col(Outgoing.platform), col(Outgoing.room)).where(waits(now))
    return {Address(*room) for query in (unanswered, undelivered) for room in session.execute(query)}


def rooms_with_broadcasts(session: Session, now: datetime) -> set[Address]:
    """The rooms where something waits for its delivery that nobody there has asked for."""
    broadcasts = select(col(Outgoing.platform), col(Outgoing.room)).where(
        waits(now), col(Outgoing.answers) == ""
    )
    return {Address(*room) for room in session.execute(broadcasts)}


def move(session: Session, room: Address, to: Address) -> None:
    """What waits in a room waits in the one that it has become. The caller commits."""
    for table in (Incoming, Outgoing, Expectation, LastQuestion):
        here = (col(table.platform) == room.platform, col(table.room) == room.id)
        session.execute(update(table).where(*here).values(room=to.id))
