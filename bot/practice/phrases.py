"""Finds the set phrases of a note: how the call ended, how long it took, which way it went."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Generic, TypeVar

from bot.models import Channel, Duration, Outcome
from bot.practice.forms import Form, Forms, Match, arranged, matches
from bot.practice.pieces import Knows, Piece, knows_nothing, pieces_of, ways_of
from bot.texts import every_language, wordings

SHORT_MINUTES, MEDIUM_MINUTES = 5, 15

_MINUTES = re.compile(
    r"\(?(?<![\d/])\b(?:ca\.?|circa|etwa|ungefähr|rund|gut|knapp|fast|über|about)?\s*(?<![\d/])(\d{1,3})\s*(min(?:uten?|utes?|s)?|std|stunden?|h|hours?)\b\.?\)?",
    re.IGNORECASE,
)
_SPELLINGS = {
    "ä": "(?:ä|ae|a)",
    "ö": "(?:ö|oe|o)",
    "ü": "(?:ü|ue|u)",
    "ß": "(?:ß|ss)",
    " ": r"[\s,]+",
    ",": ",?",
}
Meaning = TypeVar("Meaning")
Kind = TypeVar("Kind", bound=StrEnum)

_WEIGHTIEST = (
    Outcome.PASSED_ON,
    Outcome.UNSURE,
    Outcome.NO_OFFER,
    Outcome.NOT_RESPONSIBLE,
    Outcome.NOT_REACHED,
    Outcome.SETTLED,
    Outcome.UNKNOWN,
)
"""What is open gives way to whatever else is said, and what went well to what did not."""

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


def take_outcome(text: str, knows: Knows = knows_nothing) -> Taken[Outcome]:
    """How the call ended: of all that is said the weightiest. What `knows` is a name has no slip in it."""
    pieces = pieces_of(text, knows)
    found = sorted(_apart(matches(pieces, _endings())), key=lambda match: match.first)
    for match in reversed(found):
        first, last = _with_fillers(match, pieces)
        text = text[: pieces[first].start] + GAP + text[pieces[last - 1].end :]
    return Taken(_weightiest([match.meaning for match in found]), text)


def _apart(found: Iterable[Match[Outcome]]) -> Iterator[Match[Outcome]]:
    """The longest of those that overlap, of equals the weightiest."""
    taken: set[int] = set()
    for match in sorted(
        found, key=lambda match: (match.first - match.last, _WEIGHTIEST.index(match.meaning))
    ):
        if taken.isdisjoint(range(match.first, match.last)):
            taken.update(range(match.first, match.last))
            yield match


def _with_fillers(match: Match[Outcome], pieces: Sequence[Piece]) -> tuple[int, int]:
    """„Leider schon wieder besetzt“: what says nothing belongs to what is said of the call."""
    first, last = match.first, match.last
    while first and pieces[first - 1].is_word and pieces[first - 1].may_be_skipped:
        first -= 1
    while last < len(pieces) and pieces[last].is_word and pieces[last].may_be_skipped:
        last += 1
    return first, last


def _weightiest(said: Sequence[Outcome]) -> Outcome | None:
    """„Erst nicht erreicht, dann geklärt“: what was settled in the end is settled."""
    if said and said[-1] is Outcome.SETTLED and set(said) <= {Outcome.SETTLED, Outcome.NOT_REACHED}:
        return Outcome.SETTLED
    return min(said, key=_WEIGHTIEST.index, default=None)


@cache
def _endings() -> Forms[Outcome]:
    return arranged(
        Form(outcome, steps)
        for texts in every_language()
        for outcome in Outcome
        for phrase in texts.words(f"outcome-{outcome}-forms.words")
        for steps in ways_of(phrase)
    )


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


def without_courtesy(text: str) -> str:
    """Without the „bitte“ or „danke“ at its end."""
    return _closing_courtesy().sub("", text)


@cache
def _closing_courtesy() -> re.Pattern[str]:
    return re.compile(rf"(?:[\s,.!]+(?:{one_of(wordings('courtesy.words'))}))+[\s.!]*$", re.IGNORECASE)


def _take(text: str, phrases: tuple[tuple[str, Meaning], ...]) -> Taken[Meaning]:
    found = _find(text, phrases)
    return Taken(found.meaning, found.without(text)) if found else Taken(None, text)


def _find(text: str, phrases: tuple[tuple[str, Meaning], ...]) -> Found[Meaning] | None:
    for phrase, meaning in phrases:
        if found := re.search(rf"(?<!\w){spelled(phrase)}(?!\w)[?!.]*", text, re.IGNORECASE):
            return Found(meaning, *found.span())
    return None


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
