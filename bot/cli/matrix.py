"""`matrix`: what an administrator keeps safe of the bot's identity on Matrix."""

import asyncio

import typer

from bot.cli.parts import program_of


def recovery_key(context: typer.Context) -> None:
    program = program_of(context)
    typer.echo(asyncio.run(program.parts.recovery_key(program.settings)))
    typer.echo(program.texts.say("program-matrix-keep"))
