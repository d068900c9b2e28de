"""What a question asks: its terms with all their readings, and the conditions it states."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from directory.entries import OtherName
from directory.search.asking import is_action, is_title, little_removed, telling_words
from directory.search.lexicon import Freedom, Wanted
from directory.search.other_names import OtherNames, Reading, wanted
from directory.search.wording import Word, shortened, words
from directory.stated import find_age, find_letter

_MOST_TERMS = 16
_OF_AN_ACTION = 0.15
_OF_AN_ASIDE = 0.25
"""Where somebody keeps to capital letters, what is written small is seldom the matter."""
_OF_A_NUMBER = 0.15
_BARE_LETTER = re.compile(
    r"\b(?:bei|mit|for|with)\s(?P<by>[A-ZÄÖÜ])(?=[\s,;.?!]*$|\s[^\W\d_]{2})|\s(?P<last>[A-ZÄÖÜ])(?=[\s.?!]*$)"
)
_MAYBE_AGE = re.compile(r"(?<!\w)(?P<below>unter |under |u)?(?P<years>[1-9]\d)(?!\w)", re.IGNORECASE)

Knows = Callable[[Word], bool]


@dataclass(frozen=True, slots=True)
class Term:
    """A part of the question that is looked for as one: as typed, and in other readings."""

    asked: str
    readings: tuple[Reading, ...]
    importance: float = 1.0
    importance_if_unknown: float = 1.0

    @property
    def meanings(self) -> tuple[OtherName, ...]:
        return tuple(dict.fromkeys(reading.other for reading in self.readings if reading.other))


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for and under which conditions; `maybe_age` is a number that may be an age."""

    text: str
    terms: tuple[Term, ...]
    letter: str | None = None
    age: int | None = None
    maybe_age: int | None = None

    @property
    def wordings(self) -> list[str]:
        """The question as typed, and what its other names stand for."""
        readings = (reading for term in self.terms for reading in term.readings)
        return [self.text, *(reading.text for reading in readings if reading.text)]


def understand(text: str, other_names: OtherNames, knows: Knows = lambda _: False) -> Question:
    """Reads a question of any length; what goes beyond a few sentences is left out."""
    plain = shortened(text)
    letter, plain = find_letter(plain) or _bare_letter(plain, other_names, knows) or (None, plain)
    age, plain = find_age(plain) or (None, plain)
    terms = tuple(dict.fromkeys(_terms(words(plain), other_names)))[:_MOST_TERMS]
    return Question(plain, terms if _tell(terms) else (), letter, age, _maybe_age(plain))


def _bare_letter(text: str, other_names: OtherNames, knows: Knows) -> tuple[str, str] | None:
    """A capital letter by itself behind „bei“ or at the end, unless the directory has it as a word."""
    found = _BARE_LETTER.search(text)
    if not found:
        return None
    letter = found["by"] or found["last"]
    (typed,) = words(letter)
    is_word = knows(typed) or bool(other_names.meant_by([typed]))
    return None if is_word else (letter, f"{text[: found.start()]} {text[found.end() :]}".strip())


def _tell(terms: Sequence[Term]) -> bool:
    """A digit by itself tells nothing."""
    return any(len(term.asked) > 1 or not term.asked.isdigit() for term in terms)


def _maybe_age(text: str) -> int | None:
    found = _MAYBE_AGE.search(text)
    return int(found["years"]) - bool(found["below"]) if found else None


def _terms(typed: Sequence[Word], other_names: OtherNames) -> list[Term]:
    """The other names, the longest before the shorter; then what remains, without the words that only ask."""
    spans = _spans(typed, other_names)
    found = {start: _named(typed[start:end], other_names) for start, end in spans}
    named = {at for start, end in spans for at in range(start, end)}
    rest = [at for at in range(len(typed)) if at not in named]
    telling = telling_words([typed[at] for at in rest], at_least_one=False)
    keeps_case = any(word.is_capitalized for word in telling_words(typed))
    for at in rest:
        if typed[at] in telling and not is_title(typed[at]):
            found[at] = _plain(typed, at, other_names, keeps_case=keeps_case)
    return [found[at] for at in sorted(found)]


def _spans(typed: Sequence[Word], other_names: OtherNames) -> list[tuple[int, int]]:
    """Where other names begin and end."""
    spans = []
    start = 0
    while start < len(typed):
        end = _longest_from(start, typed, other_names)
        if end > start:
            spans.append((start, end))
        start = max(end, start + 1)
    return spans


def _longest_from(start: int, typed: Sequence[Word], other_names: OtherNames) -> int:
    ends = range(min(start + other_names.longest, len(typed)), start, -1)
    return next((end for end in ends if other_names.meant_by(typed[start:end])), start)


def _named(typed: Sequence[Word], other_names: OtherNames) -> Term:
    readings = [reading for other in other_names.meant_by(typed) for reading in other_names.readings(other)]
    if not other_names.differ_by_case(typed):
        readings.insert(0, Reading(wanted(little_removed(typed), Freedom.EXACT)))
    return Term(" ".join(word.typed for word in typed), tuple(readings))


def _plain(typed: Sequence[Word], at: int, other_names: OtherNames, *, keeps_case: bool) -> Term:
    word = typed[at]
    is_aside = keeps_case and not word.is_capitalized
    others = [reading for other in other_names.resembling(word) for reading in other_names.readings(other)]
    freedom = Freedom.NAME if at > 0 and is_title(typed[at - 1]) else Freedom.GUESS
    return Term(
        word.typed,
        (Reading((Wanted(word, freedom),)), *others),
        importance=_OF_AN_ACTION if is_action(word) else 1.0,
        importance_if_unknown=_OF_A_NUMBER if word.small.isdigit() else _OF_AN_ASIDE if is_aside else 1.0,
    )
