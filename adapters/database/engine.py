"""Opens the database that a URL names, set up the way the mail needs it."""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url


def open_engine(url: str) -> Engine:
    """An engine for `sqlite:///…` or `postgresql://…`; nothing is connected yet."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(url)
    return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True)


def _sqlite(url: str) -> Engine:
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": 30})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - sqlite3's own, untyped here
    connection.isolation_level = None  # the driver must not decide where transactions begin
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # a message that was acknowledged survives a power cut
        "foreign_keys = ON",
        "secure_delete = ON",  # wiped texts leave no trace in the file
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Takes the write lock at once: a transaction that reads first and then writes would fail halfway."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
