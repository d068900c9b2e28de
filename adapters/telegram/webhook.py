"""Lets Telegram bring the news: a small server behind the office's own, which speaks HTTPS."""

import asyncio
import hmac
import json
from collections.abc import Sequence

from aiohttp import web

from adapters.telegram.account import Account
from adapters.telegram.connection import Connection
from adapters.telegram.intake import Intake, NotTaken
from adapters.telegram.patience import Patience

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a name
LOOK_AGAIN_SECONDS = 60.0
LARGEST_UPDATE = 4 * 1024**2


class Webhook:
    """One for as long as a chat listens."""

    def __init__(
        self, account: Account, connection: Connection, intake: Intake, wanted: Sequence[str]
    ) -> None:
        self._account = account
        self._connection = connection
        self._intake = intake
        self._wanted = wanted
        self._secret = secret_of(account.token)

    async def run(self, patience: Patience) -> None:
        """Looks now and then whether the address still stands: another program may have taken it away."""
        runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=1)
        try:
            await runner.setup()
            await patience.insist(lambda: self._open(runner))
            await patience.insist(self._set)
            while True:
                await asyncio.sleep(LOOK_AGAIN_SECONDS)
                await patience.insist(self._set_again)
        finally:
            await runner.cleanup()

    def _application(self) -> web.Application:
        application = web.Application(client_max_size=LARGEST_UPDATE)
        application.router.add_post("/{path:.*}", self._take)
        return application

    async def _open(self, runner: web.AppRunner) -> None:
        host, _, port = self._account.webhook_listen.rpartition(":")
        await web.TCPSite(runner, host.strip("[]"), int(port)).start()

    async def _set(self) -> None:
        await self._connection.ask(
            "setWebhook",
            url=self._account.webhook,
            secret_token=self._secret,
            allowed_updates=self._wanted,
        )

    async def _set_again(self) -> None:
        if (await self._connection.ask("getWebhookInfo"))["url"] != self._account.webhook:
            await self._set()

    async def _take(self, request: web.Request) -> web.Response:
        """Telegram brings an update again until it gets a 200."""
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), self._secret.encode()):
            return web.Response(status=403)
        self._connection.heard()
        try:
            await self._intake.take([json.loads(await request.read())])
        except NotTaken:
            return web.Response(status=503)
        except ValueError:
            return web.Response(status=400)
        return web.Response()


def secret_of(token: str) -> str:
    """Known to whoever knows the token, and to nobody else: so there is nothing more to set."""
    return hmac.digest(token.encode(), b"zuruf webhook", "sha256").hex()
