"""The bots that are compared, each in a process of its own: zuruf on the model town, and an echo."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlmodel import Session

from adapters.database.engine import open_engine
from adapters.database.schema import migrate
from directory.lennebrueck import take_in_lennebrueck
from tests.running import COMMAND, environment_with

ROOT = Path(__file__).parents[2]


def fill(folder: Path) -> None:
    """The model town as the data of zuruf."""
    folder.mkdir(parents=True, exist_ok=True)
    engine = open_engine(f"sqlite:///{folder / 'zuruf.db'}")
    migrate(engine)
    with Session(engine) as session:
        take_in_lennebrueck(session)
        session.commit()
    engine.dispose()


@contextmanager
def zuruf(folder: Path, **settings: str) -> Iterator[None]:
    fill(folder)
    environment = environment_with(ZURUF_DATA_DIR=str(folder), ZURUF_ACCESS="open", **settings)
    with _process([*COMMAND, "run"], folder, environment):
        yield


@contextmanager
def echo(module: str, folder: Path, *arguments: str) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    with _process([sys.executable, "-m", module, *arguments], folder, environment_with()):
        yield


@contextmanager
def _process(command: list[str], folder: Path, environment: dict[str, str]) -> Iterator[None]:
    with (folder / "log.txt").open("ab") as log:
        running = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        yield
    finally:
        running.terminate()
        running.wait(60)


def settled() -> None:
    """A moment in which nothing that was begun before disturbs what is measured next."""
    time.sleep(1)
