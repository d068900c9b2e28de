"""Keeps the noted calls: puts one in, changes it, takes it back. Only whoever noted a call can reach it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.chat import Message
from bot.models import Call, Incoming
from bot.practice.call_notes import CallNote

CHANGEABLE = timedelta(hours=24)
A_MOMENT = timedelta(minutes=1)


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


def put_right(call: Call, note: CallNote) -> None:
    """Tells a call anew; who noted it, and when, stays."""
    call.organization_id, call.topic_id, call.topic_words = (
        note.organization_id,
        note.topic_id,
        note.topic_words,
    )
    call.target_group, call.outcome, call.passed_to = note.target_group, note.outcome, list(note.passed_to)
    call.channel, call.duration = note.channel, note.duration


def own_call(session: Session, number: int, caller: str, now: datetime) -> Call | None:
    """A call by its number, if it is one's own and can still be changed."""
    return session.exec(_own(caller, now).where(Call.id == number)).first()


def last_own_call(session: Session, caller: str, now: datetime) -> Call | None:
    return session.exec(_own(caller, now).order_by(col(Call.id).desc()).limit(1)).first()


def call_noted_by(session: Session, message: Message, caller: str, now: datetime) -> Call | None:
    """The call that the first version of an edited message noted."""
    platform, first = message.sender.platform, message.corrects
    noted = _own(caller, now).join(Incoming, col(Incoming.id) == Call.inbox_id)
    return session.exec(noted.where(Incoming.platform == platform, Incoming.message_id == first)).first()


def call_of_the_same_tap(session: Session, number: int, caller: str, now: datetime) -> Call | None:
    """The call that a first tap on the same button noted, a moment before the message `number`."""
    tap, first = session.get_one(Incoming, number), last_own_call(session, caller, now)
    noted = session.get(Incoming, first.inbox_id) if first and first.inbox_id else None
    is_same = noted and tap.pressed_on and noted.pressed_on == tap.pressed_on
    return first if noted and is_same and tap.received_at - noted.received_at < A_MOMENT else None


def take_back(session: Session, call: Call) -> None:
    session.delete(call)


def _own(caller: str, now: datetime) -> SelectOfScalar[Call]:
    return select(Call).where(Call.caller == caller, Call.called_at > now - CHANGEABLE)
