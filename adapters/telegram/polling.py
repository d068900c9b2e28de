"""Asks Telegram for news, again and again; nothing is acknowledged before it is kept."""

from collections.abc import Sequence
from contextlib import suppress

from adapters.telegram.answers import Refused, Unreachable
from adapters.telegram.connection import Connection
from adapters.telegram.intake import Intake, Update
from adapters.telegram.patience import Patience

POLL_SECONDS = 30


class Poller:
    """One for as long as a chat listens.

    An offset acknowledges what lies below, so it is sent once, without waiting for news, and then forgotten:
    after a quiet week Telegram begins to count anew, and an old offset would throw away what comes then.
    """

    def __init__(self, connection: Connection, intake: Intake, wanted: Sequence[str]) -> None:
        self._connection = connection
        self._intake = intake
        self._wanted = wanted
        self._offset: int | None = None

    async def run(self, patience: Patience) -> None:
        while True:
            await patience.insist(self._poll)

    async def _poll(self) -> None:
        updates = await self._updates()
        self._offset = None
        await self._intake.take(updates)
        numbers = [number for update in updates if isinstance(number := _number(update), int)]
        self._offset = max(numbers) + 1 if numbers else None

    async def _updates(self) -> Sequence[Update]:
        try:
            return await self._asked()
        except Refused as refused:
            if not (refused.is_conflict and await self._ended_webhook()):
                raise
        return await self._asked()

    async def _asked(self) -> Sequence[Update]:
        seconds = 0 if self._offset else POLL_SECONDS
        updates: list[Update] = await self._connection.ask(
            "getUpdates",
            waiting=seconds,
            timeout=seconds,
            offset=self._offset,
            allowed_updates=self._wanted,
        )
        return updates

    async def _ended_webhook(self) -> bool:
        """Whether one stood in the way, and not another poller. What waits there comes with the next poll."""
        with suppress(Refused, Unreachable):
            if (await self._connection.ask("getWebhookInfo"))["url"]:
                await self._connection.ask("deleteWebhook")
                return True
        return False


def _number(update: Update) -> object:
    return update.get("update_id") if isinstance(update, dict) else None
