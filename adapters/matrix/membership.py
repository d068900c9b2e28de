"""Which rooms the bot is in: it follows invitations of those who may, moves along, and leaves when alone."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from functools import partial

from adapters.matrix.account import Account, server_of
from adapters.matrix.relations import text
from adapters.matrix.session.batch import Batch, Invitation, RoomEvent
from adapters.matrix.session.client import Client
from adapters.matrix.session.faults import MatrixFault, Refused, TooFast, Unreachable, told
from adapters.matrix.session.patience import pause_after
from adapters.matrix.session.rooms import RoomState
from adapters.matrix.session.server import client_path

TOMBSTONE = "m.room.tombstone"
MOST_TRIES = 8
AT_ONCE, FROM_AFAR = (0.0,), (1.0, 4.0, 16.0)
"""Seconds before each try to follow an invitation.

Another server hands it to ours before it has written it down itself, and for a moment it knows of none.
"""

log = logging.getLogger("zuruf")


class Membership:
    """Beside the sync, which must not wait for a server far away."""

    def __init__(self, client: Client, account: Account) -> None:
        self._client = client
        self._account = account
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def take_up(self) -> None:
        """What was left open while nobody was here."""
        self._invited(await self._client.pending_invitations())

    def after(self, batch: Batch) -> None:
        self._invited(batch.invitations)
        for event in batch.events:
            if event.kind == TOMBSTONE and event.is_state:
                self._begin(event.room, partial(self._follow, event))
        for room in {event.room for event in batch.events if _somebody_left(event)} - set(batch.left):
            self._begin(room, partial(self._leave_if_alone, room))

    async def close(self) -> None:
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def _invited(self, invitations: Iterable[Invitation]) -> None:
        for invitation in invitations:
            self._begin(invitation.room, partial(self._answer, invitation))

    async def _answer(self, invitation: Invitation) -> None:
        """One that cannot be followed is refused, too: it would come up again at every start."""
        pauses = AT_ONCE if self._account.is_of_our_house(invitation.inviter) else FROM_AFAR
        if not self._account.may_invite(invitation.inviter):
            await asyncio.sleep(pauses[0])
        elif await self._is_followed(invitation, pauses):
            return
        await self._client.leave(invitation.room)

    async def _is_followed(self, invitation: Invitation, pauses: Iterable[float]) -> bool:
        for pause in pauses:
            await asyncio.sleep(pause)
            try:
                await self._client.join(invitation.room, _via(invitation.room, invitation.inviter))
            except Refused as refused:
                log.warning("Matrix: an invitation could not be followed (%s).", refused)
            else:
                return True
        return False

    async def _follow(self, tombstone: RoomEvent) -> None:
        if new := text(tombstone.content.get("replacement_room")):
            await self._client.join(new, _via(new, tombstone.sender))

    async def _leave_if_alone(self, room: str) -> None:
        if (await self._client.state(room)).present == {self._client.user_id}:
            await self._client.leave(room)
            await self._client.ask("POST", client_path("rooms", room, "forget"), {})

    def _begin(self, room: str, work: Callable[[], Awaitable[None]]) -> None:
        """One thing at a time in a room: the last that was begun counts."""
        if before := self._tasks.get(room):
            before.cancel()
        task = self._tasks[room] = asyncio.create_task(_lastingly(work))
        task.add_done_callback(lambda ended: self._end(room, ended))

    def _end(self, room: str, ended: asyncio.Task[None]) -> None:
        if not ended.cancelled() and (error := ended.exception()):
            log.warning("Matrix: a room could not be looked after (%s).", told(error))
        if self._tasks.get(room) is ended:
            del self._tasks[room]


async def _lastingly(work: Callable[[], Awaitable[None]]) -> None:
    """What fails is tried again, ever later; an invitation left open comes up at the next start."""
    for failures in range(MOST_TRIES):
        try:
            await work()
        except (Unreachable, TooFast) as fault:
            await asyncio.sleep(pause_after(failures, fault.retry_after))
        except MatrixFault:  # we are out already, or no longer known: the sync tells
            return
        else:
            return


def successor(state: RoomState) -> str:
    """The room that takes the place of this one; empty if none does."""
    return text(state.content(TOMBSTONE).get("replacement_room"))


def _somebody_left(event: RoomEvent) -> bool:
    return event.kind == "m.room.member" and event.content.get("membership") in {"leave", "ban"}


def _via(room: str, user: str) -> tuple[str, ...]:
    """Newer rooms have no server in their id."""
    return tuple(dict.fromkeys(filter(None, (server_of(user), server_of(room)))))
