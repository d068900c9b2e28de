"""Takes in a town as `zuruf import` does, asks for the patterns on each of its days, and has them scored."""

import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Engine
from sqlmodel import Session

from adapters.database.engine import open_engine
from adapters.database.schema import migrate
from bench.patterns.towns import Town, data_folder
from bot.cli.patterns import element
from bot.practice.patterns.finding import find_patterns
from bot.practice.places import load_keys, load_names
from bot.practice.tallied import new_calls
from bot.practice.tally_sheets import Reader, read_tally_sheet, tally_columns
from directory.exchange.importing import apply, compare, read_directory
from directory.live import read_directory as read_index

_NOW = datetime.now(ZoneInfo("Europe/Berlin"))


@dataclass(frozen=True)
class Measured:
    """A town, where its answers lie, and how long it took: to take in its calls, and to ask once."""

    town: Town
    answers: Path
    calls: int
    seconds_to_take_in: float
    seconds_to_ask: float


def measure(town: Town, folder: Path) -> Measured:
    engine = open_engine(f"sqlite:///{folder / 'town.db'}")
    migrate(engine)
    started = time.perf_counter()
    calls = _take_in(engine, town.folder)
    taken_in = time.perf_counter() - started
    truth = json.loads((town.folder / "truth.json").read_text("utf-8"))
    started = time.perf_counter()
    for day in truth["dates"]:
        (folder / f"{day}.json").write_text(json.dumps(_patterns(engine, date.fromisoformat(day))), "utf-8")
    asked = (time.perf_counter() - started) / len(truth["dates"])
    engine.dispose()
    return Measured(town, folder, calls, taken_in, asked)


def scored(towns: Sequence[Measured]) -> Mapping[str, Any]:
    """What the benchmark's own scorer says of all of them together."""
    pairs = [str(part) for one in towns for part in (one.town.folder / "truth.json", one.answers)]
    command = [sys.executable, "score.py", "--json", *pairs]
    said = subprocess.run(command, cwd=data_folder(), check=True, capture_output=True, text=True).stdout
    report: Mapping[str, Any] = json.loads(said)
    return report


def found_by_rule(towns: Sequence[Measured], report: Mapping[str, Any]) -> Mapping[str, tuple[int, int]]:
    """How many planted patterns of each kind were found, of how many, as the scorer reports on the towns."""
    missed: list[str] = []
    planted: list[str] = []
    for one, score in zip(towns, report["towns"], strict=True):
        missed += [line.split()[1] for line in score["missed"]]
        truth = json.loads((one.town.folder / "truth.json").read_text("utf-8"))
        planted += [pattern["kind"] for pattern in truth["patterns"]]
    return {
        kind: (planted.count(kind) - missed.count(kind), planted.count(kind)) for kind in sorted(set(planted))
    }


def _take_in(engine: Engine, folder: Path) -> int:
    with Session(engine) as session:
        apply(session, compare(session, read_directory([folder / "directory.csv"])))
        index = read_index(session).index
        reader = Reader(index, _NOW, pseudonym=str, holds_client_data=lambda _: False)
        columns = tally_columns(folder / "calls.csv")
        calls = new_calls(session, read_tally_sheet(columns, columns.body, reader).calls)
        session.add_all(calls)
        session.commit()
        return len(calls)


def _patterns(engine: Engine, day: date) -> list[dict[str, Any]]:
    with Session(engine) as session:
        names, keys = load_names(session), load_keys(session)
        return [element(pattern, names, keys) for pattern in find_patterns(session, day)]
