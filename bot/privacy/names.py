"""What counts as a name: the names of the directory, the packaged lists, and how a word looks."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.privacy import wording
from bot.privacy.likeness import likeness
from bot.privacy.vocabulary import (
    given_names,
    little_words,
    nouns,
    ordinary_words,
    roles,
    surnames,
    times,
    words_in_small,
)
from bot.privacy.words import Word, fold

__all__ = ["KnownNames", "fold"]

_SHORTEST_WITH_GENITIVE = 4
_SHORTEST_TYPO = 6
_LIKE_A_WORD = 84
_LONGEST_NAME = 15
_LONGEST_WORD = 60
_SHORTEST_FIRST_PART = 5
_SHORTEST_LAST_PART = 4
_ENDINGS_OF_NOUNS = re.compile(
    r".{2,}(?:ungs?|heit|keit|schaft|schaften|ungen|heiten|keiten|tion|tionen|taet|taeten|ismus|mente?|niss?|nissen?"
    r"|kunde|pflicht|rechts?|gesetz|zeug|logie|loge|login|ische[nrms]?|liche[nrms]?|ige[nrms]?|bare[nr]?|lose[nr]?"
    r"|ende[nr]?|ierte[nr]?|ieren|linge?|chen|thek|iker|erinnen|innen|eur)"
)
_SHAPE = re.compile(r"(?:Mc|Mac|[OD]['’`´])?[^\W\d_a-zäöüß][^\W\d_A-ZÄÖÜ]+|[^\W\d_a-zäöüß]{4,}")
_NO_NAMES_IN_COMPOUNDS = frozenset(
    ["mann", "sohn", "feld", "kopf", "schild", "land", "hand", "haus", "stein"]
)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What the directory holds. All words are folded and single; phones are digits, „02214710221“.

    `full_names`, folded too, tell „Samir Rahimi“ from two colleagues of whom one is a Samir and one a Rahimi;
    where there are none, any known given name goes with any known surname.
    """

    persons: frozenset[str]
    words: frozenset[str]
    phones: frozenset[str]
    emails: frozenset[str]
    addresses: frozenset[str]
    full_names: frozenset[str] = frozenset()


def is_plain_word(folded: str) -> bool:
    return folded in ordinary_words()


def is_in_directory(folded: str, known: KnownNames) -> bool:
    return folded in known.words


def is_given_name(word: Word) -> bool:
    return _is_listed(word, given_names())


def is_surname(word: Word) -> bool:
    return _is_listed(word, surnames())


def is_listed(word: Word) -> bool:
    return is_given_name(word) or is_surname(word)


def is_usual(word: Word, known: KnownNames) -> bool:
    """True for what means something else first: „Rose“, „Sommer“, „Max-Planck-Gymnasium“, and for numbers."""
    first, _, last = word.folded.rpartition("-")
    if any(sign.isdecimal() for sign in word.text):
        return True
    if first and _is_compound(first, last, known):
        return True
    if not is_capital(word) and word.folded in words_in_small():
        return True
    return is_plain_word(word.folded) or word.folded in known.words


def _is_compound(first: str, last: str, known: KnownNames) -> bool:
    """True for „Max-Planck-Gymnasium“ and „Kita-Navigator“, not for „Elif-Nur“."""
    if last in little_words():
        return False
    return (
        is_plain_word(last)
        or last in known.words
        or is_noun(last)
        or first in known.words
        or first in nouns() - times()
    )


def is_capital(word: Word) -> bool:
    return word.text[0].isupper()


def could_be_name(word: Word, known: KnownNames) -> bool:
    """True for a capitalised word that neither the lists nor the directory nor the language explain."""
    return (
        len(word.text) <= _LONGEST_NAME
        and is_capital(word)
        and all(_SHAPE.fullmatch(part) for part in word.text.split("-"))
        and not is_usual(word, known)
        and word.folded not in little_words()
        and not is_relation(word.folded)
        and not is_noun(word.folded)
        and not is_mistyped_word(word.folded, known)
    )


def looks_like_name(word: Word, known: KnownNames, least: float) -> bool:
    return likeness(word.folded) >= least and could_be_name(word, known)


@lru_cache(maxsize=20_000)
def is_noun(folded: str) -> bool:
    """True for „Anerkennung“, „Schwimmkurs“, „Kinderzuschlag“: by ending, or by a part that is a noun."""
    length = len(folded)
    if length > _LONGEST_WORD or _ENDINGS_OF_NOUNS.fullmatch(folded):
        return True
    last_parts = (folded[start:] for start in range(2, length - _SHORTEST_LAST_PART + 1))
    first_parts = (folded[:end] for end in range(_SHORTEST_FIRST_PART, length - _SHORTEST_LAST_PART + 1))
    return any(part in nouns() and part not in _NO_NAMES_IN_COMPOUNDS for part in (*last_parts, *first_parts))


def is_role(folded: str) -> bool:
    """True for „Kollegin“ and „Klassenlehrerin“: what may follow „Frau“ and is no name."""
    return any(folded[start:] in roles() for start in range(len(folded) - _SHORTEST_FIRST_PART + 1))


def _is_listed(word: Word, names: frozenset[str]) -> bool:
    """True for „Yusuf“, „Anna-Lena“, „Al-Hassan“ and for „Yusufs“."""
    parts = (word.folded, *word.folded.split("-"))
    return any(part in names for part in parts) or (
        word.folded.endswith("s") and len(word.folded) > _SHORTEST_WITH_GENITIVE and word.folded[:-1] in names
    )


@lru_cache(maxsize=20_000)
def is_relation(folded: str) -> bool:
    """True for „Schülerin“, „IFK-Schülerin“, „Halbbruder“ and „jc-kunde“."""
    last = folded.rpartition("-")[2]
    return last in wording.RELATIONS or (
        len(last) <= _LONGEST_WORD and last.endswith(wording.ENDS_OF_RELATIONS)
    )


@lru_cache(maxsize=4)
def _words_to_mistype(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in words | ordinary_words() if len(word) >= _SHORTEST_TYPO)


def is_mistyped_word(folded: str, known: KnownNames) -> bool:
    """True for „Beschenigung“: a word that the language or the directory has, with a slip."""
    if len(folded) < _SHORTEST_TYPO:
        return False
    words = _words_to_mistype(known.words)
    return process.extractOne(folded, words, scorer=fuzz.ratio, score_cutoff=_LIKE_A_WORD) is not None
