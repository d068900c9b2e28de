"""The packaged lists: given names, surnames, and words that are no names."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from bot.privacy.words import fold

_UMLAUTS_AS_LETTERS = str.maketrans("äöüÄÖÜ", "aouAOU")
_IN_SMALL = "in small"
_NEVER_A_NAME = ("little words", "verbs", "qualities", "times")


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    return _all_of("given_names.txt")


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    return _all_of("surnames.txt")


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    sections = _sections("ordinary_words.txt")
    return frozenset().union(*(words for heading, words in sections.items() if heading != _IN_SMALL))


@lru_cache(maxsize=1)
def words_in_small() -> frozenset[str]:
    """What is a word in small letters and a name otherwise: „VHS said“ and „Said“."""
    return _sections("ordinary_words.txt")[_IN_SMALL]


@lru_cache(maxsize=1)
def little_words() -> frozenset[str]:
    """What can stand after „Frau“ in small letters and is no name: „vom“, „hat“, „neue“."""
    sections = _sections("ordinary_words.txt")
    return frozenset().union(*(sections[name] for name in _NEVER_A_NAME))


@lru_cache(maxsize=1)
def times() -> frozenset[str]:
    return _sections("ordinary_words.txt")["times"]


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Countries and their towns: „aus Syrien“."""
    return _sections("ordinary_words.txt")["places"]


@lru_cache(maxsize=1)
def nouns() -> frozenset[str]:
    """What compound words end in or begin with."""
    sections = _sections("ordinary_words.txt")
    return sections["office"] | sections["people"] | sections["times"]


@lru_cache(maxsize=1)
def roles() -> frozenset[str]:
    """What people are: „Kollegin“, „Vermieter“."""
    return _sections("ordinary_words.txt")["people"]


@lru_cache(maxsize=8)
def words_under(heading: str) -> frozenset[str]:
    """The ordinary words under a heading of their list: „office“, „qualities“."""
    return _sections("ordinary_words.txt")[heading]


def _all_of(file_name: str) -> frozenset[str]:
    return frozenset().union(*_sections(file_name).values())


def _sections(file_name: str) -> Mapping[str, frozenset[str]]:
    """The words under each heading (`# …`) of a packaged list."""
    found: dict[str, set[str]] = {}
    heading = ""
    for line in (files("bot.privacy") / file_name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading = line.removeprefix("#").strip()
        else:
            found.setdefault(heading, set()).update(
                spelling for word in line.split() for spelling in _spellings(word)
            )
    return {heading: frozenset(words) for heading, words in found.items()}


def _spellings(word: str) -> tuple[str, str]:
    """„Gül“ is found as „Guel“ and as „Gul“."""
    return fold(word), fold(word.translate(_UMLAUTS_AS_LETTERS))
