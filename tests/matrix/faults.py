"""What can go wrong between a client and its server, as values."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fault:
    name: str
    status: int = 0
    """Answered in place of the server; 0 leaves the server's answer, or none where nothing is answered."""
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    reaches_server: bool = False
    """Whether the server does what it was asked before the fault is played: only the answer is lost."""
    seconds: float = 0
    """How long the proxy waits, before the request is handed on."""
    sent: float = 1
    """How much of the answer is sent before the connection breaks: 1 all, unbroken; 0 not even the status."""


def limited(milliseconds: int = 300) -> Fault:
    """429 as Synapse says it."""
    told = {"errcode": "M_LIMIT_EXCEEDED", "error": "Too Many Requests", "retry_after_ms": milliseconds}
    return _said("limited", 429, told)


def limited_by_header(seconds: int = 1) -> Fault:
    """429 as the specification wants it from version 1.10 on: the time stands in a header alone."""
    told = {"errcode": "M_LIMIT_EXCEEDED", "error": "Too Many Requests"}
    return _said("limited by header", 429, told, {"Retry-After": str(seconds)})


def bad_gateway(*, after_effect: bool = False) -> Fault:
    """502 with a page of HTML, from a web server in front of Synapse."""
    page = b"<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
    return Fault("bad gateway", 502, page, {"Content-Type": "text/html"}, reaches_server=after_effect)


def unknown_token() -> Fault:
    """401: somebody has logged this device out."""
    told = {"errcode": "M_UNKNOWN_TOKEN", "error": "Invalid access token passed.", "soft_logout": False}
    return _said("unknown token", 401, told)


def forbidden() -> Fault:
    """403: not for this user, or not yet."""
    return _said("forbidden", 403, {"errcode": "M_FORBIDDEN", "error": "You are not invited to this room."})


def blind_to_keys() -> Fault:
    """An answer to a query for keys as if nobody had any."""
    return _said("blind to keys", 200, {"device_keys": {}, "master_keys": {}})


def cut_body() -> Fault:
    """The server's own answer breaks off in the middle, its length promised in full."""
    return Fault("cut body", reaches_server=True, sent=0.5)


def dropped_before() -> Fault:
    """The connection breaks before the server has heard of the request."""
    return Fault("dropped before", sent=0)


def dropped_after() -> Fault:
    """The connection breaks after the server has done what it was asked."""
    return Fault("dropped after", reaches_server=True, sent=0)


def delayed(seconds: float) -> Fault:
    return Fault("delayed", reaches_server=True, seconds=seconds)


def _said(name: str, status: int, told: object, headers: Mapping[str, str] | None = None) -> Fault:
    content = {"Content-Type": "application/json", **(headers or {})}
    return Fault(name, status, json.dumps(told).encode(), content)
