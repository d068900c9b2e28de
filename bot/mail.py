"""Every message is answered exactly once: inbox and outbox.

A message is stored before its platform is told so; its effect, its answer and its done-mark are one
transaction; the answer is sent from the outbox, in order per room. What a dying process leaves undone is
taken up again at the next start.
"""

from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, and_, or_, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from bot.chat import Address, Chat, Delivery, Message, Reply
from bot.models import Expectation, Incoming, LastQuestion, Outgoing

MOST_TRIES_OF_UNKNOWN_FATE = 2

_replies = TypeAdapter(Reply)


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as the inbox keeps it. `withheld`: the kinds of client data left out of its text."""

    number: int
    message: Message
    withheld: tuple[str, ...] = ()


def receive(session: Session, message: Message, withheld: tuple[str, ...], now: datetime) -> None:
    """Puts a message into the inbox, once; one that is known already is let go."""
    session.add(
        Incoming(
            platform=message.sender.platform,
            message_id=message.id,
            sender=message.sender.id,
            room=message.room.id,
            text=message.text,
            private=message.private,
            pressed=message.pressed,
            pressed_on=message.pressed_on,
            corrects=message.corrects,
            wordless=message.wordless,
            withheld=list(withheld),
            received_at=now,
        )
    )
    try:
        session.commit()
    except IntegrityError:
        session.rollback()


def rooms_with_work(session: Session, now: datetime) -> set[Address]:
    """The rooms where a message waits for its answer, or a reply for its delivery."""
    unanswered = select(Incoming.platform, Incoming.room).where(col(Incoming.done_at).is_(None))
    undelivered = select(Outgoing.platform, Outgoing.room).where(_waits(now))
    return {Address(*room) for query in (unanswered, undelivered) for room in session.exec(query)}


def rooms_with_broadcasts(session: Session, now: datetime) -> set[Address]:
    """The rooms where something waits for its delivery that nobody there has asked for."""
    broadcasts = select(Outgoing.platform, Outgoing.room).where(_waits(now), Outgoing.answers == "")
    return {Address(*room) for room in session.exec(broadcasts)}


def next_letter(session: Session, room: Address) -> Letter | None:
    """The oldest message of a room that has no answer yet."""
    row = session.exec(
        select(Incoming)
        .where(Incoming.platform == room.platform, Incoming.room == room.id, col(Incoming.done_at).is_(None))
        .order_by(col(Incoming.id))
        .limit(1)
    ).first()
    return _letter(row) if row else None


def finish(session: Session, letter: Letter, reply: Reply | None, now: datetime) -> None:
    """Marks a message as done, wipes its text and puts its answer into the outbox. The caller commits."""
    done = update(Incoming).where(col(Incoming.id) == letter.number).values(done_at=now, text="")
    session.execute(done)
    if reply:
        post(session, f"{letter.number}", letter.message.room, reply, answers=letter.message.id)


def post(session: Session, key: str, room: Address, reply: Reply, *, answers: str) -> None:
    """Puts the answer to a message into the outbox. The caller commits."""
    session.add(_outgoing(key, room, reply, answers=answers))


def broadcast(
    session: Session, key: str, room: Address, reply: Reply, due_at: datetime | None = None
) -> None:
    """Puts something into the outbox that nobody there has asked for, due at once or later.

    A key is taken once: posting it again fails. The caller commits.
    """
    session.add(_outgoing(key, room, reply, due_at=due_at))


def next_delivery(session: Session, room: Address, chat: Chat, now: datetime) -> Delivery | None:
    """Takes the oldest reply that waits in a room, marked as tried before it leaves the house.

    A reply that was tried and neither delivered nor refused has an unknown fate, since the process died then:
    where the platform repeats safely it is sent again, elsewhere an answer once more and a broadcast never.
    """
    while row := _oldest_waiting(session, room, now):
        if row.tries == 0 or chat.repeats_safely or (row.answers and row.tries < MOST_TRIES_OF_UNKNOWN_FATE):
            row.tries += 1
            reply = _replies.validate_json(row.content)
            delivery = Delivery(row.key, room, reply, row.answers, row.shown)
            session.commit()
            return delivery
        _close(row, now, delivered=False)
        session.commit()
    return None


def part_shown(session: Session, key: str) -> None:
    """One more of its messages is out; the tries are now those of the next one."""
    row = _by_key(session, key)
    row.shown, row.tries = row.shown + 1, 1
    session.commit()


def delivered(session: Session, key: str, now: datetime) -> None:
    _close(_by_key(session, key), now, delivered=True)
    session.commit()


def given_up(session: Session, key: str, now: datetime) -> None:
    """The platform will never take it: the room is gone, or the bot is blocked there."""
    _close(_by_key(session, key), now, delivered=False)
    session.commit()


def not_delivered(session: Session, key: str) -> None:
    """The platform refused it for now, so its fate is known and the try does not count."""
    _by_key(session, key).tries -= 1
    session.commit()


def move(session: Session, room: Address, to: Address) -> None:
    """What waits in a room waits in the one that it has become. The caller commits."""
    for table in (Incoming, Outgoing, Expectation, LastQuestion):
        here = (col(table.platform) == room.platform, col(table.room) == room.id)
        session.execute(update(table).where(*here).values(room=to.id))


def _letter(row: Incoming) -> Letter:
    message = Message(
        id=row.message_id,
        sender=Address(row.platform, row.sender),
        room=Address(row.platform, row.room),
        text=row.text,
        private=row.private,
        pressed=row.pressed,
        pressed_on=row.pressed_on,
        corrects=row.corrects,
        wordless=row.wordless,
    )
    return Letter(row.id or 0, message, tuple(row.withheld))


def _outgoing(
    key: str, room: Address, reply: Reply, *, answers: str = "", due_at: datetime | None = None
) -> Outgoing:
    content = _replies.dump_json(reply, exclude_defaults=True).decode()
    return Outgoing(
        key=key, platform=room.platform, room=room.id, answers=answers, content=content, due_at=due_at
    )


def _oldest_waiting(session: Session, room: Address, now: datetime) -> Outgoing | None:
    """Answers before what nobody has asked for: who asks, waits."""
    return session.exec(
        select(Outgoing)
        .where(Outgoing.platform == room.platform, Outgoing.room == room.id, _waits(now))
        .order_by(col(Outgoing.answers) == "", col(Outgoing.id))
        .limit(1)
    ).first()


def _waits(now: datetime) -> ColumnElement[bool]:
    is_due = or_(col(Outgoing.due_at).is_(None), col(Outgoing.due_at) <= now)
    return and_(col(Outgoing.finished_at).is_(None), is_due)


def _by_key(session: Session, key: str) -> Outgoing:
    return session.exec(select(Outgoing).where(Outgoing.key == key)).one()


def _close(row: Outgoing, now: datetime, *, delivered: bool) -> None:
    row.finished_at, row.delivered, row.content = now, delivered, ""
