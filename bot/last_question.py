"""What somebody asked last: one slot per person and room, kept ten minutes, to learn what was meant."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, delete
from sqlmodel import Session, col

from bot.chat import Reply
from bot.command import TEN_MINUTES, Command, Request
from bot.models import LastQuestion, Moment
from bot.practice.inserting import Insert, Insertion
from bot.practice.learning import wording_of


def remember_question(request: Request, question: str, *, is_open: bool) -> None:
    """Puts the words that name the matter into the slot. `is_open`: it was not surely answered."""
    wording = wording_of(question)
    if not wording:
        forget_question(request)
        return
    platform, sender, room = _key(request)
    slot = {
        "platform": platform,
        "sender": sender,
        "room": room,
        "words": wording,
        "is_open": is_open,
        "until": request.now + TEN_MINUTES,
    }
    _FILL.run(request.session, slot)


def last_question(request: Request) -> LastQuestion | None:
    slot = request.session.get(LastQuestion, _key(request))
    return slot if slot and slot.until > request.now else None


def forget_question(request: Request) -> None:
    if slot := request.session.get(LastQuestion, _key(request)):
        request.session.delete(slot)
        request.session.flush()


def ending_question(command: Command) -> Command:
    """A command that shows something else: „stimmt nicht“ is not about the last question after it."""

    def run(request: Request) -> Reply:
        forget_question(request)
        return command.run(request)

    return replace(command, run=run)


def forget_questions(session: Session, now: datetime) -> None:
    """Empties every slot whose ten minutes are over, whoever asked."""
    session.connection().execute(_OVER, {"now": now})


def _instead(slot: Insert) -> Insert:
    """In the place of what was asked before."""
    asked = {name: slot.excluded[name] for name in ("words", "is_open", "until")}
    return slot.on_conflict_do_update(index_elements=["platform", "sender", "room"], set_=asked)


_FILL = Insertion(LastQuestion, _instead)
_OVER = delete(LastQuestion).where(col(LastQuestion.until) <= bindparam("now", type_=Moment))
"""Built once, since it is done with every message."""


def _key(request: Request) -> tuple[str, str, str]:
    return request.sender.platform, request.sender.id, request.room.id
