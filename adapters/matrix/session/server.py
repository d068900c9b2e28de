"""One question to the Matrix server, and the faults its answer can be."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote

from aiohttp import ClientResponse, ClientSession, ClientTimeout

from adapters.matrix.session.faults import LoggedOut, Refused, TooFast, Unreachable
from adapters.matrix.session.way_out import BLOCKED

TIMEOUT = 30.0
TOO_FAST = 429
BROKEN = 500
LONGEST_RETRY_AFTER = 3600.0
UNKNOWN_TOKEN = "M_UNKNOWN_TOKEN"  # noqa: S105 - a name

Answer = dict[str, Any]


def client_path(*parts: str) -> str:
    return "/_matrix/client/v3/" + "/".join(quote(part, safe="") for part in parts)


WHO_AM_I = client_path("account", "whoami")


@dataclass(frozen=True, slots=True)
class _Request:
    method: str
    path: str
    sent: bytes | None = None
    kind: str = "application/json"
    query: dict[str, str] | None = None
    waiting: float = 0


@dataclass(frozen=True, slots=True)
class Server:
    """Where to ask, and as whom. `timeout` in seconds."""

    url: str
    session: ClientSession = field(repr=False)
    token: str = field(default="", repr=False)
    timeout: float = TIMEOUT

    async def ask(  # noqa: PLR0913 - what a request is made of
        self,
        method: str,
        path: str,
        body: Any = None,  # noqa: ANN401 - JSON
        *,
        query: dict[str, str] | None = None,
        data: bytes | None = None,
        kind: str = "application/json",
        waiting: float = 0,
    ) -> Answer:
        """The answer to one try. A dead token is believed only when asked for a second time."""
        sent = data if data is not None or body is None else json.dumps(body).encode()
        try:
            return await self._ask(_Request(method, path, sent, kind, query, waiting))
        except Refused as refused:
            if refused.code != UNKNOWN_TOKEN:
                raise
        await self._confirm_token()
        raise Unreachable("a token refused once")

    async def ask_list(self, path: str) -> list[Answer]:
        """The state of a room is the one answer that is a list."""
        answer = await self.ask("GET", path)
        events: list[Answer] = answer["list"]
        return events

    async def load(self, path: str, most: int) -> bytes:
        """A file; empty if it has more than `most` bytes. Raises the same faults."""
        headers = {"Authorization": f"Bearer {self.token}"}
        timeout = ClientTimeout(total=self.timeout)
        try:
            async with self.session.get(self.url + path, headers=headers, timeout=timeout) as response:
                if not response.ok:
                    _judged(response, await response.read())
                return await _at_most(response, most)
        except BLOCKED as error:
            raise Unreachable(type(error).__name__) from None

    async def _confirm_token(self) -> None:
        try:
            await self._ask(_Request("GET", WHO_AM_I))
        except Refused as refused:
            raise (LoggedOut() if refused.code == UNKNOWN_TOKEN else refused) from None

    async def _ask(self, request: _Request) -> Answer:
        headers = {"Content-Type": request.kind}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        try:
            async with self.session.request(
                request.method,
                self.url + request.path,
                params=request.query,
                data=request.sent,
                headers=headers,
                timeout=ClientTimeout(total=self.timeout + request.waiting),
            ) as response:
                return _judged(response, await response.read())
        except BLOCKED as error:
            raise Unreachable(type(error).__name__) from None


def _judged(response: ClientResponse, body: bytes) -> Answer:
    answer = _json(body)
    if response.status == TOO_FAST:
        raise TooFast(_retry_after(response, answer or {}))
    if response.status >= BROKEN:
        raise Unreachable(str(response.status), _retry_after(response, answer or {}))
    if answer is None or (not response.ok and not {"errcode", "flows"} & answer.keys()):
        raise Unreachable(f"{response.status} without an answer")  # a proxy before the server
    if not response.ok:
        raise Refused(response.status, str(answer.get("errcode", "")), answer)
    return answer


async def _at_most(response: ClientResponse, most: int) -> bytes:
    read = bytearray()
    async for part in response.content.iter_chunked(65536):
        read += part
        if len(read) > most:
            return b""
    return bytes(read)


def _json(body: bytes) -> Answer | None:
    try:
        read = json.loads(body)
    except ValueError:
        return None
    if isinstance(read, list):
        return {"list": read}
    return read if isinstance(read, dict) else None


def _retry_after(response: ClientResponse, answer: Answer) -> float:
    """Seconds, from the body (Matrix), from the header (HTTP), or from both: the longer."""
    told = answer.get("retry_after_ms", 0)
    seconds = told / 1000 if isinstance(told, int | float) else 0.0
    longest = max(seconds, _seconds(response.headers.get("Retry-After", "")), 0.0)
    return min(longest, LONGEST_RETRY_AFTER)


def _seconds(header: str) -> float:
    if header.strip().isdigit():
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return 0.0
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - datetime.now(UTC)).total_seconds()
