"""Keeps the token out of every log: it stands in the address of every request."""

import logging
import re
import traceback
from collections.abc import Callable
from dataclasses import dataclass

LOUD = ("httpx", "httpcore")
"""They log every address."""
INDISCREET = "telegram"
"""Logs whole answers, with what people wrote, where it cannot read them."""
HIDDEN = "[token]"
_LOOKS_LIKE_A_TOKEN = re.compile(r"\d{3,}(?::|%3A)[\w-]{30,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Redacting:
    """Makes the records of all loggers, so that no handler sees one with the token in it."""

    token: str
    make: Callable[..., logging.LogRecord]

    def __call__(self, *arguments: object, **named: object) -> logging.LogRecord:
        record = self.make(*arguments, **named)
        said, told = _message(record), _error(record)
        if (hidden := self.hide(said)) != said:
            record.msg, record.args = hidden, None
        if (hidden := self.hide(told)) != told:
            record.exc_text, record.exc_info = hidden, None
        return record

    def hide(self, text: str) -> str:
        return _LOOKS_LIKE_A_TOKEN.sub(HIDDEN, text.replace(self.token, HIDDEN) if self.token else text)


def hide_token(token: str) -> None:
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger(INDISCREET).setLevel(logging.CRITICAL)
    make = logging.getLogRecordFactory()
    if not (isinstance(make, _Redacting) and make.token == token):
        logging.setLogRecordFactory(_Redacting(token, make))


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return f"{record.msg} {record.args}"


def _error(record: logging.LogRecord) -> str:
    return "".join(traceback.format_exception(record.exc_info[1])) if record.exc_info else ""
