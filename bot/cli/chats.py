"""`demo`, `chat`, `run`: the bot in the terminal, and in the chats of a town."""

import asyncio
import signal
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from pydantic import SecretStr
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.access import enrol
from bot.chat import Chat
from bot.cli.parts import Program, program_of
from bot.desk import Desk
from bot.lease import Lease, everybody_is_alone
from bot.lennebrueck import take_in_half_a_year
from bot.models import Role
from bot.post_office import PostOffice
from bot.schedule import running
from directory.exchange.report import Refused
from directory.lennebrueck import OFFICE_OF_THE_DEMO, take_in_lennebrueck
from directory.models import Organization


def demo(context: typer.Context) -> None:
    program = program_of(context)
    with TemporaryDirectory(prefix="zuruf-") as folder:
        settings = program.settings.model_copy(
            update={"data_dir": Path(folder), "database_url": SecretStr(""), "access": "invited"}
        )
        shown = replace(program, settings=settings)
        engine = shown.parts.open_database(settings.url)
        with Session(engine) as session:
            take_in_lennebrueck(session)
            take_in_half_a_year(session, shown.house())
            office = session.exec(select(Organization).where(Organization.name == OFFICE_OF_THE_DEMO)).one()
            _enrol(shown, session, office.id)
            session.commit()
        _talk(shown, engine, "terminal-demo")
        engine.dispose()


def chat(context: typer.Context) -> None:
    program = program_of(context)
    engine = program.parts.open_database(program.settings.url)
    with Session(engine) as session:
        _enrol(program, session, None)
        session.commit()
    _talk(program, engine, "terminal-chat")


def run(context: typer.Context) -> None:
    program = program_of(context)
    if not program.chats():
        raise Refused(program.texts.say("program-no-chat"))
    engine = program.parts.open_database(program.settings.url)
    desk = Desk(engine, house := program.house())
    chats = program.chats(lambda sender, question: asyncio.to_thread(desk.look_up, sender, question))
    with running(engine, house, program.settings.digest):
        dismissed = asyncio.run(_serve(desk, chats, partial(program.parts.lease, engine)))
    if dismissed:
        raise Refused("\n".join(program.texts.say(reason) for reason in dismissed))


def _enrol(program: Program, session: Session, organization_id: int | None) -> None:
    """Whoever sits at the terminal of the machine is its administrator."""
    enrol(session, program.parts.console_person, Role.ADMINISTRATOR, organization_id, program.now().date())


def _talk(program: Program, engine: Engine, hello: str) -> None:
    texts = program.texts
    greeting = texts.say(hello, example=texts.say("who.example"))
    console = program.parts.console(greeting, lambda number: texts.say("terminal-no-button", number=number))
    asyncio.run(_serve(Desk(engine, program.house()), [console], everybody_is_alone))


async def _serve(desk: Desk, chats: Sequence[Chat], lease: Callable[[str], Lease]) -> Sequence[str]:
    """Until every chat has ended, or a signal. Says why platforms no longer let the bot in."""
    stop = asyncio.Event()
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signal_number, stop.set)
    office = PostOffice(desk, chats, stop, lease)
    await office.run()
    return office.dismissed
