"""Weighs which part of a line names the office and which the topic."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.practice.naming import (
    best_offices,
    entries_of,
    institutions_named,
    name_of_topic,
    number_of_topic,
    topic_named,
    topic_of,
)
from bot.practice.segments import Segment, says_something
from bot.practice.topic_words import topic_words
from directory.entries import Entry
from directory.search.asking import telling_words
from directory.search.findings import Hit
from directory.search.index import Index
from directory.search.wording import fold, words

NOTHING = float("-inf")
KNOWN_FOR_IT = 0.9
"""What it is worth that the office has the topic: nearly as much as a word explained."""
ONE_PLACE = 0.05
"""Of two ways round, „Schulangst, JGH“ rather names the one office than one of several for the matter."""
UNKNOWN_TOPIC = 0.1
"""Words that may be a topic nobody has entered are worth keeping."""
NOT_READ = 0.9
"""What it costs that a part of the line, or a word of its parts, may be a matter and is left out."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the line: which part names the office, which the topic, and how well."""

    score: float = NOTHING
    offices: tuple[Entry, ...] = ()
    topic: Hit | None = None
    office_words: str = ""
    topic_words: str = ""

    @property
    def topic_id(self) -> int | None:
        return number_of_topic(self.topic)

    @property
    def place(self) -> tuple[int | None, str]:
        """One office where the line decides it, else the institution, else (several institutions) none."""
        offices = {entry.organization_id: entry.place for entry in self.offices}
        institutions = {entry.institution_id: entry.institution for entry in self.offices}
        for names in (offices, institutions):
            if len(names) == 1:
                return next(iter(names.items()))
        return None, ""


def best_reading(segments: Sequence[Segment], index: Index) -> Reading:
    """The best pair of an office and a topic among the segments, each whole or cut in two."""
    nothing = Reading(
        NOTHING, office_words=_first_not_topic(segments), topic_words=_announced_topic(segments)
    )
    best = max(_readings(segments, index), key=lambda reading: reading.score, default=nothing)
    return best if best.topic_words else _with_its_own_name(best, index)


def _readings(segments: Sequence[Segment], index: Index) -> Iterator[Reading]:
    """Those that find anything, less what they take no notice of."""
    matters = [segment for segment in segments if says_something(segment.text) and topic_words(segment.text)]
    for office, topic, taken in _pairs(segments):
        reading = _weigh(office, topic, index)
        if reading.score > 0:
            passed_over = sum(segment not in taken for segment in matters)
            yield replace(reading, score=reading.score - NOT_READ * passed_over)


def _pairs(segments: Sequence[Segment]) -> Iterator[tuple[str, str, Sequence[Segment]]]:
    """Every (office, topic) the segments allow, with those it takes: two, one alone, or one cut in two.

    Where a topic is announced it is that one, and nothing else in the line is a topic.
    """
    announced = [segment for segment in segments if segment.announced]
    topics = announced or [segment for segment in segments if segment.meant != "office"]
    for segment in segments:
        yield (segment.text, "", [segment]) if segment.meant != "topic" else ("", segment.text, [segment])
        if segment.announced or not announced:
            yield from ((*pair, [segment]) for pair in _cut_in_two(segment))
        if segment.meant != "topic":
            pairs = ((segment, other) for other in topics if other is not segment)
            yield from ((office.text, topic.text, [office, topic]) for office, topic in pairs)


def _cut_in_two(segment: Segment) -> Iterator[tuple[str, str]]:
    parts = segment.text.split()
    for cut in range(1, len(parts)):
        first, second = " ".join(parts[:cut]), " ".join(parts[cut:])
        yield first, second
        yield second, first


def _weigh(office: str, topic: str, index: Index) -> Reading:
    """How many words a pair explains, and more where the office is known for the topic."""
    hits = best_offices(office, index)
    offices = entries_of(hits)
    named = topic_of(topic, offices, index)
    known_for_it = _known_for(named, offices) or _known_for(named, institutions_named(office, index))
    topic_words = topic if says_something(topic) else ""
    score = (
        (_explained(office, hits[0]) if hits else 0)
        + (_explained(topic, named) if named else 0)
        + KNOWN_FOR_IT * bool(known_for_it)
        + ONE_PLACE * (Reading(offices=offices).place[0] is not None)
        + UNKNOWN_TOPIC * bool(offices and topic_words and not named)
    )
    return Reading(score, known_for_it or offices, named, office, topic_words)


def _explained(text: str, hit: Hit) -> float:
    """How many words a hit explains, less what it leaves unread.

    At least one counts, for „BuT“ looks like an English word of no account.
    """
    telling = telling_words(words(text))
    met = {word.small for match in hit.why for word in words(match.asked)}
    left = [word for word in telling if word.small not in met and not word.small.isdigit()]
    unread = sum(bool(topic_words(word.typed)) for word in left)
    return min(hit.score * max(len(telling), 1), len(telling) - unread or 1) - NOT_READ * unread


def _known_for(topic: Hit | None, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    number = number_of_topic(topic)
    return tuple(entry for entry in entries if number in dict(entry.topics))


def _with_its_own_name(reading: Reading, index: Index) -> Reading:
    """„Duldung“ names an office and is a topic of it: then it is both."""
    topic = topic_named(reading.office_words, index) if reading.offices else None
    if not topic or fold(name_of_topic(topic)) != fold(reading.office_words):
        return reading
    return replace(reading, topic=topic, offices=_known_for(topic, reading.offices) or reading.offices)


def _announced_topic(segments: Sequence[Segment]) -> str:
    announced = (segment.text for segment in segments if segment.announced)
    return next((text for text in announced if says_something(text)), "")


def _first_not_topic(segments: Sequence[Segment]) -> str:
    others = (segment.text for segment in segments if segment.meant != "topic")
    return next((text for text in others if says_something(text)), "")
