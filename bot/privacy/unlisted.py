"""Words that no list has and only a person explains."""

import re
from itertools import pairwise

from bot.privacy import wording
from bot.privacy.colleagues import named
from bot.privacy.likeness import likeness
from bot.privacy.names import is_capital, is_listed, is_mistyped_word, is_noun, looks_like_name
from bot.privacy.positions import (
    ANYWHERE,
    EXPECTED,
    HARDLY,
    LIKELY,
    POSSIBLE,
    SURELY,
    acts,
    has_age,
    is_listed_name,
    stands_in_small,
)
from bot.privacy.reading import Name, Reading, end_of_name, is_initial
from bot.privacy.vocabulary import nouns, places

_MOST_WORDS_TO_AN_ORIGIN = 3
_FEWEST_LETTERS = 3


def unlisted(reading: Reading, position: int) -> Name | None:
    """A capitalised word that nothing explains, where only a person can stand."""
    word = reading.words[position]
    if is_initial(reading, position) or is_listed(word):
        return None
    if not is_capital(word):
        return _unlisted_in_small(reading, position)
    if not looks_like_name(word, reading.known, _least_likeness(reading, position)):
        return None
    return named(reading, position, end_of_name(reading, position))


def _least_likeness(reading: Reading, position: int) -> float:
    """How much the word must look like a name to count as one here."""
    behind, before = reading.folded(position + 1), reading.folded(position - 1)
    with_initial = is_initial(reading, position + 1) and reading.sign_after(position + 1) in {".", ""}
    if with_initial or has_age(reading, position) or behind in wording.NEEDS:
        return EXPECTED
    if _is_pair(reading, position) or _is_joined(reading, position) or _has_origin(reading, position):
        return EXPECTED
    if _is_behind_noun(reading, position):
        return LIKELY
    if behind in wording.DOES or before in wording.POSITIONS:
        return EXPECTED
    stands_alone = len(reading.words) == 1 or len(reading.words[position].text) < _FEWEST_LETTERS
    return SURELY if stands_alone else ANYWHERE


def _is_behind_noun(reading: Reading, position: int) -> bool:
    """„Räumungstermin Tenhagen“: two nouns, one of them unknown; „Jobcenter Hagen“ is a place."""
    before, word = reading.at(position - 1), reading.words[position]
    return bool(
        before
        and word.gap == " "
        and is_capital(before)
        and len(before.text) > _FEWEST_LETTERS
        and not before.folded.endswith(wording.ENDS_OF_UNITS)
        and (before.folded in nouns() or is_noun(before.folded))
    )


def _has_origin(reading: Reading, position: int) -> bool:
    """„Tewelde aus Eritrea“, „Tewelde kommt aus Eritrea“."""
    words = [reading.folded(position + step) for step in range(1, _MOST_WORDS_TO_AN_ORIGIN + 1)]
    return any(word in wording.FROM and behind in places() for word, behind in pairwise(words))


def _is_joined(reading: Reading, position: int) -> bool:
    """„Tewelde und Samir“, „Samir und Tewelde“."""
    before = reading.folded(position - 1) in wording.AND and is_listed_name(reading, position - 2)
    behind = reading.folded(position + 1) in wording.AND and is_listed_name(reading, position + 2)
    return before or behind


def _is_pair(reading: Reading, position: int) -> bool:
    """„Tewelde Kaya“, „Tewelde, Samir“, „Tewelde Habtom hat“, „wegen Tewelde Habtom“."""
    following = reading.at(position + 1)
    if not following or not is_capital(following) or not re.fullmatch(r",? ", following.gap):
        return False
    if is_listed_name(reading, position + 1):
        return True
    expected = (
        reading.folded(position - 1) in wording.POSITIONS
        or has_age(reading, position + 1)
        or acts(reading, position + 1)
    )
    least = EXPECTED if expected else HARDLY
    return following.gap == " " and looks_like_name(following, reading.known, least)


def _unlisted_in_small(reading: Reading, position: int) -> Name | None:
    """„tewelde habtom braucht“, „abrehet sucht“, „wegen fatmata“."""
    word = reading.words[position]
    least = _least_likeness_in_small(reading, position)
    if not stands_in_small(reading, position, least) or is_mistyped_word(word.folded, reading.known):
        return None
    following = reading.next_to(position)
    has_more = (
        following
        and not is_capital(following)
        and stands_in_small(reading, position + 1, EXPECTED)
        and not is_mistyped_word(following.folded, reading.known)
    )
    return named(reading, position, position + 2 if has_more else position + 1)


def _least_likeness_in_small(reading: Reading, position: int) -> float:
    behind, before = reading.folded(position + 1), reading.folded(position - 1)
    if has_age(reading, position) or _has_origin(reading, position):
        return EXPECTED
    if behind in wording.NEEDS or _is_pair_in_small(reading, position):
        return EXPECTED if _is_pair_in_small(reading, position) else POSSIBLE
    if before in wording.LIKE and len(reading.folded(position - 2)) == 1:
        return EXPECTED
    if before in wording.MATTERS or (
        before in wording.ARTICLES and reading.folded(position - 2) in wording.MATTERS
    ):
        return POSSIBLE
    return SURELY


def _is_pair_in_small(reading: Reading, position: int) -> bool:
    """„tewelde habtom braucht“."""
    return (
        reading.folded(position + 2) in wording.NEEDS
        and reading.next_to(position) is not None
        and stands_in_small(reading, position + 1, EXPECTED)
        and likeness(reading.folded(position)) >= EXPECTED
    )
