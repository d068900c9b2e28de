"""The menu of commands in each language, for platforms that show one."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.commands import COMMANDS, leave
from bot.texts import every_language


class MenuLine(NamedTuple):
    """A command's first word, and what it does."""

    word: str
    does: str


def menus() -> Mapping[str, Sequence[MenuLine]]:
    """By language, in the order of help. A menu sends at one tap, and nobody means to leave with one."""
    return {
        texts.language: [
            MenuLine(texts.words(f"{command.name}.words")[0], texts.say(command.name))
            for command in COMMANDS
            if command.in_menu and command is not leave.COMMAND
        ]
        for texts in every_language()
    }
