"""Client data leaves no trace: every file is searched byte by byte."""

import csv
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.talking import Talk, everything

ROOT = Path(__file__).parent.parent.parent.parent
LINES = Path(__file__).with_name("messages_with_client_data.csv").read_text("utf-8").splitlines()
ORDINARY_WORDS = {"August", "Berg", "Sommer", "Winter"}  # surnames in one message, plain words in another
MESSAGES = list(csv.DictReader(LINES, delimiter=";"))


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    """Everything that anybody logs, at the finest level."""
    file = tmp_path / "log.txt"
    handler = logging.FileHandler(file, encoding="utf-8")
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield file
    root.removeHandler(handler)
    root.setLevel(level)
    handler.close()


def traces(folder: Path, secrets: list[str]) -> list[tuple[str, str]]:
    contents = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    return [
        (name, secret) for name, found in contents.items() for secret in secrets if secret.encode() in found
    ]


@pytest.mark.usefixtures("log_file")
def test_two_hundred_messages_with_client_data_leave_no_trace(staff: Talk, tmp_path: Path) -> None:
    secrets = [secret for message in MESSAGES for secret in message["secret"].split(" | ")]
    colleagues = {secret for _, secret in traces(tmp_path, secrets)}  # called like somebody in the directory
    echoed, answered = [], []
    for message in MESSAGES:
        heard = everything(staff.says(message["text"]))
        echoed += [secret for secret in message["secret"].split(" | ") if secret in heard]
        answered += [message["text"]] if "nichts davon gespeichert" not in heard else []
    assert len(MESSAGES) == 200
    assert (echoed, answered) == ([], [])
    assert len(colleagues) < len(secrets) / 20
    assert traces(tmp_path, [s for s in secrets if s not in colleagues | ORDINARY_WORDS]) == []


def test_the_program_itself_leaves_no_trace(tmp_path: Path) -> None:
    """In a process of its own, with the finest log, up to its end."""
    secrets = ["Navidullah", "12.03.2007", "Sultanpour"]
    typed = "".join(
        f"{line}\n"
        for line in (
            "angerufen Jobcenter wegen BuT für Navidullah Sultanpour, geb. 12.03.2007, keiner da",
            "wer ist zuständig für Frau Sultanpour?",
            "1",
        )
    )
    with (tmp_path / "log.txt").open("w", encoding="utf-8") as log:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "chat"],
            cwd=ROOT,
            env={**os.environ, "ZURUF_DATA_DIR": str(tmp_path), "ZURUF_LOG_LEVEL": "debug"},
            input=typed,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            check=False,
            timeout=120,
        )
    assert done.returncode == 0
    assert "nichts davon gespeichert" in done.stdout
    assert traces(tmp_path, secrets) == []
    assert [secret for secret in secrets if secret in done.stdout] == []


def test_a_cleaned_version_can_be_noted_with_one_press(staff: Talk) -> None:
    staff.says("angerufen Jobcenter wegen BuT für Herrn Sultanpour, keiner da")
    noted = everything(staff.presses("Ohne diese Angaben"))
    assert "Notiert: Jobcenter Lennebrück" in noted
    assert "nicht erreicht" in noted


def test_colleagues_in_the_directory_may_be_named(staff: Talk) -> None:
    assert "0221 4710-213" in everything(staff.says("Telefonnummer von Frau Demirtaş"))
