"""Puts a file on the server so that a message can name it, and fetches what a message names."""

from typing import Any
from urllib.parse import quote

from aiohttp import ClientError, ClientTimeout
from nio.crypto import decrypt_attachment, encrypt_attachment  # type: ignore[import-untyped]

from adapters.matrix.relations import mapping, text
from adapters.matrix.session.faults import Unreachable
from adapters.matrix.session.patience import insist
from adapters.matrix.session.server import Server

UPLOAD = "/_matrix/media/v3/upload"
DOWNLOAD = "/_matrix/client/v1/media/download/"
SEALED = "application/octet-stream"


async def upload(
    server: Server, data: bytes, kind: str, *, encrypted: bool, lasting: float
) -> dict[str, Any]:
    """What belongs into the content of the message: `url` in the clear, `file` encrypted."""
    sent, file = encrypt_attachment(data) if encrypted else (data, {})
    sent_as = SEALED if encrypted else kind
    answer = await insist(lambda: server.ask("POST", UPLOAD, data=sent, kind=sent_as), lasting)
    return {"file": {**file, "url": answer["content_uri"]}} if encrypted else {"url": answer["content_uri"]}


async def download(server: Server, content: dict[str, Any], most: int, lasting: float) -> bytes:
    """The file of a message, in the clear; empty where there is none, or one of more than `most` bytes."""
    file = mapping(content.get("file"))
    name, _, identifier = text(file.get("url") or content.get("url")).removeprefix("mxc://").partition("/")
    if not identifier:
        return b""
    path = f"{DOWNLOAD}{quote(name, safe=':')}/{quote(identifier, safe='')}"
    data = await insist(lambda: _loaded(server, path, most), lasting)
    return _opened(data, file) if file else data


async def _loaded(server: Server, path: str, most: int) -> bytes:
    headers = {"Authorization": f"Bearer {server.token}"}
    timeout = ClientTimeout(total=server.timeout)
    data = b""
    try:
        async with server.session.get(server.url + path, headers=headers, timeout=timeout) as response:
            while response.ok and len(data) <= most and (piece := await response.content.readany()):
                data += piece
    except (TimeoutError, ClientError, OSError) as error:
        raise Unreachable(type(error).__name__) from None
    return data if len(data) <= most else b""


def _opened(data: bytes, file: dict[str, Any]) -> bytes:
    try:
        opened: bytes = decrypt_attachment(data, file["key"]["k"], file["hashes"]["sha256"], file["iv"])
    except Exception:  # noqa: BLE001 - whatever a stranger's key breaks, it is no file
        return b""
    return opened
