"""What must survive a restart beside the keys: where the sync stands, and what could not be read yet."""

import hashlib
import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adapters.matrix.keys.keystore import Keys, one_transaction

TABLES = (
    "CREATE TABLE IF NOT EXISTS zuruf_position (id INTEGER PRIMARY KEY CHECK (id = 1), token TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS zuruf_number (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER)",
    "CREATE TABLE IF NOT EXISTS zuruf_taken (digest BLOB PRIMARY KEY)",
    "CREATE TABLE IF NOT EXISTS zuruf_encrypted (room TEXT PRIMARY KEY)",
    """CREATE TABLE IF NOT EXISTS zuruf_unread (
        id TEXT PRIMARY KEY, room TEXT NOT NULL, event TEXT NOT NULL,
        since REAL NOT NULL, told INTEGER NOT NULL
    )""",
)


@dataclass(frozen=True, slots=True)
class Unread:
    """An event whose key is missing. `since`: seconds of the epoch; `told`: it was handed up as lost."""

    room: str
    event: dict[str, Any]
    since: float
    told: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """Tables in the file of the keys, so that both can change in one transaction."""

    keys: Keys

    def prepare(self) -> None:
        for table in TABLES:
            self._run(table)

    def position(self) -> str | None:
        rows = self._run("SELECT token FROM zuruf_position")
        return rows[0][0] if rows else None

    def settle(self, token: str, unread: tuple[Unread, ...]) -> None:
        """The messages up to this token are in safe hands; these could not be read."""
        with one_transaction(self.keys):
            self._run("INSERT OR REPLACE INTO zuruf_position VALUES (1, ?)", token)
            self._run("DELETE FROM zuruf_unread")
            for each in unread:
                row = (each.event["event_id"], each.room, json.dumps(each.event), each.since, each.told)
                self._run("INSERT OR REPLACE INTO zuruf_unread VALUES (?, ?, ?, ?, ?)", *row)

    def unread(self) -> tuple[Unread, ...]:
        rows = self._run("SELECT room, event, since, told FROM zuruf_unread ORDER BY since, rowid")
        return tuple(Unread(room, json.loads(event), since, bool(told)) for room, event, since, told in rows)

    def was_taken(self, event: dict[str, Any]) -> bool:
        return bool(self._run("SELECT 1 FROM zuruf_taken WHERE digest = ?", _digest(event)))

    def note_taken(self, events: list[dict[str, Any]]) -> None:
        """Only the last ones can come again: those whose token was not stored before a crash."""
        self._run("DELETE FROM zuruf_taken")
        for event in events:
            self._run("INSERT OR IGNORE INTO zuruf_taken VALUES (?)", _digest(event))

    def number(self) -> int:
        """How often these keys went up, as `Newest` counts."""
        rows = self._run("SELECT number FROM zuruf_number")
        return rows[0][0] if rows else 0

    def note_number(self, number: int) -> None:
        self._run("INSERT OR REPLACE INTO zuruf_number VALUES (1, ?)", number)

    def is_encrypted(self, room: str) -> bool:
        return bool(self._run("SELECT 1 FROM zuruf_encrypted WHERE room = ?", room))

    def note_encrypted(self, room: str) -> None:
        """For good: a room never becomes unencrypted again, whatever a server says."""
        self._run("INSERT OR IGNORE INTO zuruf_encrypted VALUES (?)", room)

    def _run(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        cursor = self.keys.store.database.execute_sql(statement, values)
        return list(cursor.fetchall()) if statement.startswith("SELECT") else []


def number_kept_in(file: Path) -> int:
    """Beside a running bot, of whose keys nothing else is touched; zero where none is kept."""
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as opened:
        try:
            row = opened.execute("SELECT number FROM zuruf_number").fetchone()
        except sqlite3.OperationalError:  # the keys of an earlier zuruf
            return 0
    return row[0] if row else 0


def _digest(event: dict[str, Any]) -> bytes:
    return hashlib.sha256(json.dumps(event, sort_keys=True).encode()).digest()
