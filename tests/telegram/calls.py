"""A call as it came in and what became of it; the log of all calls."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from tests.telegram.faults import Fault
from tests.telegram.refusal import Json, malformed
from tests.telegram.specification import Method

TEXTS = {"text", "caption"}
ATTACHED = "attach://"


@dataclass(slots=True)
class Call:
    """`parameters` are those of the Bot API with their types; `given` is what stood in the request."""

    method: str
    given: Json = field(default_factory=dict)
    uploads: dict[str, bytes] = field(default_factory=dict)
    parameters: Json = field(default_factory=dict)
    arrived: float = field(default_factory=time.monotonic)
    status: int = 0
    description: str = ""
    strictly_refused: bool = False
    fault: Fault | None = None


async def read_body(request: web.Request, call: Call) -> None:
    """Takes in JSON, a form or several parts, and what stands in the address."""
    call.given |= dict(request.query)
    if request.content_type == "application/json":
        call.given |= _json_object(await request.read())
    elif request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader):
                await _read_part(part, call)
    else:
        call.given |= {name: str(value) for name, value in (await request.post()).items()}


def name_uploads(method: Method, call: Call) -> None:
    """A part that bears the name of a parameter is that parameter."""
    for name in call.uploads:
        if name in method.parameters:
            call.given.setdefault(name, ATTACHED + name)


def keep_uploads(call: Call, keep: Callable[[bytes], str]) -> None:
    """Puts the number of the kept file wherever one was attached."""
    unused = set(call.uploads)
    for name in call.parameters.keys() - TEXTS:
        call.parameters[name] = _with_files(call.parameters[name], call.uploads, keep, unused)
    if unused:
        raise malformed(f'uploaded file "{min(unused)}" is not used')


def _with_files(value: Any, uploads: dict[str, bytes], keep: Callable[[bytes], str], unused: set[str]) -> Any:
    if isinstance(value, dict):
        return {name: _with_files(part, uploads, keep, unused) for name, part in value.items()}
    if isinstance(value, list):
        return [_with_files(part, uploads, keep, unused) for part in value]
    if not isinstance(value, str) or not value.startswith(ATTACHED):
        return value
    name = value.removeprefix(ATTACHED)
    if name not in uploads:
        raise malformed("wrong file identifier/HTTP URL specified")
    unused.discard(name)
    return keep(uploads[name])


async def _read_part(part: BodyPartReader, call: Call) -> None:
    content = bytes(await part.read())
    if part.filename is None:
        call.given[part.name or ""] = content.decode()
    else:
        call.uploads[part.name or ""] = content


def _json_object(body: bytes) -> Json:
    try:
        read = json.loads(body or b"{}")
    except ValueError:
        raise malformed("can't parse JSON object") from None
    if not isinstance(read, dict):
        raise malformed("can't parse JSON object: an object is expected")
    return read
