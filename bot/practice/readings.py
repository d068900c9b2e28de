"""Weighs which part of a line names the office and which the topic."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from bot.practice.segments import Segment, says_something
from directory.entries import Entry
from directory.search.asking import telling_words
from directory.search.findings import Hit
from directory.search.index import Index
from directory.search.likeness import Manner
from directory.search.wording import fold, words

NAMED = 0.6
"""From this score on a text names an office or a topic; below it only resembles one."""
RESEMBLES_OWN = 0.4
"""For a topic of the called office, resembling it is enough."""
TIED = 0.015
KNOWN_FOR_IT = 0.9
"""What it is worth that the office has the topic: nearly as much as a word explained."""
CLEARLY_ALIKE = 10
"""Of 100: by how much the name of a topic must be more like a text than the names of others are."""
UNKNOWN_TOPIC = 0.1
"""Words that may be a topic nobody has entered are worth keeping."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the line: which part names the office, which the topic, and how well."""

    score: float = 0.0
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
    best = Reading(office_words=_first_not_topic(segments), topic_words=_announced_topic(segments))
    for office, topic in _pairs(segments):
        reading = _weigh(office, topic, index)
        if reading.score > best.score:
            best = reading
    return best if best.topic_words else _with_its_own_name(best, index)


def _pairs(segments: Sequence[Segment]) -> Iterator[tuple[str, str]]:
    """Every (office, topic) the segments allow: two of them, one alone, or one cut in two.

    Where a topic is announced it is that one, and nothing else in the line is a topic.
    """
    announced = [segment for segment in segments if segment.announced]
    topics = announced or [segment for segment in segments if segment.meant != "office"]
    for segment in segments:
        yield (segment.text, "") if segment.meant != "topic" else ("", segment.text)
        if segment.announced or not announced:
            yield from _cut_in_two(segment)
        if segment.meant != "topic":
            yield from ((segment.text, other.text) for other in topics if other is not segment)


def _cut_in_two(segment: Segment) -> Iterator[tuple[str, str]]:
    parts = segment.text.split()
    for cut in range(1, len(parts)):
        first, second = " ".join(parts[:cut]), " ".join(parts[cut:])
        yield first, second
        yield second, first


def _weigh(office: str, topic: str, index: Index) -> Reading:
    """How many words a pair explains, and more where the office is known for the topic."""
    hits = _best_offices(office, index)
    offices = _entries(hits)
    named = _topic(topic, offices, index)
    known_for_it = _known_for(named, offices) or _known_for(named, institutions_named(office, index))
    topic_words = topic if says_something(topic) else ""
    score = (
        (hits[0].score * _size(office) if hits else 0)
        + (named.score * _size(topic) if named else 0)
        + KNOWN_FOR_IT * bool(known_for_it)
        + UNKNOWN_TOPIC * bool(offices and topic_words and not named)
    )
    return Reading(score, known_for_it or offices, named, office, topic_words)


def _size(text: str) -> int:
    """How many words count; at least one, for „BuT“ looks like an English word of no account."""
    return max(len(telling_words(words(text))), 1)


def _topic(text: str, among: Sequence[Entry], index: Index) -> Hit | None:
    """A topic of the called office, or else of any."""
    own = index.topics(text, among=among, limit=20) if text and among else []
    if own and own[0].score >= RESEMBLES_OWN:
        return _one_of_equals(text, own)
    return topic_named(text, index) or _only_topic(text, among, index)


def _only_topic(text: str, among: Sequence[Entry], index: Index) -> Hit | None:
    """The one topic that an office has, where the topic is called after the office."""
    if len({(entry.organization_id, topic) for entry in among for topic in entry.topics}) != 1:
        return None
    return next((hit for hit in _best_offices(text, index) if hit.entry in among), None)


def topic_named(text: str, index: Index) -> Hit | None:
    """The topic that a text names, wherever it belongs: more than resembling is needed."""
    hits = index.topics(text, limit=20) if text else []
    best = [hit for hit in hits if hit.score >= max(NAMED, hits[0].score - TIED)]
    return _one_of_equals(text, [hit for hit in best if not _only_resembles(hit)])


def _only_resembles(hit: Hit) -> bool:
    """„Schülerhilfe“ shares a part with „Schüler-BAföG“; „Sprachkurs“ stands for a keyword of several."""
    return any(
        (match.manner == Manner.PART and fold(match.found) not in fold(match.asked))
        or (match.manner == Manner.OTHER_NAME and match.found != name_of_topic(hit))
        for match in hit.why
    )


def _one_of_equals(text: str, hits: Sequence[Hit]) -> Hit | None:
    """The best; of topics alike the one whose name says it, and none where the text leaves it open."""
    tied = [hit for hit in hits if hit.score >= hits[0].score - TIED]
    alike = {name_of_topic(hit): fuzz.partial_ratio(fold(text), fold(name_of_topic(hit))) for hit in tied}
    most = max(alike.values(), default=0)
    best = [hit for hit in tied if alike[name_of_topic(hit)] > most - CLEARLY_ALIKE]
    return best[0] if len({number_of_topic(hit) for hit in best}) == 1 else None


def offices_named(text: str, index: Index) -> tuple[Entry, ...]:
    """The rows that a text names equally well."""
    return _entries(_best_offices(text, index))


def institutions_named(text: str, index: Index) -> tuple[Entry, ...]:
    """All rows of the institution that a text names, be it that one of its offices is called so, too."""
    return _entries(
        hit for hit in _offices(text, index) if all(match.found == hit.entry.institution for match in hit.why)
    )


def _best_offices(text: str, index: Index) -> list[Hit]:
    hits = _offices(text, index)
    return [hit for hit in hits if hit.score >= hits[0].score - TIED]


def _offices(text: str, index: Index) -> list[Hit]:
    return [hit for hit in index.offices(text, limit=50) if hit.score >= NAMED] if text else []


def _entries(hits: Iterable[Hit]) -> tuple[Entry, ...]:
    return tuple(hit.entry for hit in hits)


def _known_for(topic: Hit | None, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    number = number_of_topic(topic)
    return tuple(entry for entry in entries if number in dict(entry.topics))


def number_of_topic(hit: Hit | None) -> int | None:
    return hit.entry.topics[hit.topic][0] if hit and hit.topic < len(hit.entry.topics) else None


def name_of_topic(hit: Hit) -> str:
    return hit.entry.topics[hit.topic][1] if hit.topic < len(hit.entry.topics) else ""


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
