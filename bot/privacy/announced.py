"""Names that another word announces: a title, a relation, „heißt“."""

import re

from bot.privacy import wording
from bot.privacy.colleagues import is_colleague, named, titled
from bot.privacy.names import KnownNames, is_capital, is_listed, is_relation, is_role, is_surname
from bot.privacy.positions import CERTAIN, is_listed_name, stands_for_name, stands_in_small
from bot.privacy.reading import Name, Reading, end_of_name, is_initial, means_nobody
from bot.privacy.vocabulary import little_words, times
from bot.privacy.words import Word

_LOOSE = re.compile(r"[ \t]*[.:,–(„\"'-]?[ \t]*[„\"'(]?")
_MOST_WORDS_BETWEEN = 3
_MOST_LETTERS_OF_AN_ABBREVIATION = 4
_BEGINNINGS_BEFORE_ANY_WOMAN = ("ein", "jung", "schwanger", "alleinerzieh", "geflue")
_BEFORE_ANY_WOMAN = frozenset(["die", "keine", "jede"])
_OF = frozenset(["von", "v", "of"])
_ASKING = frozenset(["wie", "was"])
_NEEDING_A_COLON = frozenset(["name", "called"])


def after_title(reading: Reading, position: int) -> Name | None:
    """„Frau Kaya“, „herr al hassan“, „Familie Dr. K.“."""
    if reading.folded(position) not in wording.TITLES:
        return None
    first = _without(reading, position + 1, wording.DEGREES)
    start = first
    if reading.folded(first) in wording.MORE_OF_A_NAME and reading.next_to(first):
        start = _without(reading, first, wording.MORE_OF_A_NAME)
        if not _is_noble(reading, start):
            return None
    elif not _can_follow_title(reading, position, first):
        return None
    last = end_of_name(reading, start)
    if _has_a_relative(reading, position):
        return Name(first, last, is_stranger=True)
    return titled(reading, first, last)


def _has_a_relative(reading: Reading, title: int) -> bool:
    """„Tochter von Frau Hartung“ means a mother, even where a colleague bears that name."""
    relative = reading.folded(title - 2)
    is_relative = is_relation(relative) and relative not in wording.RELATIONS_OF_WORK
    return reading.folded(title - 1) in _OF and is_relative


def _can_follow_title(reading: Reading, title: int, first: int) -> bool:
    word = reading.at(first)
    if not word or not reading.next_to(first - 1) or word.text[0].isdecimal():
        return False
    if is_initial(reading, first):
        return True
    if word.folded in little_words() or (is_role(word.folded) and not is_surname(word)):
        return is_listed(word) and (is_capital(word) or _is_season(reading, title, word))
    if reading.folded(title) in wording.TITLES_THAT_MEAN_OTHER_THINGS:
        shortened = word.gap.startswith(".") and stands_in_small(reading, first, CERTAIN)
        return stands_for_name(reading, first, CERTAIN) or (shortened and not is_capital(word))
    if is_capital(word):
        return is_listed(word) or not _is_abbreviation(word, reading.known)
    return is_listed(word) or not (means_nobody(word, reading.known) or _is_any_woman(reading, title))


def _is_season(reading: Reading, title: int, word: Word) -> bool:
    """„frau sommer“; „fr winter“ may be a Friday."""
    return word.folded in times() and reading.folded(title) not in wording.TITLES_THAT_MEAN_OTHER_THINGS


def _is_abbreviation(word: Word, known: KnownNames) -> bool:
    return word.text.isupper() and (
        len(word.text) <= _MOST_LETTERS_OF_AN_ABBREVIATION or word.folded in known.words
    )


def _is_any_woman(reading: Reading, title: int) -> bool:
    """True for „eine frau …“, „junge frau …“: there „frau“ is no title."""
    before = reading.folded(title - 1)
    return before.startswith(_BEGINNINGS_BEFORE_ANY_WOMAN) or before in _BEFORE_ANY_WOMAN


def _is_noble(reading: Reading, position: int) -> bool:
    """„Frau von Stetten“, „herr el hassan“; never „Frau von der Caritas“."""
    word = reading.at(position)
    if not word or is_initial(reading, position):
        return False
    return stands_for_name(reading, position, CERTAIN) or (
        not is_capital(word) and stands_in_small(reading, position, CERTAIN)
    )


def after_relation(reading: Reading, position: int) -> Name | None:
    """„Schüler Kaya“, „Klientin A. B.“, „mein Klient heißt Yusuf“, „Mutter von Leyla“."""
    if not is_relation(reading.folded(position)):
        return None
    first = _past_little_words(reading, position + 1)
    word = reading.at(first)
    if not word or not _LOOSE.fullmatch(word.gap):
        return None
    if "," in word.gap and not is_listed(word):
        return None
    if not (is_initial(reading, first) or stands_for_name(reading, first, CERTAIN)):
        return None
    last = end_of_name(reading, first)
    may_be_of_a_colleague = reading.folded(position) in wording.RELATIONS_OF_WORK
    of_a_colleague = may_be_of_a_colleague and reading.folded(first - 1) in _OF
    alone = last == first + 1 and not of_a_colleague
    return Name(first, last, is_stranger=alone or not is_colleague(reading, first, last))


def _past_little_words(reading: Reading, position: int) -> int:
    limit = position + _MOST_WORDS_BETWEEN
    while position < limit and reading.folded(position) in wording.BEFORE_A_NAME:
        position += 1
    return position


def after_naming(reading: Reading, position: int) -> Name | None:
    """„heißt Yusuf“, „namens Kaya“, „Name: Tewelde“; never „Nachname mit M“."""
    if reading.folded(position) not in wording.NAMING or reading.folded(position - 1) in _ASKING:
        return None
    first = _without(reading, position + 1, wording.AFTER_NAMING)
    word = reading.at(first)
    if not word or not _LOOSE.fullmatch(word.gap) or is_initial(reading, first):
        return None
    announced = first > position + 1 or ":" in word.gap or reading.folded(position) not in _NEEDING_A_COLON
    stands = stands_for_name(reading, first, CERTAIN) if announced else is_listed_name(reading, first)
    in_a_form = ":" in word.gap and is_capital(word) and is_listed(word)
    return named(reading, first, end_of_name(reading, first)) if stands or in_a_form else None


def _without(reading: Reading, position: int, skipped: frozenset[str]) -> int:
    while reading.folded(position) in skipped:
        position += 1
    return position
