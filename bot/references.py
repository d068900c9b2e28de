"""Rows of the directory by number, as buttons name them: `#12` is a row, `#12.1` its second topic."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.chat import MOST_COMMAND_BYTES

_REFERENCE = re.compile(r"#(\d{1,9})(?:\.(\d{1,3}))?(?!\w)")


class Reference(NamedTuple):
    entry: int
    topic: int = 0


def read_references(argument: str) -> tuple[list[Reference], str]:
    """The rows that an argument names, and what else it says."""
    references = [Reference(int(row), int(topic or 0)) for row, topic in _REFERENCE.findall(argument)]
    return references, " ".join(_REFERENCE.sub(" ", argument).split())


def written(references: Iterable[Reference]) -> str:
    return " ".join(f"#{row}.{topic}" if topic else f"#{row}" for row, topic in references)


def fitting(command: str, references: Iterable[Reference]) -> str:
    """A command with as many of the references as a button holds; without topics where they cost a row."""
    rows = list(references)
    in_full, without_topics = _as_many(command, rows), _as_many(command, [Reference(row) for row, _ in rows])
    return max(in_full, without_topics, key=lambda text: text.count("#"))


def _as_many(command: str, references: Iterable[Reference]) -> str:
    text = command
    for reference in references:
        longer = f"{text} {written([reference])}"
        if len(longer.encode()) > MOST_COMMAND_BYTES:
            break
        text = longer
    return text
