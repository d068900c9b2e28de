"""Abbreviations, colloquial and former names: data, never guessed unless they are long."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.entries import OtherName
from directory.search.asking import is_little, little_removed, only_asks, telling_words
from directory.search.lexicon import Freedom, Wanted
from directory.search.wording import Word, stem, words

FORMER = "former name"
"""The kind of an other name that has gone out of use."""

_ASIDE = re.compile(r"\([^)]*\)?")
_PARAGRAPH = re.compile(r"§+\s*(\d+[a-z]?)")
_IN_FULL = 0.98
_WITH_ASIDES = 0.97
_IN_PART = 0.93
_SAME_MEANING = 0.93
_LONG = 7
_VERY_LONG = 11

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a term: the words to look for, and the other name that says so."""

    words: tuple[Wanted, ...]
    text: str = ""
    degree: float = 1.0
    other: OtherName | None = None


@dataclass(frozen=True, slots=True)
class OtherNames:
    """The other names by the words of their terms, and the terms that stand for the same."""

    by_term: Mapping[Key, Sequence[OtherName]]
    with_meaning: Mapping[str, Sequence[str]]
    long_words: Sequence[str]
    longest: int

    def meant_by(self, typed: Sequence[Word]) -> Sequence[OtherName]:
        """Those whose term stands here; where terms differ only by case, the one written the same way."""
        found = self.by_term.get(_key(typed), ())
        same_case = [other for other in found if _is_typed(other, typed)]
        return same_case or [] if _is_common(typed) else same_case or found

    def differ_by_case(self, typed: Sequence[Word]) -> bool:
        """Whether there is a term that differs from this one only by case, as ABH and abH do."""
        return 0 < len(self.meant_by(typed)) < len(self.by_term.get(_key(typed), ()))

    def resembling(self, word: Word) -> Sequence[OtherName]:
        """Those whose term is one long word that this one may be a slip of."""
        if len(word.folded) < _LONG:
            return ()
        slips = 1 if len(word.folded) < _VERY_LONG else 2
        near = process.extractOne(stem(word.folded), self.long_words, scorer=OSA.distance, score_cutoff=slips)
        return self.by_term[near[0],] if near else ()

    def readings(self, other: OtherName) -> Iterable[Reading]:
        """What it stands for: in full, with its asides, its first part, a paragraph, a term for the same."""
        head = _head(other.expansion)
        texts = dict.fromkeys(self.with_meaning.get(head, ()), _SAME_MEANING)
        texts |= dict.fromkeys([head, *_PARAGRAPH.findall(other.expansion)], _IN_PART)
        texts |= {other.expansion: _WITH_ASIDES, without_asides(other.expansion): _IN_FULL}
        for text, degree in texts.items():
            if looked_for := telling_words(words(text)):
                yield Reading(wanted(looked_for, Freedom.PARTS), text, degree, other)


def without_asides(expansion: str) -> str:
    """„Jobcenter“ of „Jobcenter (früher Arbeitsgemeinschaft SGB II)“."""
    return _ASIDE.sub(" ", expansion).strip()


def wanted(looked_for: Iterable[Word], freedom: Freedom) -> tuple[Wanted, ...]:
    return tuple(dict.fromkeys(Wanted(word, freedom) for word in looked_for))


def arrange_other_names(other_names: Iterable[OtherName], knows: Callable[[Word], bool]) -> OtherNames:
    """Makes them ready for questions. `knows` tells whether the directory itself uses a word."""
    by_term: dict[Key, list[OtherName]] = defaultdict(list)
    for other in sorted(other_names, key=lambda other: (other.term, other.expansion)):
        if typed := words(other.term):
            by_term[_key(typed)].append(other)
    with_meaning: dict[str, list[str]] = defaultdict(list)
    for other in (other for others in by_term.values() for other in others):
        typed = words(other.term)
        if _is_unambiguous(other, by_term[_key(typed)]) and all(map(knows, little_removed(typed))):
            with_meaning[_head(other.expansion)].append(other.term)
    long_words = [key[0] for key in by_term if len(key) == 1 and len(key[0]) >= _LONG]
    return OtherNames(dict(by_term), dict(with_meaning), long_words, max(map(len, by_term), default=0))


def _key(typed: Sequence[Word]) -> Key:
    return tuple(stem(word.folded) for word in typed)


def _is_unambiguous(one: OtherName, others: Iterable[OtherName]) -> bool:
    """What has several meanings is no other word for one of them."""
    return {other.expansion for other in others if other.term == one.term} == {one.expansion}


def _is_typed(other: OtherName, typed: Sequence[Word]) -> bool:
    return [word.typed for word in words(other.term)] == [word.typed for word in typed]


def _is_common(typed: Sequence[Word]) -> bool:
    """„FOR“ is a school-leaving certificate, „for“ is not."""
    return all(is_little(word) or only_asks(word) for word in typed)


def _head(expansion: str) -> str:
    return without_asides(expansion).split(" - ")[0].strip()
