"""A stretch of bad network in front of a server: hands requests on, notes them, and plays faults on order."""

import asyncio
import re
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from types import TracebackType
from typing import Self

from aiohttp import ClientError, ClientSession, ClientTimeout, web
from yarl import URL

from tests.matrix.faults import Fault, bad_gateway

PATIENCE = 60
"""Seconds to wait for anything. Only reached when something is broken."""
NOT_HANDED_ON = {"connection", "content-length", "host", "keep-alive", "transfer-encoding"}


@dataclass(frozen=True)
class Seen:
    """A request that has been dealt with."""

    method: str
    path: str
    """With its query."""
    status: int
    """As the client saw it; 0 where it saw none."""
    fault: str
    """The name of the fault that was played; else empty."""


@dataclass
class Order:
    fault: Fault
    path: "re.Pattern[str]"
    method: str
    times: int | None
    chance: float
    random: Random

    def meets(self, method: str, path: str) -> bool:
        if self.times == 0 or self.method not in {"", method} or not self.path.search(path):
            return False
        if self.random.random() >= self.chance:
            return False
        self.times = None if self.times is None else self.times - 1
        return True


class Proxy:
    """Runs between `with` and its end, in its own thread; a server that is down is a 502, as behind nginx."""

    def __init__(self, target: str, seed: int = 0) -> None:
        self._target, self._random = target, Random(seed)
        self._orders: list[Order] = []
        self._seen: list[Seen] = []

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._open(), self._loop).result(PATIENCE)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(PATIENCE)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()

    def plays(
        self,
        fault: Fault,
        path: str = "",
        *,
        method: str = "",
        times: int | None = 1,
        chance: float = 1,
    ) -> None:
        """Meets the next `times` requests (None: all) whose path holds the pattern, or each by seeded chance.

        Of several orders, the earliest that fits is played.
        """
        self._orders.append(Order(fault, re.compile(path), method, times, chance, self._random))

    def heals(self) -> None:
        """From now on, nothing goes wrong."""
        self._orders.clear()

    def seen(self, path: str = "", *, method: str = "") -> list[Seen]:
        """The requests so far, in the order in which they ended."""
        return [one for one in list(self._seen) if re.search(path, one.path) and method in {"", one.method}]

    def waits_for(self, path: str, *, method: str = "", at_least: int = 1) -> list[Seen]:
        end = time.monotonic() + PATIENCE
        while len(found := self.seen(path, method=method)) < at_least:
            if time.monotonic() > end:
                raise TimeoutError(f"{len(found)} of {at_least} requests to {path}: {self._seen[-20:]}")
            time.sleep(0.02)
        return found

    async def _open(self) -> None:
        self._session = ClientSession(auto_decompress=False, timeout=ClientTimeout(total=None))
        application = web.Application(client_max_size=100_000_000)
        application.router.add_route("*", "/{path:.*}", self._handle)
        self._runner = web.AppRunner(application, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def _close(self) -> None:
        await self._runner.cleanup()
        await self._session.close()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        fault = self._fault_for(request)
        if fault:
            await asyncio.sleep(fault.seconds)
        answer = await self._hand_on(request) if not fault or fault.reaches_server else web.Response()
        if fault and fault.status:
            answer = web.Response(status=fault.status, body=fault.body, headers=fault.headers)
        status = answer.status if not fault or fault.sent else 0
        self._seen.append(Seen(request.method, request.path_qs, status, fault.name if fault else ""))
        return await _broken_off(request, answer, fault.sent) if fault and fault.sent < 1 else answer

    def _fault_for(self, request: web.Request) -> Fault | None:
        fitting = (order for order in list(self._orders) if order.meets(request.method, request.path_qs))
        return next((order.fault for order in fitting), None)

    async def _hand_on(self, request: web.Request) -> web.Response:
        try:
            async with self._session.request(
                request.method,
                self._target + URL(request.raw_path, encoded=True).raw_path_qs,
                headers=_kept(request.headers),
                data=await request.read(),
                allow_redirects=False,
            ) as answer:
                body = await answer.read()
                return web.Response(status=answer.status, body=body, headers=_kept(answer.headers))
        except (ClientError, OSError):
            down = bad_gateway()
            return web.Response(status=down.status, body=down.body, headers=down.headers)


def _kept(headers: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(name, value) for name, value in headers.items() if name.lower() not in NOT_HANDED_ON]


async def _broken_off(request: web.Request, answer: web.Response, sent: float) -> web.StreamResponse:
    """What has been sent so far, with the connection closed behind it."""
    broken = web.StreamResponse(status=answer.status, headers=answer.headers)
    body = answer.body if isinstance(answer.body, bytes) else b""
    if sent:
        broken.content_length = len(body)
        await broken.prepare(request)
        await broken.write(body[: int(len(body) * sent)])
    assert request.transport
    request.transport.close()
    return broken
