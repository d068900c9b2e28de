"""Cuts a line about a call into the parts that name an office or a topic."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from bot.practice.phrases import one_of
from bot.texts import every_language

_PUNCTUATION = re.compile(r"[,;:()/|?!]+|\s[–—-]+\s|\.(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the line. `meant`: "office" or "topic" where the word before it says so, else empty."""

    text: str
    meant: str = ""


def segmentations(text: str) -> tuple[list[Segment], ...]:
    """The ways to cut a line, the likeliest first.

    At its punctuation and at words like „wegen“ and „bei“; so, but with what nothing announces joined to what
    stands before it („Frau Roosen (Jobcenter)“); and at its punctuation alone („Hilfe zur Erziehung“).
    """
    parts = [part for part in _PUNCTUATION.split(text) if part.strip()]
    marked = _filled(segment for part in parts for segment in _at_markers(part))
    return marked, _joined(marked), _filled(Segment(part) for part in parts)


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
    meant, start = "", 0
    for found in _markers().finditer(text):
        yield Segment(text[start : found.start()].strip(), meant)
        meant, start = "topic" if found["topic"] else "office", found.end()
    yield Segment(text[start:].strip(), meant)


@cache
def _markers() -> re.Pattern[str]:
    offices = [phrase for texts in every_language() for phrase in texts.words("words-before-office")]
    topics = [phrase for texts in every_language() for phrase in texts.words("words-before-topic")]
    return re.compile(
        rf"(?<!\w)(?:(?P<topic>{one_of(topics)})|(?P<office>{one_of(offices)}))(?!\w)\.?", re.IGNORECASE
    )


def _without_idle_words(segment: Segment) -> Segment:
    left = segment.text.split()
    while left and left[0].lower().strip(".") in _idle_words():
        left.pop(0)
    while left and left[-1].lower().strip(".") in _idle_words():
        left.pop()
    return replace(segment, text=" ".join(left))


@cache
def _idle_words() -> frozenset[str]:
    return frozenset(word for texts in every_language() for word in texts.words("words-idle"))
