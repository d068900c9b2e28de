"""`demo`, `chat`, `run`: the bot in the terminal, and in the chats of a town."""

import asyncio
import signal
from dataclasses import replace
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
from bot.house import House
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
    chats = program.parts.chats(program.settings)
    if not chats:
        raise Refused(program.texts.say("program-no-chat"))
    engine = program.parts.open_database(program.settings.url)
    house = program.house()
    with running(engine, house, program.settings.digest):
        asyncio.run(_serve(engine, house, chats))


def _enrol(program: Program, session: Session, organization_id: int | None) -> None:
    """Whoever sits at the terminal of the machine is its administrator."""
    enrol(session, program.parts.console_person, Role.ADMINISTRATOR, organization_id, program.now().date())


def _talk(program: Program, engine: Engine, hello: str) -> None:
    texts = program.texts
    greeting = texts.say(hello, example=texts.say("who.example"))
    console = program.parts.console(greeting, lambda number: texts.say("terminal-no-button", number=number))
    asyncio.run(_serve(engine, program.house(), [console]))


async def _serve(engine: Engine, house: House, chats: list[Chat]) -> None:
    stop = asyncio.Event()
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signal_number, stop.set)
    await PostOffice(Desk(engine, house), chats, stop).run()
