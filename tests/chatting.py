"""The program with chats of its own choice, in this process."""

from pathlib import Path
from typing import Any, Literal

from pydantic import SecretStr
from sqlalchemy import Engine

from adapters.console import PERSON
from adapters.database.engine import open_engine
from adapters.database.lease import lease_on
from bot.chat import Chat, ConnectedChat
from bot.cli.app import build
from bot.cli.parts import MatrixIdentity, Parts, Program
from bot.settings import Settings
from bot.texts import texts_in

Language = Literal["de", "en"]


def program_with(engine: Engine, folder: Path, *chats: ConnectedChat, language: Language = "de") -> Program:
    """On that database, with these chats."""
    parts = Parts(open_engine, _no_console, PERSON, lambda *_: list(chats), lease_on, NO_MATRIX)
    url = SecretStr(engine.url.render_as_string(hide_password=False))
    return Program(parts, Settings.model_construct(data_dir=folder, database_url=url, language=language))


def run(program: Program, *arguments: str | Path) -> None:
    """As from the shell; what it refuses is raised."""
    build(texts_in(program.settings.language))([*map(str, arguments)], obj=program, standalone_mode=False)


def _no_console(*_: object) -> Chat:
    raise AssertionError("nobody asked for it")


async def _no_identity(*_: object) -> Any:
    raise AssertionError("nobody asked for it")


NO_MATRIX = MatrixIdentity(_no_identity, _no_identity)
