"""How long to wait before asking again, and for how long to go on asking."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from math import inf
from typing import TypeVar

from adapters.matrix.session.faults import MatrixFault, TooFast, Unreachable

Answer = TypeVar("Answer")

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 60.0


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds.

    `poll`: a sync without news; `lasting`: a request is repeated at once, before all it belongs to is tried
    again later on: the end of the program waits for it; `ask_after`: a key is awaited before it is asked for;
    `lost_after`: a key is awaited at all; `start`: a server is awaited that is down when we begin.
    """

    poll: float = 30
    lasting: float = 15
    ask_after: float = 2
    lost_after: float = 60
    start: float = inf


def pause_after(failures: int, at_least: float = 0) -> float:
    """Doubles with every failure; with jitter, so that many bots do not come back at the same moment."""
    pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(failures, 10))
    return max(at_least, pause * random.uniform(0.5, 1))  # noqa: S311 - no secret


async def insist(
    ask: Callable[[], Awaitable[Answer]],
    lasting: float,
    *,
    wait_if_too_fast: bool = True,
    tell: Callable[[MatrixFault], None] | None = None,
) -> Answer:
    """Asks until there is an answer, for `lasting` seconds at most; then the last fault is raised.

    `tell`: is told of the first fault, if it is waited out.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + lasting
    failures = 0
    while True:
        try:
            return await ask()
        except (Unreachable, TooFast) as fault:
            pause = pause_after(failures, fault.retry_after)
            if loop.time() + pause > end or (isinstance(fault, TooFast) and not wait_if_too_fast):
                raise
            if tell and not failures:
                tell(fault)
        failures += 1
        await asyncio.sleep(pause)
