"""What a short answer says without its quotation marks, its commas and its politeness."""

import re
from functools import cache

from bot.practice.phrases import one_of
from bot.texts import every_language

_MARKS = " .!„“”\"'‚‘’»«"
_TINTS = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
"""The colours of a hand, which mean nothing here."""


def plainly(said: str) -> str:
    """„Abbrechen, bitte!“ becomes „Abbrechen“, and „ja, passt“ „ja passt“."""
    plain = _TINTS.sub("", said).strip(_MARKS)
    return " ".join(_courtesy().sub("", plain).replace(",", " ").split()).strip(_MARKS)


@cache
def _courtesy() -> re.Pattern[str]:
    words = [word for texts in every_language() for word in texts.words("courtesy.words")]
    polite = one_of(words)
    return re.compile(rf"^(?:{polite})[\s,]+(?=\w)|(?:[\s,.!]+(?:{polite}))+[\s.!]*$", re.IGNORECASE)
