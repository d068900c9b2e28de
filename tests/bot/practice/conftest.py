"""A session on each of the two databases, for tests of what is learnt from calls and questions."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlmodel import Session


@pytest.fixture
def session(either_engine: Engine) -> Iterator[Session]:
    with Session(either_engine) as opened:
        yield opened
