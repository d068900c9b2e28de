"""`digest`: prints the weekly digest, writes its picture, or hands it to the chats."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Engine
from sqlmodel import Session

from bot.chat import Reply
from bot.cli.days import day_of_command, written
from bot.cli.parts import Program, program_of
from bot.models import WeekDigest
from bot.practice.digest import last_digest, week_of_digest
from bot.practice.digest_reply import digest_reply
from bot.practice.places import load_names
from bot.weekly import new_digest, patterns_on, recipients, send_once
from directory.exchange.report import Refused

ENDING = ".png"
WEEK = timedelta(weeks=1)


def digest(
    context: typer.Context,
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])] = None,
    picture: Annotated[Path | None, typer.Option(metavar="FILE.png")] = None,
    *,
    send: Annotated[bool, typer.Option("--send")] = False,
) -> None:
    program = program_of(context)
    day = day_of_command(on, program.now(), program.texts)
    if picture and picture.suffix.lower() != ENDING:
        raise Refused(program.texts.say("program-digest-png", file=picture.name))
    engine = program.parts.open_database(program.settings.url)
    if send:
        _require_that_it_can_be_sent(program, engine, day)
    reply = None if send and not picture else _made(program, engine, day)
    if reply and picture:
        _write(program, reply, picture)
    if send:
        is_mine = send_once(engine, program.house(), day)
        typer.echo(program.texts.say("program-digest-sent" if is_mine else "program-digest-was-sent"))
    elif reply:
        typer.echo(reply.plain())


def _require_that_it_can_be_sent(program: Program, engine: Engine, day: date) -> None:
    """Once sent, a digest stands: not before its week is over, and not to nobody."""
    week = week_of_digest(day)
    if week + WEEK > program.now().date():
        last = written(week + WEEK - timedelta(days=1), program.texts)
        raise Refused(program.texts.say("program-digest-not-over", last=last))
    with Session(engine.execution_options(only_reads=True)) as session:
        if not session.get(WeekDigest, week) and not recipients(session):
            raise Refused(program.texts.say("program-digest-nobody"))


def _made(program: Program, engine: Engine, day: date) -> Reply:
    """As it was sent; where it was not, as it would be, and nothing of it is kept.

    The patterns are looked for before the transaction that tries it out: whoever chats need not wait.
    """
    house = program.house()
    with Session(engine.execution_options(only_reads=True)) as session:
        made = last_digest(session, day)
        patterns = () if made else patterns_on(session, house, day)
        names = load_names(session)
    if not made:
        with Session(engine) as session:
            made = new_digest(session, house, patterns, day)
            session.rollback()
    return digest_reply(made, names, program.texts, full=True)


def _write(program: Program, reply: Reply, file: Path) -> None:
    if not reply.picture:
        raise Refused(program.texts.say("program-digest-no-picture"))
    try:
        file.write_bytes(reply.picture.png)
    except OSError:
        raise Refused(program.texts.say("program-unwritable", file=str(file))) from None
