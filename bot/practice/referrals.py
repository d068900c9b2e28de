"""Finds where a call was passed on to: „weiter an X“, „→ X → Y“, „ans X verwiesen“, „macht X, da anrufen“."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from bot.practice.phrases import GAP, Taken, one_of, spelled
from bot.texts import Texts, every_language

_ARROW = r"(?:→|[-–=]+>)"
_NOTHING_BEFORE_AN_ARROW = re.compile(rf"^[\s,:]*{_ARROW}")
_PART = r"[^.;()]"

FindOffice = Callable[[str], int | None]


def take_referral(text: str, find_office: FindOffice) -> Taken[list[int]]:
    """The offices, one after the other, and the line without them; an empty list where none is known.

    An arrow at the beginning leads to the called office itself.
    """
    text, offices = _NOTHING_BEFORE_AN_ARROW.sub("", text), None
    while found := _first(text, find_office):
        offices = [*(offices or []), *_offices(found["places"], find_office)]
        text = text[: found.start()] + GAP + text[found.end() :]
    return Taken(offices, text)


def _first(text: str, find_office: FindOffice) -> re.Match[str] | None:
    """The first phrase of the line. What is not always a referral is one where it leads to a known office."""
    found = [match for pattern in _sure_patterns() if (match := pattern.search(text))]
    for pattern in _other_patterns():
        found += [match for match in pattern.finditer(text) if _offices(match["places"], find_office)][:1]
    return min(found, key=lambda match: match.start(), default=None)


def _offices(places: str, find_office: FindOffice) -> list[int]:
    named = (_without_preposition(place) for place in _next_hop().split(places))
    return [number for place in named if (number := find_office(place))]


def _without_preposition(place: str) -> str:
    return _preposition().sub("", place.strip(" ,.;:()"))


@cache
def _sure_patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(_patterns("referral.sure"))


@cache
def _other_patterns() -> tuple[re.Pattern[str], ...]:
    arrow = rf"{_ARROW}\s*(?P<places>{_up_to_the_end()})"
    return re.compile(arrow, re.IGNORECASE), *_patterns("referral.perhaps")


def _patterns(key: str) -> Iterator[re.Pattern[str]]:
    """A pattern for each phrase: „…“ stands for the places."""
    for texts in every_language():
        for phrase in sorted(texts.words(key), key=len, reverse=True):
            before, after = (_with_any_preposition(part.strip(), texts) for part in phrase.split("…"))
            places = _up_to_the_end() if not after else _between() if before else r"[^,;:.()]+?"
            start = rf"(?<!\w){before}\s+" if before else r"(?:^|[,;:–])\s*"
            end = rf"[\s,]+{after}(?!\w)" if after else ""
            yield re.compile(f"{start}(?P<places>{places}){end}", re.IGNORECASE)


def _between() -> str:
    return rf"(?:(?:{_prepositions()})\s+)?(?:(?!(?<!\w)(?:{_prepositions()})\s|[:–]){_PART})+?"


def _up_to_the_end() -> str:
    """Up to the topic or a comma, if the comma does not lead to the next hop."""
    topics = one_of(word for texts in every_language() for word in texts.words("words-announcing-topic"))
    return rf"(?:(?!\s(?:{topics})(?!\w)|,(?!\s*(?:{_then()})(?!\w))){_PART})+"


@cache
def _next_hop() -> re.Pattern[str]:
    return re.compile(rf"{_ARROW}|(?<!\w)(?:{_then()})(?!\w)", re.IGNORECASE)


@cache
def _preposition() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_prepositions()})\s+", re.IGNORECASE)


def _prepositions() -> str:
    return one_of(word for texts in every_language() for word in texts.words("referral.to"))


def _then() -> str:
    return one_of(word for texts in every_language() for word in texts.words("referral.then"))


def _with_any_preposition(part: str, texts: Texts) -> str:
    """„an“ in a phrase stands for „ans“, „an die“, „zum“ as well."""
    first = texts.words("referral.to")[0]
    return r"[\s,]+".join(
        f"(?:{_prepositions()})" if word == first else spelled(word) for word in part.split()
    )
