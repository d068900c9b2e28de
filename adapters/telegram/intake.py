"""Hands on what came in: rooms side by side, each in its own order; what nobody understands is set aside."""

import asyncio
import logging
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from adapters.telegram.acknowledging import Acknowledging
from adapters.telegram.albums import Albums
from adapters.telegram.identity import Identity
from adapters.telegram.updates import Pressed, TypedInline, Wrote, read
from adapters.telegram.words import Say
from bot.chat import Address, Message, Receive

MOST_FAILURES = 5
"""So often an update may fail while others go through; after that it is taken for the cause itself."""

_log = logging.getLogger("zuruf")

Update = Any
"""As it came: a JSON object, or what somebody in between made of it."""
Numbered = tuple[int, Message]


class NotTaken(Exception):  # noqa: N818 - a state of the mail
    """The bot could not keep the message of this update."""

    def __init__(self, update: int) -> None:
        super().__init__(update)
        self.update = update


class Intake:
    """One for as long as a chat listens."""

    def __init__(self, me: Identity, receive: Receive, acknowledging: Acknowledging, say: Say) -> None:
        self._me = me
        self._receive = receive
        self._acknowledging = acknowledging
        self._say = say
        self._albums = Albums()
        self._failures: Counter[int] = Counter()

    async def take(self, updates: Sequence[Update]) -> None:
        """Returns when all is kept; raises `NotTaken` where something is not."""
        rooms: defaultdict[Address, list[Numbered]] = defaultdict(list)
        for update in updates:
            if letter := self._letter(update):
                rooms[letter[1].room].append(letter)
        results = await asyncio.gather(*map(self._hand_on, rooms.values()), return_exceptions=True)
        failed = [result for result in results if isinstance(result, NotTaken)]
        if len(failed) < len(results):
            self._failures.update(failure.update for failure in failed)
        if failed:
            raise failed[0]
        self._failures.clear()

    def _letter(self, update: Update) -> Numbered | None:
        try:
            message = self._message(read(update, self._me))
            return (update["update_id"], message) if message else None
        except Exception:  # noqa: BLE001 - whatever it is, it must not block what comes behind it
            self._set_aside(update)
            return None

    def _message(self, came: Wrote | Pressed | TypedInline | None) -> Message | None:
        if isinstance(came, Pressed):
            self._acknowledging.press(came)
            return came.message
        if isinstance(came, TypedInline):
            self._acknowledging.question(came)
        return came.message if isinstance(came, Wrote) and self._albums.counts(came) else None

    async def _hand_on(self, letters: Sequence[Numbered]) -> None:
        for update, message in letters:
            if self._failures[update] >= MOST_FAILURES:
                self._set_aside({"update_id": update})
                continue
            try:
                await self._receive(message)
            except Exception as error:
                raise NotTaken(update) from error

    def _set_aside(self, update: Update) -> None:
        """Its keys alone are logged: what stands behind them is somebody's."""
        known = update if isinstance(update, dict) else {}
        number, names = str(known.get("update_id", "?")), ", ".join(map(str, known))
        _log.warning(self._say("telegram-set-aside", update=number, names=names))
