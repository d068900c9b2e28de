"""Cuts a line about a call into the parts that name an office or a topic."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from bot.practice.phrases import one_of
from bot.texts import wordings
from directory.search.asking import is_title, telling_words
from directory.search.wording import words

_PUNCTUATION = re.compile(r"[,;:()\[\]/|?!]+|\s[–—-]+\s|\.(?:\s|$)")
_WITHIN_A_NUMBER = re.compile(r"(?<=\d)\s?[/–—-]\s?(?=\d{2})")
_AREA_CODE = re.compile(r"\((\d[\d\s]+)\)")


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the line. `meant`: "office" or "topic" where the word before it says so, else empty.

    `announced`: that word leaves no doubt („wegen“, not „zu“).
    """

    text: str
    meant: str = ""
    announced: bool = False


def segmentations(text: str) -> tuple[list[Segment], ...]:
    """The ways to cut a line, the likeliest first.

    At its punctuation and at words like „wegen“ and „bei“; so, but with what nothing announces joined to what
    stands before it („Frau Roosen (Jobcenter)“); and at its punctuation alone („Hilfe zur Erziehung“).
    """
    parts = [part for part in _PUNCTUATION.split(_prepared(text)) if part.strip()]
    marked = _filled(segment for part in parts for segment in _at_markers(part))
    return marked, _joined(marked), _filled(Segment(part) for part in parts)


def says_something(text: str) -> bool:
    """Whether any word of a text may name a matter."""
    telling = telling_words(words(text), at_least_one=False)
    return any(word.small not in _idle_words() and not is_title(word) for word in telling)


def _prepared(text: str) -> str:
    """Labels („Thema:“) as words that announce, those („wg.“) without a stop, phone numbers in one piece."""
    for label, announcing in _labels():
        text = label.sub(announcing, text)
    one_piece = _WITHIN_A_NUMBER.sub("-", _AREA_CODE.sub(r"\1 ", text))
    return _markers().sub(lambda found: f"{found[0].rstrip('.:')} ", one_piece)


@cache
def _labels() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What stands before a colon, and what it means."""
    labels = (
        ("words-labelling-office", wordings("words-before-office")[0]),
        ("words-labelling-topic", wordings("words-announcing-topic")[0]),
        ("words-labelling-outcome", ""),
    )
    return tuple(
        (re.compile(rf"(?<!\w)(?:{_any_of(key)})\s*:\s*", re.IGNORECASE), f"; {announcing} ")
        for key, announcing in labels
    )


def _filled(segments: Iterable[Segment]) -> list[Segment]:
    return [segment for segment in map(_without_idle_words, segments) if segment.text]


def _joined(segments: Iterable[Segment]) -> list[Segment]:
    joined: list[Segment] = []
    for segment in segments:
        if joined and not segment.meant:
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {segment.text}")
        else:
            joined.append(segment)
    return joined


def _at_markers(text: str) -> Iterator[Segment]:
    meant, announced, start = "", False, 0
    for found in _markers().finditer(text):
        yield Segment(text[start : found.start()].strip(), meant, announced)
        meant, announced = "office" if found["office"] else "topic", bool(found["announced"])
        start = found.end()
    yield Segment(text[start:].strip(), meant, announced)


@cache
def _markers() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?P<announced>{_any_of('words-announcing-topic')})"
        rf"|(?P<topic>{_any_of('words-before-topic')})"
        rf"|(?P<office>{_any_of('words-before-office')}))(?!\w)[.:]?",
        re.IGNORECASE,
    )


def _any_of(key: str) -> str:
    return one_of(wordings(key))


def _without_idle_words(segment: Segment) -> Segment:
    left = segment.text.split()
    while left and left[0].lower().strip(".") in _idle_words():
        left.pop(0)
    while left and left[-1].lower().strip(".") in _idle_words():
        left.pop()
    return replace(segment, text=" ".join(left))


@cache
def _idle_words() -> frozenset[str]:
    return frozenset(wordings("words-idle"))
