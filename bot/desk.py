"""Where mail meets the conversation: stores messages, answers them, keeps the outbox."""

from dataclasses import replace

from sqlalchemy import Engine
from sqlmodel import Session

from bot import faults, mail
from bot.chat import Address, Chat, Delivery, Message, Reply, Undeliverable
from bot.conversation import answer
from bot.expectations import expected_command
from bot.house import House
from bot.mail import Letter
from bot.screening import readable, screened
from bot.texts import texts_in


class Desk:
    """Each method is one or two transactions of its own; nothing is kept between them but in the database."""

    def __init__(self, engine: Engine, house: House) -> None:
        self._engine = engine
        self._house = house

    def store(self, message: Message) -> None:
        """Puts a message into the inbox, without any client data it may hold."""
        now = self._house.clock()
        message = replace(message, text=readable(message.text))
        with Session(self._engine) as session:
            expected = expected_command(session, message, now)
            directory = self._house.directory.read(session)
            kept, withheld = screened(message, expected, directory, now.date())
            mail.receive(session, kept, withheld, now)

    def rooms_with_work(self) -> set[Address]:
        with Session(self._engine) as session:
            return mail.rooms_with_work(session, self._house.clock())

    def rooms_with_broadcasts(self) -> set[Address]:
        with Session(self._engine) as session:
            return mail.rooms_with_broadcasts(session, self._house.clock())

    def answer_next(self, room: Address) -> bool:
        """Answers the oldest waiting message of a room; effect, answer and done-mark are one transaction."""
        with Session(self._engine) as session:
            letter = mail.next_letter(session, room)
            if letter:
                self._answer(session, letter)
            return letter is not None

    def next_delivery(self, room: Address, chat: Chat) -> Delivery | None:
        with Session(self._engine) as session:
            return mail.next_delivery(session, room, chat, self._house.clock())

    def delivered(self, delivery: Delivery) -> None:
        with Session(self._engine) as session:
            mail.delivered(session, delivery.key, self._house.clock())

    def refused(self, delivery: Delivery, refusal: Undeliverable) -> None:
        with Session(self._engine) as session:
            if refusal.permanent:
                mail.given_up(session, delivery.key, self._house.clock())
            else:
                mail.not_delivered(session, delivery.key)

    def _answer(self, session: Session, letter: Letter) -> None:
        try:
            mail.finish(session, letter, answer(session, letter, self._house), self._house.clock())
            session.commit()
        except Exception as error:  # noqa: BLE001 - whatever it was, the person gets an answer
            session.rollback()
            mail.finish(session, letter, self._apology(faults.record(error)), self._house.clock())
            session.commit()

    def _apology(self, number: str) -> Reply:
        return Reply(texts_in(self._house.language).say("unexpected", number=number))
