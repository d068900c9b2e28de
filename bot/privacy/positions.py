"""What stands before and behind a word, and whether a name is expected there."""

import re

from bot.privacy import wording
from bot.privacy.likeness import likeness
from bot.privacy.names import is_capital, is_listed, is_usual, looks_like_name
from bot.privacy.reading import Reading, means_nobody
from bot.privacy.vocabulary import little_words, times

# The least likeness to a name that makes an unexplained word one, by how surely a person stands there.
CERTAIN = -20.0
LIKELY = -10.0
EXPECTED = -4.0
POSSIBLE = -1.0
HARDLY = 1.0
ANYWHERE = -2.0
SURELY = 4.0

FEWEST_LETTERS_IN_SMALL = 3
_AGE = re.compile(r"\d{1,2}j?")
_BEFORE_AN_AGE = re.compile(r" ?\(|\.?, ?")
_WEEKDAYS_AS_NAMES = frozenset(["freitag", "sonntag", "sunday"])
_YEARS = frozenset(["jahre", "j", "jahrig", "years"])


def acts(reading: Reading, position: int) -> bool:
    return reading.folded(position + 1) in wording.NEEDS | wording.DOES


def has_age(reading: Reading, position: int) -> bool:
    """„Samir, 17“, „Samir (17)“, „Samir 17 Jahre“."""
    word = reading.at(position + 1)
    if not word or not _AGE.fullmatch(word.folded):
        return False
    return bool(_BEFORE_AN_AGE.fullmatch(word.gap)) or reading.folded(position + 2) in _YEARS


def is_listed_name(reading: Reading, position: int) -> bool:
    word = reading.at(position)
    return word is not None and is_listed(word) and not is_usual(word, reading.known)


def stands_for_name(reading: Reading, position: int, least: float) -> bool:
    """True for a listed name, also „Wolf“ and „Lange“, and for a word that nothing else explains."""
    word = reading.at(position)
    if not word or word.text[0].isdecimal():
        return False
    if word.folded in times():
        return is_capital(word) and is_listed(word) and not _tells_time(reading, position)
    if word.folded in little_words():
        return is_capital(word) and is_listed(word) and word.gap == " "
    if is_capital(word):
        return is_listed(word) or looks_like_name(word, reading.known, least)
    return stands_in_small(reading, position, EXPECTED) and (is_listed(word) or acts(reading, position))


def _tells_time(reading: Reading, position: int) -> bool:
    """„Schüler Sommer 2026“, „Kinder Freitag“; „Schüler Winter“ tells none."""
    return reading.folded(position) in _WEEKDAYS_AS_NAMES or reading.folded(position + 1)[:1].isdecimal()


def stands_in_small(reading: Reading, position: int, least: float) -> bool:
    word = reading.words[position]
    if len(word.text) < FEWEST_LETTERS_IN_SMALL or means_nobody(word, reading.known):
        return False
    return is_listed(word) or likeness(word.folded) >= least
