"""Files that nobody but the bot's own account reads, and that are whole or not there."""

import fcntl
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from adapters.matrix.session.faults import AlreadyRunning, BrokenFile


def private_folder(data_dir: Path) -> Path:
    """`<data dir>/matrix`, made if there is none."""
    folder = data_dir / "matrix"
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def read_json(file: Path) -> dict[str, Any] | None:
    try:
        read = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except ValueError:
        raise BrokenFile(file.name) from None
    if not isinstance(read, dict):
        raise BrokenFile(file.name)
    return read


def write_json(file: Path, value: dict[str, Any]) -> None:
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as made:  # noqa: PTH123 - with a mode
        json.dump(value, made, indent=1)
        made.flush()
        os.fsync(made.fileno())
    draft.replace(file)
    _settle(file.parent)


def make_private(file: Path) -> None:
    """There from the start, and for nobody else: what SQLite puts beside it takes over its mode."""
    file.touch(mode=0o600)
    for each in (file, *file.parent.glob(f"{file.name}-*")):
        each.chmod(0o600)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Held by one process at a time; the system lets go of it when the process ends, however it ends."""
    with (folder / "lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning from None
        yield


def _settle(folder: Path) -> None:
    """The new name survives a power cut, too."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
