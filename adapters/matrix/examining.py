"""What `doctor` says about Matrix; also beside a running bot, whose keys it leaves alone."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from adapters.matrix.account import Account
from adapters.matrix.dismissals import reason_of
from adapters.matrix.keys.keystore import key_file
from adapters.matrix.keys.newest import number_known
from adapters.matrix.relations import mapping, text
from adapters.matrix.session.faults import BrokenFile, DeviceTaken, LoggedOut, MatrixFault, OldKeys
from adapters.matrix.session.files import read_json
from adapters.matrix.session.login import FILE
from adapters.matrix.session.remembered import number_kept_in
from adapters.matrix.session.server import WHO_AM_I, Server, client_path
from adapters.matrix.session.way_out import session_through
from adapters.matrix.trust.identity import Identity, read_identity
from adapters.matrix.trust.report import in_fours
from adapters.matrix.trust.signing import Published
from bot.chat import Finding

VERSIONS = "/_matrix/client/versions"


async def examined(account: Account) -> list[Finding]:
    """Raises nothing."""
    async with session_through(account.proxy) as session:
        try:
            return await _examined(account, Server(account.homeserver.rstrip("/"), session))
        except BrokenFile:
            return [_not("matrix-broken-file")]
        except LoggedOut:
            return [_not("matrix-token-dead")]
        except MatrixFault:
            return [_not("doctor-matrix-unreachable", server=account.homeserver)]


async def _examined(account: Account, server: Server) -> list[Finding]:
    kept = read_json(account.folder / FILE)
    if kept is None:
        await server.ask("GET", VERSIONS)
        key = "doctor-matrix-first-start" if account.password else "doctor-matrix-no-password"
        return [Finding(in_order=bool(account.password), key=key, details={"user": account.user})]
    if (text(kept.get("homeserver")), text(kept.get("user_id"))) != (server.url, account.user):
        return [_not("matrix-other-account")]
    known = replace(server, token=text(kept.get("access_token")))
    await known.ask("GET", WHO_AM_I)
    return await _about_device(account, known, text(kept.get("device_id")))


async def _about_device(account: Account, server: Server, device: str) -> list[Finding]:
    asked: dict[str, Any] = {"device_keys": {account.user: []}}
    answer = await server.ask("POST", client_path("keys", "query"), asked)
    found = mapping(mapping(mapping(answer.get("device_keys")).get(account.user)).get(device))
    fingerprint = text(mapping(found.get("keys")).get(f"ed25519:{device}"))
    if not fingerprint:
        return [_not("doctor-matrix-no-keys", user=account.user, device=device)]
    if not key_file(account.folder, device).exists():
        return [_not(reason_of(DeviceTaken()))]
    if await _are_old(account, server, device):
        return [_not(reason_of(OldKeys()))]
    details = {"user": account.user, "device": device, "fingerprint": in_fours(fingerprint)}
    ready = Finding(in_order=True, key="doctor-matrix-ready", details=details)
    return [ready, _about_identity(account, answer, found)]


async def _are_old(account: Account, server: Server, device: str) -> bool:
    known = await number_known(server, account.user, device)
    return known > number_kept_in(key_file(account.folder, device))


def _about_identity(account: Account, answer: Mapping[str, Any], device: dict[str, Any]) -> Finding:
    identity = read_identity(account.folder)
    public = Published(_identity_keys(answer, account.user), device)
    if public.keys and not (identity and public.is_of(identity)):
        return _not("matrix-foreign-identity")
    if not _is_signed(public, identity, account.user):
        return _not("doctor-matrix-not-signed")
    return Finding(in_order=True, key="doctor-matrix-signed")


def _is_signed(public: Published, identity: Identity | None, user: str) -> bool:
    return identity is not None and public.is_signed_by(identity, user)


def _identity_keys(answer: Mapping[str, Any], user: str) -> dict[str, str]:
    """The public key of each usage, as far as there are any."""
    usages = ("master", "self_signing", "user_signing")
    found = {usage: mapping(mapping(answer.get(f"{usage}_keys")).get(user)).get("keys") for usage in usages}
    return {usage: text(next(iter(mapping(keys).values()), "")) for usage, keys in found.items() if keys}


def _not(key: str, **details: object) -> Finding:
    return Finding(in_order=False, key=key, details=details)
