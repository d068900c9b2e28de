"""What tests of calls share: a session on each of the two databases, and the directory of a made-up town."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from adapters.database.engine import open_engine
from directory.live import Directory, read_directory


@pytest.fixture
def session(either_engine: Engine) -> Iterator[Session]:
    with Session(either_engine) as opened:
        yield opened


@pytest.fixture(scope="package")
def directory(lennebrueck_file: object) -> Directory:
    engine = open_engine(f"sqlite:///{lennebrueck_file}")
    with Session(engine) as session:
        read = read_directory(session)
    engine.dispose()
    return read
