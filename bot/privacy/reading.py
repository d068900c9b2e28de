"""The words of one message beside the names of the directory, and how far a name reaches in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.privacy import wording
from bot.privacy.likeness import likeness
from bot.privacy.names import (
    KnownNames,
    are_of_one_person,
    could_be_name,
    is_capital,
    is_given_name,
    is_listed,
    is_noun,
    is_person,
    is_plain_word,
    is_surname,
    is_usual,
    resembles_given_name,
    resembles_person,
    surnames_of,
)
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
    return (
        is_plain_word(word.folded)
        or word.folded in known.words
        or any(sign.isdecimal() for sign in word.text)
        or is_noun(word.folded)
    )


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
    return is_given_name(previous) or not only_surname


def is_colleague(reading: Reading, first: int, last: int) -> bool:
    """True where the directory has every part of the name, or surnames much like it."""
    known = reading.known
    words = [word for word in reading.words[first:last] if word.folded not in wording.MORE_OF_A_NAME]
    written_out = [word for word in words if len(word.text) > 1]
    has_surname = any(_is_surname_of_a_person(word, known) for word in written_out)
    if len(written_out) < len(words) and not has_surname and not _has_initial_of_a_person(words[-1], known):
        return False
    if not written_out or not are_of_one_person(written_out, known):
        return False
    alone = len(written_out) == 1
    return all(_is_part_of_a_person(word, known, alone=alone, beside=has_surname) for word in written_out)


def _is_part_of_a_person(word: Word, known: KnownNames, *, alone: bool, beside: bool) -> bool:
    """A listed given name before a surname is rightly spelt: „Reza“ is no mistyped „Rezai“."""
    if is_person(word, known):
        return True
    if is_given_name(word) and not alone:
        return False
    return resembles_person(word, known) or (beside and resembles_given_name(word, known))


def _has_initial_of_a_person(word: Word, known: KnownNames) -> bool:
    """True for „K.“ where a surname of the directory begins with it."""
    return len(word.text) == 1 and any(
        surname.startswith(word.folded) for surname in surnames_of(known.persons)
    )


def _is_surname_of_a_person(word: Word, known: KnownNames) -> bool:
    return not is_given_name(word) and (is_person(word, known) or resembles_person(word, known))


def named(reading: Reading, first: int, last: int) -> Name:
    return Name(first, last, is_stranger=not is_colleague(reading, first, last))


def is_dotted_initial(reading: Reading, position: int) -> bool:
    return is_initial(reading, position) and reading.sign_after(position) == "."
