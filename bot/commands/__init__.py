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
from bot.last_question import ending_question

_EVERY_BUT_HELP: tuple[Command, ...] = (
    who.COMMAND,
    called.COMMAND,
    undo.COMMAND,
    change.COMMAND,
    verdict.RIGHT,
    verdict.WRONG,
    card.COMMAND,
    ending_question(week.COMMAND),
    ending_question(synonym.COMMAND),
    ending_question(suggestions.COMMAND),
    ending_question(suggestion.COMMAND),
    ending_question(need.COMMAND),
    join.COMMAND,
    leave.COMMAND,
    language.COMMAND,
    notice.COMMAND,
)

COMMANDS: tuple[Command, ...] = (*_EVERY_BUT_HELP, help_for(_EVERY_BUT_HELP))
