"""A bot on Telegram that only says what it hears: nothing is kept, nothing is looked up."""

import asyncio
import logging
import sys
from typing import Any

from telegram import Bot
from telegram.request import HTTPXRequest

AT_ONCE = 64
SECONDS = 20.0
POLL_SECONDS = 30


async def main(token: str, base_url: str) -> None:
    """Its connections are those of the adapter."""
    logging.getLogger("httpx").setLevel(logging.WARNING)
    sending, hearing = HTTPXRequest(AT_ONCE, read_timeout=SECONDS), HTTPXRequest(4, read_timeout=SECONDS)
    bot = Bot(token, base_url, request=sending, get_updates_request=hearing)
    tasks, offset = set[asyncio.Task[Any]](), 0
    while True:
        for update in await bot.get_updates(offset, timeout=POLL_SECONDS):
            offset = update.update_id + 1
            if update.message and update.message.text:
                echo = bot.send_message(update.message.chat_id, update.message.text)
                tasks.add(task := asyncio.create_task(echo))
                task.add_done_callback(tasks.discard)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
