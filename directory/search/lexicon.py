"""The words of the directory, and which of them a word of a question may mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from directory.search.keys import Keys, trigrams
from directory.search.likeness import (
    FORM,
    ITS_CORE,
    RESPELT,
    SAME,
    SAME_CORE,
    SHORTEST_FUZZY,
    Likeness,
    by_form,
    by_part,
    by_shared_part,
    by_sound,
    by_typo,
    core,
    slips_allowed,
    without_link,
)
from directory.search.links import Links
from directory.search.postings import Numbers, gathered
from directory.search.sounds import sounds
from directory.search.wording import Word, stem

_MOST_COMPARED = 80
_SHORTEST_NAME = 3
_SHORTEST_COMPOUND = 7
_WORTH_A_LOOK = 0.18
"""What is this much less alike than the best is not meant."""
_TYPO_UNANNOUNCED = 0.85
"""What stands behind no title may be a mistyped surname, but surnames resemble many words."""
_SOUND_UNANNOUNCED = 0.95


class Freedom(IntEnum):
    """How much a word of the directory may differ from the one that is looked for."""

    EXACT = 0  # the same word, or a form of it
    PARTS = 1  # also a part of a compound
    GUESS = 2  # also, if it is not known, what it may be a slip of or sounds like
    NAME = 3  # a surname, known or not, as it sounds or is mistyped


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word to look for, and how freely."""

    word: Word
    freedom: Freedom


