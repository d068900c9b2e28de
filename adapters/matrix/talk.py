"""While the bot is connected: hands on what is said to it, and sends what it says."""

import asyncio
import contextlib
import logging
from collections.abc import Iterator

from adapters.matrix.account import Account
from adapters.matrix.deliveries import Deliveries
from adapters.matrix.intake import Intake
from adapters.matrix.membership import Membership
from adapters.matrix.own_messages import OwnMessages
from adapters.matrix.questions import Questions
from adapters.matrix.session.batch import Batch, RoomEvent
from adapters.matrix.session.client import Client
from adapters.matrix.session.faults import MatrixFault, told
from adapters.matrix.session.history import is_unreadable
from adapters.matrix.session.server import client_path
from adapters.matrix.standing import Standing
from adapters.matrix.taps import Taps
from adapters.matrix.unreadable import Unreadable
from adapters.matrix.words import Say
from bot.chat import Delivery, Message, Receive, Shown

TYPING_MILLISECONDS = 6000
TYPING_PATIENCE = 3.0
LONGEST_END_SECONDS = 10.0
HEAD_START_SECONDS = 0.1

log = logging.getLogger("zuruf")


class Talk:
    def __init__(self, client: Client, account: Account, say: Say) -> None:
        self._client = client
        self._own = OwnMessages(client.history, client.user_id)
        questions = Questions(client.history)
        self._taps = Taps(client)
        self._intake = Intake(client, self._own, questions)
        self._deliveries = Deliveries(client, Standing(client), self._own, questions, self._taps, say)
        self._membership = Membership(client, account)
        self._unreadable = Unreadable(client, self._intake, self._own, say)
        self._has_begun = False
        self._sending = 0
        self._is_idle = asyncio.Event()
        self._is_idle.set()

    async def hear(self, batch: Batch, receive: Receive) -> None:
        """Returns when all that was said to us is in safe hands."""
        for room in batch.left:
            self._own.forget(room)
            self._taps.stop(room)
        while_invited = [
            event
            for room in batch.joined
            for event in await self._client.history.while_invited(room, self._client.user_id)
        ]
        is_asked = False
        for event in (*while_invited, *batch.events):
            if message := await self._message(event):
                await receive(message)
                is_asked = True
        if is_asked:
            await self._let_answers_go_first()
        self._unreadable.tell((*filter(is_unreadable, while_invited), *batch.lost))
        await self._follow(batch)

    async def send(self, delivery: Delivery, shown: Shown) -> None:
        with self._counted():
            await self._deliveries.send(delivery, shown)

    async def typing(self, room: str) -> None:
        """Raises nothing: it is but a courtesy."""
        path = client_path("rooms", room, "typing", self._client.user_id)
        with contextlib.suppress(MatrixFault, TimeoutError):
            async with asyncio.timeout(TYPING_PATIENCE):
                await self._client.ask("PUT", path, {"typing": True, "timeout": TYPING_MILLISECONDS})

    async def end(self) -> None:
        """Waits for what is being sent when nobody listens any more."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_END_SECONDS):
                await self._is_idle.wait()
        for part in (self._membership, self._taps, self._unreadable):
            await part.close()

    async def _let_answers_go_first(self) -> None:
        """The server does one thing at a time: the answer, before it is asked for further news."""
        await asyncio.sleep(0)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(HEAD_START_SECONDS):
                await self._is_idle.wait()

    async def _follow(self, batch: Batch) -> None:
        """Only behind a first sync, or the sync would not tell when we come into a room."""
        if not self._has_begun:
            await self._membership.take_up()
            self._has_begun = True
        self._membership.after(batch)

    async def _message(self, event: RoomEvent) -> Message | None:
        """An event that nobody understands must not hold up all that come after it."""
        try:
            return await self._intake.message(event)
        except MatrixFault:
            raise
        except Exception as error:  # noqa: BLE001 - anybody may write anything
            log.warning("Matrix: an event was not understood (%s).", told(error))
            return None

    @contextlib.contextmanager
    def _counted(self) -> Iterator[None]:
        self._sending += 1
        self._is_idle.clear()
        try:
            yield
        finally:
            self._sending -= 1
            if not self._sending:
                self._is_idle.set()
