"""Which words mean the same topic, although some write them with a slip, in small letters, with ae for ä."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz.distance import OSA

from directory.search.asking import telling_words
from directory.search.wording import stem, words

_LONG_WORD = re.compile(r"[^\W\d_]{6,}")
"""Only in such a word a slip is a slip: RVA is not RVE, § 16i is not § 16e."""
MOST_OF_IT = 0.5
"""„Antrag Bezahlkarte“ means the card and not the form: half of the letters must be left."""


def key_of(wording: str) -> str:
    """The words without case, umlauts and endings, without „der“ and „wegen“, in one order."""
    return " ".join(sorted({stem(word.folded) for word in telling_words(words(wording))}))


def group_keys(times: Mapping[str, int], names: Iterable[str] = ()) -> dict[str, str]:
    """The leader of each key: a name that is alike, else a more frequent key that is, else the key itself.

    Depends on how often each key was used, never on the order in which they come.
    """
    near: dict[str, set[str]] = defaultdict(set)
    leader_of: dict[str, str] = {}
    for name in names:
        _lead(name, near)
    for key in sorted(times, key=lambda key: (-times[key], key)):
        leader = _alike(key, near)
        if not leader:
            _lead(key, near)
        leader_of[key] = leader or key
    return leader_of


def _lead(key: str, near: dict[str, set[str]]) -> None:
    for variant in _with_a_letter_less(key):
        near[variant].add(key)


def _alike(key: str, near: Mapping[str, set[str]]) -> str | None:
    """The leader that is the key, or all but a word of it, with one slip at most; the closest of several."""
    for form in (key, *_with_a_word_less(key)):
        leaders = {leader for variant in _with_a_letter_less(form) for leader in near.get(variant, ())}
        slips = {leader: OSA.distance(form, leader) for leader in leaders}
        closest = min(slips, key=lambda leader: (slips[leader], leader), default=None)
        if closest and slips[closest] <= 1:
            return closest
    return None


def _with_a_letter_less(key: str) -> Iterator[str]:
    """What two keys share that are one slip apart, be it a letter wrong, missing, too many or swapped."""
    yield key
    for word in _LONG_WORD.finditer(key):
        yield from (key[:at] + key[at + 1 :] for at in range(*word.span()))


def _with_a_word_less(key: str) -> Iterator[str]:
    parts = key.split()
    for part in parts:
        rest = " ".join(other for other in parts if other != part)
        if len(rest) >= MOST_OF_IT * len(key):
            yield rest
