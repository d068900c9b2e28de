"""The bot of the model town at work in one chat, in a thread of its own, as long as a test wants it."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from threading import Event, Thread
from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlmodel import Session, col, func, select

from bot.access import enrol
from bot.chat import Address, Chat, Message, Reply
from bot.desk import Desk
from bot.house import House
from bot.mail import broadcast
from bot.models import Call, Incoming, Outgoing, Role
from bot.post_office import PostOffice
from tests.talking import MONDAY

PATIENCE = 60.0
"""Seconds to wait for anything. Only reached when something is broken."""

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Post:
    """How many messages of somebody are done, and how many wait; how many answers to them wait, too."""

    done: int
    unanswered: int
    undelivered: int


class AttentivePostOffice(PostOffice):
    """Remembers what came in."""

    received: list[Message]

    async def receive(self, message: Message) -> None:
        self.received.append(message)
        await super().receive(message)


class Town:
    """Between `opens` and `closes` the bot serves the chat; it may open again, with all it knew."""

    def __init__(self, engine: Engine, house: House, new_chat: Callable[[], Chat]) -> None:
        self.received: list[Message] = []
        self._engine, self._house, self._new_chat = engine, house, new_chat
        self._reading = engine.execution_options(only_reads=True)

    def __enter__(self) -> Self:
        self.opens()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closes()

    def opens(self) -> None:
        is_open = Event()
        self._thread = Thread(target=lambda: asyncio.run(self._work(is_open)))
        self._thread.start()
        assert is_open.wait(PATIENCE)

    def closes(self) -> None:
        """As at SIGTERM: returns when what was begun is finished."""
        with suppress(RuntimeError):  # the chat has ended by itself, and its loop with it
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "the bot does not come to its end"

    def admits(self, account: Address, role: Role = Role.STAFF) -> None:
        with Session(self._engine) as session:
            enrol(session, account, role, None, MONDAY.date())
            session.commit()

    def hands_in_again(self, person: Address) -> None:
        """Their last message, as a platform does that was not told that it is safe."""
        message = [each for each in self.received if each.sender == person][-1]
        asyncio.run_coroutine_threadsafe(self._office.receive(message), self._loop).result(PATIENCE)

    def posts(self, person: Address, reply: Reply) -> None:
        """Something nobody asked for, where they wrote last; it goes out with the next answer."""
        room = [each for each in self.received if each.sender == person][-1].room
        with Session(self._engine) as session:
            broadcast(session, f"test-{next(_numbers)}", room, reply)
            session.commit()

    def post_of(self, person: Address) -> Post:
        """The mail of all rooms in which somebody has written."""
        theirs = (Incoming.platform == person.platform, Incoming.sender == person.id)
        rooms = select(Incoming.room).where(*theirs)
        sent = (Outgoing.platform == person.platform, col(Outgoing.room).in_(rooms))
        with Session(self._reading) as session:
            received, done = session.exec(
                select(func.count(), func.count(col(Incoming.done_at))).select_from(Incoming).where(*theirs)
            ).one()
            posted, finished = session.exec(
                select(func.count(), func.count(col(Outgoing.finished_at))).select_from(Outgoing).where(*sent)
            ).one()
        return Post(done, received - done, posted - finished)

    def waits_until_done(self, person: Address, messages: int) -> None:
        """Until so many messages of somebody have been answered, and nothing is on its way to them."""
        end = time.monotonic() + PATIENCE
        while (post := self.post_of(person)).done < messages or post.unanswered or post.undelivered:
            assert time.monotonic() < end, f"{post} instead of {messages} messages done"
            time.sleep(0.01)

    def waits_until_received(self, person: Address, messages: int) -> None:
        end = time.monotonic() + PATIENCE
        while sum(each.sender == person for each in list(self.received)) < messages:
            assert time.monotonic() < end
            time.sleep(0.001)

    def calls_of(self, person: Address) -> int:
        """How many calls somebody has noted and not taken back."""
        with Session(self._reading) as session:
            theirs = Call.caller == self._house.pseudonym(person)
            return session.exec(select(func.count()).select_from(Call).where(theirs)).one()

    async def _work(self, is_open: Event) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._office = AttentivePostOffice(Desk(self._engine, self._house), [self._new_chat()], self._stop)
        self._office.received = self.received
        is_open.set()
        await self._office.run()
