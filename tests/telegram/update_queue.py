"""The updates that wait for the bot, with Telegram's rules of offsets."""

import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.telegram.refusal import Json

ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True)
class UpdateQueue:
    """What is waiting, oldest first; `tell` is called whenever something came in."""

    chance: random.Random
    tell: Callable[[], None] = lambda: None
    allowed: list[str] = field(default_factory=list)
    waiting: deque[Json] = field(default_factory=deque)
    next_id: int = 0

    def __post_init__(self) -> None:
        self.jump()

    def jump(self) -> None:
        """After a week without updates Telegram goes on at any number."""
        self.next_id = self.chance.randrange(100_000, 900_000_000)

    def put(self, kind: str, content: object) -> None:
        """An update for the bot, unless it did not ask for this kind."""
        wanted = kind in self.allowed if self.allowed else kind not in ONLY_ON_REQUEST
        if wanted:
            self.put_raw({kind: content})

    def put_raw(self, update: Json) -> int:
        """Any update, however broken; it gets a number where it has none."""
        numbered = {"update_id": self.next_id} | update
        self.next_id += 1
        self.waiting.append(numbered)
        self.tell()
        return int(numbered["update_id"])

    def take(self, offset: int, limit: int) -> list[Json]:
        """The oldest updates from `offset` on; what lies below is confirmed and forgotten."""
        while self.waiting and self._is_below(offset):
            self.waiting.popleft()
        return [update for update, _ in zip(self.waiting, range(limit), strict=False)]

    def _is_below(self, offset: int) -> bool:
        if offset < 0:
            return len(self.waiting) > -offset
        return int(self.waiting[0]["update_id"]) < offset
