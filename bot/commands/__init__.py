"""Everything one can say to the bot, one file per command."""

from bot.command import Command
from bot.commands import (
    called,
    card,
    change,
    join,
    language,
    leave,
    need,
    notice,
    suggestion,
    suggestions,
    synonym,
    undo,
    verdict,
    week,
    who,
)
from bot.commands.help import help_for

_EVERY_BUT_HELP: tuple[Command, ...] = (
    who.COMMAND,
    called.COMMAND,
    undo.COMMAND,
    change.COMMAND,
    verdict.RIGHT,
    verdict.WRONG,
    card.COMMAND,
    week.COMMAND,
    synonym.COMMAND,
    suggestions.COMMAND,
    suggestion.COMMAND,
    need.COMMAND,
    join.COMMAND,
    leave.COMMAND,
    language.COMMAND,
    notice.COMMAND,
)

COMMANDS: tuple[Command, ...] = (*_EVERY_BUT_HELP, help_for(_EVERY_BUT_HELP))
