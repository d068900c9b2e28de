"""Remembers what nobody was known for: the words, the week, the asking house. Never who asked."""

from datetime import date, timedelta

from sqlmodel import Session

from bot.models import UnansweredQuestion
from directory.search.asking import telling_words
from directory.search.wording import words

LONGEST = 80


def remember_unanswered(session: Session, question: str, organization_id: int | None, today: date) -> None:
    """Puts a question down once the words of asking are dropped; one without any other words is let go."""
    asked = " ".join(word.typed for word in telling_words(words(question)))[:LONGEST]
    if asked:
        monday = today - timedelta(days=today.weekday())
        session.add(UnansweredQuestion(week=monday, words=asked, organization_id=organization_id))
