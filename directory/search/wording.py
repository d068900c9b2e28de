"""How people write: the words of a text, and one spelling for the many in which a word may come."""

import re
import unicodedata
from dataclasses import dataclass

_MARKS = re.compile(r"[\u0300-\u036f]")
_UMLAUT_WRITTEN_OUT = re.compile(r"([aou])e+")
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
_DOUBLED = re.compile(r"([^\Wi])\1+")  # not in „VIII“
_LETTERS_OF_OTHERS = str.maketrans({"ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "a", "œ": "o"})
_GENDER = re.compile(r"(?<=\w\w)(?:[:*_·/]-?|\()(?:innen|in|r|n|e)\b\)?|(?<=[a-zäöü])Innen\b")
_ENDING = re.compile(r"(?:en|er|es|e|n|s)$")
_SHORTEST_INFLECTED = 6
_LONGEST = 800
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_HYPHENATED = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]{3,})+")
_WORD = re.compile(r"\d+\+\d+|\w&\w|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed, in small letters, with its umlauts made plain, and folded as far as it goes."""

    typed: str
    small: str
    plain: str
    folded: str

    @property
    def is_capitalized(self) -> bool:
        return not self.typed[0].islower()


def shortened(text: str) -> str:
    """The first sentences of a text of any length, in composed letters and without the tags of a web page."""
    return _TAG.sub(" ", unicodedata.normalize("NFKC", text[:_LONGEST])[:_LONGEST])


def fold(text: str) -> str:
    """One spelling: „Straße“ and „Strasse“, „Ärzte“, „Aerzte“ and „Arzte“, „Messe“ and „Mese“ are one."""
    return _without_doubled(_plain(text.casefold()))


def word(typed: str) -> Word:
    small = typed.casefold()
    plain = _plain(small)
    return Word(typed, small, plain, _without_doubled(plain))


def words(text: str) -> list[Word]:
    """The words of a text in order, without the gendered endings of „Schüler:innen“ and „Berater/-in“."""
    plain = _GENDER.sub("", unicodedata.normalize("NFKC", text))
    return [word(typed) for typed in _WORD.findall(plain)]


def closed_up(text: str) -> list[Word]:
    """The hyphenated words of a text as if they were written in one: „Arbeitgeberservice“."""
    return [word(found.replace("-", "")) for found in _HYPHENATED.findall(text)]


def stem(folded: str) -> str:
    """A longer word without the ending of its case or number; short words stay, abbreviations among them."""
    return _ENDING.sub("", folded) if len(folded) >= _SHORTEST_INFLECTED else folded


def _plain(small: str) -> str:
    plain = small.translate(_LETTERS_OF_OTHERS)
    if not plain.isascii():
        plain = _MARKS.sub("", unicodedata.normalize("NFKD", plain)).casefold()
    return _UMLAUT_WRITTEN_OUT.sub(r"\1", plain)


def _without_doubled(plain: str) -> str:
    """Short words keep them: BB is not B."""
    return _LONGER_WORD.sub(lambda found: _DOUBLED.sub(r"\1", found[0]), plain)
