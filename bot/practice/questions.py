"""Remembers what nobody was known for: the words, the week, the asking house. Never who asked."""

import secrets
from datetime import date
from hashlib import blake2b

from sqlalchemy import delete
from sqlmodel import Session, col

from bot.models import UnansweredQuestion, WeeklySalt
from bot.practice.days import monday_of
from bot.practice.inserting import insert_into
from directory.search.asking import telling_words
from directory.search.wording import words

LONGEST = 80
ASKER_BYTES = 12


def remember_unanswered(
    session: Session, question: str, organization_id: int | None, pseudonym: str, today: date
) -> None:
    """Puts a question down once the words of asking are dropped; one without any other words is let go."""
    asked = " ".join(word.typed for word in telling_words(words(question)))[:LONGEST]
    if asked:
        week = monday_of(today)
        asker = _asker(pseudonym, _salt(session, week))
        session.add(UnansweredQuestion(week=week, words=asked, organization_id=organization_id, asker=asker))


def forget_salts(session: Session, today: date) -> None:
    """Throws the salts of past weeks away, so that nobody can be followed from week to week."""
    session.execute(delete(WeeklySalt).where(col(WeeklySalt.week) < monday_of(today)))


def _asker(pseudonym: str, salt: str) -> str:
    return blake2b(pseudonym.encode(), key=bytes.fromhex(salt), digest_size=ASKER_BYTES).hexdigest()


def _salt(session: Session, week: date) -> str:
    """The salt of a week, made with its first question. Two processes agree on one."""
    if not (kept := session.get(WeeklySalt, week)):
        made = insert_into(session, WeeklySalt).values(week=week, salt=secrets.token_hex())
        session.execute(made.on_conflict_do_nothing())
        kept = session.get_one(WeeklySalt, week)
    return kept.salt
