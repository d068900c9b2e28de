"""The recovery key: brings the identity to another machine, by way of the server's secret storage.

Matrix specification, "Secret storage" (m.secret_storage.v1.aes-hmac-sha2) and "Key representation".
"""

import hmac
import secrets
from functools import reduce
from operator import xor
from pathlib import Path
from typing import Any

from Crypto.Cipher import AES
from Crypto.Hash import SHA256
from Crypto.Protocol.KDF import HKDF
from unpaddedbase64 import decode_base64, encode_base64

from adapters.matrix.keys.keystore import Keys
from adapters.matrix.session.account_data import account_data, store_account_data
from adapters.matrix.session.faults import ForeignIdentity, WrongRecoveryKey
from adapters.matrix.session.server import Server
from adapters.matrix.trust import base58
from adapters.matrix.trust.identity import SEED_BYTES, Identity, write_identity
from adapters.matrix.trust.signing import KINDS, published

PREFIX = b"\x8b\x01"
ALGORITHM = "m.secret_storage.v1.aes-hmac-sha2"
DEFAULT = "m.secret_storage.default_key"
OUR_NAME = "zuruf"
Sealed = dict[str, str]


async def create_recovery_key(server: Server, user_id: str, identity: Identity) -> str:
    """Stores the identity on the server, sealed; gives the key that opens it. An earlier one ends.

    Raises `ForeignIdentity` if there is a secret storage that is not of our making: it could hold other keys.
    """
    if not await _is_ours_to_replace(server, user_id):
        raise ForeignIdentity(user_id)
    key, name = secrets.token_bytes(SEED_BYTES), secrets.token_hex(16)
    proof = _without_text(_seal(key, "", bytes(SEED_BYTES)))
    description = {"algorithm": ALGORITHM, "name": OUR_NAME, **proof}
    await store_account_data(server, user_id, f"m.secret_storage.key.{name}", description)
    for usage in KINDS:
        secret = encode_base64(getattr(identity, usage)).encode()
        sealed = _seal(key, f"m.cross_signing.{usage}", secret)
        await store_account_data(server, user_id, f"m.cross_signing.{usage}", {"encrypted": {name: sealed}})
    await store_account_data(server, user_id, DEFAULT, {"key": name})
    return written(key)


async def restore_identity(server: Server, keys: Keys, folder: Path, recovery_key: str) -> Identity:
    """Writes the identity of the account into the folder. Raises `WrongRecoveryKey`, `ForeignIdentity`."""
    key = read(recovery_key)
    name = (await account_data(server, keys.user_id, DEFAULT)).get("key", "")
    description = await account_data(server, keys.user_id, f"m.secret_storage.key.{name}")
    if not _opens(key, description):
        raise WrongRecoveryKey
    identity = Identity(**{usage: await _secret(server, keys.user_id, usage, name, key) for usage in KINDS})
    if not (await published(server, keys)).is_of(identity):
        raise ForeignIdentity(keys.user_id)
    write_identity(folder, identity)
    return identity


async def _is_ours_to_replace(server: Server, user_id: str) -> bool:
    name = (await account_data(server, user_id, DEFAULT)).get("key")
    if not name:
        return True
    description = await account_data(server, user_id, f"m.secret_storage.key.{name}")
    return bool(description.get("name") == OUR_NAME)


def written(key: bytes) -> str:
    """In groups of four."""
    data = PREFIX + key
    text = base58.encode(data + bytes([reduce(xor, data)]))
    return " ".join(text[place : place + 4] for place in range(0, len(text), 4))


def read(recovery_key: str) -> bytes:
    """Raises `WrongRecoveryKey` if it is mistyped."""
    try:
        data = base58.decode("".join(recovery_key.split()))
    except ValueError:
        raise WrongRecoveryKey from None
    if not data.startswith(PREFIX) or len(data) != len(PREFIX) + SEED_BYTES + 1 or reduce(xor, data):
        raise WrongRecoveryKey
    return data[len(PREFIX) : -1]


async def _secret(server: Server, user_id: str, usage: str, name: str, key: bytes) -> bytes:
    kind = f"m.cross_signing.{usage}"
    try:
        sealed = (await account_data(server, user_id, kind))["encrypted"][name]
        return decode_base64(_open(key, kind, sealed).decode())
    except (KeyError, ValueError):
        raise WrongRecoveryKey from None


def _keys(key: bytes, name: str) -> tuple[bytes, bytes]:
    """For AES and for the authentication code."""
    derived = HKDF(key, 64, bytes(32), SHA256, context=name.encode())
    assert isinstance(derived, bytes)  # noqa: S101 - one key asked for, one given
    return derived[:32], derived[32:]


def _seal(key: bytes, name: str, secret: bytes, iv: bytes = b"") -> Sealed:
    iv = iv or _initial_value()
    for_aes, for_code = _keys(key, name)
    text = _aes(for_aes, iv).encrypt(secret)
    return {
        "iv": encode_base64(iv),
        "ciphertext": encode_base64(text),
        "mac": encode_base64(hmac.digest(for_code, text, "sha256")),
    }


def _open(key: bytes, name: str, sealed: Sealed) -> bytes:
    for_aes, for_code = _keys(key, name)
    text = decode_base64(sealed["ciphertext"])
    if not hmac.compare_digest(hmac.digest(for_code, text, "sha256"), decode_base64(sealed["mac"])):
        raise WrongRecoveryKey
    secret: bytes = _aes(for_aes, decode_base64(sealed["iv"])).decrypt(text)
    return secret


def _opens(key: bytes, description: dict[str, Any]) -> bool:
    """The description holds zeros sealed with the key, without the sealed text."""
    try:
        again = _seal(key, "", bytes(SEED_BYTES), decode_base64(description["iv"]))
        return hmac.compare_digest(decode_base64(again["mac"]), decode_base64(description["mac"]))
    except (KeyError, ValueError):
        return False


def _aes(key: bytes, iv: bytes) -> Any:  # noqa: ANN401 - the library does not name the type
    return AES.new(key, AES.MODE_CTR, nonce=b"", initial_value=iv)


def _initial_value() -> bytes:
    """Bit 63 is zero, for implementations that count in 64 bits only."""
    random = bytearray(secrets.token_bytes(16))
    random[8] &= 0x7F
    return bytes(random)


def _without_text(sealed: Sealed) -> Sealed:
    return {"iv": sealed["iv"], "mac": sealed["mac"]}
