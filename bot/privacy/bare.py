"""Names of the lists and initials that nothing announces."""

from bot.privacy import wording
from bot.privacy.colleagues import named
from bot.privacy.likeness import likeness
from bot.privacy.names import (
    KnownNames,
    is_capital,
    is_given_name,
    is_listed,
    is_surname,
    is_usual,
)
from bot.privacy.positions import FEWEST_LETTERS_IN_SMALL, SURELY, acts, has_age, is_listed_name
from bot.privacy.reading import (
    Name,
    Reading,
    end_of_name,
    is_dotted_initial,
    is_initial,
    means_nobody,
)
from bot.privacy.register import is_person
from bot.privacy.vocabulary import little_words
from bot.privacy.words import Word

_FEWEST_LETTERS_OF_A_CLEAR_NAME = 4


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
    if is_given_name(word) and last == position + 1 and _is_among_strangers(reading, position, last):
        return Name(position, last, is_stranger=True)
    return named(reading, position, last)


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
        _is_clear(word)
        or _follows_its_letter(reading, position)
        or reading.folded(position - 1) in wording.POSITIONS | wording.ARTICLES | wording.NEEDS | wording.DOES
        or acts(reading, position)
        or has_age(reading, position)
        or _has_more_of_a_name(reading, position)
    )


def _is_clear(word: Word) -> bool:
    """A given name of four letters is one everywhere, a surname where it looks like no word."""
    if is_given_name(word):
        return len(word.text) >= _FEWEST_LETTERS_OF_A_CLEAR_NAME
    return likeness(word.folded) >= SURELY


def _follows_its_letter(reading: Reading, position: int) -> bool:
    """„W wie Wardak“."""
    return reading.folded(position - 1) in wording.LIKE and len(reading.folded(position - 2)) == 1


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
