"""Says that a message could not be decrypted: kindly, and not again and again."""

import asyncio
from collections.abc import Iterable

from adapters.matrix.intake import Intake
from adapters.matrix.own_messages import OwnMessages
from adapters.matrix.relations import relation_of
from adapters.matrix.rendering import text_content
from adapters.matrix.session.batch import RoomEvent
from adapters.matrix.session.client import Client
from adapters.matrix.session.faults import MatrixFault
from adapters.matrix.transactions import transaction
from adapters.matrix.words import Say

PAUSE_SECONDS = 3600.0


class Unreadable:
    """Each once in an hour and a room. Among many only to what replies to us: more cannot be known of it."""

    def __init__(self, client: Client, intake: Intake, own: OwnMessages, say: Say) -> None:
        self._client = client
        self._intake = intake
        self._own = own
        self._say = say
        self._not_before: dict[tuple[str, str], float] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def tell(self, lost: Iterable[RoomEvent]) -> None:
        now = asyncio.get_running_loop().time()
        for event in lost:
            words = "matrix-withheld" if event.withheld else "matrix-undecryptable"
            told = (event.room, words)
            if event.sender != self._client.user_id and self._not_before.get(told, now) <= now:
                self._not_before[told] = now + PAUSE_SECONDS
                task = asyncio.create_task(self._tell(event, words))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _tell(self, event: RoomEvent, words: str) -> None:
        content = {**text_content(self._say(words)), "m.mentions": {}}
        relation = relation_of(event.content)
        if relation.thread:
            content["m.relates_to"] = event.content["m.relates_to"]
        try:
            if await self._is_to_us(event):
                name = transaction("unreadable", event.id)
                await self._client.send_event(event.room, "m.room.message", content, name)
        except MatrixFault:
            return  # whoever wrote will write again

    async def _is_to_us(self, event: RoomEvent) -> bool:
        if await self._intake.is_private(event.room):
            return True
        answered = relation_of(event.content).replies_to
        return bool(answered) and await self._own.is_own(event.room, answered)
