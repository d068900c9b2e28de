"""Reads the directories and the labelled questions that the measurement runs on."""

import json
import lzma
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from directory.exchange.importing import read_directory
from directory.exchange.report import Refused
from directory.exchange.rows import DirectoryRow

_BESIDE_THE_PROJECT = Path(__file__).parents[3] / "shared" / "bench" / "search"


@dataclass(frozen=True)
class Question:
    """A question as somebody types it, its class, and the keys of the rows that answer it, if any does."""

    kind: str
    text: str
    right: frozenset[str]


def data_folder() -> Path:
    """Where the data are: BENCH_DATA, or beside the project."""
    return Path(os.environ.get("BENCH_DATA") or _BESIDE_THE_PROJECT)


def missing_files(folder: Path, sizes: Iterable[str]) -> list[Path]:
    wanted = [folder / name for size in sizes for name in (_directory(size), _questions(size))]
    return [file for file in wanted if not _stored(file)]


def read_rows(folder: Path, size: str) -> tuple[DirectoryRow, ...]:
    """Read by the import of the directory, as a town's own table would be. Raises Refused."""
    with tempfile.TemporaryDirectory() as unpacked:
        file = Path(unpacked) / _directory(size)
        file.write_bytes(_content(folder / file.name))
        reading = read_directory([file])
    if reading.refusals:
        raise Refused(f"{file.name}, Zeile {reading.refusals[0].line}: {reading.refusals[0].reason}")
    return reading.rows


def read_questions(folder: Path, size: str) -> list[Question]:
    lines = map(json.loads, _content(folder / _questions(size)).decode().splitlines())
    return [Question(line["class"], line["query"], frozenset(line["relevant_ids"])) for line in lines]


def _directory(size: str) -> str:
    return f"directory_{size}.csv"


def _questions(size: str) -> str:
    return f"queries_dev_{size}.jsonl"


def _content(file: Path) -> bytes:
    stored = _stored(file)
    if not stored:
        raise FileNotFoundError(file)
    return lzma.decompress(stored.read_bytes()) if stored.suffix == ".xz" else stored.read_bytes()


def _stored(file: Path) -> Path | None:
    """The file as it is, or packed."""
    packed = file.with_name(f"{file.name}.xz")
    return next((there for there in (file, packed) if there.exists()), None)
