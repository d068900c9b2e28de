"""Our keys on disk: nio's machine for Olm and Megolm, and one transaction around what it does."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from nio.store import SqliteStore  # type: ignore[import-untyped]

from adapters.matrix.keys.machine import Machine
from adapters.matrix.session.files import make_private
from adapters.matrix.session.login import Login

Keys = Any
"""`Machine`: nio has no types."""


def key_file(folder: Path, device_id: str) -> Path:
    return folder / f"{quote(device_id, safe='')}.db"


@contextmanager
def opened_keys(folder: Path, login: Login) -> Iterator[Keys]:
    """Opened and used in one thread. What must be stored together with keys stands in the same file."""
    file = key_file(folder, login.device_id)
    make_private(file)
    store = SqliteStore(
        login.user_id,
        login.device_id,
        str(folder),
        pickle_key=login.pickle_key,
        database_name=file.name,
    )
    with closing(store.database):
        store.database.pragma("journal_mode", "wal")
        yield Machine(login.user_id, login.device_id, store)


@contextmanager
def one_transaction(keys: Keys) -> Iterator[None]:
    """All or nothing: nio commits after every step, and a crash between two of them loses a key."""
    with keys.store.database.atomic():
        yield


def own_device_keys(keys: Keys) -> dict[str, Any]:
    """Our device as others see it, signed by itself."""
    device = {
        "algorithms": ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"],
        "device_id": keys.device_id,
        "user_id": keys.user_id,
        "keys": {f"{kind}:{keys.device_id}": key for kind, key in keys.account.identity_keys.items()},
    }
    return signed_by_device(keys, device)


def signed_by_device(keys: Keys, value: dict[str, Any]) -> dict[str, Any]:
    signature = keys.sign_json(value)
    return {**value, "signatures": {keys.user_id: {f"ed25519:{keys.device_id}": signature}}}


def encrypted_for_device(keys: Keys, device: Any, kind: str, content: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - nio has no types
    """An Olm message; the device must have a session. The session is stored before anything is sent."""
    session = keys.session_store.get(device.curve25519)
    message: dict[str, Any] = keys._olm_encrypt(session, device, kind, content)  # noqa: SLF001 - nio has no other way
    return message
