"""The composition root: the only place that knows all parts."""

import io
import logging
import signal
import sys

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from adapters import console
from adapters.database.engine import open_engine
from adapters.database.schema import migrate
from bot.chat import Chat
from bot.cli.app import build
from bot.cli.parts import Parts, Program
from bot.settings import Settings, read_settings
from bot.texts import LANGUAGES, texts_in
from directory.exchange.report import Refused

RUNS_UNTIL_TOLD = {"run", "demo", "chat"}
"""For these an end from outside is an ordinary one; for all others it is work that was cut off."""
CHANGED_MEANWHILE = {"40001", "40P01"}
"""What PostgreSQL calls a serialization failure and a deadlock."""


def main() -> None:
    """Runs the program; what it refuses is one sentence on standard error and status 1."""
    signal.signal(signal.SIGTERM, _end)  # until the chats run and see to it themselves
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without „ü“ is no reason to stop
    texts = texts_in(LANGUAGES[0])
    try:
        settings = _settings()
        texts = texts_in(settings.language)
        _set_up_log(settings)
        build(texts)(obj=Program(_parts(), settings))
    except Refused as refusal:
        sys.exit(str(refusal))
    except SQLAlchemyError as error:
        sys.exit(texts.say(_trouble(error)))
    except KeyboardInterrupt:
        _end(signal.SIGINT)


def _end(number: int, _frame: object = None) -> None:
    """The status is that of a shell: 128 and the number of the signal."""
    sys.exit(0 if set(sys.argv[1:2]) & RUNS_UNTIL_TOLD else 128 + number)


def _trouble(error: SQLAlchemyError) -> str:
    """The key of what is to be said of an error of the database; its own text would show data."""
    if "locked" in str(error.__cause__):
        return "database-busy"
    state = getattr(error.orig, "sqlstate", None) if isinstance(error, DBAPIError) else None
    if isinstance(error, IntegrityError) or state in CHANGED_MEANWHILE:
        return "database-changed"
    return "doctor-no-database"


def _settings() -> Settings:
    """Help is there even where a setting is wrong."""
    try:
        return read_settings()
    except Refused:
        if "--help" in sys.argv:
            return Settings.model_construct()
        raise


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
