"""Brings updates to the bot's webhook, one after the other, until each was taken."""

import asyncio
import time
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.telegram.polling import Polling
from tests.telegram.refusal import Json
from tests.telegram.world import World

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_PAUSE = 1.0


@dataclass(slots=True)
class WebhookCourier:
    """`behind` tells which local address a public one leads to: the office's own proxy that speaks HTTPS."""

    world: World
    polling: Polling
    behind: dict[str, str] = field(default_factory=dict)

    async def run(self) -> None:
        async with ClientSession(timeout=ClientTimeout(total=30)) as session:
            pause = 0.05
            while True:
                came = self.polling.came
                update = self._next()
                if update is None:
                    await came.wait()
                elif await self._brought(session, update):
                    self._confirm(update)
                    pause = 0.05
                else:
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, LONGEST_PAUSE)

    def _next(self) -> Json | None:
        with self.world.lock:
            waiting = self.world.updates.waiting
            return waiting[0] if self.world.webhook and waiting else None

    async def _brought(self, session: ClientSession, update: Json) -> bool:
        webhook = self.world.webhook
        secret = webhook.get("secret_token")
        headers = {HEADER: secret} if secret else {}
        try:
            async with session.post(self._local(webhook["url"]), json=update, headers=headers) as answer:
                if answer.ok:
                    return True
                webhook["last_error"] = _error(f"Wrong response from the webhook: {answer.status}")
        except (ClientError, TimeoutError) as error:
            webhook["last_error"] = _error(f"Connection failed: {type(error).__name__}")
        return False

    def _confirm(self, update: Json) -> None:
        with self.world.lock:
            waiting = self.world.updates.waiting
            if waiting and waiting[0] is update:
                waiting.popleft()

    def _local(self, url: str) -> str:
        for public, local in self.behind.items():
            if url.startswith(public):
                return local + url.removeprefix(public)
        return url


def _error(message: str) -> Json:
    return {"last_error_date": int(time.time()), "last_error_message": message}
