"""`getUpdates` as Telegram does it: long polling, offsets, and one poller at a time."""

import asyncio
from dataclasses import dataclass, field

from tests.telegram.refusal import Json, Refused
from tests.telegram.world import World

TWO_POLLERS = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
BESIDE_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@dataclass(slots=True)
class Polling:
    """Lives in the event loop of the server; `news` may be called from any thread."""

    world: World
    loop: asyncio.AbstractEventLoop
    latest: int = 0
    came: asyncio.Event = field(default_factory=asyncio.Event)

    def news(self) -> None:
        if not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self._wake)

    async def wait_for_news(self, seconds: float) -> None:
        came = self.came
        try:
            await asyncio.wait_for(came.wait(), seconds)
        except TimeoutError:
            return

    async def get_updates(self, parameters: Json) -> list[Json]:
        self.latest += 1
        mine = self.latest
        self._wake()
        self._remember(parameters)
        until = self.loop.time() + parameters.get("timeout", 0)
        while True:
            self._check(mine)
            updates = self._take(parameters)
            left = until - self.loop.time()
            if updates or left <= 0:
                return updates
            await self.wait_for_news(left)

    def _remember(self, parameters: Json) -> None:
        if "allowed_updates" in parameters:
            self.world.updates.allowed = parameters["allowed_updates"]

    def _check(self, mine: int) -> None:
        if self.world.webhook:
            raise Refused(409, BESIDE_WEBHOOK)
        if mine != self.latest:
            raise Refused(409, TWO_POLLERS)

    def _take(self, parameters: Json) -> list[Json]:
        with self.world.lock:
            return self.world.updates.take(parameters.get("offset", 0), parameters.get("limit", 100))

    def _wake(self) -> None:
        self.came.set()
        self.came = asyncio.Event()
