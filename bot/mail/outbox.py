"""What goes out: in order per room, marked as tried before it leaves, done when it is out or given up."""

from dataclasses import asdict
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

from bot.chat import Address, Chat, Delivery, Reply
from bot.mail.inbox import Letter
from bot.models import Moment, Outgoing

MOST_TRIES_OF_UNKNOWN_FATE = 2

_replies = TypeAdapter(Reply)


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


def waits(now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """The condition that a reply is neither out nor given up, and is due."""
    is_due = or_(col(Outgoing.due_at).is_(None), col(Outgoing.due_at) <= now)
    return and_(col(Outgoing.finished_at).is_(None), is_due)


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


def _change(session: Session, key: str, **values: object) -> None:
    session.connection().execute(_REPLY, {"its_key": key, **values})
    session.commit()


# Built once: putting a statement together takes longer than SQLite takes to do it.
_OLDEST_REPLY: Select[tuple[Any, ...]] = (
    select(inspect(Outgoing).local_table)
    .where(
        col(Outgoing.platform) == bindparam("platform"),
        col(Outgoing.room) == bindparam("id"),
        waits(bindparam("now", type_=Moment)),
    )
    .order_by(col(Outgoing.answers) == "", col(Outgoing.id))
    .limit(1)
)
_REPLY = update(Outgoing).where(col(Outgoing.key) == bindparam("its_key"))
