"""The key of this installation's pseudonyms: made at the first start, readable by its owner alone."""

import os
import secrets
from pathlib import Path

FILE = "zuruf.key"
BYTES = 32


class BrokenSecretError(OSError):
    """The file is shorter than a key is: somebody could guess it."""


def read_secret(data_dir: Path) -> bytes:
    """The key, made if there is none. Two processes that start together agree on one."""
    file = data_dir / FILE
    data_dir.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        draft = data_dir / f"{FILE}.{secrets.token_hex(4)}"
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as made:  # noqa: PTH123
            made.write(secrets.token_bytes(BYTES))
        try:
            os.link(draft, file)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    secret = file.read_bytes()
    if len(secret) < BYTES:
        raise BrokenSecretError(file)
    return secret
