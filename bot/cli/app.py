"""The commands of the program and their help."""

from collections.abc import Callable

import typer

from bot.cli.ask import ask
from bot.cli.chats import chat, demo, run
from bot.cli.check import check_questions
from bot.cli.imports import import_agreements, import_directory, import_synonyms
from bot.cli.upkeep import doctor, invite
from bot.texts import Texts

COMMANDS: dict[str, Callable[..., None]] = {
    "demo": demo,
    "chat": chat,
    "run": run,
    "ask": ask,
    "check": check_questions,
    "invite": invite,
    "doctor": doctor,
}
IMPORTS: dict[str, Callable[..., None]] = {
    "directory": import_directory,
    "synonyms": import_synonyms,
    "agreements": import_agreements,
}


def build(texts: Texts) -> typer.Typer:
    """The command line in one language."""
    program = _group(texts.say("program"))
    for name, function in COMMANDS.items():
        program.command(name, help=texts.say(f"program-{name}"))(function)
    imports = _group(texts.say("program-import"))
    for name, function in IMPORTS.items():
        imports.command(name, help=texts.say(f"program-import-{name}"))(function)
    program.add_typer(imports, name="import")
    return program


def _group(help_text: str) -> typer.Typer:
    return typer.Typer(
        help=help_text,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
