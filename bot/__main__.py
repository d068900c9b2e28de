"""The composition root: the only place that knows all parts."""

import io
import logging
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from adapters import console
from adapters.database.engine import open_engine
from adapters.database.lease import lease_on
from adapters.database.schema import migrate
from bot.chat import ConnectedChat, Dismissed, LookUp
from bot.cli.app import build
from bot.cli.parts import MatrixIdentity, Parts, Program
from bot.commands.menus import menus
from bot.settings import Settings, read_settings
from bot.texts import LANGUAGES, texts_in
from directory.exchange.report import Refused

if TYPE_CHECKING:
    from adapters.matrix import Account

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
        open_database=_open_database,
        console=console.Console,
        console_person=console.PERSON,
        chats=_chats,
        lease=lease_on,
        matrix=MatrixIdentity(_recovery_key, _recover),
    )


def _open_database(url: str) -> Engine:
    engine = open_engine(url)
    migrate(engine)
    return engine


def _chats(settings: Settings, look_up: LookUp) -> list[ConnectedChat]:
    """The chats that are configured."""
    chats: list[ConnectedChat] = []
    if settings.telegram_token.get_secret_value():
        chats.append(_telegram(settings, look_up))
    if settings.matrix_homeserver and settings.matrix_user:
        chats.append(_matrix(settings))
    return chats


def _telegram(settings: Settings, look_up: LookUp) -> ConnectedChat:
    from adapters.telegram import Account, Telegram  # noqa: PLC0415 - loaded where it is wanted alone

    account = Account(
        token=settings.telegram_token.get_secret_value(),
        base_url=settings.telegram_base_url,
        proxy=settings.proxy.get_secret_value(),
        webhook=settings.telegram_webhook,
        webhook_listen=settings.telegram_webhook_listen,
    )
    look_up_inline = look_up if settings.telegram_inline else None
    return Telegram(account, menus(), texts_in(settings.language).say, look_up_inline)


def _matrix(settings: Settings) -> ConnectedChat:
    from adapters.matrix import Matrix  # noqa: PLC0415 - loaded where it is wanted alone

    return Matrix(_matrix_account(settings), texts_in(settings.language).say)


async def _recovery_key(settings: Settings) -> str:
    from adapters.matrix import recovery_key  # noqa: PLC0415 - loaded where it is wanted alone

    with _worded(settings):
        return await recovery_key(_matrix_account(settings))


async def _recover(settings: Settings, key: str) -> None:
    from adapters.matrix import recover  # noqa: PLC0415 - loaded where it is wanted alone

    with _worded(settings):
        await recover(_matrix_account(settings), key)


@contextmanager
def _worded(settings: Settings) -> Iterator[None]:
    """What a platform refuses is one sentence."""
    texts = texts_in(settings.language)
    if not (settings.matrix_homeserver and settings.matrix_user):
        raise Refused(texts.say("program-no-matrix"))
    try:
        yield
    except Dismissed as dismissal:
        raise Refused(texts.say(dismissal.reason)) from None


def _matrix_account(settings: Settings) -> "Account":
    from adapters.matrix import Account  # noqa: PLC0415 - loaded where it is wanted alone

    return Account(
        homeserver=settings.matrix_homeserver,
        user=settings.matrix_user,
        password=settings.matrix_password.get_secret_value(),
        allowed=tuple(name.strip() for name in settings.matrix_allowed.split(",") if name.strip()),
        folder=settings.data_dir / "matrix",
        proxy=settings.proxy.get_secret_value(),
    )


if __name__ == "__main__":
    main()
