"""Weighs which part of a line names the office and which the topic."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.practice.segments import Segment
from directory.entries import Entry
from directory.search.asking import telling_words
from directory.search.findings import Hit
from directory.search.index import Index
from directory.search.wording import words

NAMED = 0.6
"""From this score on a text names an office or a topic; below it only resembles one."""
RESEMBLES_OWN = 0.4
"""For a topic of the called office, resembling it is enough."""
TIED = 0.02
KNOWN_FOR_IT = 0.9
"""What it is worth that the office has the topic: nearly as much as a word explained."""
UNKNOWN_TOPIC = 0.1
"""Words that may be a topic nobody has entered are worth keeping."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the line: which part names the office, which the topic, and how well."""

    score: float = 0.0
    offices: tuple[Hit, ...] = ()
    topic: Hit | None = None
    topic_words: str = ""

    @property
    def topic_id(self) -> int | None:
        return number_of_topic(self.topic)

    @property
    def place(self) -> tuple[int | None, str]:
        """One office where the line decides it, else the institution, else (several institutions) none."""
        entries = [hit.entry for hit in self.offices]
        offices = {entry.organization_id: entry.place for entry in entries}
        institutions = {entry.institution_id: entry.institution for entry in entries}
        for names in (offices, institutions):
            if len(names) == 1:
                return next(iter(names.items()))
        return None, ""


def best_reading(segments: Sequence[Segment], index: Index) -> Reading:
    """The best pair of an office and a topic among the segments, each whole or cut in two."""
    best = Reading(topic_words=_likely_topic(segments))
    for office, topic in _pairs(segments):
        reading = _weigh(office, topic, index)
        if reading.score > best.score:
            best = reading
    return best


def _pairs(segments: Sequence[Segment]) -> Iterator[tuple[str, str]]:
    """Every (office, topic) the segments allow: two of them, one alone, or one cut in two."""
    for segment in segments:
        yield (segment.text, "") if segment.meant != "topic" else ("", segment.text)
        yield from _cut_in_two(segment)
        for other in segments:
            if other is not segment and segment.meant != "topic" and other.meant != "office":
                yield segment.text, other.text


def _cut_in_two(segment: Segment) -> Iterator[tuple[str, str]]:
    parts = segment.text.split()
    for cut in range(1, len(parts)):
        first, second = " ".join(parts[:cut]), " ".join(parts[cut:])
        yield first, second
        yield second, first


def _weigh(office: str, topic: str, index: Index) -> Reading:
    """How many words a pair explains, and more where the office is known for the topic."""
    offices = offices_named(office, index)
    named = _topic(topic, [hit.entry for hit in offices], index)
    known_for_it = tuple(hit for hit in offices if named and number_of_topic(named) in dict(hit.entry.topics))
    score = (
        (offices[0].score * _size(office) if offices else 0)
        + (named.score * _size(topic) if named else 0)
        + KNOWN_FOR_IT * bool(known_for_it)
        + UNKNOWN_TOPIC * bool(offices and topic and not named)
    )
    return Reading(score, known_for_it or offices, named, topic)


def _size(text: str) -> int:
    """How many words count; at least one, for „BuT“ looks like an English word of no account."""
    return max(len(telling_words(words(text))), 1)


def _topic(text: str, among: Sequence[Entry], index: Index) -> Hit | None:
    """A topic of the called office, or else of any."""
    own = index.topics(text, among=among) if text and among else []
    if own and own[0].score >= RESEMBLES_OWN:
        return own[0]
    return topic_named(text, index) if text else None


def offices_named(text: str, index: Index) -> tuple[Hit, ...]:
    hits = index.offices(text, limit=50) if text else []
    return tuple(hit for hit in hits if hit.score >= NAMED and hit.score >= hits[0].score - TIED)


def number_of_topic(hit: Hit | None) -> int | None:
    return hit.entry.topics[hit.topic][0] if hit and hit.topic < len(hit.entry.topics) else None


def topic_named(text: str, index: Index) -> Hit | None:
    return next((hit for hit in index.topics(text) if hit.score >= NAMED), None)


def _likely_topic(segments: Sequence[Segment]) -> str:
    return next((segment.text for segment in segments if segment.meant == "topic"), "")
