"""Whether a name means a colleague of the directory or a stranger."""

from bot.privacy import wording
from bot.privacy.names import KnownNames, is_plain_word, is_relation, is_role
from bot.privacy.reading import Name, Reading
from bot.privacy.register import (
    are_of_one_person,
    has_initial_of_person,
    is_given_name_of_person,
    is_misspelt_beside,
    is_misspelt_surname,
    is_person,
    surnames_of,
)
from bot.privacy.vocabulary import places, times
from bot.privacy.words import Word

_MOST_WORDS_BEFORE_A_UNIT = 3


def named(reading: Reading, first: int, last: int) -> Name:
    stranger = not is_colleague(reading, first, last) or _is_lone_given_name(reading, first, last)
    return Name(first, last, is_stranger=stranger and not _is_spelt_out(reading, first))


def titled(reading: Reading, first: int, last: int) -> Name:
    """„Frau Osterkmap“ is a slip; „Herr Luca“ is no colleague called Luca."""
    is_known = is_colleague(reading, first, last, has_title=True)
    return Name(first, last, is_stranger=not is_known or _is_lone_given_name(reading, first, last))


def is_colleague(reading: Reading, first: int, last: int, *, has_title: bool = False) -> bool:
    """True where the directory has every part of the name; slips count beside what is right, or a title."""
    known = reading.known
    words = [word for word in reading.words[first:last] if word.folded not in wording.MORE_OF_A_NAME]
    written_out = [word for word in words if len(word.text) > 1]
    right = [word for word in written_out if is_person(word, known)]
    if not written_out or not are_of_one_person(written_out, known):
        return False
    if len(written_out) < len(words) and not _has_surname(written_out, known):
        return has_initial_of_person(words[-1], known) and len(right) == len(written_out)
    slips = [word for word in written_out if word not in right]
    return all(_is_slip(word, right, known, has_title=has_title) for word in slips)


def _has_surname(words: list[Word], known: KnownNames) -> bool:
    return any(word.folded in surnames_of(known) or is_misspelt_surname(word, known) for word in words)


def _is_slip(word: Word, right: list[Word], known: KnownNames, *, has_title: bool) -> bool:
    if right:
        return is_misspelt_beside(word, right, known)
    return has_title and is_misspelt_surname(word, known)


def _is_lone_given_name(reading: Reading, first: int, last: int) -> bool:
    """„Luca“ and „Luca M.“ mean a client unless the words around show a colleague."""
    word = reading.words[first]
    written_out = [word for word in reading.words[first:last] if len(word.text) > 1]
    if len(written_out) > 1 or not is_given_name_of_person(word, reading.known):
        return False
    if reading.folded(first - 1) in wording.MATTERS or reading.folded(last) in wording.NEEDS:
        return True
    return not (_is_spoken_to(reading, first) or _has_unit(reading, last))


def _is_spoken_to(reading: Reading, first: int) -> bool:
    """„called Fatou“, „Durchwahl von Jonas“, „Danke Marie“; never „girl called Fatou“."""
    word = reading.words[first]
    if len(reading.words) == 1:
        return True
    before = first - 1
    while reading.folded(before) in wording.BEFORE_A_COLLEAGUE:
        before -= 1
    heard = reading.folded(before) in wording.CONTACTS and not word.gap.strip()
    return heard and not is_relation(reading.folded(before - 1))


def _has_unit(reading: Reading, last: int) -> bool:
    """„Jonas vom AGS“, „Jonas (Jobcenter)“; never „Luca aus Syrien“, „Luca (Klasse 9)“."""
    behind = reading.at(last)
    if not behind:
        return False
    position = last
    while position < last + _MOST_WORDS_BEFORE_A_UNIT and reading.folded(position) in wording.BEFORE_A_UNIT:
        position += 1
    if position == last and "(" not in behind.gap:
        return False
    return _is_unit(reading.folded(position), reading.known)


def _is_unit(folded: str, known: KnownNames) -> bool:
    if folded in places() or folded in times() or is_role(folded):
        return False
    if folded not in known.words or folded.endswith(wording.ENDS_OF_NO_UNITS):
        return folded in wording.UNITS and folded in known.words
    return folded in wording.UNITS or not is_plain_word(folded)


def _is_spelt_out(reading: Reading, first: int) -> bool:
    """„M wie Martha“."""
    return (
        reading.folded(first) in wording.SPELLING
        and reading.folded(first - 1) in wording.LIKE
        and len(reading.folded(first - 2)) == 1
    )
