"""What Telegram wants to hear at once: that a press has come, and what a question typed inline has found."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress

from adapters.telegram.connection import Connection
from adapters.telegram.inline import articles
from adapters.telegram.updates import Pressed, TypedInline
from adapters.telegram.words import Say
from bot.chat import LookUp

LAST_SECONDS = 5.0


class Acknowledging:
    """Beside the mail: nobody waits for it, and where it fails, nothing else does."""

    def __init__(self, connection: Connection, look_up: LookUp | None, say: Say) -> None:
        self._connection = connection
        self._look_up = look_up
        self._say = say
        self._tasks: set[asyncio.Task[None]] = set()  # an event loop alone forgets its tasks

    def press(self, pressed: Pressed) -> None:
        self._start(self._answer_press(pressed))

    def question(self, asked: TypedInline) -> None:
        if self._look_up:
            self._start(self._answer_question(asked, self._look_up))

    async def end(self) -> None:
        """Finishes what is begun: a button that nobody acknowledges looks stuck."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=LAST_SECONDS)

    async def _answer_press(self, pressed: Pressed) -> None:
        """Without a text, as that comes as a message: screen readers do not read these."""
        bot = await self._connection.bot()
        notice = None if pressed.message else self._say("button-out-of-date")
        await bot.answer_callback_query(pressed.query, text=notice)

    async def _answer_question(self, asked: TypedInline, look_up: LookUp) -> None:
        """For this person alone: kept for everybody, it would show the directory to strangers."""
        found = await look_up(asked.sender, asked.text) if asked.text.strip() else []
        bot = await self._connection.bot()
        await bot.answer_inline_query(asked.query, articles(found), cache_time=0, is_personal=True)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(_quietly(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _quietly(work: Coroutine[None, None, None]) -> None:
    """A press or a question that is too old to be answered is nothing unusual."""
    with suppress(Exception):
        await work
