"""`export directory`: the directory as a table, as an administrator writes it."""

from pathlib import Path

import pytest

from tests.running import Program


@pytest.mark.parametrize("name", ["verzeichnis.csv", "verzeichnis.xlsx"])
def test_what_is_written_can_be_taken_in_again(filled: Program, tmp_path: Path, name: str) -> None:
    done = filled("export", "directory", tmp_path / name)
    assert (done.returncode, done.stderr) == (0, "")
    assert "188 Zeilen" in done.stdout
    assert filled("import", "directory", tmp_path / name).stdout.startswith("0 neu, 0 geändert, 188 unver")


@pytest.mark.parametrize("name", ["verzeichnis.pdf", "fehlt/verzeichnis.csv"])
def test_what_cannot_be_written_is_told(filled: Program, tmp_path: Path, name: str) -> None:
    done = filled("export", "directory", tmp_path / name)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)


def test_an_empty_directory_is_not_written(zuruf: Program, tmp_path: Path) -> None:
    done = zuruf("export", "directory", tmp_path / "leer.csv")
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert not (tmp_path / "leer.csv").exists()


def test_an_export_needs_to_know_of_what(zuruf: Program) -> None:
    assert zuruf("export", "weather", "x.csv").returncode == 2
