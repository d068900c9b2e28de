"""`matrix`: keeps the bot's identity on Matrix safe, and brings it back."""

import asyncio

import typer

from bot.cli.parts import program_of


def recovery_key(context: typer.Context) -> None:
    """The key is all that stands on standard output, so that it can be put away safely."""
    program = program_of(context)
    typer.echo(asyncio.run(program.parts.matrix.recovery_key(program.settings)))
    typer.echo(program.texts.say("program-matrix-keep"), err=True)


def recover(context: typer.Context) -> None:
    """The key is read, not given as an argument: those are for everybody on the machine to see."""
    program = program_of(context)
    key = typer.prompt(program.texts.say("program-matrix-which-key"), hide_input=True, err=True)
    asyncio.run(program.parts.matrix.recover(program.settings, key))
    typer.echo(program.texts.say("program-matrix-recovered"))
