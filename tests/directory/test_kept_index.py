"""The index in a file: the same as it was, or none."""

import json
import os
import pickle
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from directory import kept_index
from directory.kept_index import keep_index, read_index
from directory.search.index import Index, build_index
from tests.directory.search.made_up import row

VERSION = 7
DIGEST = 32


@pytest.fixture
def index() -> Index:
    rows = [row("a", "Wohngeld", person="Jo Yaman"), row("b", "Hilfen\n„zur“ Erziehung", districts=("Süd",))]
    return build_index(rows, [])


@pytest.fixture
def file(tmp_path: Path, index: Index) -> Path:
    keep_index(tmp_path / "zuruf.index", VERSION, index)
    return tmp_path / "zuruf.index"


def sealed(body: bytes) -> bytes:
    """As if it had been written so."""
    return kept_index._digest(memoryview(body)) + body  # noqa: SLF001 - what an attacker could write as well


def test_what_was_kept_answers_as_before(file: Path, index: Index) -> None:
    kept = read_index(file)
    assert kept
    version, same = kept
    assert version == VERSION
    for question in ("Wohngeld", "wohngled", "Frau Jaman", "Erziehungshilfe", "Süd", "-100", "Weltraum"):
        assert same.look_up(question) == index.look_up(question)


def test_an_empty_directory_is_kept_too(tmp_path: Path) -> None:
    keep_index(tmp_path / "empty", VERSION, build_index([], []))
    kept = read_index(tmp_path / "empty")
    assert kept
    assert not kept[1].entries


def test_only_its_owner_reads_it_and_nothing_else_is_left(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_what_was_there_is_replaced_and_its_mode_too(file: Path, index: Index) -> None:
    file.write_bytes(b"something else")
    file.chmod(0o644)
    keep_index(file, VERSION, index)
    assert read_index(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "text": lambda _: "Grüße".encode(),
    "truncated": lambda content: content[:-1],
    "half": lambda content: content[: len(content) // 2],
    "longer": lambda content: content + b"\0",
    "a bit flipped": lambda content: content[:-40] + bytes([content[-40] ^ 1]) + content[-39:],
    "the digest alone": lambda content: content[:DIGEST],
    "zeros": lambda content: bytes(len(content)),
    "no header": lambda _: sealed(b""),
    "a header of something else": lambda _: sealed(b"[]\n"),
    "arrays missing": lambda content: sealed(content[DIGEST:].partition(b"\n")[0] + b"\n"),
    "made by other code": lambda content: sealed(content[DIGEST:].replace(b'"made_by": "', b'"made_by": "0')),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_none(file: Path, damage: Callable[[bytes], bytes]) -> None:
    file.write_bytes(damage(file.read_bytes()))
    assert read_index(file) is None


def test_a_file_cut_off_anywhere_is_none(file: Path) -> None:
    content = file.read_bytes()
    for length in range(0, len(content), 97):
        file.write_bytes(content[:length])
        assert read_index(file) is None


def test_no_file_and_no_readable_file_is_none(tmp_path: Path) -> None:
    assert read_index(tmp_path / "missing") is None
    assert read_index(tmp_path) is None


class Trap:
    """Leaves a trace where it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, (str(self.trace),)


@pytest.mark.parametrize("as_array", [True, False])
def test_no_pickle_is_ever_loaded(file: Path, tmp_path: Path, *, as_array: bool) -> None:
    trap = Trap(tmp_path / "trace")
    header = file.read_bytes()[DIGEST:].partition(b"\n")[0] + b"\n"
    body = BytesIO()
    np.save(body, np.array([trap], dtype=object), allow_pickle=True)
    file.write_bytes(sealed(header + (body.getvalue() if as_array else pickle.dumps(trap))))
    assert read_index(file) is None
    assert not trap.trace.exists()


def test_the_header_is_plain_text(file: Path) -> None:
    header = json.loads(file.read_bytes()[DIGEST:].partition(b"\n")[0])
    assert header["version"] == VERSION


def test_where_it_cannot_be_kept_nothing_happens(tmp_path: Path, index: Index) -> None:
    keep_index(tmp_path / "missing" / "zuruf.index", VERSION, index)
    (tmp_path / "folder").mkdir()
    keep_index(tmp_path / "folder", VERSION, index)
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def test_several_may_write_and_read_at_the_same_time(file: Path, index: Index) -> None:
    def write_and_read(version: int) -> bool:
        keep_index(file, version, index)
        return read_index(file) is not None

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(write_and_read, range(40)))
    assert list(file.parent.iterdir()) == [file]
