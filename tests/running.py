"""The program in a process of its own, as an administrator starts it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from directory.lennebrueck import FOLDER

Program = Callable[..., "subprocess.CompletedProcess[str]"]
"""Called with the words behind `zuruf`, what is `typed`, and settings as in the environment."""


def program_in(folder: Path) -> Program:
    def run(*arguments: str | Path, typed: str = "", **settings: str) -> "subprocess.CompletedProcess[str]":
        environment = {name: value for name, value in os.environ.items() if not name.startswith("ZURUF_")}
        return subprocess.run(
            [sys.executable, "-m", "bot", *map(str, arguments)],
            cwd=folder,
            env={**environment, **settings, "PYTHONPATH": str(FOLDER.parent.parent)},
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run
