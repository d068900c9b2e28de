"""Every message is answered exactly once: inbox and outbox.

A message is stored before its platform is told so; its effect, its answer and its done-mark are one
transaction; the answer is sent from the outbox, in order per room. What a dying process leaves undone is
taken up again at the next start. Rows are handled as rows, not as objects: everybody who writes waits for it.
"""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    insert,
    inspect,
    or_,
    select,
    update,
)
from sqlmodel import Session, col

from bot.chat import Address, Chat, Delivery, Message, Reply
from bot.models import Expectation, Incoming, LastQuestion, Moment, Outgoing
from bot.practice.inserting import Insertion

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
    _take_in(session, message, withheld, now)
    session.commit()


def receive_done(
    session: Session, message: Message, withheld: tuple[str, ...], now: datetime
) -> Letter | None:
    """Puts a message into the inbox as done, without its text: its answer must follow in this transaction.

    None where it is known already. The caller commits.
    """
    kept = replace(message, text="")
    number = _take_in(session, kept, withheld, now, done_at=now)
    return Letter(number, message, withheld) if number else None


def rooms_with_work(session: Session, now: datetime) -> set[Address]:
    """The rooms where a message waits for its answer, or a reply for its delivery."""
    unanswered = select(col(Incoming.platform), col(Incoming.room)).where(col(Incoming.done_at).is_(None))
    undelivered = select(col(Outgoing.platform), col(Outgoing.room)).where(_waits(now))
    return {Address(*room) for query in (unanswered, undelivered) for room in session.execute(query)}


def rooms_with_broadcasts(session: Session, now: datetime) -> set[Address]:
    """The rooms where something waits for its delivery that nobody there has asked for."""
    broadcasts = select(col(Outgoing.platform), col(Outgoing.room)).where(
        _waits(now), col(Outgoing.answers) == ""
    )
    return {Address(*room) for room in session.execute(broadcasts)}


def next_letter(session: Session, room: Address) -> Letter | None:
    """The oldest message of a room that has no answer yet."""
    row = session.connection().execute(_OLDEST_LETTER, asdict(room)).first()
    return _letter(row, room) if row else None


def finish(session: Session, letter: Letter, now: datetime) -> None:
    """Marks a message as done and wipes its text. The caller commits."""
    session.connection().execute(_DONE, {"number": letter.number, "done_at": now, "text": ""})


def post(session: Session, letter: Letter, reply: Reply) -> None:
    """Puts the answer to a message into the outbox. The caller commits."""
    _put(session, f"{letter.number}", letter.message.room, reply, answers=letter.message.id)


def answer_at_once(session: Session, letter: Letter, reply: Reply | None) -> Delivery | None:
    """Takes out the answer to a message, if there is one, without a stay in the outbox.

    Only where nothing waits in the room before it.
    """
    key, message = f"{letter.number}", letter.message
    if reply:
        _put(session, key, message.room, reply, answers=message.id, tries=1)
    session.commit()
    return Delivery(key, message.room, reply, message.id) if reply else None


def broadcast(
    session: Session, key: str, room: Address, reply: Reply, due_at: datetime | None = None
) -> None:
    """Puts something into the outbox that nobody there has asked for, due at once or later.

    A key is taken once: posting it again fails. The caller commits.
    """
    _put(session, key, room, reply, due_at=due_at)


def next_delivery(session: Session, room: Address, chat: Chat, now: datetime) -> Delivery | None:
    """Takes the oldest reply that waits in a room, marked as tried before it leaves the house.

    A reply that was tried and neither delivered nor refused has an unknown fate, since the process died then:
    where the platform repeats safely it is sent again, elsewhere an answer once more and a broadcast never.
    """
    while row := _oldest_waiting(session, room, now):
        if row.tries == 0 or chat.repeats_safely or (row.answers and row.tries < MOST_TRIES_OF_UNKNOWN_FATE):
            _change(session, row.key, tries=row.tries + 1)
            return Delivery(row.key, room, _replies.validate_json(row.content), row.answers, row.shown)
        delivered(session, row.key, now, seen=False)
    return None


def part_shown(session: Session, key: str) -> None:
    """One more of its messages is out; the tries are now those of the next one."""
    session.execute(_REPLY.values(shown=Outgoing.shown + 1, tries=1), {"its_key": key})
    session.commit()


