"""`doctor` and `forget`: what is in order and what is not, and what a town without chats forgets."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

import typer
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, func, select

from bot.attendance import attended
from bot.chat import ConnectedChat, Finding
from bot.cli.days import written
from bot.cli.parts import Program, program_of
from bot.models import Incoming, Member
from bot.practice.days import start_of
from bot.practice.forgetting import CALLERS_KEPT, forget, last_forgotten, pseudonyms_kept
from directory.exchange.report import Refused
from directory.models import Responsibility

DAY = timedelta(days=1)
SILENT = timedelta(minutes=5)
LATE = timedelta(days=2)
"""After so long without a run, retention does not work as promised."""


def doctor(context: typer.Context) -> None:
    program = program_of(context)
    findings = [*_database(program), *_secret(program), *_chats(program), *_forgetting(program)]
    for in_order, line in findings:
        typer.echo(program.texts.say("doctor-fine" if in_order else "doctor-not-fine", line=line))
    if not all(in_order for in_order, _ in findings):
        raise typer.Exit(1)


def forget_once(context: typer.Context) -> None:
    """What `run` does every night: for a town that uses the shell alone."""
    program = program_of(context)
    with program.session() as session:
        counts = dict(forget(session, program.now()))
    pseudonyms, calls = counts.pop("pseudonyms"), counts.pop("calls")
    rest = sum(counts.values())
    typer.echo(program.texts.say("program-forgotten", pseudonyms=pseudonyms, calls=calls, rest=rest))


def _database(program: Program) -> list[tuple[bool, str]]:
    texts = program.texts
    try:
        with program.session(only_reads=True) as session:
            rows = session.exec(select(func.count()).select_from(Responsibility)).one()
            members = session.exec(select(func.count()).select_from(Member)).one()
    except (SQLAlchemyError, OSError):
        return [(False, texts.say("doctor-no-database"))]
    return [
        (True, texts.say("doctor-database", kind=program.settings.url.split(":")[0])),
        (rows > 0, texts.say("doctor-rows", rows=rows)),
        (True, texts.say("doctor-members", members=members)),
    ]


def _secret(program: Program) -> list[tuple[bool, str]]:
    try:
        with program.session(only_reads=True) as session:
            if program.has_lost_its_key(session):
                return [(False, program.texts.say("secret-lost", file=str(program.key_file)))]
    except (SQLAlchemyError, OSError):
        pass  # told already
    try:
        program.secret()
    except Refused as refusal:
        return [(False, str(refusal))]
    return [(True, program.texts.say("doctor-secret"))]


def _chats(program: Program) -> list[tuple[bool, str]]:
    """A bot without a chat answers nobody."""
    chats = program.chats()
    if not chats:
        return [(False, program.texts.say("program-no-chat"))]
    findings = asyncio.run(_examined(chats))
    said = [(finding.in_order, program.texts.say(finding.key, **finding.details)) for finding in findings]
    return [*said, *_attended(program)]


async def _examined(chats: Sequence[ConnectedChat]) -> list[Finding]:
    return [finding for chat in chats for finding in await chat.examine()]


def _attended(program: Program) -> list[tuple[bool, str]]:
    """A platform that has been silent for long is not heard any more: the process or the line is dead."""
    try:
        with program.session(only_reads=True) as session:
            silences = [(row.platform, program.now() - row.heard_at) for row in attended(session)]
    except (SQLAlchemyError, OSError):
        return []  # told already
    return [
        (
            silence < SILENT,
            program.texts.say(
                "doctor-heard", platform=platform.capitalize(), seconds=int(silence.total_seconds())
            ),
        )
        for platform, silence in silences
    ]


def _forgetting(program: Program) -> list[tuple[bool, str]]:
    """It runs beside the chats; before the first message there is nothing to forget."""
    try:
        with program.session(only_reads=True) as session:
            last = last_forgotten(session)
            since = last or session.exec(select(func.min(Incoming.received_at))).first()
            overdue = _overdue(session, program.now())
    except (SQLAlchemyError, OSError):
        return []  # told already
    is_late = since is not None and program.now() - since > LATE and bool(program.chats())
    told = (
        program.texts.say("doctor-forgotten", date=written(last, program.texts))
        if last
        else program.texts.say("doctor-never-forgotten")
    )
    return [
        (not is_late, told),
        *([(False, program.texts.say("doctor-overdue", calls=overdue))] if overdue else []),
    ]


def _overdue(session: Session, now: datetime) -> int:
    """How many calls still have a pseudonym that ought to be forgotten; one night may have been missed."""
    limit = start_of(now.date() - CALLERS_KEPT - DAY)
    return pseudonyms_kept(session, before=limit)
