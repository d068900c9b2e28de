"""Finds where a call was passed on to: „weiter an X“, „→ X → Y“, „an X verwiesen“, „macht X, da anrufen“."""

import re
from functools import cache

from bot.practice.phrases import GAP, Taken, one_of, spelled
from bot.texts import every_language


def take_referral(text: str) -> Taken[list[str]]:
    """The places, one after the other, and the line without them."""
    for pattern in _patterns():
        if found := pattern.search(text):
            here = [place.strip(" ,.;:()") for place in _next_hop().split(found["places"])]
            further = take_referral(text[: found.start()] + GAP + text[found.end() :])
            return Taken([place for place in (*here, *(further.meaning or [])) if place], further.rest)
    return Taken(None, text)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    before = [phrase for texts in every_language() for phrase in texts.words("referral.before")]
    after = [phrase for texts in every_language() for phrase in texts.words("referral.after")]
    around = [phrase.split("…") for texts in every_language() for phrase in texts.words("referral.around")]
    patterns = (
        r"(?:→|->)\s*(?P<places>.+)",
        *(rf"\b{spelled(a.strip())}\s+(?P<places>[^.;()–]+?)[\s,]+{spelled(b.strip())}\b" for a, b in around),
        rf"\b(?:{one_of(before)})\s+(?P<places>[^.;()]+?)(?:\s+(?:{one_of(after)}))?\s*(?=[.;()]|$)",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@cache
def _next_hop() -> re.Pattern[str]:
    before = [phrase for texts in every_language() for phrase in texts.words("referral.before")]
    return re.compile(rf"→|->|\b(?:{one_of(before)})\b", re.IGNORECASE)
