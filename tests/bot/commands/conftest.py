"""Who talks to the bot in tests of commands, beside the staff."""

import pytest
from sqlalchemy import Engine

from bot.house import House
from bot.models import Role
from tests.talking import Talk, member


@pytest.fixture
def coordinator(engine: Engine, house: House) -> Talk:
    return member(engine, house, Role.COORDINATOR)
