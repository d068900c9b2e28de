"""Reads the conditions of a row (letters of the surname, age) as offices write them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

DASH = r"[-‐‑‒–—−]"
LETTER = r"[^\W\d_]"
_OTHER_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_NO_CONDITION = {"", "alle", "alle buchstaben", "alle altersgruppen", "jedes alter", "a–z", "–"}

_BETWEEN_RANGES = re.compile(r"[|,;/+&\n]|\b(?:und|sowie)\b|\bu\.")
_EXCLUDED = re.compile(r"\(\s*(?:ohne|außer|ausser)\s([^)]*)\)|\b(?:ohne|außer|ausser)\s([^,;|]*)")
_LETTER_WORDS = re.compile(r"^\s*(?:(?:anfangs)?buchst(?:aben?|\.)|(?:nach|familien)?namen?)[\s:]+(?:mit\s)?")
_LETTER_RANGE = re.compile(
    rf"(?:von\s)?(?P<first>{LETTER}{{1,5}})\.?(?:–|\.\.\.?|…|\sbis\s)(?P<last>{LETTER}{{1,5}})\.?"
    rf"|bis\s(?P<until>{LETTER}{{1,3}})"
    rf"|ab\s(?P<since>{LETTER}{{1,3}})"
    rf"|(?P<only>{LETTER}{{1,3}})\.?"
)

_MOST_YEARS = 150
_AGE_NAMES = {
    "volljährig": "ab 18",
    "volljährige": "ab 18",
    "erwachsene": "ab 18",
    "minderjährig": "unter 18",
}
_AGE_FILLERS = re.compile(
    r"\b(?:jahren?|j\.|alter|von|einschließlich|einschl\.)|(?<=[\d\s])-?jährige?n?\b|[:()\s]+"
)
_AGE_RANGE = re.compile(
    r"(?:(?:ab|über|älter als|ü|mindestens|mind\.|>=?)?\s?(?P<youngest>\d{1,2})\s?(?:\+|plus|und älter)?)?\s?"
    rf"(?:(?:{DASH}|bis|höchstens|max\.|<=)\s?(?P<oldest>\d{{1,2}})"
    rf"|(?:{DASH}\s?|bis\s)?(?:unter|jünger als|(?<!\d)(?<!\d\s)u|<)\s?(?P<below>\d{{1,2}}))?"
)


class Coverage(IntEnum):
    """How many of the surnames that begin with an initial fall to a row."""

    NO = 0
    PARTLY = 1
    YES = 2


@dataclass(frozen=True)
class LetterRange:
    """From the first name that begins with `first` to the last one that begins with `last`."""

    first: str
    last: str

    def covers(self, initial: str) -> Coverage:
        if self.first <= initial and _end(initial) <= _end(self.last):
            return Coverage.YES
        apart = _end(initial) < self.first or _end(self.last) < initial
        return Coverage.NO if apart else Coverage.PARTLY

    def is_within(self, other: "LetterRange") -> bool:
        return self != other and other.first <= self.first and _end(self.last) <= _end(other.last)

    def label(self) -> str:
        first, last = self.first.capitalize(), self.last.capitalize()
        return first if first == last else f"{first}–{last}"


@dataclass(frozen=True)
class Letters:
    """The surnames of a row; no ranges means that all are welcome."""

    ranges: tuple[LetterRange, ...] = ()
    excluded: tuple[LetterRange, ...] = ()

    def covers(self, initial: str) -> Coverage:
        """„M“ is partly in „Ma–Mi“; „Sch“ is wholly in „S–Z“; „S“ is wholly in „S ohne Sch“."""
        name = _sorted_as(initial)
        if any(part.covers(name) is Coverage.YES for part in self.excluded):
            return Coverage.NO
        return max((part.covers(name) for part in self.ranges), default=Coverage.YES)

    def label(self) -> str:
        named = ", ".join(part.label() for part in self.ranges) or "alle"
        return named + "".join(f" ohne {part.label()}" for part in self.excluded)


def read_letters(text: str) -> Letters:
    """Reads „A–K | Sch“, „A bis F“, „L – Sch“, „S (ohne Sch)“. Raises ValueError with a German sentence."""
    plain = re.sub(rf"\s*{DASH}\s*", "–", unicodedata.normalize("NFC", text).strip().casefold())
    if plain in _NO_CONDITION:
        return Letters()
    excluded = [group for match in _EXCLUDED.finditer(plain) for group in match.groups() if group]
    try:
        return Letters(_letter_ranges(_EXCLUDED.sub("", plain)), _letter_ranges(",".join(excluded)))
    except ValueError:
        shown = text.strip()[:40]
        raise ValueError(
            f"Buchstaben „{shown}“ sind nicht lesbar, gemeint ist etwas wie „A–K | Sch“."
        ) from None


def best_for(initial: str, rows: Sequence[Letters]) -> list[int]:
    """Where those of several competing rows stand that fit an initial best.

    A row that covers it wholly comes before one that covers it partly, and the narrower range before the
    wider one around it: of „A–K | Sch“ and „L–Z“ the first gets „Sch“ and the second gets „S“. A row without
    letters stands in for everybody whom no other row names wholly. Ranges that merely overlap all stay.
    """
    name = _sorted_as(initial)
    coverage = [row.covers(initial) for row in rows]
    covering = {
        index: [part for part in row.ranges if part.covers(name) is Coverage.YES]
        for index, row in enumerate(rows)
        if row.ranges and coverage[index] is Coverage.YES
    }
    if not covering:
        return [index for index, covered in enumerate(coverage) if covered]
    named = [part for parts in covering.values() for part in parts]
    narrowest = {part for part in named if not any(other.is_within(part) for other in named)}
    return [index for index, parts in covering.items() if narrowest.intersection(parts)]


@dataclass(frozen=True)
class AgeRange:
    """Whole years, both ends included; None is open."""

    youngest: int | None = None
    oldest: int | None = None

    def covers(self, age: int) -> bool:
        return (self.youngest or 0) <= age and (self.oldest is None or age <= self.oldest)

    def years_shared(self, other: "AgeRange") -> int:
        oldest = min(_MOST_YEARS if ages.oldest is None else ages.oldest for ages in (self, other))
        return max(0, oldest - max(self.youngest or 0, other.youngest or 0) + 1)

    def label(self) -> str:
        if self.oldest is None:
            return "alle" if self.youngest is None else f"ab {self.youngest}"
        if self.youngest is None:
            return f"bis {self.oldest}"
        return str(self.oldest) if self.youngest == self.oldest else f"{self.youngest}–{self.oldest}"


def read_age(text: str) -> AgeRange:
    """Reads „bis 24“, „15–24“, „ab 27“, „U25“, „Ü27“, „18+“. Raises ValueError with a German sentence.

    „Über 27“ and „Ü27“ include those aged 27: to offices it is the counterpart of „unter 27“, without a gap.
    """
    plain = _AGE_FILLERS.sub(" ", unicodedata.normalize("NFC", text).casefold()).strip()
    if plain in _NO_CONDITION:
        return AgeRange()
    if re.fullmatch(r"\d{1,2}", plain):
        return AgeRange(int(plain), int(plain))
    found = _AGE_RANGE.fullmatch(_AGE_NAMES.get(plain, plain))
    youngest, oldest, below = (
        (int(years) if years else None for years in found.groups()) if found else (None,) * 3
    )
    ages = AgeRange(youngest, oldest if below is None else below - 1)
    if not found or not ages.covers(youngest or 0):
        raise ValueError(
            f"Alter „{text.strip()[:40]}“ ist nicht lesbar, gemeint ist etwas wie „15–24“ oder „ab 27“."
        )
    return ages


def best_for_age(stated: AgeRange, rows: Sequence[AgeRange]) -> list[int]:
    """Where those of several rows stand that fit a stated age best.

    The year in which one row ends and another begins belongs to the one that begins: of „12–27“ and „ab 27“
    the second gets those aged 27. Who states several years is not meant where just one of them fits.
    """
    shared = {index: row.years_shared(stated) for index, row in enumerate(rows) if row.years_shared(stated)}
    if stated.youngest is None or stated.youngest != stated.oldest:
        most = max(shared.values(), default=0)
        return [index for index, years in shared.items() if years > 1 or most == 1]
    beginning = [index for index in shared if rows[index].youngest == stated.youngest]
    ending = [index for index in shared if beginning and rows[index].oldest == stated.oldest]
    return [index for index in shared if index in beginning or index not in ending]


def _end(letters: str) -> str:
    return letters + "{"  # the character behind „z“: behind every name that begins with these letters


def _sorted_as(letters: str) -> str:
    """Letters as DIN 5007-1 sorts them: ä as a, ß as ss."""
    decomposed = unicodedata.normalize("NFKD", letters.casefold().translate(_OTHER_LETTERS))
    return "".join(character for character in decomposed if character.isalpha())


def _letter_ranges(plain: str) -> tuple[LetterRange, ...]:
    parts = (_LETTER_WORDS.sub("", part).strip() for part in _BETWEEN_RANGES.split(plain))
    return tuple(_letter_range(part) for part in parts if part not in _NO_CONDITION)


def _letter_range(part: str) -> LetterRange:
    found = _LETTER_RANGE.fullmatch(part)
    if not found:
        raise ValueError(part)
    first = _sorted_as(found["first"] or found["only"] or found["since"] or "a")
    last = _sorted_as(found["last"] or found["only"] or found["until"] or "z")
    if first > _end(last):
        raise ValueError(part)
    return LetterRange(first, last)
