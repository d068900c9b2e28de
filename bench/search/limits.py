"""What zuruf's index needs beside answering: to be built, loaded, changed; and questions nobody asks."""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import datetime
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from bench.search.data import data_folder, missing_files, read_questions, read_rows
from bench.search.measuring import speed_of
from bench.search.ours import entries_of
from bench.search.page import machine
from bench.search.running import in_fair_order, memory_used
from bench.search.tables import Table, aligned, markdown, number
from directory.entries import Entry
from directory.kept_index import keep_index, read_index
from directory.search.index import Index, build_index

P = ParamSpec("P")
Made = TypeVar("Made")
_PAGE = Path(__file__).parents[2] / "docs" / "search-limits.md"
_SEED = 2026
_DISTINCT_WORDS = 300_000
_CHANGES = 15
_LONGEST = 10_000
_HEAD = (
    "Verzeichnis",
    "Aufbau s",
    "Index MB",
    "Laden s",
    "Zeile geändert ms",
    "10.000 Zeichen ms",
    "Median ms",
    "p95 ms",
)
_METHOD = """
Aufbau aus den Zeilen, und um wie viel der Prozess dabei wächst; Laden der Datei, die neben der Datenbank
liegt, samt Prüfsumme; Übernahme einer geänderten Zeile (ein neues Stichwort; Median); die langsamste von
sieben Fragen mit 10.000 Zeichen, wie sie niemand stellt; die Fragen des Vergleichs. „viele Wörter“: die
20.000 Zeilen mit 300.000 verschiedenen ausgedachten Stichworten.
""".strip()


def main(sizes: Sequence[str]) -> int:
    missing = missing_files(data_folder(), [*sizes, "20k"])
    if missing:
        print(f"Zum Messen fehlt {missing[0]}; BENCH_DATA nennt den Ordner mit den Daten.", file=sys.stderr)
        return 1
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        rows = tuple(pool.map(_measured, [*sizes, "viele Wörter"]))
    table = Table("Was der Index braucht", _HEAD, rows)
    print(aligned(table))
    today = datetime.now(ZoneInfo("Europe/Berlin")).date()
    title = f"# Der Index und seine Grenzen\n\nGemessen am {today:%d.%m.%Y} mit `make bench`. {machine()}"
    _PAGE.write_text("\n\n".join([title, _METHOD, markdown(table)]) + "\n", "utf-8")
    return 0


def _measured(size: str) -> tuple[str, ...]:
    of_size = "20k" if size == "viele Wörter" else size
    entries = entries_of(read_rows(data_folder(), of_size))
    if of_size != size:
        entries = _with_many_words(entries)
    questions = [question.text for question in in_fair_order(read_questions(data_folder(), of_size))]
    before = memory_used()
    seconds, index = _timed(build_index, entries, ())
    taken = memory_used() - before
    answered = speed_of([1000 * _timed(index.look_up, text)[0] for text in questions])
    return (
        size,
        number(seconds, 2),
        number(taken / 1e6, 0),
        number(_seconds_to_load(index), 2),
        number(1000 * median(_changes(index, entries)), 1),
        number(1000 * max(_timed(index.look_up, text)[0] for text in _odd(entries)), 1),
        number(answered.median, 2),
        number(answered.slow, 2),
    )


def _seconds_to_load(index: Index) -> float:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "index"
        keep_index(file, 1, index)
        return _timed(read_index, file)[0]


def _changes(index: Index, entries: Sequence[Entry]) -> Iterator[float]:
    chance = random.Random(_SEED)
    for number_of_word in range(_CHANGES):
        old = chance.choice(entries)
        new = replace(old, keywords=(*old.keywords, f"Neuwort{number_of_word}"))
        yield _timed(index.with_changes, [new], {new.id}, ())[0]


def _odd(entries: Sequence[Entry]) -> Iterator[str]:
    """Questions that nobody asks, each as long as one can be."""
    chance = random.Random(_SEED)
    known = [word for entry in entries[:4000] for _, topic in entry.topics for word in topic.split()]
    said = [chance.choice(known) for _ in range(3000)]
    yield " ".join(said)[:_LONGEST]
    yield " ".join(word[:2] + word[3:] for word in said)[:_LONGEST]
    yield " ".join(f"Frau {word}" for word in said)[:_LONGEST]
    yield "".join(chr(chance.randrange(0x20, 0x3000)) for _ in range(_LONGEST))
    yield " ".join("".join(chance.choices("enirstadhu", k=8)) for _ in range(1200))[:_LONGEST]
    yield "\N{SMILING FACE WITH OPEN MOUTH}" * _LONGEST
    yield "1 " * (_LONGEST // 2)


def _with_many_words(entries: Sequence[Entry]) -> list[Entry]:
    """Every row with its share of the words, which are put together from parts of real ones."""
    chance = random.Random(_SEED)
    known = sorted({word for entry in entries for _, topic in entry.topics for word in topic.split()})
    parts = [word[:size] for word in known for size in range(3, 7) if word[:size].isalpha()]
    made: dict[str, int] = {}
    numbers = count()
    while len(made) < _DISTINCT_WORDS:
        made.setdefault("".join(chance.choices(parts, k=chance.choice([2, 2, 3]))).lower(), next(numbers))
    each = _DISTINCT_WORDS // len(entries)
    words = list(made)
    return [
        replace(entry, keywords=(*entry.keywords, " ".join(words[row * each : (row + 1) * each])))
        for row, entry in enumerate(entries)
    ]


def _timed(do: Callable[P, Made], *arguments: P.args, **named: P.kwargs) -> tuple[float, Made]:
    started = time.perf_counter()
    made = do(*arguments, **named)
    return time.perf_counter() - started, made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["2k", "20k"]))
