"""Keeps the noted calls: puts one in, changes it, takes it back. Only whoever noted a call can reach it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.models import Call
from bot.practice.call_notes import CallNote

CHANGEABLE = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who noted a call: a pseudonym and a house. Never more."""

    pseudonym: str
    organization_id: int | None


def note_call(
    session: Session, note: CallNote, caller: Caller, now: datetime, inbox_id: int | None = None
) -> Call:
    """Stores a call."""
    call = call_of(note, caller, now, inbox_id)
    session.add(call)
    session.flush()
    return call


def call_of(note: CallNote, caller: Caller, called_at: datetime, inbox_id: int | None = None) -> Call:
    """What is kept of a call. The moment is cut to the hour: that is all that the patterns need."""
    return Call(
        inbox_id=inbox_id,
        called_at=called_at.replace(minute=0, second=0, microsecond=0),
        caller=caller.pseudonym,
        caller_organization_id=caller.organization_id,
        organization_id=note.organization_id,
        topic_id=note.topic_id,
        topic_words=note.topic_words,
        target_group=note.target_group,
        outcome=note.outcome,
        passed_to=list(note.passed_to),
        channel=note.channel,
        duration=note.duration,
    )


def own_call(session: Session, number: int, caller: str, now: datetime) -> Call | None:
    """A call by its number, if it is one's own and can still be changed."""
    return session.exec(_own(caller, now).where(Call.id == number)).first()


def last_own_call(session: Session, caller: str, now: datetime) -> Call | None:
    return session.exec(_own(caller, now).order_by(col(Call.id).desc()).limit(1)).first()


def take_back(session: Session, call: Call) -> None:
    session.delete(call)


def _own(caller: str, now: datetime) -> SelectOfScalar[Call]:
    return select(Call).where(Call.caller == caller, Call.called_at > now - CHANGEABLE)
