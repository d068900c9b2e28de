"""What both sides of a verification compute alike (Matrix specification, "Short Authentication String")."""

import hashlib
from typing import Any

from unpaddedbase64 import encode_base64
from vodozemac import EstablishedSas, SasException

Side = tuple[str, str]
"""User and device."""


def commitment(public_key: str, start: bytes) -> str:
    """Binds us to our key before we have seen theirs."""
    return encode_base64(hashlib.sha256(public_key.encode() + start).digest())


def emoji_information(
    beginner: tuple[str, str, str], answerer: tuple[str, str, str], transaction: str
) -> str:
    """User, device and key of whoever began, then of whoever answered."""
    return "|".join(("MATRIX_KEY_VERIFICATION_SAS", *beginner, *answerer, transaction))


def macs(
    sas: EstablishedSas, keys: dict[str, str], sides: tuple[Side, Side], transaction: str
) -> dict[str, Any]:
    """The content of `m.key.verification.mac`, from the first side to the second."""
    base = "MATRIX_KEY_VERIFICATION_MAC" + "".join((*sides[0], *sides[1], transaction))
    return {
        "mac": {name: sas.calculate_mac(key, base + name) for name, key in keys.items()},
        "keys": sas.calculate_mac(",".join(sorted(keys)), f"{base}KEY_IDS"),
    }


def macs_are_right(
    sas: EstablishedSas,
    content: dict[str, Any],
    known: dict[str, str],
    sides: tuple[Side, Side],
    transaction: str,
) -> bool:
    """Whether the other side vouches for its device, and for no key but those that we know of it."""
    base = "MATRIX_KEY_VERIFICATION_MAC" + "".join((*sides[0], *sides[1], transaction))
    told = content["mac"]
    if f"ed25519:{sides[0][1]}" not in told.keys() & known.keys():
        return False
    try:
        sas.verify_mac(",".join(sorted(told)), f"{base}KEY_IDS", content["keys"])
        for name in told.keys() & known.keys():
            sas.verify_mac(known[name], base + name, told[name])
    except (SasException, ValueError):
        return False
    return True
