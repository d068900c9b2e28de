"""What the bot asked back: one slot per person and room, kept as long as its command says."""

from datetime import datetime

from sqlalchemy import and_, delete, or_
from sqlmodel import Session, col

from bot.chat import Message
from bot.models import Expectation


def expected_command(session: Session, message: Message, now: datetime) -> str:
    """The command that waits for this person's next text here; empty if none does."""
    slot = session.get(Expectation, _key(message))
    return slot.command if slot and slot.until > now else ""


def forget(session: Session, message: Message, now: datetime) -> None:
    """Empties this person's slot here, and every slot that has run out."""
    here = _key(message)
    mine = (
        col(Expectation.platform) == here[0],
        col(Expectation.sender) == here[1],
        col(Expectation.room) == here[2],
    )
    session.execute(delete(Expectation).where(or_(and_(*mine), col(Expectation.until) <= now)))


def expect(session: Session, message: Message, command: str, until: datetime) -> None:
    """Fills the slot, which must be empty."""
    platform, sender, room = _key(message)
    session.add(Expectation(platform=platform, sender=sender, room=room, command=command, until=until))


def _key(message: Message) -> tuple[str, str, str]:
    return message.sender.platform, message.sender.id, message.room.id
