"""What the columns of the bot's tables have in common."""

from datetime import UTC, datetime
from enum import Enum

from sqlalchemy import DateTime
from sqlalchemy import Enum as Words
from sqlalchemy.types import TypeDecorator

NEVER_REUSED = {"sqlite_autoincrement": True}
"""Numbers that stand in buttons must not come back for another row. PostgreSQL never reuses them."""


class Moment(TypeDecorator[datetime]):
    """A point in time, stored in UTC. SQLite forgets the zone, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: object) -> datetime | None:  # noqa: ARG002
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: object) -> datetime | None:  # noqa: ARG002
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


def words(of: type[Enum]) -> Words:
    """A column that holds the names of an enum as plain text, alike in every database."""
    return Words(of, native_enum=False, length=20, create_constraint=False)
