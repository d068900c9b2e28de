"""Carries mail between the chats and the desk until every chat has ended or somebody says stop."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from bot import faults
from bot.chat import Address, Chat, Delivery, Dismissed, Message, Unconfirmed, Undeliverable
from bot.desk import Desk
from bot.lease import Lease, everybody_is_alone

FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 300.0
MOST_STUMBLES = 8
"""Tries of a reply that fail for no reason a platform could have; two minutes."""
ROUND_SECONDS = 5.0
"""How long a broadcast waits at most; also one that another process has posted."""
TYPING_AFTER_SECONDS, TYPING_AGAIN_SECONDS = 1.0, 4.0
HEAD_START_TURNS = 8
"""Of the event loop, in which an answer gets from here to the network before the disk is waited for."""
BROADCAST_SECONDS = 0.05
"""From one broadcast to the next, so that answers find room between them."""

Result = TypeVar("Result")
Answering = asyncio.Future[Delivery | None]


class PostOffice:
    """One for a process. Rooms run side by side, each in its own order; the desk works in threads.

    A chat is served under a lease, so that never two processes serve it. `dismissed`: the reasons of those
    whose platform does not let the bot in any more.
    """

    def __init__(
        self,
        desk: Desk,
        chats: Sequence[Chat],
        stop: asyncio.Event,
        lease: Callable[[str], Lease] = everybody_is_alone,
    ) -> None:
        self._desk = desk
        self._waiting = chats
        self._chats: dict[str, Chat] = {}
        self._stop = stop
        self._leases = {chat.platform: lease(chat.platform) for chat in chats}
        self._clerks = ThreadPoolExecutor(desk.clerks, "desk")
        self._rooms: dict[Address, asyncio.Task[None]] = {}
        self._woken: set[Address] = set()
        self._stumbles: Counter[str] = Counter()
        self.dismissed: list[str] = []

    async def run(self) -> None:
        """Takes up what was left undone, then listens; at the end it finishes what is begun."""
        try:
            await self._until_stopped(self._attend(chat) for chat in self._waiting)
            for platform in self._chats:
                await self._at_desk(self._desk.has_left, platform)
        finally:
            self._clerks.shutdown()
            for lease in self._leases.values():
                lease.give_back()

    async def receive(self, message: Message) -> None:
        """Returns when the message is safe in the inbox, or known already; its answer is begun before.

        After a stop it never returns: whatever is not acknowledged comes again at the next start.
        """
        if self._stop.is_set():
            await asyncio.Event().wait()
        if self._desk.clerks == 1 and message.room not in self._rooms:
            await self._take_in(message)
        else:
            await self._at_desk(self._desk.store, message)
            self._wake(message.room)

    async def _take_in(self, message: Message) -> None:
        """Where nobody else could be served meanwhile, and nothing waits before it."""
        room = message.room
        taken_in = self._at_desk(self._desk.take_in, message)
        self._rooms[room] = asyncio.create_task(self._serve(room, taken_in))
        await asyncio.sleep(0)  # its answer goes on first
        await asyncio.shield(taken_in)
        for _ in range(HEAD_START_TURNS):
            await asyncio.sleep(0)
        await self._at_desk(self._desk.secure, room.platform)

    async def _until_stopped(self, chats: Iterable[Coroutine[None, None, None]]) -> None:
        """Until every chat has ended or somebody says stop; they stay connected until all is answered."""
        attending = asyncio.gather(*chats)
        looking = asyncio.create_task(self._look_around())
        stopping = asyncio.create_task(self._stop.wait())
        await asyncio.wait((attending, stopping), return_when=asyncio.FIRST_COMPLETED)
        for task in (stopping, looking):
            task.cancel()
        while self._rooms:
            await asyncio.wait(self._rooms.values())
        attending.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await attending

    async def _attend(self, chat: Chat) -> None:
        """Serves a chat from the moment when no other process does."""
        if not await self._is_ours(chat.platform):
            return
        self._chats[chat.platform] = chat
        for room in await self._at_desk(self._desk.rooms_with_work):
            self._wake(room)
        try:
            await chat.listen(self.receive)
        except Dismissed as dismissal:
            self._desk.tell_operator(dismissal.reason)
            self.dismissed.append(dismissal.reason)

    async def _is_ours(self, platform: str) -> bool:
        lease, has_told = self._leases[platform], False
        while not await asyncio.to_thread(lease.take):
            if not has_told:
                self._desk.tell_operator("chat-is-served", platform=platform.capitalize())
                has_told = True
            if await self._stopped_within(ROUND_SECONDS):
                return False
        return True

    async def _look_around(self) -> None:
        """Broadcasts that are due, whether the platforms still answer, and whether the leases still hold."""
        while not await self._stopped_within(ROUND_SECONDS):
            try:
                await self._one_round()
            except Exception as error:  # noqa: BLE001 - the next round may go well
                faults.record(error)

    async def _one_round(self) -> None:
        for platform, chat in self._chats.items():
            if not await asyncio.to_thread(self._leases[platform].holds):
                self._desk.tell_operator("chat-lease-lost")
                self.dismissed.append("chat-lease-lost")
                self._stop.set()
            if heard_at := getattr(chat, "heard_at", None):
                await self._at_desk(self._desk.has_heard, platform, heard_at)
        for room in await self._at_desk(self._desk.rooms_with_broadcasts):
            self._wake(room)
            await asyncio.sleep(BROADCAST_SECONDS)

    def _wake(self, room: Address) -> None:
        """Starts to serve a room; where somebody does already, they look once more at the end."""
        if room.platform not in self._chats:
            return
        if room in self._rooms:
            self._woken.add(room)
        else:
            self._rooms[room] = asyncio.create_task(self._serve(room))

    async def _serve(self, room: Address, first: Answering | None = None) -> None:
        try:
            await self._serve_until_nothing_waits(room, first)
        finally:
            del self._rooms[room]
            if room in self._woken:
                self._woken.discard(room)
                self._wake(room)

    async def _serve_until_nothing_waits(self, room: Address, first: Answering | None) -> None:
        """Answers and delivers; what fails is tried again, ever later. `first`: an answer begun already."""
        pause = FIRST_PAUSE_SECONDS
        while True:
            wait = pause
            try:
                if not await self._work(room, first) and not first:
                    return
                first, pause = None, FIRST_PAUSE_SECONDS
                continue
            except Undeliverable as refusal:
                wait = max(pause, refusal.wait_seconds)
            except Unconfirmed:
                pass
            except Exception as error:  # noqa: BLE001 - the other rooms must not suffer
                faults.record(error)
            first = None
            if await self._stopped_within(wait):
                return
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def _stopped_within(self, seconds: float) -> bool:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), seconds)
        return self._stop.is_set()

    async def _work(self, room: Address, first: Answering | None) -> bool:
        """Answers the oldest message and delivers the oldest reply; false when neither waits."""
        chat = self._chats[room.platform]
        answering = first or self._at_desk(self._desk.next_delivery, room, chat)
        delivery = await self._while_typing(answering, room, chat)
        if not delivery:
            return False
        try:
            await chat.send(delivery, partial(self._at_desk, self._desk.part_shown, delivery))
        except Undeliverable as refusal:
            await self._refused(delivery, refusal)
        except Unconfirmed:
            raise
        except Exception as error:  # noqa: BLE001 - a mistake of ours, which others must not suffer from
            await self._stumbled(delivery, error)
        else:
            await self._at_desk(self._desk.delivered, delivery)
        return True

    async def _stumbled(self, delivery: Delivery, error: Exception) -> None:
        """What fails at every try must not stand before all that is said later in its room."""
        faults.record(error)
        self._stumbles[delivery.key] += 1
        if self._stumbles[delivery.key] < MOST_STUMBLES:
            raise Unconfirmed from None
        del self._stumbles[delivery.key]
        await self._refused(delivery, Undeliverable(permanent=True))

    async def _refused(self, delivery: Delivery, refusal: Undeliverable) -> None:
        await self._at_desk(self._desk.refused, delivery, refusal)
        if refusal.moved_to:
            self._wake(refusal.moved_to)
        elif not refusal.permanent:
            raise refusal

    async def _while_typing(self, answering: Answering, room: Address, chat: Chat) -> Delivery | None:
        """Whoever waits for longer than a moment sees that an answer is on its way."""
        seconds = TYPING_AFTER_SECONDS
        while not (await asyncio.wait((answering,), timeout=seconds))[0]:
            await chat.typing(room)
            seconds = TYPING_AGAIN_SECONDS
        return answering.result()

    def _at_desk(self, work: Callable[..., Result], *arguments: object) -> asyncio.Future[Result]:
        """Begins work of the desk in one of its threads, in the order in which it comes."""
        return asyncio.get_running_loop().run_in_executor(self._clerks, work, *arguments)
