"""The names of the directory: which of them a word is, also where it was mistyped or misheard."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from cologne_phonetics import encode  # type: ignore[import-untyped]  # comes without types
from rapidfuzz.distance import OSA

from bot.privacy.names import KnownNames, is_given_name, is_surname
from bot.privacy.vocabulary import given_names
from bot.privacy.words import Word

_SHORTEST_TO_COMPARE = 4
_LONGEST_WITH_ONE_SLIP = 6
_LONGEST_BESIDE = 4
_SLIPS_IN_A_LONG_NAME = 2
_PART = re.compile(r"[^\W_]+")


def is_person(word: Word, known: KnownNames) -> bool:
    """True where the directory has the name, also of „Schulte-Wien“ and of „Demirs“."""
    return (
        word.folded in known.persons
        or all(part in known.persons for part in word.folded.split("-"))
        or (word.folded.endswith("s") and word.folded[:-1] in known.persons)
    )


def is_given_name_of_person(word: Word, known: KnownNames) -> bool:
    """True for „Luca“ where colleagues are called so, and none of them by surname."""
    if not known.full_names:
        return is_person(word, known) and is_given_name(word)
    return is_person(word, known) and not any(
        part in surnames_of(known) for part in (word.folded, word.folded[:-1], *word.folded.split("-"))
    )


def is_misspelt_surname(word: Word, known: KnownNames) -> bool:
    """True for „Osterkmap“; names of the lists are no slips: „Meyer“ is no „Meier“ of the directory."""
    return not is_given_name(word) and not is_surname(word) and is_near(word, surnames_of(known))


def is_misspelt_beside(word: Word, rightly_spelt: Sequence[Word], known: KnownNames) -> bool:
    """True for „Sanja“ of „Fatou Sanja“ where the directory has a Fatou Sagna."""
    names = _names_beside(rightly_spelt, known)
    return not is_surname(word) and is_near(word, names, longest_with_one_slip=_LONGEST_BESIDE)


def is_near(word: Word, names: Iterable[str], *, longest_with_one_slip: int = _LONGEST_WITH_ONE_SLIP) -> bool:
    """One letter wrong in a short name, two in a long one; it must begin or sound alike."""
    return len(word.folded) >= _SHORTEST_TO_COMPARE and any(
        _is_slip(word.folded, name, _SLIPS_IN_A_LONG_NAME if len(name) > longest_with_one_slip else 1)
        for name in names
    )


def _is_slip(written: str, name: str, most: int) -> bool:
    if abs(len(written) - len(name)) > most or len(name) < _SHORTEST_TO_COMPARE:
        return False
    distance = OSA.distance(written, name, score_cutoff=most)
    return distance <= most and (written[0] == name[0] or _sound(written) == _sound(name))


def _names_beside(words: Sequence[Word], known: KnownNames) -> frozenset[str]:
    """All other parts of the names that have these words in them."""
    if not known.full_names:
        return known.persons
    by_word = _full_names_by_word(known.full_names)
    shared = frozenset[str].intersection(*(by_word.get(word.folded, frozenset()) for word in words))
    return frozenset(part for name in shared for part in _PART.findall(name))


def are_of_one_person(words: Sequence[Word], known: KnownNames) -> bool:
    """False where the parts of a name belong to different persons of the directory."""
    names = [_full_names_by_word(known.full_names).get(word.folded) for word in words]
    exact = [name for name in names if name]
    return len(exact) < len(words) or bool(frozenset.intersection(*exact))


def has_initial_of_person(word: Word, known: KnownNames) -> bool:
    """True for „K.“ where a surname of the directory begins with it."""
    return len(word.text) == 1 and any(surname.startswith(word.folded) for surname in surnames_of(known))


def surnames_of(known: KnownNames) -> frozenset[str]:
    return _surnames(known.persons, known.full_names)


@lru_cache(maxsize=4)
def _surnames(persons: frozenset[str], full_names: frozenset[str]) -> frozenset[str]:
    """What stands last in the full names; without those, what is no given name."""
    if not full_names:
        return persons - given_names()
    last = (name.split()[-1] for name in full_names if " " in name)
    return frozenset(part for name in last for part in _PART.findall(name))


@lru_cache(maxsize=4)
def _full_names_by_word(full_names: frozenset[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name in full_names:
        for word in _PART.findall(name):
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@lru_cache(maxsize=20_000)
def _sound(folded: str) -> str:
    return "".join(code for _, code in encode(folded))
