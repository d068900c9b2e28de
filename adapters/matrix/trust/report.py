"""What the doctor tells about our device and its standing."""

from dataclasses import dataclass

from adapters.matrix.keys.keystore import Keys
from adapters.matrix.session.server import Server
from adapters.matrix.trust.identity import Identity
from adapters.matrix.trust.signing import published


@dataclass(frozen=True, slots=True)
class DeviceReport:
    """`fingerprint`: as clients show it, in groups of four. `trusted`: the account's identity is ours."""

    user_id: str
    device_id: str
    fingerprint: str
    known: bool
    signed: bool
    trusted: bool


async def device_report(server: Server, keys: Keys, identity: Identity) -> DeviceReport:
    found = await published(server, keys)
    return DeviceReport(
        user_id=keys.user_id,
        device_id=keys.device_id,
        fingerprint=in_fours(keys.account.identity_keys["ed25519"]),
        known=bool(found.device),
        signed=found.is_signed_by(identity, keys.user_id),
        trusted=found.is_of(identity),
    )


def in_fours(text: str) -> str:
    return " ".join(text[place : place + 4] for place in range(0, len(text), 4))
