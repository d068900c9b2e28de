"""Names that nothing announces: those of the lists, and words that only a person explains."""

import re

from bot.privacy import wording
from bot.privacy.likeness import likeness
from bot.privacy.names import (
    KnownNames,
    is_capital,
    is_given_name,
    is_listed,
    is_person,
    is_surname,
    is_usual,
    looks_like_name,
)
from bot.privacy.positions import (
    EXPECTED,
    FEWEST_LETTERS_IN_SMALL,
    HARDLY,
    POSSIBLE,
    acts,
    has_age,
    is_listed_name,
    stands_in_small,
)
from bot.privacy.reading import (
    Name,
    Reading,
    end_of_name,
    is_colleague,
    is_dotted_initial,
    is_initial,
    means_nobody,
    named,
)
from bot.privacy.vocabulary import little_words
from bot.privacy.words import Word


def listed(reading: Reading, position: int) -> Name | None:
    """A name of the lists, wherever it stands; in small letters only where a person is expected."""
    word = reading.words[position]
    if not is_listed(word):
        return None
    if is_usual(word, reading.known) or word.folded in little_words():
        return _ambiguous(reading, position)
    if not is_capital(word) and not _is_expected_in_small(reading, position):
        return None
    last = end_of_name(reading, position)
    if _is_of_an_institution(reading, position, last):
        return Name(position, last, is_stranger=False)
    known_but_client = is_given_name(word) and _is_client(reading, position, last)
    return Name(position, last, is_stranger=known_but_client or not is_colleague(reading, position, last))


def _ambiguous(reading: Reading, position: int) -> Name | None:
    """„Rose Kowalski“, „Mark K.“, „Eden braucht“: a given name that is a word counts with more behind it."""
    word = reading.words[position]
    if not is_capital(word) or not is_given_name(word):
        return None
    following = reading.next_to(position)
    has_surname = following and _is_sure_surname(following, reading.known)
    if has_surname or (following and is_dotted_initial(reading, position + 1)):
        return named(reading, position, end_of_name(reading, position + 1))
    needs = reading.folded(position + 1) in wording.NEEDS or has_age(reading, position)
    return named(reading, position, position + 1) if needs and word.folded not in little_words() else None


def _is_sure_surname(word: Word, known: KnownNames) -> bool:
    return is_capital(word) and is_surname(word) and not is_usual(word, known)


def _is_expected_in_small(reading: Reading, position: int) -> bool:
    word = reading.words[position]
    if len(word.text) < FEWEST_LETTERS_IN_SMALL:
        return False
    return (
        reading.folded(position - 1) in wording.POSITIONS | wording.ARTICLES | wording.NEEDS | wording.DOES
        or acts(reading, position)
        or has_age(reading, position)
        or _has_more_of_a_name(reading, position)
    )


def _has_more_of_a_name(reading: Reading, position: int) -> bool:
    """„samir kaya“, „samir k“, „samir habtom braucht“."""
    following = reading.next_to(position)
    if not following:
        return False
    acting_surname = acts(reading, position + 1) and (
        is_surname(following) or not means_nobody(following, reading.known)
    )
    return acting_surname or is_listed_name(reading, position + 1) or is_initial(reading, position + 1)


def _is_of_an_institution(reading: Reading, first: int, last: int) -> bool:
    """True for „Anne Frank Schule“ and „Firma Kaya“."""
    behind = reading.next_to(last - 1)
    return (
        bool(behind and behind.folded in wording.INSTITUTIONS) or reading.folded(first - 1) in wording.FIRMS
    )


def _is_client(reading: Reading, first: int, last: int) -> bool:
    """„Marie braucht“, „Marie K. sucht“: a given name of the directory that more likely means a client."""
    if any(len(word.text) > 1 for word in reading.words[first + 1 : last]):
        return False
    return (
        reading.folded(last) in wording.NEEDS
        or reading.folded(first - 1) in wording.MATTERS
        or (reading.folded(first - 1) in wording.ARTICLES and reading.folded(first - 2) in wording.MATTERS)
        or has_age(reading, last - 1)
        or _is_among_strangers(reading, first, last)
    )


def _is_among_strangers(reading: Reading, first: int, last: int) -> bool:
    """„für Jamal, Marie und Idris“."""
    behind, before = reading.at(last), reading.at(first)
    next_name = last + 1 if behind and behind.folded in wording.AND else last
    previous_name = first - 2 if reading.folded(first - 1) in wording.AND else first - 1
    beside = [
        position
        for position, gap in ((next_name, behind), (previous_name, before))
        if gap and (gap.gap.startswith(",") or position not in {last, first - 1})
    ]
    return any(_is_listed_stranger(reading, position) for position in beside)


def _is_listed_stranger(reading: Reading, position: int) -> bool:
    word = reading.at(position)
    return word is not None and is_listed_name(reading, position) and not is_person(word, reading.known)


def initials(reading: Reading, position: int) -> Name | None:
    """„M. K., 17 Jahre“, „wegen M. K.“, „M. K. braucht“; never „z. B.“."""
    if not (is_dotted_initial(reading, position) and is_initial(reading, position + 1)):
        return None
    if not (is_capital(reading.words[position]) and is_capital(reading.words[position + 1])):
        return None
    expected = (
        acts(reading, position + 1)
        or reading.folded(position - 1) in wording.POSITIONS
        or has_age(reading, position + 1)
    )
    return Name(position, position + 2, is_stranger=True) if expected else None


def unlisted(reading: Reading, position: int) -> Name | None:
    """A capitalised word that nothing explains, where only a person can stand."""
    word = reading.words[position]
    if is_initial(reading, position) or is_listed(word):
        return None
    if not is_capital(word):
        return _unlisted_in_small(reading, position)
    least = _least_likeness(reading, position)
    if least is None or not looks_like_name(word, reading.known, least):
        return None
    return named(reading, position, end_of_name(reading, position))


def _least_likeness(reading: Reading, position: int) -> float | None:
    """How much the word must look like a name to count as one here; nothing where it never counts."""
    behind, before = reading.folded(position + 1), reading.folded(position - 1)
    with_initial = is_initial(reading, position + 1) and reading.sign_after(position + 1) in {".", ""}
    if with_initial or has_age(reading, position) or behind in wording.NEEDS:
        return EXPECTED
    if _is_pair(reading, position) or _is_joined(reading, position):
        return EXPECTED
    return POSSIBLE if behind in wording.DOES or before in wording.MATTERS else None


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
    """„tewelde habtom braucht“, „abrehet sucht“."""
    if stands_in_small(reading, position, EXPECTED) and _needs(reading, position + 1):
        following = reading.at(position + 1)
        if following and not is_capital(following) and stands_in_small(reading, position + 1, EXPECTED):
            return named(reading, position, position + 2)
        if reading.folded(position + 1) in wording.NEEDS and likeness(reading.folded(position)) >= POSSIBLE:
            return named(reading, position, position + 1)
    return None


def _needs(reading: Reading, position: int) -> bool:
    return bool(wording.NEEDS & {reading.folded(position), reading.folded(position + 1)})
