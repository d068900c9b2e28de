"""SQLite: its full-text search over trigrams; whatever shares one is found, bm25 ranks."""

import sqlite3
from collections.abc import Sequence

from bench.search.peer import MOST, Index, Peer, Ranked
from bench.search.texts import by_field
from directory.exchange.rows import DirectoryRow

_TABLE = """
    CREATE VIRTUAL TABLE directory
    USING fts5(topics, office, institution, people, places, tokenize = 'trigram')
"""
_FILL = """
    INSERT INTO directory (rowid, topics, office, institution, people, places)
    VALUES (?, ?, ?, ?, ?, ?)
"""
_WEIGHTS = "INSERT INTO directory (directory, rank) VALUES ('rank', 'bm25(2, 1, 1, 1, 1)')"
_MERGE = "INSERT INTO directory (directory) VALUES ('optimize')"
_FIND = "SELECT rowid, rank FROM directory WHERE directory MATCH ? ORDER BY rank LIMIT ?"


def build(rows: Sequence[DirectoryRow]) -> Index:
    keys = [row.key for row in rows]
    database = sqlite3.connect(":memory:")
    database.execute(_TABLE)
    database.executemany(
        _FILL, ((number, *map(" | ".join, by_field(row))) for number, row in enumerate(rows))
    )
    database.execute(_WEIGHTS)
    database.execute(_MERGE)

    def rank(question: str) -> Ranked:
        wanted = " OR ".join(_trigrams(question))
        found = database.execute(_FIND, (wanted, MOST)) if wanted else ()
        return [(keys[number], -score) for number, score in found]  # the better, the smaller

    return Index(rank)


def _trigrams(question: str) -> list[str]:
    """Each once, quoted."""
    small = question.lower().replace('"', " ").replace("\0", " ")
    return list(dict.fromkeys(f'"{small[start : start + 3]}"' for start in range(len(small) - 2)))


FTS5 = Peer(
    "SQLite 3-Gramm",
    f"SQLite {sqlite3.sqlite_version}, FTS5",
    "eines der Trigramme genügt, bm25, Themen zählen doppelt",
    build,
)
