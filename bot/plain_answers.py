"""What a short answer says without its quotation marks, its commas and its politeness."""

import re
from functools import cache

from bot.practice.phrases import one_of, without_courtesy
from bot.texts import wordings

_MARKS = " .!„“”\"'‚‘’»«"
_TINTS = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
"""The colours of a hand, which mean nothing here."""


def plainly(said: str) -> str:
    """„Abbrechen, bitte!“ becomes „Abbrechen“, and „ja, passt“ „ja passt“."""
    plain = _TINTS.sub("", said).strip(_MARKS)
    bare = without_courtesy(_opening_courtesy().sub("", plain))
    return " ".join(bare.replace(",", " ").split()).strip(_MARKS)


@cache
def _opening_courtesy() -> re.Pattern[str]:
    return re.compile(rf"^(?:{one_of(wordings('courtesy.words'))})[\s,]+(?=\w)", re.IGNORECASE)
