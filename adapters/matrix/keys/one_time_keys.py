"""Keeps keys on the server with which other devices can begin to talk to us, also when all were used."""

from typing import Any

from adapters.matrix.keys.keystore import Keys, own_device_keys, signed_by_device
from adapters.matrix.session.server import Answer, Server, client_path

CURVE = "signed_curve25519"
UPLOAD = client_path("keys", "upload")


async def upload_keys(server: Server, keys: Keys, *, one_time: int, fallback: bool) -> int:
    """Uploads what is missing: our device, one-time keys up to the most, a new fallback key.

    `one_time`: how many one-time keys the server has left; the answer says how many it has now.
    Keys are stored before they are sent: a crash in between sends the same keys again.
    """
    body: dict[str, Any] = {}
    most = keys.account.max_one_time_keys
    if not keys.account.shared:
        body["device_keys"] = own_device_keys(keys)
    if one_time < most // 2:
        body["one_time_keys"] = _one_time_keys(keys, most - one_time)
    if fallback:
        body["fallback_keys"] = _fallback_key(keys)
    if not body:
        return one_time
    keys.save_account()
    answer = await server.ask("POST", UPLOAD, body)
    keys.account.shared = True
    keys.account.mark_keys_as_published()
    keys.save_account()
    return left_on_server(answer, "one_time_key_counts")


def left_on_server(answer: Answer, name: str) -> int:
    """A server may leave the kind out when there is none left."""
    return int(answer.get(name, {}).get(CURVE, 0))


def _one_time_keys(keys: Keys, count: int) -> dict[str, Any]:
    """Those made before a crash, or new ones."""
    if not keys.account.one_time_keys["curve25519"]:
        keys.account.generate_one_time_keys(count)
    made = keys.account.one_time_keys["curve25519"].items()
    return {f"{CURVE}:{name}": signed_by_device(keys, {"key": key}) for name, key in made}


def _fallback_key(keys: Keys) -> dict[str, Any]:
    account = keys.account._account  # noqa: SLF001 - nio knows no fallback keys, vodozemac does
    if not account.fallback_key:
        account.generate_fallback_key()
    return {
        f"{CURVE}:{name}": signed_by_device(keys, {"key": key.to_base64(), "fallback": True})
        for name, key in account.fallback_key.items()
    }
