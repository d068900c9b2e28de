"""What is the same for every message: the directory, the key of pseudonyms, and what the town has set."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.chat import Address
from directory.live import LiveDirectory


@dataclass(frozen=True, slots=True)
class House:
    """`clock` gives the local time, with its zone. `everybody`: whoever can write may ask and note calls.

    `smallest_group`: so many people must have called before a figure about calls is shown.
    """

    clock: Callable[[], datetime]
    directory: LiveDirectory
    secret: bytes
    language: str = "de"
    land: str = "NW"
    everybody: bool = False
    smallest_group: int = 3

    def pseudonym(self, account: Address) -> str:
        """Stands for an account in calls and verdicts. Without the key of this house it leads nowhere."""
        digest = hmac.digest(self.secret, f"{account.platform}\0{account.id}".encode(), hashlib.sha256)
        return digest[:12].hex()