class Lexicon:
    """Words by number, found by what they have in common with another word. Unchanged once it is built."""

    def __init__(self, known: Sequence[Word], only_people: NDArray[np.bool_], keys: Keys) -> None:
        self._known = known
        self._only_people = only_people
        lengths = np.fromiter(map(len, keys.folded.number), dtype=np.int32)
        self._lengths = lengths[keys.folded.of_owner.numbers]
        self._by_folded = _Keyed(keys.folded)
        self._by_stem = _Keyed(keys.stem)
        self._by_core = _Keyed(keys.core)
        self._by_trigram = _Keyed(keys.trigrams)
        self._by_sound = _Keyed(keys.sounds)

    def knows(self, word: Word) -> bool:
        """Whether the word is known, and not only as a part of somebody's name."""
        numbers = self._by_folded.of(word.folded)
        return bool(len(numbers)) and not self._only_people[numbers].all()

    def meant_by(self, wanted: Wanted) -> Mapping[int, Likeness]:
        """The words that may be meant and how much they are like it."""
        word, freedom = wanted.word, wanted.freedom
        if freedom is Freedom.EXACT:
            return self._same_or_form(word)
        found = self._same(word)
        guesses = freedom is Freedom.NAME or (freedom is Freedom.GUESS and not self.knows(word))
        if guesses:
            _add(found, self._alike_in_sound(word, freedom))
        if len(word.folded) == SHORTEST_FUZZY - 1 and not _is_abbreviation(word):
            _add(found, self._compounds(word))
        if len(word.small) >= SHORTEST_FUZZY and not word.folded.isdigit():
            common = self._common_trigrams(word.folded)
            _add(found, self._parts(word, common, within_it=guesses))
            if guesses:
                _add(found, self._same_core(word))
                _add(found, self._typos(word, common, freedom))
                if freedom is Freedom.GUESS and not found:
                    _add(found, self._shared_parts(word, common))
        return self._likely(found)

    def _likely(self, found: Mapping[int, Likeness]) -> Mapping[int, Likeness]:
        """Without what is much less alike than the best. Of surnames all stay: the first name may tell."""
        least = max((one.degree for one in found.values()), default=0.0) - _WORTH_A_LOOK
        return {at: one for at, one in found.items() if one.degree >= least or self._only_people[at]}

    def _same_or_form(self, word: Word) -> Mapping[int, Likeness]:
        """Somebody may be called Kim, but KIM is an abbreviation: no names."""
        found = dict.fromkeys(self._by_stem.of(stem(word.folded)).tolist(), FORM)
        _add(found, self._same(word))
        return {at: one for at, one in found.items() if not self._only_people[at]}

    def _same(self, word: Word) -> dict[int, Likeness]:
        numbers = self._by_folded.of(word.folded).tolist()
        return {at: SAME if self._known[at].small == word.small else RESPELT for at in numbers}

    def _alike_in_sound(self, word: Word, freedom: Freedom) -> Mapping[int, Likeness]:
        if freedom is Freedom.NAME:
            trust = 1.0
        elif _is_abbreviation(word):
            return {}
        else:
            trust = _SOUND_UNANNOUNCED
        heard = self._by_sound.of_all(sounds(word.small)).tolist()
        return {at: by_sound(word, self._known[at]).doubted(trust) for at in heard}

    def _common_trigrams(self, asked: str) -> Numbers:
        shared = self._by_trigram.of_all(set(trigrams(asked)))
        return np.bincount(shared, minlength=len(self._known)).astype(np.int32)

    def _parts(self, word: Word, common: Numbers, *, within_it: bool) -> Mapping[int, Likeness]:
        """Forms of the word, compounds with it, and if asked for, words that are a part of it."""
        # All trigrams of a part but the two at its edges are trigrams of the compound.
        candidates = common >= max(1, len(set(trigrams(word.folded))) - 2)
        if within_it:
            candidates |= (common >= self._lengths - 3) & (self._lengths >= SHORTEST_FUZZY) & (common > 1)
        numbers = np.flatnonzero(candidates & ~self._only_people).tolist()
        others = [(at, self._known[at]) for at in numbers if self._known[at].folded != word.folded]
        likely = {at: by_form(word.folded, known.folded) or by_part(word, known) for at, known in others}
        return {at: one for at, one in likely.items() if one}

    def _compounds(self, word: Word) -> Mapping[int, Likeness]:
        """What begins with a short word: „Asylverfahren“. Never of an abbreviation."""
        common = self._common_trigrams(word.folded)
        numbers = np.flatnonzero((common >= len(word.folded) - 1) & ~self._only_people).tolist()
        beginning = [at for at in numbers if self._known[at].folded.startswith(word.folded)]
        compounds = [at for at in beginning if self._lengths[at] >= _SHORTEST_COMPOUND]
        likely = {at: by_part(word, self._known[at]) for at in compounds}
        return {at: one for at, one in likely.items() if one}

    def _same_core(self, word: Word) -> Mapping[int, Likeness]:
        part = core(word.folded)
        if part == word.folded:
            return {}
        found = dict.fromkeys(self._by_core.of(part).tolist(), SAME_CORE)
        return found | dict.fromkeys(self._by_folded.of_all(without_link(part)).tolist(), ITS_CORE)

    def _shared_parts(self, word: Word, common: Numbers) -> Mapping[int, Likeness]:
        """Of a word that leads nowhere else: compounds with a part of it."""
        numbers = np.flatnonzero((common >= SHORTEST_FUZZY - 2) & ~self._only_people)
        nearest = numbers[np.argsort(-common[numbers], kind="stable")[:_MOST_COMPARED]].tolist()
        likely = {at: by_shared_part(word.folded, self._known[at].folded) for at in nearest}
        return {at: one for at, one in likely.items() if one}

    def _typos(self, word: Word, common: Numbers, freedom: Freedom) -> Mapping[int, Likeness]:
        # Two swapped letters spoil four trigrams; no other slip spoils more.
        most, length = slips_allowed(word.folded), len(word.folded)
        near = (np.abs(self._lengths - length) <= most) & (common >= max(1, length - 4 * most))
        numbers = np.flatnonzero(near)
        nearest = numbers[np.argsort(-common[numbers], kind="stable")[:_MOST_COMPARED]].tolist()
        likely = {at: by_typo(word, self._known[at]) for at in nearest}
        doubt = 1.0 if freedom is Freedom.NAME else _TYPO_UNANNOUNCED
        return {at: one.doubted(doubt if self._only_people[at] else 1.0) for at, one in likely.items() if one}


class _Keyed:
    """The numbers of the words that share a key."""

    def __init__(self, keys: Links[str]) -> None:
        self._place = keys.number
        self._numbers = keys.owners

    def of(self, key: str) -> Numbers:
        return self.of_all([key])

    def of_all(self, keys: Iterable[str]) -> Numbers:
        places = [self._place[key] for key in keys if key in self._place]
        return gathered(self._numbers, np.array(places, dtype=np.int32))[0]


def _is_abbreviation(word: Word) -> bool:
    if len(word.small) < _SHORTEST_NAME:
        return True
    return len(word.small) < SHORTEST_FUZZY and not word.typed[1:].islower()


def _add(found: dict[int, Likeness], more: Mapping[int, Likeness]) -> None:
    for at, one in more.items():
        if at not in found or one.degree > found[at].degree:
            found[at] = one