def delivered(session: Session, key: str, now: datetime, *, seen: bool = True) -> None:
    """It is out, or else (`seen`) given up: the room is gone, the bot is blocked there, nobody knows."""
    _change(session, key, finished_at=now, delivered=seen, content="")


def not_delivered(session: Session, key: str) -> None:
    """The platform refused it for now, so its fate is known and the try does not count."""
    session.execute(_REPLY.values(tries=Outgoing.tries - 1), {"its_key": key})
    session.commit()


def move(session: Session, room: Address, to: Address) -> None:
    """What waits in a room waits in the one that it has become. The caller commits."""
    for table in (Incoming, Outgoing, Expectation, LastQuestion):
        here = (col(table.platform) == room.platform, col(table.room) == room.id)
        session.execute(update(table).where(*here).values(room=to.id))


def _take_in(
    session: Session,
    message: Message,
    withheld: tuple[str, ...],
    now: datetime,
    done_at: datetime | None = None,
) -> int | None:
    """Its number in the inbox; None if it stands there already."""
    written = {
        "platform": message.sender.platform,
        "message_id": message.id,
        "sender": message.sender.id,
        "room": message.room.id,
        "text": message.text,
        "private": message.private,
        "pressed": message.pressed,
        "pressed_on": message.pressed_on,
        "corrects": message.corrects,
        "wordless": message.wordless,
        "withheld": list(withheld),
        "received_at": now,
        "done_at": done_at,
    }
    number: int | None = _INTO_INBOX.run(session, written)
    return number


def _letter(row: Row[tuple[Any, ...]], room: Address) -> Letter:
    message = Message(
        id=row.message_id,
        sender=Address(room.platform, row.sender),
        room=room,
        text=row.text,
        private=row.private,
        pressed=row.pressed,
        pressed_on=row.pressed_on,
        corrects=row.corrects,
        wordless=row.wordless,
    )
    return Letter(row.id, message, tuple(row.withheld))


def _put(  # noqa: PLR0913 - what is known of a reply on its way
    session: Session,
    key: str,
    room: Address,
    reply: Reply,
    *,
    answers: str = "",
    due_at: datetime | None = None,
    tries: int = 0,
) -> None:
    content = _replies.dump_json(reply, exclude_defaults=True).decode()
    session.connection().execute(
        insert(Outgoing),
        {
            "key": key,
            "platform": room.platform,
            "room": room.id,
            "answers": answers,
            "content": content,
            "due_at": due_at,
            "tries": tries,
        },
    )


def _oldest_waiting(session: Session, room: Address, now: datetime) -> Row[tuple[Any, ...]] | None:
    """Answers before what nobody has asked for: who asks, waits."""
    return session.connection().execute(_OLDEST_REPLY, {**asdict(room), "now": now}).first()


def _waits(now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    is_due = or_(col(Outgoing.due_at).is_(None), col(Outgoing.due_at) <= now)
    return and_(col(Outgoing.finished_at).is_(None), is_due)


def _change(session: Session, key: str, **values: object) -> None:
    session.connection().execute(_REPLY, {"its_key": key, **values})
    session.commit()


# Built once: putting a statement together takes longer than SQLite takes to do it.
_INTO_INBOX = Insertion(
    Incoming, lambda row: row.on_conflict_do_nothing().returning(inspect(Incoming).local_table.c.id)
)
_OLDEST_LETTER: Select[tuple[Any, ...]] = (
    select(inspect(Incoming).local_table)
    .where(
        col(Incoming.platform) == bindparam("platform"),
        col(Incoming.room) == bindparam("id"),
        col(Incoming.done_at).is_(None),
    )
    .order_by(col(Incoming.id))
    .limit(1)
)
_OLDEST_REPLY: Select[tuple[Any, ...]] = (
    select(inspect(Outgoing).local_table)
    .where(
        col(Outgoing.platform) == bindparam("platform"),
        col(Outgoing.room) == bindparam("id"),
        _waits(bindparam("now", type_=Moment)),
    )
    .order_by(col(Outgoing.answers) == "", col(Outgoing.id))
    .limit(1)
)
_REPLY = update(Outgoing).where(col(Outgoing.key) == bindparam("its_key"))
_DONE = update(Incoming).where(col(Incoming.id) == bindparam("number"))
