"""`make bench`: measures the search beside its peers, prints tables and keeps page and picture in `docs`."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import chain
from pathlib import Path
from zoneinfo import ZoneInfo

from bench.search.data import data_folder, missing_files, read_questions, read_rows
from bench.search.ours import ZURUF
from bench.search.page import page
from bench.search.peer import Peer
from bench.search.peers.database_trigrams import FTS5
from bench.search.peers.search_engine import STEMS, TRIGRAMS
from bench.search.peers.server import find_programs, running
from bench.search.peers.string_likeness import WRATIO
from bench.search.peers.whole_words import BM25
from bench.search.peers.word_likeness import trigram_peer
from bench.search.picture import draw
from bench.search.running import Result, measure
from bench.search.tables import aligned, tables_of

_DOCS = Path(__file__).parents[2] / "docs"
_MISSING = (
    "pg_trgm fehlt im Vergleich: "
    "Weder der PostgreSQL-Server der Tests noch ein installierter hat die Erweiterung."
)
_INSTALLED = "pg_trgm läuft auf dem installierten PostgreSQL; der Server der Tests hat die Erweiterung nicht."


def main(sizes: Sequence[str]) -> int:
    missing = missing_files(data_folder(), sizes)
    if missing:
        print(f"Zum Messen fehlt {missing[0]}; BENCH_DATA nennt den Ordner mit den Daten.", file=sys.stderr)
        return 1
    load, _, _ = os.getloadavg()
    with _peers() as (peers, note):
        results = {size: _measured(size, peers) for size in sizes}
    for of_one_size in results.values():
        print(*map(aligned, tables_of(of_one_size)), sep="\n\n", end="\n\n")
    print(note)
    today = datetime.now(ZoneInfo("Europe/Berlin")).date()
    _DOCS.mkdir(exist_ok=True)
    (_DOCS / "search-benchmark.md").write_text(page(today, load, peers, results, note), "utf-8")
    draw([*chain.from_iterable(results.values())], _DOCS / "search-benchmark.png")
    return 0


@contextmanager
def _peers() -> Iterator[tuple[list[Peer], str]]:
    """Our own first, and what has to be said about the choice."""
    always = [ZURUF, FTS5, TRIGRAMS, STEMS, WRATIO, BM25]
    programs = find_programs()
    if not programs:
        yield always, _MISSING
        return
    with running(programs) as server:
        postgres = trigram_peer(server, programs.version)
        yield [ZURUF, postgres, *always[1:]], "" if programs.are_of_tests else _INSTALLED


def _measured(size: str, peers: Sequence[Peer]) -> list[Result]:
    rows, questions = read_rows(data_folder(), size), read_questions(data_folder(), size)
    results = []
    for peer in peers:
        print(f"{size}: {peer.name} …", file=sys.stderr)
        results.append(measure(peer, size, rows, questions))
    return results


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["2k", "20k"]))
