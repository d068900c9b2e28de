"""What tests of calls share: a session on each of the two databases, an office to call and a topic."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from tests.noting import Place, new_place, new_topic


@pytest.fixture
def session(either_engine: Engine) -> Iterator[Session]:
    with Session(either_engine) as opened:
        yield opened


@pytest.fixture
def place(session: Session) -> Place:
    return new_place(session, "Mondamt")


@pytest.fixture
def topic(session: Session) -> int:
    return new_topic(session, "Mondschein")
