"""The letter or the ages that a short answer gives; nothing where it says more than that."""

import re

from directory.conditions import AgeRange, read_age
from directory.search.asking import is_little, only_asks, telling_words
from directory.search.wording import Word, fold, words

_NUMBER_TEXT = """
    zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig
    zweiundzwanzig dreiundzwanzig vierundzwanzig fünfundzwanzig sechsundzwanzig siebenundzwanzig
    achtundzwanzig neunundzwanzig dreißig
"""
_NUMBERS = {fold(name): str(number) for number, name in enumerate(_NUMBER_TEXT.split(), 10)}
_GROWN_UP = re.compile(r"\b(?:volljährig|erwachsen|adult)\w*")
_NOT_YET = re.compile(r"\b(?:minderjährig|minor)\w*")
_ENGLISH = {"under": "unter", "below": "unter", "over": "über", "from": "ab"}
_AGE = re.compile(
    r"(?<!\w)(?:(?:ab|über|älter als|mindestens|unter|jünger als|bis|höchstens|u|ü)\s?|[<>]=?\s?)?"
    r"\d{1,2}(?:\s?(?:[-–]|bis)\s?\d{1,2})?(?:\s?\+)?(?:\s?-?\s?jährige?[rnms]?|\s?jahren?|\s?j\.)?(?!\w)"
)
_PERSON_TEXT = """
    alt alter älter aged jahre jahren jung jünger junge junger jugendliche jugendlicher kind kunde kundin
    mädchen mann frau mensch person schüler schülerin sohn tochter old year years
"""
_OF_A_PERSON = frozenset(_PERSON_TEXT.split())
_LETTER_TEXT = """
    anfang anfängt anfangsbuchstabe anfangsbuchstaben beginnt buchstabe buchstaben familienname familiennamen
    fängt nachname nachnamen name namen zuname begins initial last letter starts surname
"""
_LEADS_TO_A_LETTER = frozenset(_LETTER_TEXT.split())
_AS_IN = re.compile(r"\b(?:wie|like|as in)\s+\w+", re.IGNORECASE)
_INITIAL = re.compile(r"[^\W\d_]{1,3}")


def initial_of(answer: str) -> str:
    """„M“ of „Buchstabe M“, „M bitte“ and „mit M wie Martha“; of „ASD“ nothing: no name begins so."""
    typed = words(_AS_IN.sub(" ", answer))
    left = typed if len(typed) == 1 else [one for one in typed if not _leads_to_a_letter(one)]
    is_initial = len(left) == 1 and _INITIAL.fullmatch(left[0].typed) and not _is_abbreviation(left[0])
    return left[0].typed if is_initial else ""


def ages_of(answer: str) -> tuple[AgeRange, ...]:
    """Of „17“, „unter 25“, „24/25“, „siebzehn“, „volljährig“."""
    plain = _in_figures(answer.casefold())
    rest = telling_words(words(_AGE.sub(" ", plain)), at_least_one=False)
    if any(one.small not in _OF_A_PERSON for one in rest):
        return ()
    try:
        return tuple(read_age(found[0]) for found in _AGE.finditer(plain))
    except ValueError:
        return ()


def _leads_to_a_letter(word: Word) -> bool:
    is_connecting = is_little(word) or only_asks(word)
    return len(word.small) > 1 and (word.small in _LEADS_TO_A_LETTER or is_connecting)


def _is_abbreviation(word: Word) -> bool:
    return len(word.typed) > 1 and word.typed.isupper() and word.small not in {"sch", "st", "sp"}


def _in_figures(plain: str) -> str:
    named = _NOT_YET.sub("unter 18", _GROWN_UP.sub("ab 18", plain))
    return re.sub(
        r"[^\W\d_]+", lambda found: _ENGLISH.get(found[0], _NUMBERS.get(fold(found[0]), found[0])), named
    )
