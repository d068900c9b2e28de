"""What the bot asked back: one slot per person and room, kept as long as its command says."""

from datetime import datetime

from sqlalchemy import and_, bindparam, delete, insert, inspect, or_, select
from sqlmodel import Session, col

from bot.chat import Message
from bot.models import Expectation, Moment


def expected_command(session: Session, message: Message, now: datetime) -> str:
    """The command that waits for this person's next text here; empty if none does."""
    command = session.connection().execute(_MINE, {**_key(message), "now": now}).scalar()
    return command or ""


def forget(session: Session, message: Message, now: datetime) -> None:
    """Empties this person's slot here, and every slot that has run out."""
    session.connection().execute(_MINE_OR_OVER, {**_key(message), "now": now})


def expect(session: Session, message: Message, command: str, until: datetime) -> None:
    """Fills the slot, which must be empty."""
    slot = {**_key(message), "command": command, "until": until}
    session.connection().execute(insert(Expectation), slot)


def _key(message: Message) -> dict[str, str]:
    return {"platform": message.sender.platform, "sender": message.sender.id, "room": message.room.id}


# Built once, since they are asked with every message.
_NOW = bindparam("now", type_=Moment)
_HERE = and_(*(column == bindparam(column.name) for column in inspect(Expectation).primary_key))
_MINE = select(col(Expectation.command)).where(_HERE, col(Expectation.until) > _NOW)
_MINE_OR_OVER = delete(Expectation).where(or_(_HERE, col(Expectation.until) <= _NOW))
