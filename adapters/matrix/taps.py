"""Places the numbers of buttons under a message as reactions to be tapped: a courtesy that costs messages."""

import asyncio

from adapters.matrix.allowance import Allowance
from adapters.matrix.buttons import keycap
from adapters.matrix.relations import REACTION
from adapters.matrix.session.client import Client
from adapters.matrix.session.faults import MatrixFault, Refused, TooFast
from adapters.matrix.transactions import transaction

MOST = 5
QUIET_SECONDS = 1.0
"""Somebody who writes on at once does not wait for them."""
THERE_ALREADY = "M_DUPLICATE_ANNOTATION"


class Taps:
    """People can always react or type the number themselves: answers go first."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._allowance = Allowance()
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def answer_sent(self) -> None:
        self._allowance.sent(_now())

    def answer_refused(self) -> None:
        """The server wants fewer messages."""
        self._allowance.refused(_now())

    def place(self, room: str, event: str, count: int) -> None:
        """Under the last message of a room; what is still on its way there for an earlier one stays away."""
        self.stop(room)
        if 0 < count <= MOST and self._allowance.has_room_for(count, _now()):
            self._tasks[room] = asyncio.create_task(self._place(room, event, count))

    def stop(self, room: str) -> None:
        if task := self._tasks.pop(room, None):
            task.cancel()

    async def close(self) -> None:
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _place(self, room: str, event: str, count: int) -> None:
        await asyncio.sleep(QUIET_SECONDS)
        try:
            for number in range(1, count + 1):
                await self._react(room, event, number)
        except TooFast:
            self._allowance.refused(_now())
        except MatrixFault:
            return

    async def _react(self, room: str, event: str, number: int) -> None:
        relation = {"rel_type": REACTION, "event_id": event, "key": keycap(number)}
        try:
            await self._client.react(room, {"m.relates_to": relation}, transaction("tap", event, number))
        except Refused as refused:
            if refused.code != THERE_ALREADY:
                raise
        else:
            self._allowance.sent(_now())


def _now() -> float:
    return asyncio.get_running_loop().time()
