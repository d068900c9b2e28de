"""The menu of commands behind the `/`, in each language."""

import asyncio
import unicodedata
from collections.abc import Mapping, Sequence

from telegram import Bot, BotCommand
from telegram.error import BadRequest, InvalidToken, TelegramError

Menus = Mapping[str, Sequence[tuple[str, str]]]
"""By language: the word of a command, and what it does."""

MOST_COMMANDS = 100
LONGEST_NAME, LONGEST_DESCRIPTION = 32, 256
SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
TRY_AGAIN_SECONDS = 60.0
EVERYBODY = None
"""Whoever uses Telegram in a language of which there is no menu."""


async def keep_menus(bot: Bot, menus: Menus) -> None:
    """Sets the menus, sooner or later: they are no reason to be silent meanwhile."""
    while True:
        try:
            return await _set_menus(bot, menus)
        except BadRequest:
            return None
        except TelegramError:
            await asyncio.sleep(TRY_AGAIN_SECONDS)


async def _set_menus(bot: Bot, menus: Menus) -> None:
    """Asks first: a start at which nothing has changed costs Telegram nothing."""
    for language in (EVERYBODY, *menus):
        wanted = _commands(menus[language or next(iter(menus))])
        if await _known(bot, language) != wanted:
            await bot.set_my_commands(wanted, language_code=language)


async def _known(bot: Bot, language: str | None) -> tuple[BotCommand, ...]:
    try:
        return tuple(await bot.get_my_commands(language_code=language))
    except InvalidToken:  # so the library calls a 404: this server can only be told a menu
        return ()


def _commands(menu: Sequence[tuple[str, str]]) -> tuple[BotCommand, ...]:
    described = {command_name(word): does[:LONGEST_DESCRIPTION] for word, does in menu}
    commands = [BotCommand(name, does) for name, does in described.items() if name and does]
    return tuple(commands[:MOST_COMMANDS])


def command_name(word: str) -> str:
    """The word in the letters that Telegram takes: `zurück` is `zurueck`."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(SPELLED_OUT))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in letters)[
        :LONGEST_NAME
    ]
