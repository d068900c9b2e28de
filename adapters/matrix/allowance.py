"""How many messages the server will still take at once, as far as can be known."""

from dataclasses import dataclass

BURST, EACH_SECONDS = 10.0, 5.0
"""What an untouched Synapse allows an account: ten messages at once, then one in five seconds."""

RESERVE = 4
"""For answers: they must not wait for what is but a courtesy."""

PAUSE_SECONDS = 600.0


@dataclass(slots=True)
class Allowance:
    """Counts what was sent. A server that took more than an untouched one would is a generous one.

    `now`: seconds of a clock that only goes on.
    """

    left: float = BURST
    counted_at: float = 0.0
    refused_until: float = 0.0
    is_generous: bool = False

    def sent(self, now: float) -> None:
        self.left = self._left(now) - 1
        self.counted_at = now
        self.is_generous = self.is_generous or self.left <= -1

    def refused(self, now: float) -> None:
        """The server found it too much."""
        self.left, self.counted_at = 0.0, now
        self.refused_until, self.is_generous = now + PAUSE_SECONDS, False

    def has_room_for(self, messages: int, now: float) -> bool:
        if now < self.refused_until:
            return False
        return self.is_generous or self._left(now) - messages >= RESERVE

    def _left(self, now: float) -> float:
        return min(BURST, self.left + (now - self.counted_at) / EACH_SECONDS)
