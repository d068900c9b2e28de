"""Cuts a long text into pieces that each fit into an event, which has 64 kB with all its encryption."""

import json
from html import escape

MOST_BYTES = 9_000
"""Escaped, as JSON. It goes out as plain text and as HTML with links, then encryption adds a third."""

BORDERS = ("\n\n", "\n", " ")


def split(text: str) -> list[str]:
    """Between paragraphs, else between lines, else between words, else anywhere."""
    pieces = []
    rest = text.strip()
    while rest:
        piece = _beginning(rest)
        pieces.append(piece.rstrip())
        rest = rest[len(piece) :].lstrip()
    return pieces


def _beginning(text: str) -> str:
    if _size(text) <= MOST_BYTES:
        return text
    low, high = 1, min(len(text), MOST_BYTES)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _size(text[:middle]) <= MOST_BYTES else (low, middle - 1)
    ends = (text.rfind(border, 0, low) for border in BORDERS)
    return text[: next((end for end in ends if end > 0), low)]


def _size(text: str) -> int:
    return len(json.dumps(escape(text)))
