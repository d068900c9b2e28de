"""Finds the set phrases of a note: how the call ended, how long it took, which way it went."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Generic, TypeVar

from rapidfuzz import fuzz, utils

from bot.models import Channel, Duration, Outcome
from bot.texts import every_language

SHORT_MINUTES, MEDIUM_MINUTES = 5, 15
ALIKE = 86  # of 100: one slip in a phrase of seven letters
LEAST_FOR_SLIPS = 7

_MINUTES = re.compile(
    r"\(?\b(?:ca\.?|etwa|about|rund)?\s*(\d{1,3})\s*(min(?:uten?|utes?|s)?|std|stunden?|h|hours?)\b\.?\)?",
    re.IGNORECASE,
)
_SPELLINGS = {
    "ä": "(?:ä|ae|a)",
    "ö": "(?:ö|oe|o)",
    "ü": "(?:ü|ue|u)",
    "ß": "(?:ß|ss)",
    " ": r"[\s,]+",
    ",": ",?",
    "…": "[^.;()]{0,60}?",
}
Meaning = TypeVar("Meaning")
Kind = TypeVar("Kind", bound=StrEnum)

GAP = " , "
"""Stands where a phrase was taken out, so that what stood around it stays apart."""


@dataclass(frozen=True, slots=True)
class Taken(Generic[Meaning]):
    """What a phrase meant, and the text without it."""

    meaning: Meaning | None
    rest: str


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """What a phrase means, and where it stands."""

    meaning: Meaning
    start: int
    end: int

    def without(self, text: str) -> str:
        return text[: self.start] + GAP + text[self.end :]


def take_outcome(text: str) -> Taken[Outcome]:
    """How the call ended. What is open or denied („nicht geklärt“) gives way to whatever else is said."""
    phrases, meaning = _phrases("outcome", tuple(Outcome)), None
    while found := _find(text, phrases) or _find_with_slip(text, phrases):
        found = _denied(found, text) or found
        text, meaning = found.without(text), found.meaning
        if meaning is not Outcome.UNKNOWN:
            break
    return Taken(meaning, text)


def take_channel(text: str) -> Taken[Channel]:
    return _take(text, _phrases("channel", tuple(Channel)))


def take_duration(text: str) -> Taken[Duration]:
    if found := _MINUTES.search(text):
        minutes = int(found[1]) * (1 if found[2].lower().startswith("m") else 60)
        return Taken(_rough(minutes), Found(minutes, *found.span()).without(text))
    return _take(text, _phrases("duration", tuple(Duration)))


def take_target_group(text: str) -> Taken[str]:
    """The group as the texts list it. Its name stays in the text, since it may be part of the topic."""
    for texts in every_language():
        for group in texts.words("target-groups.words"):
            if re.search(rf"\b(?:für|for) {spelled(group)}\b", text, re.IGNORECASE):
                return Taken(group, text)
    return Taken(None, text)


@cache
def spelled(phrase: str) -> str:
    """A pattern for a phrase in any of the ways people write it: umlauts, blanks, commas."""
    return "".join(_SPELLINGS.get(letter, re.escape(letter)) for letter in phrase.lower())


def one_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first."""
    return "|".join(spelled(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _take(text: str, phrases: tuple[tuple[str, Meaning], ...]) -> Taken[Meaning]:
    found = _find(text, phrases)
    return Taken(found.meaning, found.without(text)) if found else Taken(None, text)


def _find(text: str, phrases: tuple[tuple[str, Meaning], ...]) -> Found[Meaning] | None:
    for phrase, meaning in phrases:
        if found := re.search(rf"(?<!\w){spelled(phrase)}(?!\w)[?!.]*", text, re.IGNORECASE):
            return Found(meaning, *found.span())
    return None


def _find_with_slip(text: str, phrases: tuple[tuple[str, Meaning], ...]) -> Found[Meaning] | None:
    words = list(re.finditer(r"\w+", text))
    for phrase, meaning in phrases:
        length = len(phrase.split())
        for first in range(len(words) - length + 1):
            start, end = words[first].start(), words[first + length - 1].end()
            if len(phrase) >= LEAST_FOR_SLIPS and _alike(text[start:end], phrase):
                return Found(meaning, start, end)
    return None


def _denied(found: Found[Outcome], text: str) -> Found[Outcome] | None:
    """The outcome with its „nicht“, which leaves it open; None where nothing denies it."""
    before = re.search(rf"(?<!\w)(?:{_denials()})\s+$", text[: found.start], re.IGNORECASE)
    after = re.match(rf"\s+(?:{_denials()})(?!\w)(?=\W*(?:$|[,;.]))", text[found.end :], re.IGNORECASE)
    if not before and not after:
        return None
    start = before.start() if before else found.start
    return Found(Outcome.UNKNOWN, start, found.end + (after.end() if after else 0))


@cache
def _denials() -> str:
    return one_of(word for texts in every_language() for word in texts.words("words-denying"))


def _alike(written: str, phrase: str) -> bool:
    return fuzz.ratio(written, phrase, processor=utils.default_process, score_cutoff=ALIKE) > 0


@cache
def _phrases(kind: str, meanings: tuple[Kind, ...]) -> tuple[tuple[str, Kind], ...]:
    """All phrases of all languages, the longest first, so that „nicht zuständig“ wins over „zuständig“."""
    pairs = [
        (phrase, meaning)
        for texts in every_language()
        for meaning in meanings
        for phrase in texts.words(f"{kind}-{meaning}.words")
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _rough(minutes: int) -> Duration:
    if minutes <= SHORT_MINUTES:
        return Duration.SHORT
    return Duration.MEDIUM if minutes <= MEDIUM_MINUTES else Duration.LONG
