"""`export …`: writes tables that can be taken in again."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.parts import program_of
from directory.entries import load_entries
from directory.exchange.exporting import write_directory
from directory.exchange.report import Refused


def export_directory(context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    program = program_of(context)
    with program.session(only_reads=True) as session:
        entries = load_entries(session)
    if not entries:
        raise Refused(program.texts.say("program-empty"))
    write_directory(entries, file)
    typer.echo(program.texts.say("program-exported", rows=len(entries), file=str(file)))
