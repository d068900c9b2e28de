"""Unexpected errors: a number for the person, the place in the code for the log, no text of either."""

import logging
import secrets
import traceback
from pathlib import Path

_log = logging.getLogger("zuruf")


def record(error: BaseException) -> str:
    """Logs where an error came from, under a new number, and returns that number."""
    number = f"F-{secrets.token_hex(3).upper()}"
    frames = traceback.extract_tb(error.__traceback__)
    places = "\n".join(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames)
    _log.error("%s %s at\n%s", number, type(error).__name__, places)
    return number
