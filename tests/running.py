"""The program as an administrator starts it: in a process of its own, or here, which spares its start."""

import io
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from directory.lennebrueck import FOLDER

Done = subprocess.CompletedProcess[str]
Program = Callable[..., Done]
"""Called with the words behind `zuruf`, what is `typed`, and settings as in the environment."""

COMMAND = (sys.executable, "-m", "bot")
PREFIX = "ZURUF_"


def environment_with(**settings: str) -> dict[str, str]:
    """The environment of a process that finds the program, with these settings and no other."""
    others = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    return {**others, **settings, "PYTHONPATH": str(FOLDER.parent.parent)}


def process_in(folder: Path) -> Program:
    def run(*arguments: str | Path, typed: str = "", **settings: str) -> Done:
        return subprocess.run(
            [*COMMAND, *map(str, arguments)],
            cwd=folder,
            env=environment_with(**settings),
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run


def in_a_shell(line: str, folder: Path) -> Done:
    return subprocess.run(  # noqa: S602 - pipes and closed streams are what is tested
        line,
        shell=True,
        cwd=folder,
        env=environment_with(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def program_in(folder: Path) -> Program:
    """From the settings to the status as in a process, with this one's interpreter."""

    def run(*arguments: str | Path, typed: str = "", **settings: str) -> Done:
        words = ["zuruf", *map(str, arguments)]
        printed, told = io.BytesIO(), io.BytesIO()
        with pytest.MonkeyPatch.context() as here, _signals_and_log_as_they_were():
            _settle(here, folder, settings)
            here.setattr(sys, "argv", words)
            here.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8"))
            here.setattr(sys, "stdout", out := io.TextIOWrapper(printed, "utf-8"))
            here.setattr(sys, "stderr", error := io.TextIOWrapper(told, "utf-8"))
            status = _status()
            out.flush()
            error.flush()
        return Done(words, status, printed.getvalue().decode(), told.getvalue().decode())

    return run


def _settle(here: pytest.MonkeyPatch, folder: Path, settings: dict[str, str]) -> None:
    here.chdir(folder)
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        here.delenv(name)
    for name, value in settings.items():
        here.setenv(name, value)


def _status() -> int:
    """As Python ends a process: a text that it exits with goes to standard error, with status 1."""
    from bot.__main__ import main  # noqa: PLC0415 - all parts of the program: only where it is run

    try:
        main()
    except SystemExit as end:
        if isinstance(end.code, str):
            sys.stderr.write(f"{end.code}\n")
            return 1
        return end.code or 0
    return 0


@contextmanager
def _signals_and_log_as_they_were() -> Iterator[None]:
    log, before = logging.getLogger("zuruf"), signal.getsignal(signal.SIGTERM)
    level = log.level
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
        log.setLevel(level)
