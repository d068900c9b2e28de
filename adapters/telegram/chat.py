"""Telegram as a chat of the bot."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime

from adapters.telegram import sending
from adapters.telegram.account import Account
from adapters.telegram.acknowledging import Acknowledging
from adapters.telegram.answers import Refused, Unreachable
from adapters.telegram.connection import Connection
from adapters.telegram.examining import examined
from adapters.telegram.identity import Identity
from adapters.telegram.ids import PLATFORM, chat_and_thread
from adapters.telegram.intake import Intake
from adapters.telegram.menu import Menus, keep_menus
from adapters.telegram.patience import Patience
from adapters.telegram.polling import Poller
from adapters.telegram.redaction import hide_token
from adapters.telegram.webhook import Webhook
from adapters.telegram.words import Say
from bot.chat import Address, Delivery, Finding, LookUp, Receive, Shown

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")


class Telegram:
    """`menus`: by language, the word of a command and what it does. `look_up`: answers inline, if at all."""

    platform = PLATFORM
    repeats_safely = False

    def __init__(self, account: Account, menus: Menus, say: Say, look_up: LookUp | None = None) -> None:
        hide_token(account.token)
        self._account = account
        self._menus = menus
        self._say = say
        self._look_up = look_up
        self._connection = Connection(account, self._has_heard)
        self._me: Identity | None = None
        self.heard_at: datetime | None = None

    async def listen(self, receive: Receive) -> None:
        patience = Patience(self._connection, self._say)
        me = await patience.insist(self._identity)
        menu = asyncio.create_task(keep_menus(await self._connection.bot(), self._menus))
        acknowledging = Acknowledging(self._connection, self._look_up, self._say)
        try:
            await self._ear(Intake(me, receive, acknowledging, self._say)).run(patience)
        finally:
            menu.cancel()
            await acknowledging.end()

    async def send(self, delivery: Delivery, shown: Shown) -> None:
        await sending.send(await self._connection.bot(), delivery, shown)

    async def typing(self, room: Address) -> None:
        chat, thread = chat_and_thread(room.id)
        with suppress(Exception):  # it is but a courtesy
            bot = await self._connection.bot()
            await bot.send_chat_action(chat, "typing", message_thread_id=thread)

    async def examine(self) -> Sequence[Finding]:
        return await examined(self._connection, self._account, inline=self._look_up is not None)

    async def invitation(self, code: str) -> str:
        try:
            me = await self._identity()
        except (Refused, Unreachable):
            return ""
        return f"https://t.me/{me.username}?start={code}"

    def _ear(self, intake: Intake) -> Poller | Webhook:
        wanted = (*WANTED, "inline_query") if self._look_up else WANTED
        if self._account.webhook:
            return Webhook(self._account, self._connection, intake, wanted)
        return Poller(self._connection, intake, wanted)

    def _has_heard(self) -> None:
        self.heard_at = datetime.now(UTC)

    async def _identity(self) -> Identity:
        if not self._me:
            self._me = Identity.of(await self._connection.ask("getMe"))
        return self._me
