"""What words are looked up by: how they are folded, their stem, core and trigrams, how names sound."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from directory.search.likeness import core
from directory.search.links import NO_LINKS, Change, Links, relinked
from directory.search.postings import Numbers
from directory.search.sounds import sounds
from directory.search.wording import Word, stem

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Keys:
    """Which words have which keys. Only words that are nothing but names of people have sounds."""

    folded: Links[str]
    stem: Links[str]
    core: Links[str]
    trigrams: Links[str]
    sounds: Links[str]


NO_KEYS = Keys(*[NO_LINKS] * 5)


def collect_keys(known: Sequence[Word], only_people: Flags) -> Keys:
    """The keys of these words, by their numbers."""
    nothing = np.zeros(0, dtype=np.int32)
    return changed_keys(NO_KEYS, Change(nothing, known), nothing.astype(np.bool_), known, only_people)


def changed_keys(keys: Keys, change: Change[Word], were: Flags, known: Sequence[Word], are: Flags) -> Keys:
    """The keys once the words have changed, and which of them `were` and `are` only names of people."""
    order = change.order(len(were))
    new = [word.folded for word in change.added]
    return Keys(
        folded=relinked(keys.folded, ([word] for word in new), order)[0],
        stem=relinked(keys.stem, ([stem(word)] for word in new), order)[0],
        core=relinked(keys.core, ([core(word)] if core(word) != word else [] for word in new), order)[0],
        trigrams=relinked(keys.trigrams, (dict.fromkeys(trigrams(word)) for word in new), order)[0],
        sounds=_sounds(keys.sounds, change.kept, were, known, are),
    )


def trigrams(word: str) -> list[str]:
    bounded = f"^{word}$"
    return [bounded[at : at + 3] for at in range(len(bounded) - 2)]


def _sounds(keys: Links[str], kept: Numbers, were: Flags, known: Sequence[Word], are: Flags) -> Links[str]:
    """A word that was there may have become part of a name or ceased to be one: then it is heard anew."""
    heard = np.concatenate([were[kept] != are[: len(kept)], np.ones(len(known) - len(kept), dtype=np.bool_)])
    anew = np.flatnonzero(heard)
    order = np.empty(len(known), dtype=np.int32)
    order[~heard] = kept[~heard[: len(kept)]]
    order[anew] = np.arange(len(were), len(were) + len(anew))
    spoken = (sounds(known[number].small) if are[number] else () for number in anew.tolist())
    return relinked(keys, spoken, order)[0]
