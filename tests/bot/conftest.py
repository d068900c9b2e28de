"""The program in an empty folder, and with the model town as its data."""

import shutil
from pathlib import Path

import pytest

from tests.running import Program, process_in, program_in


@pytest.fixture
def zuruf(tmp_path: Path) -> Program:
    """Runs the program in an empty folder."""
    return program_in(tmp_path)


@pytest.fixture
def process(tmp_path: Path) -> Program:
    """Runs it there in a process of its own, where that is the point."""
    return process_in(tmp_path)


@pytest.fixture
def filled(zuruf: Program, lennebrueck_file: Path, tmp_path: Path) -> Program:
    """The program with the model town as its own data."""
    shutil.copy(lennebrueck_file, tmp_path / "zuruf.db")
    return zuruf
