"""Cross-signing of ourselves, so that nobody sees a red shield: our identity signs our device."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adapters.matrix.keys.keystore import Keys, own_device_keys, signed_by_device
from adapters.matrix.session.faults import ForeignIdentity, NeedsPassword, Refused
from adapters.matrix.session.login import is_token
from adapters.matrix.session.server import Answer, Server, client_path
from adapters.matrix.trust.ed25519 import signature
from adapters.matrix.trust.identity import Identity, new_identity, read_identity, write_identity

UPLOAD = client_path("keys", "device_signing", "upload")
SIGN = client_path("keys", "signatures", "upload")
NEEDS_MORE = 401
KINDS = {"master": "master_key", "self_signing": "self_signing_key", "user_signing": "user_signing_key"}


@dataclass(frozen=True, slots=True)
class Published:
    """What the server tells everybody about us."""

    keys: dict[str, str]
    """The public key of each usage."""
    device: dict[str, Any]
    """Our device; empty if it is not known."""

    def is_of(self, identity: Identity) -> bool:
        return all(self.keys.get(usage) == identity.public(usage) for usage in KINDS)

    def is_signed_by(self, identity: Identity, user_id: str) -> bool:
        """Compares the signature itself: ed25519 always gives the same."""
        name = f"ed25519:{identity.public('self_signing')}"
        found = self.device.get("signatures", {}).get(user_id, {}).get(name)
        return bool(self.device) and found == signature(identity.self_signing, self.device)


async def published(server: Server, keys: Keys) -> Published:
    user = keys.user_id
    answer = await server.ask("POST", client_path("keys", "query"), {"device_keys": {user: []}})
    found = {usage: answer.get(f"{usage}_keys", {}).get(user, {}) for usage in KINDS}
    public = {usage: next(iter(key["keys"].values())) for usage, key in found.items() if key.get("keys")}
    return Published(public, answer.get("device_keys", {}).get(user, {}).get(keys.device_id, {}))


async def sign_ourselves(server: Server, keys: Keys, folder: Path, password: str) -> Identity:
    """Makes an identity at the first start; at every start it is made known and signs this device.

    Raises `ForeignIdentity` if somebody else has cross-signed the account: we never replace it; and
    `NeedsPassword`.
    """
    before = await published(server, keys)
    identity = read_identity(folder)
    if before.keys.get("master") not in {None, identity.public("master") if identity else None}:
        raise ForeignIdentity(keys.user_id)
    if identity is None:
        identity = new_identity()
        write_identity(folder, identity)  # before it is known: after a crash it is still ours
    if not before.is_of(identity):
        await _publish(server, keys, identity, password)
    if not before.is_signed_by(identity, keys.user_id):
        await _sign_device(server, keys, identity)
    return identity


async def _publish(server: Server, keys: Keys, identity: Identity, password: str) -> None:
    body = {KINDS[usage]: _signed_by_master(identity, usage, keys.user_id) for usage in KINDS}
    body["master_key"] = signed_by_device(keys, identity.key("master", keys.user_id))
    try:
        await server.ask("POST", UPLOAD, body)
    except Refused as refused:
        if refused.status != NEEDS_MORE:
            raise
        if not password or is_token(password):
            raise NeedsPassword from None
        await _publish_with(server, {**body, "auth": _proof(keys.user_id, password, refused.answer)})


async def _publish_with(server: Server, proven: Answer) -> None:
    try:
        await server.ask("POST", UPLOAD, proven)
    except Refused as refused:
        if refused.status != NEEDS_MORE:
            raise
        raise NeedsPassword(refused.code) from None


def _proof(user_id: str, password: str, asked: dict[str, object]) -> Answer:
    return {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": user_id},
        "password": password,
        "session": asked.get("session"),
    }


def _signed_by_master(identity: Identity, usage: str, user_id: str) -> dict[str, Any]:
    return _signed(identity.key(usage, user_id), user_id, identity.public("master"), identity.master)


async def _sign_device(server: Server, keys: Keys, identity: Identity) -> None:
    device = own_device_keys(keys)
    signed = _signed(device, keys.user_id, identity.public("self_signing"), identity.self_signing)
    await server.ask("POST", SIGN, {keys.user_id: {keys.device_id: signed}})


def _signed(value: dict[str, Any], user_id: str, name: str, seed: bytes) -> dict[str, Any]:
    """The signature beside those that are there."""
    there = value.get("signatures", {}).get(user_id, {})
    return {**value, "signatures": {user_id: {**there, f"ed25519:{name}": signature(seed, value)}}}
