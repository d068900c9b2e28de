"""Carries mail between the chats and the desk until every chat has ended or somebody says stop."""

import asyncio
import contextlib
from collections.abc import Sequence
from weakref import WeakValueDictionary

from bot import faults
from bot.chat import Address, Chat, Message, Undeliverable
from bot.desk import Desk

FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 300.0
ROUND_SECONDS = 5.0
"""How long a broadcast waits at most; also one that another process has posted."""


class PostOffice:
    """One for a process. Rooms run side by side, each in its own order; the desk works in threads."""

    def __init__(self, desk: Desk, chats: Sequence[Chat], stop: asyncio.Event) -> None:
        self._desk = desk
        self._chats = {chat.platform: chat for chat in chats}
        self._stop = stop
        self._locks: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()
        self._rounds: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Takes up what was left undone, then listens; at the end it finishes what is begun."""
        for room in await asyncio.to_thread(self._desk.rooms_with_work):
            self._wake(room)
        looking = asyncio.create_task(self._look_for_broadcasts())
        await self._listen()
        looking.cancel()
        while self._rounds:
            await asyncio.wait(self._rounds)

    async def receive(self, message: Message) -> None:
        """Returns when the message is safe in the inbox, or known already."""
        await asyncio.to_thread(self._desk.store, message)
        self._wake(message.room)

    async def _listen(self) -> None:
        """Until every chat has ended or somebody says stop."""
        listening = asyncio.gather(*(chat.listen(self.receive) for chat in self._chats.values()))
        stopping = asyncio.create_task(self._stop.wait())
        await asyncio.wait((listening, stopping), return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not listening.done():
            listening.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await listening

    async def _look_for_broadcasts(self) -> None:
        while not await self._stopped_within(ROUND_SECONDS):
            try:
                for room in await asyncio.to_thread(self._desk.rooms_with_broadcasts):
                    self._wake(room)
            except Exception as error:  # noqa: BLE001 - the next round may go well
                faults.record(error)

    def _wake(self, room: Address) -> None:
        if room.platform in self._chats:
            task = asyncio.create_task(self._serve(room))
            self._rounds.add(task)
            task.add_done_callback(self._rounds.discard)

    async def _serve(self, room: Address) -> None:
        """Answers and delivers until nothing waits in the room; what fails is tried again, ever later."""
        async with self._locks.setdefault(room, asyncio.Lock()):
            pause = FIRST_PAUSE_SECONDS
            while True:
                try:
                    if not await self._work(room):
                        return
                    pause = FIRST_PAUSE_SECONDS
                    continue
                except Undeliverable:
                    pass  # the platform cannot take it for now
                except Exception as error:  # noqa: BLE001 - the other rooms must not suffer
                    faults.record(error)
                if await self._stopped_within(pause):
                    return
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def _stopped_within(self, seconds: float) -> bool:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), seconds)
        return self._stop.is_set()

    async def _work(self, room: Address) -> bool:
        """Delivers the oldest reply, or else answers the oldest message; false when neither waits."""
        chat = self._chats[room.platform]
        delivery = await asyncio.to_thread(self._desk.next_delivery, room, chat)
        if not delivery:
            return await asyncio.to_thread(self._desk.answer_next, room)
        try:
            await chat.send(delivery)
        except Undeliverable as refusal:
            await asyncio.to_thread(self._desk.refused, delivery, refusal)
            if not refusal.permanent:
                raise
        else:
            await asyncio.to_thread(self._desk.delivered, delivery)
        return True
