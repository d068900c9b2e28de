"""PostgreSQL: the extension pg_trgm, by strict word similarity."""

from collections.abc import Sequence
from functools import partial

import psycopg
from psycopg.rows import TupleRow

from bench.search.peer import MOST, Index, Peer, Ranked
from bench.search.texts import whole
from directory.exchange.rows import DirectoryRow

_TABLE = "CREATE TEMPORARY TABLE directory (number int, said text)"
_FILL = "COPY directory FROM STDIN"
_INDEX = "CREATE INDEX trigrams ON directory USING gin (said gin_trgm_ops)"
_LEAST = "SET pg_trgm.strict_word_similarity_threshold = 0.3"
_SIZE = "SELECT pg_total_relation_size('directory')"
_FIND = """
    SELECT number, strict_word_similarity(%(asked)s, said) + 0.1 * similarity(%(asked)s, said) AS score
    FROM directory WHERE %(asked)s <<%% said ORDER BY score DESC, number LIMIT %(most)s
"""


def trigram_peer(server: str, server_version: str) -> Peer:
    return Peer(
        "pg_trgm",
        f"PostgreSQL {server_version}",
        "strict_word_similarity ab 0,3 mit GIN-Index, similarity zu einem Zehntel",
        partial(build, server),
    )


def build(server: str, rows: Sequence[DirectoryRow]) -> Index:
    keys = [row.key for row in rows]
    database = psycopg.connect(server, autocommit=True)
    _fill(database, rows)
    (outside,) = database.execute(_SIZE).fetchone() or (0,)

    def rank(question: str) -> Ranked:
        found = database.execute(_FIND, {"asked": question.replace("\0", " "), "most": MOST})
        return [(keys[number], score) for number, score in found]

    return Index(rank, outside)


def _fill(database: psycopg.Connection[TupleRow], rows: Sequence[DirectoryRow]) -> None:
    database.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    database.execute(_TABLE)
    with database.cursor() as cursor, cursor.copy(_FILL) as copy:
        for number, row in enumerate(rows):
            copy.write_row((number, whole(row)))
    database.execute(_INDEX)
    database.execute("ANALYZE directory")
    database.execute(_LEAST)
