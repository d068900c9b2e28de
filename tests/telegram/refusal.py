"""A call that Telegram refuses, in Telegram's words."""

from typing import Any

Json = dict[str, Any]


class Refused(Exception):  # noqa: N818 - an answer of Telegram, no fault of the fake
    """`strict`: the call itself is wrong, whatever chats and messages there are."""

    def __init__(
        self, status: int, description: str, *, strict: bool = False, parameters: Json | None = None
    ) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.strict = strict
        self.parameters = parameters

    def body(self) -> Json:
        described: Json = {"ok": False, "error_code": self.status, "description": self.description}
        return described | ({"parameters": self.parameters} if self.parameters else {})


def malformed(what: str) -> Refused:
    """The call is wrong in itself."""
    return Refused(400, f"Bad Request: {what}", strict=True)


def impossible(what: str) -> Refused:
    """The call is well formed, but things are not so."""
    return Refused(400, f"Bad Request: {what}")


def forbidden(what: str) -> Refused:
    return Refused(403, f"Forbidden: {what}")


def flooded(seconds: int) -> Refused:
    description = f"Too Many Requests: retry after {seconds}"
    return Refused(429, description, parameters={"retry_after": seconds})
