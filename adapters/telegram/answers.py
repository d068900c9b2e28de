"""What an answer to a request is: a result, a refusal by Telegram itself, or somebody in between."""

import json
from typing import Any

TOO_MANY_REQUESTS, BROKEN = 429, 500
CONFLICT = 409
NO_SUCH_BOT = {(401, "Unauthorized"), (404, "Not Found")}


class Unreachable(Exception):  # noqa: N818 - a state of the line
    """No answer, or not one of Telegram; `retry_after`: seconds that it wants to be left alone."""

    def __init__(self, why: str, retry_after: float = 0.0) -> None:
        super().__init__(why)
        self.retry_after = retry_after


class Refused(Exception):  # noqa: N818 - an answer
    """Telegram said no."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description

    @property
    def is_of_a_dead_token(self) -> bool:
        return (self.code, self.description) in NO_SUCH_BOT

    @property
    def is_conflict(self) -> bool:
        """Somebody else listens with the same token."""
        return self.code == CONFLICT


def judged(status: int, body: bytes) -> Any:  # noqa: ANN401 - JSON
    """The result. A page of a proxy is no answer, whatever its status says."""
    answer = _json(body)
    if answer.get("ok") is True and "result" in answer:
        return answer["result"]
    code = answer.get("error_code")
    if not isinstance(code, int) or code >= BROKEN:
        raise Unreachable(f"status {status}")
    if code == TOO_MANY_REQUESTS:
        raise Unreachable(f"status {code}", _retry_after(answer))
    raise Refused(code, str(answer.get("description", "")))


def _json(body: bytes) -> dict[str, Any]:
    try:
        read = json.loads(body)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _retry_after(answer: dict[str, Any]) -> float:
    parameters = answer.get("parameters")
    seconds = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return float(seconds) if isinstance(seconds, int | float) else 0.0
