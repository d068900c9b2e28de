"""What every search that is measured has in common."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from directory.exchange.rows import DirectoryRow

Ranked = list[tuple[str, float]]
"""Keys of rows with their scores, best first."""

MOST = 10
"""How many rows an answer has at most."""


@dataclass(frozen=True)
class Index:
    """What a search has built. `outside` counts the bytes that it keeps outside of this process."""

    rank: Callable[[str], Ranked]
    outside: int = 0


@dataclass(frozen=True)
class Peer:
    """A search: its name and the version of what is behind it, how it is set up, and what builds it."""

    name: str
    version: str
    setting: str
    build: Callable[[Sequence[DirectoryRow]], Index]
