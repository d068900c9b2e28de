"""Who the bot is across all its devices: three keys in a file of their own, which outlives the session."""

import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from unpaddedbase64 import decode_base64, encode_base64

from adapters.matrix.session.faults import BrokenFile
from adapters.matrix.session.files import read_json, write_json
from adapters.matrix.trust.ed25519 import public_key

FILE = "identity.json"
SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class Identity:
    """Seeds of ed25519 keys."""

    master: bytes = field(repr=False)
    self_signing: bytes = field(repr=False)
    user_signing: bytes = field(repr=False)

    def public(self, usage: str) -> str:
        return public_key(getattr(self, usage))

    def key(self, usage: str, user_id: str) -> dict[str, Any]:
        """As others see it, not signed yet."""
        public = self.public(usage)
        return {"user_id": user_id, "usage": [usage], "keys": {f"ed25519:{public}": public}}


def new_identity() -> Identity:
    return Identity(*(secrets.token_bytes(SEED_BYTES) for _usage in range(3)))


def read_identity(folder: Path) -> Identity | None:
    read = read_json(folder / FILE)
    if read is None:
        return None
    try:
        identity = Identity(**{usage: decode_base64(seed) for usage, seed in read.items()})
    except (TypeError, ValueError, AttributeError):
        raise BrokenFile(FILE) from None
    if any(len(seed) != SEED_BYTES for seed in asdict(identity).values()):
        raise BrokenFile(FILE)
    return identity


def write_identity(folder: Path, identity: Identity) -> None:
    write_json(folder / FILE, {usage: encode_base64(seed) for usage, seed in asdict(identity).items()})
