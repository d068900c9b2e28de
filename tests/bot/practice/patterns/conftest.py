"""The quiet town of `quiet_town`, in which tests plant their calls."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from tests.bot.practice.patterns.quiet_town import Town, quiet_town


@pytest.fixture
def town(engine: Engine) -> Iterator[Town]:
    with Session(engine) as session:
        yield quiet_town(session)


@pytest.fixture
def either_town(either_engine: Engine) -> Iterator[Town]:
    """On each of the two databases."""
    with Session(either_engine) as session:
        yield quiet_town(session)
