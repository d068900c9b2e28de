"""`digest`: prints the weekly digest, writes its picture, or hands it to the chats."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from bot.chat import Reply
from bot.cli.parts import Program, program_of
from bot.practice.digest import last_digest
from bot.practice.digest_reply import digest_reply
from bot.practice.places import load_names
from bot.weekly import new_digest, patterns_on, send_once
from directory.exchange.report import Refused


def digest(
    context: typer.Context,
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])] = None,
    picture: Annotated[Path | None, typer.Option(metavar="FILE.png")] = None,
    *,
    send: Annotated[bool, typer.Option("--send")] = False,
) -> None:
    program = program_of(context)
    now = on or program.now()
    if send:
        _send(program, now)
        return
    reply = _made(program, now)
    typer.echo(reply.plain())
    if picture:
        _write(program, reply, picture)


def _send(program: Program, now: datetime) -> None:
    engine = program.parts.open_database(program.settings.url)
    is_mine = send_once(engine, program.house(), now.date())
    typer.echo(program.texts.say("program-digest-sent" if is_mine else "program-digest-was-sent"))


def _made(program: Program, now: datetime) -> Reply:
    """As it was sent; where it was not, as it would be, and nothing of it is kept."""
    house = program.house()
    engine = program.parts.open_database(program.settings.url)
    with Session(engine) as session:
        made = last_digest(session, now.date()) or new_digest(
            session, house, patterns_on(session, house, now.date()), now.date()
        )
        reply = digest_reply(made, load_names(session), program.texts, full=True)
        session.rollback()
    return reply


def _write(program: Program, reply: Reply, file: Path) -> None:
    if not reply.picture:
        raise Refused(program.texts.say("program-digest-no-picture"))
    try:
        file.write_bytes(reply.picture.png)
    except OSError:
        raise Refused(program.texts.say("program-unwritable", file=str(file))) from None
