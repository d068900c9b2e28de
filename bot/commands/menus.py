"""The menu of commands in each language, for platforms that show one."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.commands import COMMANDS
from bot.texts import every_language


class MenuLine(NamedTuple):
    """A command's first word, and what it does."""

    word: str
    does: str


def menus() -> Mapping[str, Sequence[MenuLine]]:
    """By language, in the order of help."""
    return {
        texts.language: [
            MenuLine(texts.words(f"{command.name}.words")[0], texts.say(command.name))
            for command in COMMANDS
            if command.in_menu
        ]
        for texts in every_language()
    }
