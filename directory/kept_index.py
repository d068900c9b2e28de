"""The index in a file, so that a start need not build it: a cache, never the truth; not used in doubt."""

import json
import os
import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

import numpy as np

import directory.entries
import directory.search
from directory.search.index import Index
from directory.search.packing import Array

_BYTES_OF_DIGEST = 32


def read_index(file: Path) -> tuple[int, Index] | None:
    """The version and the index that were kept, without other names; nothing if other code kept them."""
    try:
        content = file.read_bytes()
        digest, body = content[:_BYTES_OF_DIGEST], BytesIO(content[_BYTES_OF_DIGEST:])
        if digest != _digest(body.getbuffer()):
            return None
        header = json.loads(body.readline())
        if header["made_by"] != _made_by():
            return None
        return int(header["version"]), Index.unpacked(_arrays(body))
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the tables hold the truth
        return None


def keep_index(file: Path, version: int, index: Index) -> None:
    """Takes the place of what was kept at once, for its owner alone. Where it cannot be kept, it is not."""
    body = BytesIO()
    body.write(json.dumps({"made_by": _made_by(), "version": version}).encode() + b"\n")
    for array in index.packed():
        np.save(body, array, allow_pickle=False)
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    with suppress(OSError):
        try:
            with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as made:  # noqa: PTH123
                made.write(_digest(body.getbuffer()))
                made.write(body.getbuffer())
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)


def _arrays(body: BytesIO) -> Iterator[Array]:
    while True:
        yield np.load(body, allow_pickle=False)


def _digest(content: memoryview) -> bytes:
    return blake2b(content, digest_size=_BYTES_OF_DIGEST).digest()


@cache
def _made_by() -> str:
    """Another one as soon as the code of the search, numpy, or what is known of letters is another."""
    files = [Path(directory.entries.__file__), *sorted(Path(directory.search.__path__[0]).glob("*.py"))]
    made_by = blake2b(f"{np.__version__} {unicodedata.unidata_version}".encode(), digest_size=16)
    for file in files:
        made_by.update(file.read_bytes())
    return made_by.hexdigest()
