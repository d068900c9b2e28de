"""Where mail meets the conversation: stores messages, answers them, keeps the outbox."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlmodel import Session

from bot import access, attendance, faults, mail
from bot.chat import Address, Chat, Delivery, Message, Reply, Undeliverable
from bot.contact_cards import without_card
from bot.conversation import answer, look_up
from bot.expectations import expected_command
from bot.house import House
from bot.mail import Letter
from bot.screening import readable, screened
from bot.texts import texts_in

MOST_CLERKS = 8
PASSING = (OperationalError, InterfaceError, NoConnection)
"""What is wrong with the database, not with a message: it can be stored later."""

_log = logging.getLogger("zuruf")


class Desk:
    """Each method is one or two transactions of its own; nothing is kept between them but in the database.

    What a power cut takes of `_carrying` is done again: the message is in the inbox still.
    """

    def __init__(self, engine: Engine, house: House) -> None:
        self._engine = engine
        self._carrying = engine.execution_options(may_be_repeated=True)
        self._house = house

    @property
    def clerks(self) -> int:
        """How many threads can work here at once. SQLite lets one write: others would only wait, unfairly."""
        return 1 if self._engine.dialect.name == "sqlite" else MOST_CLERKS

    def store(self, message: Message) -> None:
        """Puts a message into the inbox, without any client data, safe from a power cut when it returns."""
        with Session(self._engine) as session:
            self._keep(session, message)

    def take_in(self, message: Message) -> Delivery | None:
        """As `store` and `next_delivery` in one transaction; only where nothing waits in the room before it.

        So its text is never written down. What fails is stored only: it is tried again, or excused.
        `secure` brings it to the disk, while the answer is on its way already.
        """
        with Session(self._carrying) as session:
            try:
                kept, withheld = self._kept_of(session, message)
                if letter := mail.receive_done(session, kept, withheld, self._house.clock()):
                    return mail.answer_at_once(session, letter, answer(session, letter, self._house))
            except Exception:  # noqa: BLE001 - whatever it was, the message is stored
                session.rollback()
                self._keep(session, message)
        return None

    def secure(self, platform: str) -> None:
        """Returns when a power cut takes nothing any more of what was taken in before.

        SQLite brings all of it to the disk with the next transaction that waits for the disk.
        """
        self.has_heard(platform, self._house.clock())

    def look_up(self, sender: Address, question: str) -> Sequence[Reply]:
        """The best answers, without any mail; nothing is kept of it."""
        with Session(self._engine.execution_options(only_reads=True)) as session:
            return look_up(session, sender, readable(question), self._house)

    def rooms_with_work(self) -> set[Address]:
        with Session(self._engine) as session:
            return mail.rooms_with_work(session, self._house.clock())

    def rooms_with_broadcasts(self) -> set[Address]:
        with Session(self._engine) as session:
            return mail.rooms_with_broadcasts(session, self._house.clock())

    def next_delivery(self, room: Address, chat: Chat) -> Delivery | None:
        """Answers the oldest message of a room, if one waits, and takes out the oldest reply.

        Effect, answer and done-mark of a message are one transaction, which also takes out the reply.
        """
        with Session(self._carrying) as session:
            while letter := mail.next_letter(session, room):
                if delivery := self._answer(session, letter, chat):
                    return delivery
            return mail.next_delivery(session, room, chat, self._house.clock())

    def part_shown(self, delivery: Delivery) -> None:
        with Session(self._carrying) as session:
            mail.part_shown(session, delivery.key)

    def delivered(self, delivery: Delivery) -> None:
        with Session(self._carrying) as session:
            mail.delivered(session, delivery.key, self._house.clock())

    def refused(self, delivery: Delivery, refusal: Undeliverable) -> None:
        with Session(self._carrying) as session:
            if refusal.room_is_gone:
                access.forget_room(session, delivery.room)
            if refusal.moved_to:
                mail.move(session, delivery.room, refusal.moved_to)
                access.move_room(session, delivery.room, refusal.moved_to)
            if refusal.permanent:
                mail.delivered(session, delivery.key, self._house.clock(), seen=False)
            else:
                mail.not_delivered(session, delivery.key)

    def has_heard(self, platform: str, heard_at: datetime) -> None:
        """Notes when a platform answered last, for `doctor`."""
        with Session(self._engine) as session:
            attendance.has_heard(session, platform, heard_at)
            session.commit()

    def has_left(self, platform: str) -> None:
        """A chat is no longer served, as it should be."""
        with Session(self._engine) as session:
            attendance.has_left(session, platform)
            session.commit()

    def tell_operator(self, key: str, **details: object) -> None:
        """One sentence for the log, where the operator looks."""
        _log.error(texts_in(self._house.language).say(key, **details))

    def _keep(self, session: Session, message: Message) -> None:
        """What cannot be kept is excused: else it would come again for ever, before all that others say."""
        try:
            mail.receive(session, *self._kept_of(session, message), self._house.clock())
        except PASSING:
            raise
        except Exception as error:  # noqa: BLE001 - anybody may write anything
            session.rollback()
            self._excuse(session, message, faults.record(error))

    def _excuse(self, session: Session, message: Message, number: str) -> None:
        bare = Message(message.id, message.sender, message.room, "", private=message.private)
        if letter := mail.receive_done(session, bare, (), self._house.clock()):
            mail.post(session, letter, self._apology(number))
        session.commit()

    def _kept_of(self, session: Session, message: Message) -> tuple[Message, tuple[str, ...]]:
        """What is kept of a message, and the kinds of client data that are not."""
        now = self._house.clock()
        message = replace(message, text=readable(message.text))
        expected = expected_command(session, message, now)  # before the directory, as in an answer:
        directory = self._house.directory.read(session)  # two threads take the two locks in one order
        if message.card:
            return without_card(message, directory.index)
        return screened(message, expected, directory, now.date())

    def _answer(self, session: Session, letter: Letter, chat: Chat) -> Delivery | None:
        try:
            return self._finish(session, letter, answer(session, letter, self._house), chat)
        except Exception as error:  # noqa: BLE001 - whatever it was, the person gets an answer
            session.rollback()
            return self._finish(session, letter, self._apology(faults.record(error)), chat)

    def _finish(self, session: Session, letter: Letter, reply: Reply | None, chat: Chat) -> Delivery | None:
        mail.finish(session, letter, self._house.clock())
        if reply:
            mail.post(session, letter, reply)
        delivery = mail.next_delivery(session, letter.message.room, chat, self._house.clock())
        session.commit()
        return delivery

    def _apology(self, number: str) -> Reply:
        return Reply(texts_in(self._house.language).say("unexpected", number=number))
