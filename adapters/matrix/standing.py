"""Whether anybody can be reached in a room: we may be out of it, or it goes on elsewhere."""

from dataclasses import dataclass

from adapters.matrix.account import server_of
from adapters.matrix.intake import PLATFORM
from adapters.matrix.membership import successor
from adapters.matrix.session.client import Client
from adapters.matrix.session.faults import Refused
from adapters.matrix.session.rooms import RoomState
from bot.chat import Address, Undeliverable

NOT_IN_IT = {"M_FORBIDDEN", "M_NOT_FOUND"}
MOST_VIA = 3
PAUSE_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Standing:
    client: Client

    async def state(self, room: str) -> RoomState:
        """What the room is like. Raises `Undeliverable` where it is no place to speak."""
        try:
            state = await self.client.state(room)
        except Refused as refused:
            if refused.code not in NOT_IN_IT:
                raise
            raise Undeliverable(permanent=True, room_is_gone=True) from None
        if self.client.user_id not in state.joined:
            raise Undeliverable(permanent=True, room_is_gone=True)
        if new := successor(state):
            raise Undeliverable(moved_to=Address(PLATFORM, await self._joined(new, state)))
        return state

    async def explain(self, room: str, refused: Refused) -> None:
        """The server may know earlier than the sync tells us. Raises `Undeliverable`, if that is why."""
        if refused.code in NOT_IN_IT:
            self.client.forget(room)
            await self.state(room)

    async def _joined(self, new: str, state: RoomState) -> str:
        """What is sent there must find us there; into a closed room we may still be invited."""
        servers = sorted({server_of(user) for user in state.joined})[:MOST_VIA]
        try:
            return await self.client.join(new, servers)
        except Refused:
            raise Undeliverable(wait_seconds=PAUSE_SECONDS) from None
