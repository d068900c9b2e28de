"""`import calls`: takes in tally sheets of calls; what says nothing usable is left out, the rest goes in."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.chat import Address
from bot.cli.parts import program_of
from bot.house import House
from bot.practice.tallied import new_calls, soon_forgotten, take_turns
from bot.practice.tally_sheets import Reader, TallySheet, read_tally_sheet, tally_columns
from bot.privacy.screening import screen
from bot.screening import known_names
from bot.texts import Texts
from directory.exchange.columns import Columns
from directory.exchange.report import Refused
from directory.exchange.tables import Line
from directory.live import Directory

PLATFORM = "import"
"""Whoever stands in a sheet is nobody of a chat, be they called alike."""


def import_calls(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    program = program_of(context)
    columns = tally_columns(file)
    with program.session(only_reads=True) as session:  # whoever chats meanwhile need not wait
        directory = program.directory().read(session)
        if program.has_lost_its_key(session):
            raise Refused(program.texts.say("secret-lost", file=str(program.key_file)))
    if not directory.index.entries:
        raise Refused(program.texts.say("program-empty"))
    house = program.house()
    reader = _reader(house, directory)
    sheet = read_tally_sheet(columns, _watched(columns.body), reader)
    with program.session(only_reads=dry_run) as session:
        take_turns(session)
        calls = new_calls(session, sheet.calls)
        added, old = len(calls), soon_forgotten(calls, house.clock().date())
        if not dry_run:
            session.add_all(calls)
    for line in _lines(file.name, columns, sheet, reader, program.texts):
        typer.echo(line)
    if not columns.body:
        typer.echo(program.texts.say("program-calls-none", file=file.name))
    if old:
        typer.echo(program.texts.say("program-calls-old", calls=old))
    typer.echo(_sum(sheet, added, program.texts))
    if dry_run:
        typer.echo(program.texts.say("program-dry-run"))


def _reader(house: House, directory: Directory) -> Reader:
    now, known = house.clock(), known_names(directory)
    return Reader(
        index=directory.index,
        now=now,
        pseudonym=lambda person: house.pseudonym(Address(PLATFORM, person)),
        holds_client_data=lambda text: bool(screen(text, known, today=now.date()).findings),
    )


def _watched(lines: Sequence[Line]) -> Iterator[Line]:
    """Counts on the terminal: a thousand lines take some seconds."""
    if not sys.stderr.isatty():
        yield from lines
        return
    with typer.progressbar(lines, file=sys.stderr) as counted:
        yield from counted


def _lines(file: str, columns: Columns, sheet: TallySheet, reader: Reader, texts: Texts) -> Iterator[str]:
    """What was left out and why, never what it says."""
    for left_out in sheet.left_out:
        reason = texts.say(f"program-calls-{left_out.reason}")
        yield texts.say("program-calls-left-out", line=str(left_out.line), reason=reason)
    for name, calls in sheet.unknown_houses().items():
        shown = "…" if reader.holds_client_data(name) else name
        yield texts.say("program-calls-house", name=shown, calls=calls)
    for heading in columns.unknown:
        yield texts.say("program-import-column", file=file, heading=heading)


def _sum(sheet: TallySheet, added: int, texts: Texts) -> str:
    known = len(sheet.calls) - added
    return texts.say("program-calls-sum", new=added, known=known, left_out=len(sheet.left_out))
