"""Tells which office and which topic of the directory a few words name."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from directory.entries import Entry
from directory.search.findings import Hit, Match
from directory.search.index import Index
from directory.search.likeness import Manner
from directory.search.wording import fold

NAMED = 0.6
"""From this score on a text names an office or a topic; below it only resembles one."""
RESEMBLES_OWN = 0.24
"""For a topic of the called office, resembling it is enough."""
TIED = 0.015
CLEARLY_ALIKE = 10
"""Of 100: by how much the name of a topic must be more like a text than the names of others are."""
SAYS_IT = 70
"""Of 100: how like a text one of several topics must be where the text goes for all of them."""
MOST_SLIPS = 2
"""Whoever types more letters wrong means another word: „Bildungskarte“ is no „Bildungspaket“."""


def topic_of(text: str, among: Sequence[Entry], index: Index) -> Hit | None:
    """A topic of the called office, or else of any."""
    own = index.topics(text, among=among, limit=20) if text and among else []
    if own and own[0].score >= RESEMBLES_OWN:
        return _one_of_equals(text, own)
    return topic_named(text, index) or _only_topic(text, among, index)


def _only_topic(text: str, among: Sequence[Entry], index: Index) -> Hit | None:
    """The one topic that an office has, where the topic is called after the office."""
    if len({(entry.organization_id, topic) for entry in among for topic in entry.topics}) != 1:
        return None
    return next((hit for hit in best_offices(text, index) if hit.entry in among), None)


def topic_named(text: str, index: Index) -> Hit | None:
    """The topic that a text names, wherever it belongs: more than resembling is needed."""
    hits = index.topics(text, limit=20) if text else []
    best = [hit for hit in hits if hit.score >= max(NAMED, hits[0].score - TIED)]
    return _one_of_equals(text, [hit for hit in best if not _only_resembles(hit)])


def _only_resembles(hit: Hit) -> bool:
    """„Schülerhilfe“ shares a part with „Schüler-BAföG“; „Sprachkurs“ stands for a keyword of several."""
    return any(
        (match.manner == Manner.PART and fold(match.found) not in fold(match.asked))
        or (match.manner == Manner.TYPO and _slips(match) > MOST_SLIPS)
        or (match.manner == Manner.OTHER_NAME and match.found != name_of_topic(hit))
        for match in hit.why
    )


def _slips(match: Match) -> int:
    asked = fold(match.asked)
    return min(OSA.distance(asked, fold(part)) for part in (match.found, *match.found.split()))


def _one_of_equals(text: str, hits: Sequence[Hit]) -> Hit | None:
    """The best; of topics alike the one whose name says it, and none where the text leaves it open."""
    tied = [hit for hit in hits if hit.score >= hits[0].score - TIED]
    alike = {name_of_topic(hit): fuzz.partial_ratio(fold(text), fold(name_of_topic(hit))) for hit in tied}
    most = max(alike.values(), default=0)
    best = [hit for hit in tied if alike[name_of_topic(hit)] > most - CLEARLY_ALIKE]
    if most < SAYS_IT and len(alike) > 1:
        return None
    return best[0] if len({number_of_topic(hit) for hit in best}) == 1 else None


def offices_named(text: str, index: Index) -> tuple[Entry, ...]:
    """The rows that a text names equally well."""
    return entries_of(best_offices(text, index))


def institutions_named(text: str, index: Index) -> tuple[Entry, ...]:
    """All rows of the institution that a text names, be it that one of its offices is called so, too."""
    return entries_of(
        hit for hit in _offices(text, index) if all(match.found == hit.entry.institution for match in hit.why)
    )


def best_offices(text: str, index: Index) -> list[Hit]:
    hits = _offices(text, index)
    return [hit for hit in hits if hit.score >= hits[0].score - TIED]


def _offices(text: str, index: Index) -> list[Hit]:
    return [hit for hit in index.offices(text, limit=50) if hit.score >= NAMED] if text else []


def entries_of(hits: Iterable[Hit]) -> tuple[Entry, ...]:
    return tuple(hit.entry for hit in hits)


def number_of_topic(hit: Hit | None) -> int | None:
    return hit.entry.topics[hit.topic][0] if hit and hit.topic < len(hit.entry.topics) else None


def name_of_topic(hit: Hit) -> str:
    return hit.entry.topics[hit.topic][1] if hit.topic < len(hit.entry.topics) else ""
