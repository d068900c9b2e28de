"""The towns to measure on: those that lie with the benchmark, and others made by its generator."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BESIDE_THE_PROJECT = Path(__file__).parents[3] / "shared" / "bench" / "patterns"
_BUSY = ((301, 2026), (302, 2025), (303, 2026), (304, 2025), (305, 2026))
_QUIET = (
    (401, 2025, "summer"),
    (402, 2026, "winter"),
    (403, 2026, "summer"),
    (404, 2026, "winter"),
    (405, 2025, "summer"),
)


@dataclass(frozen=True)
class Town:
    """`is_ours`: it lies with the benchmark, and zuruf was developed on it."""

    folder: Path
    is_ours: bool


def data_folder() -> Path:
    """Where the benchmark lies: BENCH_PATTERNS, or beside the project."""
    return Path(os.environ.get("BENCH_PATTERNS") or _BESIDE_THE_PROJECT)


def towns(made: Path) -> Iterator[Town]:
    """Those that lie there, and five busy and five quiet ones with other seeds, made in a folder."""
    for folder in sorted(data_folder().glob("dev/*/truth.json")):
        yield Town(folder.parent, is_ours=True)
    for seed, year in _BUSY:
        yield _made(made, seed, year)
    for seed, year, term in _QUIET:
        yield _made(made, seed, year, "--quiet", "--term", term)


def _made(made: Path, seed: int, year: int, *options: str) -> Town:
    folder = made / f"town-{seed}"
    dev = data_folder() / "dev"
    source = ("--town", str(dev / "town.txt"), "--phrases", str(dev / "phrases.json"), "--name", "Musterfeld")
    command = [sys.executable, "generate.py", *source, "--seed", str(seed), "--year", str(year), *options]
    subprocess.run([*command, str(folder)], cwd=data_folder(), check=True)
    return Town(folder, is_ours=False)
