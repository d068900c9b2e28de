"""Finds the names of strangers in a message; names of the directory pass."""

from collections.abc import Callable, Iterator, Sequence

from bot.privacy.announced import after_naming, after_relation, after_title
from bot.privacy.bare import initials, listed
from bot.privacy.findings import Finding
from bot.privacy.names import KnownNames
from bot.privacy.reading import Name, Reading, is_dotted_initial
from bot.privacy.unlisted import unlisted
from bot.privacy.words import Word

_PATTERNS: tuple[Callable[[Reading, int], Name | None], ...] = (
    after_title,
    after_relation,
    after_naming,
    listed,
    initials,
    unlisted,
)


def find_names(words: Sequence[Word], known: KnownNames) -> Iterator[Finding]:
    reading = Reading(words, known)
    position = 0
    while position < len(words):
        name = next(filter(None, (pattern(reading, position) for pattern in _PATTERNS)), None)
        if name and name.is_stranger:
            first = _first_of(reading, name.first)
            yield Finding("name", words[first].start, words[name.last - 1].end)
        position = name.last if name else position + 1


def _first_of(reading: Reading, first: int) -> int:
    """„A.“ of „A. Kowalczyk“."""
    return first - 1 if is_dotted_initial(reading, first - 1) and reading.next_to(first - 1) else first
