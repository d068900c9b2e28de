"""A lease on the database, by what ends with its holder: a lock on a file, or a session of PostgreSQL."""

import hashlib
import os
import sys
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from bot.lease import Lease, everybody_is_alone

if sys.platform != "win32":
    import fcntl


def lease_on(engine: Engine, name: str) -> Lease:
    """The lease of that name among all processes that use the same database."""
    if engine.url.get_backend_name() != "sqlite":
        return _SessionLease(engine, name)
    file = engine.url.database
    is_shared = file and not file.startswith(":") and sys.platform != "win32"
    return _FileLease(Path(f"{file}-{name}.lock")) if is_shared else everybody_is_alone(name)


class _FileLease:
    def __init__(self, file: Path) -> None:
        self._file = file
        self._descriptor: int | None = None

    def take(self) -> bool:
        descriptor = os.open(self._file, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def holds(self) -> bool:
        return self._descriptor is not None

    def give_back(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


class _SessionLease:
    """An advisory lock: PostgreSQL lets it go when the connection ends."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._number = int.from_bytes(hashlib.sha256(f"zuruf {name}".encode()).digest()[:8], signed=True)
        self._connection: Connection | None = None

    def take(self) -> bool:
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        locked = connection.execute(text("SELECT pg_try_advisory_lock(:number)"), {"number": self._number})
        if not locked.scalar():
            connection.close()
            return False
        self._connection = connection
        return True

    def holds(self) -> bool:
        try:
            return self._connection is not None and self._connection.execute(text("SELECT 1")).scalar() == 1
        except SQLAlchemyError:
            return False

    def give_back(self) -> None:
        """The connection is closed, not handed back to the pool: only that ends the lock."""
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None
