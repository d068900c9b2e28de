"""A strict Telegram for tests: a real HTTP server in a thread of its own, with people who talk to the bot."""

import asyncio
import random
import threading
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.telegram.calls import Call
from tests.telegram.faults import Faults
from tests.telegram.group import Group
from tests.telegram.person import Person, new_person
from tests.telegram.polling import Polling
from tests.telegram.profile import get_my_commands
from tests.telegram.refusal import Json
from tests.telegram.serving import Serving
from tests.telegram.specification import methods
from tests.telegram.webhook import WebhookCourier
from tests.telegram.world import Flood, World

TOKEN = "4710:" + "zuruf-made-up-token-for-tests-only_"


class TelegramServer:
    """`with TelegramServer() as telegram:` serves one bot at `telegram.url`."""

    def __init__(self, username: str = "zuruf_bot", token: str = TOKEN, seed: int = 4710) -> None:
        self.token = token
        self.world = World(_bot(username, int(token.partition(":")[0])), random.Random(seed))
        self.faults = Faults()
        self.log: list[Call] = []
        self.port = 0
        self._behind: dict[str, str] = {}
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None

    def __enter__(self) -> Self:
        self.comes_up()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.goes_down()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def base_url(self) -> str:
        """What PTB calls `base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"

    def comes_up(self) -> None:
        """Starts to serve; after `goes_down` at the same port and with everything it knew."""
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True)
        self._thread.start()
        if not ready.wait(30):
            raise RuntimeError("the fake Telegram did not come up")

    def goes_down(self) -> None:
        if self._thread is None or self._loop is None or self._stop is None:
            return
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(30)
        self._thread = None

    def person(self, name: str, language: str = "de") -> Person:
        """Somebody new, in a private chat with the bot, who has not written yet."""
        with self.world.lock:
            return new_person(self.world, name, language)

    def group(self, title: str, *members: Person, kind: str = "group", forum: bool = False) -> Group:
        """A group with these people, not yet with the bot. `kind`: "group" or "supergroup"."""
        with self.world.lock:
            return Group.found(self.world, title, members, "supergroup" if forum else kind, forum=forum)

    def calls(self, method: str = "") -> list[Call]:
        """What the bot asked for, in the order of arrival."""
        return [call for call in list(self.log) if method.lower() in ("", call.method.lower())]

    @property
    def refused(self) -> list[Call]:
        """The calls that no Telegram would take, whatever chats there are: a test wants none."""
        return [call for call in list(self.log) if call.strictly_refused]

    def puts(self, update: Json) -> int:
        """Queues an update as it is, however broken. Gives its number."""
        with self.world.lock:
            return self.world.updates.put_raw(update)

    @property
    def pending(self) -> int:
        """How many updates are not confirmed."""
        with self.world.lock:
            return len(self.world.updates.waiting)

    def jumps_in_update_ids(self) -> None:
        """What a week without updates leads to."""
        with self.world.lock:
            self.world.updates.jump()

    def lets_queries_grow_old(self) -> None:
        """Nobody can answer the buttons pressed until now any more."""
        with self.world.lock:
            for pressed in self.world.callback_queries.values():
                pressed.open = False
            for typed in self.world.inline_queries.values():
                typed.open = False

    def limits_flood(self, most: int, seconds: float) -> None:
        """A chat takes so many messages in so many seconds, then there is a 429."""
        self.world.flood = Flood(most, seconds)

    def stands_behind(self, public: str, local: str) -> None:
        """The office's proxy: what comes to this public HTTPS address goes to this local one."""
        self._behind[public] = local

    def commands(self, language: str = "", scope: Mapping[str, Any] | None = None) -> dict[str, str]:
        """The command menu in a language: name and description."""
        asked = {"language_code": language, "scope": dict(scope or {"type": "default"})}
        with self.world.lock:
            return {each["command"]: each["description"] for each in get_my_commands(self.world, asked)}

    async def _serve(self, ready: threading.Event) -> None:
        methods()  # reads the specification now, not during the first call
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        polling = Polling(self.world, self._loop)
        self.world.updates.tell = polling.news
        serving = Serving(self.world, self.token, self.faults, self.log, polling)
        runner = web.AppRunner(serving.application(), access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = runner.addresses[0][1]
        courier = asyncio.create_task(WebhookCourier(self.world, polling, self._behind).run())
        ready.set()
        await self._stop.wait()
        courier.cancel()
        with suppress(asyncio.CancelledError):
            await courier
        await runner.cleanup()
        self.world.updates.tell = lambda: None


def _bot(username: str, number: int) -> Json:
    return {
        "id": number,
        "is_bot": True,
        "first_name": "zuruf",
        "username": username,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
    }
