"""The commands of the program and their help."""

from collections.abc import Callable

import typer

from bot.cli.ask import ask
from bot.cli.calls import import_calls
from bot.cli.chats import chat, demo, run
from bot.cli.check import check_questions
from bot.cli.digest import digest
from bot.cli.exports import export_directory
from bot.cli.imports import import_agreements, import_directory, import_synonyms
from bot.cli.invite import invite
from bot.cli.matrix import recover, recovery_key
from bot.cli.patterns import patterns
from bot.cli.upkeep import doctor, forget_once
from bot.texts import Texts

COMMANDS: dict[str, Callable[..., None]] = {
    "demo": demo,
    "chat": chat,
    "run": run,
    "ask": ask,
    "check": check_questions,
    "patterns": patterns,
    "digest": digest,
    "invite": invite,
    "doctor": doctor,
    "forget": forget_once,
}
IMPORTS: dict[str, Callable[..., None]] = {
    "directory": import_directory,
    "calls": import_calls,
    "synonyms": import_synonyms,
    "agreements": import_agreements,
}
EXPORTS: dict[str, Callable[..., None]] = {"directory": export_directory}
MATRIX: dict[str, Callable[..., None]] = {"recovery-key": recovery_key, "recover": recover}


def build(texts: Texts) -> typer.Typer:
    """The command line in one language."""
    program = _group(texts.say("program"))
    for name, function in COMMANDS.items():
        program.command(name, help=texts.say(f"program-{name}"))(function)
    for group, functions in {"import": IMPORTS, "export": EXPORTS, "matrix": MATRIX}.items():
        program.add_typer(_tables(group, functions, texts), name=group)
    return program


def _tables(group: str, functions: dict[str, Callable[..., None]], texts: Texts) -> typer.Typer:
    tables = _group(texts.say(f"program-{group}"))
    for name, function in functions.items():
        tables.command(name, help=texts.say(f"program-{group}-{name}"))(function)
    return tables


def _group(help_text: str) -> typer.Typer:
    return typer.Typer(
        help=help_text,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
