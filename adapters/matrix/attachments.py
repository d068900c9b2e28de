"""Puts a file on the server so that a message can name it, and fetches what a message names."""

from typing import Any
from urllib.parse import quote

from nio.crypto import decrypt_attachment, encrypt_attachment  # type: ignore[import-untyped]

from adapters.matrix.relations import mapping, text
from adapters.matrix.session.faults import Refused, TooFast, Unreachable
from adapters.matrix.session.patience import insist
from adapters.matrix.session.server import Server

UPLOAD = "/_matrix/media/v3/upload"
DOWNLOAD = "/_matrix/client/v1/media/download/"
SEALED = "application/octet-stream"
LONGEST_DOWNLOAD = 10.0
"""Seconds."""


async def upload(
    server: Server, data: bytes, kind: str, *, encrypted: bool, lasting: float
) -> dict[str, Any]:
    """What belongs into the content of the message: `url` in the clear, `file` encrypted."""
    sent, file = encrypt_attachment(data) if encrypted else (data, {})
    sent_as = SEALED if encrypted else kind
    answer = await insist(lambda: server.ask("POST", UPLOAD, data=sent, kind=sent_as), lasting)
    return {"file": {**file, "url": answer["content_uri"]}} if encrypted else {"url": answer["content_uri"]}


async def download(server: Server, content: dict[str, Any], most: int, lasting: float) -> bytes:
    """The file of a message, in the clear; empty where there is none, or one of more than `most` bytes.

    A file that cannot be had is none: it may lie on a server far away, and others wait behind it.
    """
    file = mapping(content.get("file"))
    name, _, identifier = text(file.get("url") or content.get("url")).removeprefix("mxc://").partition("/")
    if not identifier:
        return b""
    path = f"{DOWNLOAD}{quote(name, safe=':')}/{quote(identifier, safe='')}"
    try:
        data = await insist(lambda: server.load(path, most), min(lasting, LONGEST_DOWNLOAD))
    except (Refused, Unreachable, TooFast):
        return b""
    return _opened(data, file) if file else data


def _opened(data: bytes, file: dict[str, Any]) -> bytes:
    try:
        opened: bytes = decrypt_attachment(data, file["key"]["k"], file["hashes"]["sha256"], file["iv"])
    except Exception:  # noqa: BLE001 - whatever a stranger's key breaks, it is no file
        return b""
    return opened
