"""Opens the database that a URL names, set up the way the mail needs it."""

import contextlib
import os
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError


def open_engine(url: str) -> Engine:
    """An engine for `sqlite:///…` or `postgresql://…`; nothing is connected yet."""
    try:
        parsed = make_url(url)
    except ValueError:
        raise ArgumentError("no database URL") from None
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(url)
    return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True)


def _sqlite(url: str) -> Engine:
    if (file := make_url(url).database) and file != ":memory:":
        _make_private(Path(file))
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": 30})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _make_private(file: Path) -> None:
    """Nobody but the program's own account reads the database; SQLite gives its side files the same mode."""
    with contextlib.suppress(OSError):  # what stands in the way is told when it is opened
        file.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT, 0o600))


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - sqlite3's own, untyped here
    connection.isolation_level = None  # the driver must not decide where transactions begin
    for pragma in (
        "journal_mode = WAL",
        "foreign_keys = ON",
        "secure_delete = ON",  # wiped texts leave no trace in the file
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Takes the write lock at once: a transaction that reads first and then writes would fail halfway.

    What may be repeated after a power cut does not wait for the disk: the next one that does brings it along.
    """
    options = connection.get_execution_options()
    driver: Any = connection.connection.dbapi_connection
    driver.execute(f"PRAGMA synchronous = {'NORMAL' if options.get('may_be_repeated') else 'FULL'}")
    connection.exec_driver_sql("BEGIN" if options.get("only_reads") else "BEGIN IMMEDIATE")
