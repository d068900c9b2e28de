"""The words of one message beside the names of the directory, and how far a name reaches in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.privacy import wording
from bot.privacy.likeness import likeness
from bot.privacy.names import (
    KnownNames,
    could_be_name,
    is_capital,
    is_given_name,
    is_listed,
    is_noun,
    is_surname,
    is_usual,
)
from bot.privacy.register import are_of_one_person, is_given_name_of_person, is_person
from bot.privacy.vocabulary import times
from bot.privacy.words import Word

_BLANK = re.compile(r"\.?[ \t]*")
_MOST_WORDS_OF_A_NAME = 6
_LIKELY_IN_SMALL = -8.0


@dataclass(frozen=True, slots=True)
class Reading:
    words: Sequence[Word]
    known: KnownNames

    def at(self, position: int) -> Word | None:
        return self.words[position] if 0 <= position < len(self.words) else None

    def folded(self, position: int) -> str:
        word = self.at(position)
        return word.folded if word else ""

    def next_to(self, position: int) -> Word | None:
        """The word behind, where only a blank stands between."""
        word = self.at(position + 1)
        return word if word and _BLANK.fullmatch(word.gap) else None

    def sign_after(self, position: int) -> str:
        word = self.at(position + 1)
        return word.gap[:1] if word else ""


@dataclass(frozen=True, slots=True)
class Name:
    """The words from `first` up to but without `last`."""

    first: int
    last: int
    is_stranger: bool


def is_initial(reading: Reading, position: int) -> bool:
    """True for „M.“, „M“ and „m.“."""
    word = reading.at(position)
    if not word or len(word.text) > 1 or not word.text.isalpha():
        return False
    return is_capital(word) or reading.sign_after(position) == "."


def means_nobody(word: Word, known: KnownNames) -> bool:
    """True for words in small letters that are no names even where one is expected."""
    return is_usual(word, known) or is_noun(word.folded)


def end_of_name(reading: Reading, first: int) -> int:
    """Where the name that begins with `first` ends: „Yusuf al Hassan“, „Mehmet K.“, „Tewelde Habtom“."""
    last = first + 1
    while last - first < _MOST_WORDS_OF_A_NAME and (word := reading.next_to(last - 1)):
        if word.folded in wording.MORE_OF_A_NAME and _continues(reading, last + 1, last - 1):
            last += 2
        elif is_initial(reading, last) or _continues(reading, last, last - 1):
            last += 1
        else:
            break
    return last


def _continues(reading: Reading, position: int, before: int) -> bool:
    """„Rezai“ belongs to „Ahmad“, „Schwimmkurs“ not to „Hartung“."""
    word, previous = reading.at(position), reading.words[before]
    if not word or not _BLANK.fullmatch(word.gap) or word.folded in times():
        return False
    if is_person(word, reading.known) and is_given_name_of_person(previous, reading.known):
        return are_of_one_person((previous, word), reading.known)
    if is_capital(word):
        return _is_listed_behind(word, previous, reading.known) or (
            _may_have_more(previous, reading.known) and could_be_name(word, reading.known)
        )
    if is_capital(previous) or means_nobody(word, reading.known):
        return False
    return is_listed(word) or (is_given_name(previous) and likeness(word.folded) >= _LIKELY_IN_SMALL)


def _is_listed_behind(word: Word, previous: Word, known: KnownNames) -> bool:
    """Surnames that are words count behind a given name: „Yusuf Lange“."""
    if is_usual(word, known):
        return is_surname(word) and is_given_name(previous) and not is_usual(previous, known)
    return is_listed(word)


def _may_have_more(previous: Word, known: KnownNames) -> bool:
    """Behind a surname nothing follows."""
    only_surname = is_surname(previous) or is_person(previous, known)
    return is_given_name(previous) or is_given_name_of_person(previous, known) or not only_surname


def is_dotted_initial(reading: Reading, position: int) -> bool:
    return is_initial(reading, position) and reading.sign_after(position) == "."
