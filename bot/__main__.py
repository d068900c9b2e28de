"""The composition root: the only place that knows all parts."""

import logging
import sys

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from adapters import console
from adapters.database.engine import open_engine
from adapters.database.schema import migrate
from bot.chat import Chat
from bot.cli.app import build
from bot.cli.parts import Parts, Program
from bot.settings import Settings, read_settings
from directory.exchange.report import Refused


def main() -> None:
    """Runs the program; what it refuses is one sentence on standard error and status 1."""
    try:
        settings = read_settings()
        _set_up_log(settings)
        program = Program(_parts(), settings)
        build(program.texts)(obj=program)
    except Refused as refusal:
        sys.exit(str(refusal))
    except SQLAlchemyError:
        sys.exit(program.texts.say("doctor-no-database"))


def _set_up_log(settings: Settings) -> None:
    """Libraries log warnings alone: at finer levels some of them write down what they carry."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("zuruf").setLevel(settings.log_level.upper())


def _parts() -> Parts:
    return Parts(
        open_database=_open_database, console=console.Console, console_person=console.PERSON, chats=_chats
    )


def _open_database(url: str) -> Engine:
    engine = open_engine(url)
    migrate(engine)
    return engine


def _chats(_settings: Settings) -> list[Chat]:
    """The chats that are configured. Telegram and Matrix are not built yet."""
    return []


if __name__ == "__main__":
    main()
