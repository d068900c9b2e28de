"""Matrix as a chat of the bot."""

import asyncio
import contextlib
import logging
from collections.abc import Sequence
from datetime import datetime
from itertools import count
from urllib.parse import quote

from adapters.matrix.account import Account
from adapters.matrix.dismissals import reason_of
from adapters.matrix.examining import examined
from adapters.matrix.intake import PLATFORM
from adapters.matrix.session.batch import Batch
from adapters.matrix.session.connecting import connected
from adapters.matrix.session.faults import MatrixFault, told
from adapters.matrix.session.patience import Patience, pause_after
from adapters.matrix.talk import Talk
from adapters.matrix.words import Say
from bot.chat import Address, Delivery, Dismissed, Finding, Receive, Shown, Undeliverable

PATIENCE_OF_A_SEND = 10.0
"""Seconds: at the start, what is to be sent waits for the connection."""

log = logging.getLogger("zuruf")


class Matrix:
    """`say`: words for what the adapter says in its own name."""

    platform = PLATFORM
    repeats_safely = True

    def __init__(self, account: Account, say: Say, patience: Patience | None = None) -> None:
        self.heard_at: datetime | None = None
        self._account = account
        self._say = say
        self._patience = patience
        self._talk: Talk | None = None
        self._connected = asyncio.Event()

    async def listen(self, receive: Receive) -> None:
        for failures in count():
            try:
                await self._listen(receive)
            except MatrixFault as fault:
                if reason := reason_of(fault):
                    raise Dismissed(reason) from None
                log.warning("Matrix: %s", told(fault))
            except Exception as error:  # noqa: BLE001 - whatever it is, it may pass
                log.warning("Matrix: %s", told(error))
            await asyncio.sleep(pause_after(failures))

    async def send(self, delivery: Delivery, shown: Shown) -> None:
        await (await self._talking()).send(delivery, shown)

    async def typing(self, room: Address) -> None:
        if self._talk:
            await self._talk.typing(room.id)

    async def examine(self) -> Sequence[Finding]:
        return await examined(self._account)

    async def invitation(self, code: str) -> str:  # noqa: ARG002 - there is no address that carries it
        """A page that opens a conversation with the bot; the code is typed there."""
        return f"https://matrix.to/#/{quote(self._account.user, safe='')}"

    async def _listen(self, receive: Receive) -> None:
        async with connected(self._account.login, patience=self._patience) as client:
            talk = self._talk = Talk(client, self._account, self._say)

            async def take(batch: Batch) -> None:
                self.heard_at = client.heard_at
                await talk.hear(batch, receive)

            try:
                log.info("Matrix: connected as %s, device %s.", client.user_id, client.device_id)
                self._connected.set()
                await client.follow(take)
            finally:
                await talk.end()
                self._connected.clear()
                self._talk = None

    async def _talking(self) -> Talk:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_OF_A_SEND):
                await self._connected.wait()
        if not self._talk:
            raise Undeliverable
        return self._talk
