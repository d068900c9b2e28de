"""Tells keys that were brought back from a backup: what they encrypt, nobody can read any more.

Olm and Megolm only go forward. So the keys have a number, which the server is told, too, and both go up
together: where the server's is the higher one, there were newer keys than those on the disk.
"""

import contextlib
import time
from dataclasses import dataclass, field

from adapters.matrix.keys.keystore import Keys
from adapters.matrix.session.account_data import account_data, store_account_data
from adapters.matrix.session.faults import OldKeys, Refused
from adapters.matrix.session.remembered import Memory
from adapters.matrix.session.server import Server

KIND = "zuruf.keys"
GOES_UP_AFTER = 3600.0
"""Seconds: what is brought back from less than that ago passes unnoticed."""


@dataclass(slots=True)
class Newest:
    server: Server
    keys: Keys
    memory: Memory
    went_up_at: float = field(default_factory=time.monotonic)

    async def ensure(self) -> None:
        """At the start. Raises `OldKeys`, and what `Server` raises."""
        known = await number_known(self.server, self.keys.user_id, self.keys.device_id)
        if known > self.memory.number():
            raise OldKeys(self.keys.device_id)
        await self._go_up()

    async def go_up_in_time(self) -> None:
        if time.monotonic() - self.went_up_at > GOES_UP_AFTER:
            await self._go_up()

    async def _go_up(self) -> None:
        """First here: a crash in between must not look like old keys."""
        number = self.memory.number() + 1
        self.memory.note_number(number)
        content = {"device": self.keys.device_id, "number": number}
        with contextlib.suppress(Refused):  # it cannot warn us then, but that is no reason not to talk
            await store_account_data(self.server, self.keys.user_id, KIND, content)
        self.went_up_at = time.monotonic()


async def number_known(server: Server, user_id: str, device_id: str) -> int:
    """What the server was told last of this device; zero where that was another one, or it keeps nothing."""
    try:
        told = await account_data(server, user_id, KIND)
    except Refused:
        return 0
    number = told.get("number")
    return number if told.get("device") == device_id and isinstance(number, int) else 0
