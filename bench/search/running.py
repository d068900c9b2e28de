"""Asks one search all questions, or a sample where that would take long, in a process of its own."""

import gc
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import psutil

from bench.search.data import Question
from bench.search.measuring import Answer, Quality, Speed, place_of_right, quality, speed
from bench.search.peer import Index, Peer
from directory.exchange.rows import DirectoryRow

_SEED = 2026
_SECONDS = 45
_FEWEST = 300


@dataclass(frozen=True)
class Result:
    """What one search did with one directory. Megabytes are what its index takes once it is built."""

    name: str
    size: str
    quality: Quality
    speed: Speed
    seconds_to_build: float
    megabytes: float
    asked: int
    questions: int

    @property
    def is_sample(self) -> bool:
        return self.asked < self.questions


def measure(peer: Peer, size: str, rows: Sequence[DirectoryRow], questions: Sequence[Question]) -> Result:
    """In a process of its own, so that nobody finds memory warmed or taken by another."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_measured, peer, size, rows, questions).result()


def _measured(peer: Peer, size: str, rows: Sequence[DirectoryRow], questions: Sequence[Question]) -> Result:
    before = memory_used()
    started = time.perf_counter()
    index = peer.build(rows)
    seconds = time.perf_counter() - started
    taken = memory_used() - before + index.outside
    answers = list(_ask(index, in_fair_order(questions)))
    return Result(
        peer.name, size, quality(answers), speed(answers), seconds, taken / 1e6, len(answers), len(questions)
    )


def in_fair_order(questions: Sequence[Question]) -> list[Question]:
    """Always the same, by chance, and so that every class has its share of any beginning."""
    chance = random.Random(_SEED)
    classes: dict[str, list[Question]] = defaultdict(list)
    for question in questions:
        classes[question.kind].append(question)
    placed = [
        ((number + chance.random()) / len(group), question)
        for group in classes.values()
        for number, question in enumerate(chance.sample(group, len(group)))
    ]
    return [question for _, question in sorted(placed, key=lambda pair: pair[0])]


def _ask(index: Index, questions: Sequence[Question]) -> Iterator[Answer]:
    begun = time.perf_counter()
    for number, question in enumerate(questions):
        started = time.perf_counter()
        if started - begun > _SECONDS and number >= _FEWEST:
            return
        ranked = index.rank(question.text)
        taken = time.perf_counter() - started
        place = place_of_right([key for key, _ in ranked], question.right)
        yield Answer(question.kind, place, ranked[0][1] if ranked else None, 1000 * taken)


def memory_used() -> int:
    gc.collect()
    return int(psutil.Process().memory_info().rss)
