"""Signatures of cross-signing: of JSON in its canonical form, by keys that are 32 random bytes."""

import json
from typing import Any

from Crypto.PublicKey import ECC
from Crypto.Signature import eddsa
from unpaddedbase64 import encode_base64


def public_key(seed: bytes) -> str:
    return encode_base64(_key(seed).public_key().export_key(format="raw"))


def signature(seed: bytes, value: dict[str, Any]) -> str:
    """Of everything but `signatures` and `unsigned`, as the specification's "Signing JSON" has it."""
    return encode_base64(eddsa.new(_key(seed), "rfc8032").sign(canonical(value)))


def canonical(value: dict[str, Any]) -> bytes:
    bare = {name: part for name, part in value.items() if name not in {"signatures", "unsigned"}}
    return json.dumps(bare, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _key(seed: bytes) -> ECC.EccKey:
    return ECC.construct(curve="Ed25519", seed=seed)
