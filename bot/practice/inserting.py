"""An insert that says what is to happen if the row is there already, on each of the two databases."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel

Insert = postgresql.Insert | sqlite.Insert


def insert_into(session: Session, table: type[SQLModel]) -> Insert:
    """So that two processes can count in the same row at once. `on_conflict_…` of the result does it."""
    return postgresql.insert(table) if _is_postgresql(session) else sqlite.insert(table)


class Insertion:
    """Built once, for what is done with every message: building takes longer than SQLite takes to do it."""

    def __init__(self, table: type[SQLModel], finished: Callable[[Any], Any]) -> None:
        self._on_postgresql = finished(postgresql.insert(table))
        self._on_sqlite = finished(sqlite.insert(table))

    def run(self, session: Session, row: dict[str, object]) -> Any:  # noqa: ANN401 - the row's id, if it is asked for
        """What `finished` lets the insert return; None where it inserts nothing."""
        statement = self._on_postgresql if _is_postgresql(session) else self._on_sqlite
        inserted = session.connection().execute(statement, row)
        return inserted.scalar() if inserted.returns_rows else None


def _is_postgresql(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"
