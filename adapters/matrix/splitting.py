"""Cuts a long text into pieces that each fit into an event, which has 64 kB with all its encryption."""

import json
from html import escape

from adapters import splitting

MOST_BYTES = 9_000
"""Escaped, as JSON. It goes out as plain text and as HTML with links, then encryption adds a third."""


def split(text: str) -> list[str]:
    return splitting.split(text, MOST_BYTES, lambda part: len(json.dumps(escape(part))))
