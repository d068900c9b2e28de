"""What came in: stored before its platform is told so, known again when it comes once more, done once."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, inspect, select, update
from sqlmodel import Session, col

from bot.chat import Address, Message
from bot.models import Incoming
from bot.practice.inserting import Insertion


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


def next_letter(session: Session, room: Address) -> Letter | None:
    """The oldest message of a room that has no answer yet."""
    row = session.connection().execute(_OLDEST_LETTER, asdict(room)).first()
    return _letter(row, room) if row else None


def finish(session: Session, letter: Letter, now: datetime) -> None:
    """Marks a message as done and wipes its text. The caller commits."""
    session.connection().execute(_DONE, {"number": letter.number, "done_at": now, "text": ""})


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
_DONE = update(Incoming).where(col(Incoming.id) == bindparam("number"))
