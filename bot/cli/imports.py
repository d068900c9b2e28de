"""`import …`: takes in tables, all or nothing, and says line by line what they change."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Generic, TypeVar

import typer
from sqlmodel import Session

from bot.cli.parts import Program, program_of
from bot.texts import Texts
from directory.exchange import agreements, importing, synonyms
from directory.exchange.agreements import AgreementRow
from directory.exchange.report import Difference, Reading, require_nothing_refused
from directory.exchange.rows import DirectoryRow
from directory.exchange.synonyms import SynonymRow

Files = Annotated[list[Path], typer.Argument(metavar="FILE…")]
File = Annotated[Path, typer.Argument(metavar="FILE")]
AnyRow = TypeVar("AnyRow", DirectoryRow, SynonymRow, AgreementRow)
DryRun = Annotated[bool, typer.Option("--dry-run")]


@dataclass(frozen=True, slots=True)
class Table(Generic[AnyRow]):
    """A kind of table: how it is read, compared with what is stored and taken in, how a row is named."""

    read: Callable[[Sequence[Path]], Reading[AnyRow]]
    compare: Callable[[Session, Reading[AnyRow]], Difference[AnyRow]]
    apply: Callable[[Session, Difference[AnyRow]], None]
    named: Callable[[AnyRow], str]


def import_directory(context: typer.Context, files: Files, *, dry_run: DryRun = False) -> None:
    table = Table(importing.read_directory, importing.compare, importing.apply, _named_by_office)
    _take_in(program_of(context), table, files, dry_run=dry_run)


def import_synonyms(context: typer.Context, file: File, *, dry_run: DryRun = False) -> None:
    table = Table(synonyms.read_synonyms, synonyms.compare, synonyms.apply, _named_by_term)
    _take_in(program_of(context), table, [file], dry_run=dry_run)


def import_agreements(context: typer.Context, file: File, *, dry_run: DryRun = False) -> None:
    table = Table(agreements.read_agreements, agreements.compare, agreements.apply, _named_by_key)
    _take_in(program_of(context), table, [file], dry_run=dry_run)


def _take_in(program: Program, table: Table[AnyRow], files: Sequence[Path], *, dry_run: bool) -> None:
    _show_progress(program, files)
    reading = table.read(files)
    with program.session() as session:
        difference = table.compare(session, reading)
        if not difference.refused and not dry_run:
            table.apply(session, difference)
    _tell(program, difference, table.named, dry_run=dry_run)


def _show_progress(program: Program, files: Sequence[Path]) -> None:
    """A list of 20,000 rows takes some seconds: whoever watches should know that it goes on."""
    if sys.stderr.isatty():
        names = ", ".join(file.name for file in files)
        typer.echo(program.texts.say("program-import-reading", files=names), err=True)


def _named_by_office(row: DirectoryRow) -> str:
    return f"{row.office}: {', '.join(row.topics)}"


def _named_by_term(row: SynonymRow) -> str:
    return f"{row.term}: {row.expansion}"


def _named_by_key(row: AgreementRow) -> str:
    return f"{row.key}: {row.title}"


def _tell(
    program: Program, difference: Difference[AnyRow], named: Callable[[AnyRow], str], *, dry_run: bool
) -> None:
    """Prints what was taken in, or would be: last, so that a reader who stops early undoes nothing."""
    for line in _lines(difference, named, program.texts):
        typer.echo(line)
    require_nothing_refused(difference)
    if dry_run:
        typer.echo(program.texts.say("program-dry-run"))


def _lines(difference: Difference[AnyRow], named: Callable[[AnyRow], str], texts: Texts) -> Iterator[str]:
    for row in difference.new:
        yield texts.say("program-import-new", line=str(row.line), row=named(row))
    for change in difference.changed:
        yield texts.say("program-import-changed", line=str(change.row.line), row=named(change.row))
        for field in change.fields:
            old, new = field.old or "–", field.new or "–"
            yield texts.say("program-import-field", heading=field.heading, old=old, new=new)
    for refusal in difference.refused:
        line = str(refusal.line)
        yield texts.say("program-import-refused", file=refusal.file, line=line, reason=refusal.reason)
    for column in difference.unknown_columns:
        yield texts.say("program-import-column", file=column.file, heading=column.heading)
    yield _sum(difference, texts)


def _sum(difference: Difference[AnyRow], texts: Texts) -> str:
    return texts.say(
        "program-import-sum",
        new=len(difference.new),
        changed=len(difference.changed),
        unchanged=len(difference.unchanged),
        refused=len({(refusal.file, refusal.line) for refusal in difference.refused}),
    )
