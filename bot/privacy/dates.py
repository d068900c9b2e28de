"""Dates of birth: any date with a word of birth before it, and every date that lies years back."""

import re
from collections.abc import Iterator
from datetime import date

from bot.privacy.findings import HARMLESS, Finding

_YEARS_OF_AN_APPOINTMENT = 5

_MONTHS = (
    r"jan(?:uar|uary)?|jänner|feb(?:ruar|ruary)?|mär(?:z|s)?|maerz|mrz|mar(?:ch|s)?|apr(?:il)?|mai|may|jun[ei]?|jul[iy]?"
    r"|aug(?:ust)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?"
)
_MONTH_NUMBERS = {
    "jan": 1, "jän": 1, "feb": 2, "mär": 3, "mae": 3, "mrz": 3, "mar": 3, "apr": 4, "mai": 5, "may": 5,
    "jun": 6, "jul": 7, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dez": 12, "dec": 12,
}  # fmt: skip
_ORDINALS = (
    r"(?:ein|zwei|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|\w{3,7}zehn|\w{0,12}zwanzig|\w{0,12}dreißig)(?:s?te[nmrs]?)"
    r"|erste[nmrs]?|dritte[nmrs]?|siebte[nmrs]?|achte[nmrs]?"
)
_SPOKEN_YEAR = r"(?:zweitausend|neunzehnhundert)\w{0,20}"
_YEAR = rf"(?:\d{{4}}|['’]?\d{{2}}|{_SPOKEN_YEAR})"

_PLAIN = re.compile(
    r"(?<![\w.])(\d{1,2})(?: ?([./-]) ?(\d{1,2}) ?\2(?: ?(\d{4})|(['’]?\d{2}))|() (\d{1,2}) (\d{4}))"
    r"(?!\w)(?! ?(?:min|uhr))",
    re.IGNORECASE,
)
_UNBROKEN = re.compile(r"(?<!\w)(\d{2})(\d{2})((?:19|20)\d{2})(?!\w)")
_ISO = re.compile(r"(?<![\w])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\w])")
_WORDED = re.compile(
    rf"(?<!\w)(?P<day>\d{{1,2}}(?:\.|th|st|nd|rd)?|{_ORDINALS})[ -]*(?:of )?[.]?(?P<month>{_MONTHS})(?!\w)\.?"
    rf"(?:,?[ -]*(?P<year>{_YEAR})(?!\w))?",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    rf"(?<!\w)(?P<month>{_MONTHS})\.? (?P<day>\d{{1,2}})(?:th|st|nd|rd)?,? (?P<year>\d{{4}})(?!\w)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<![\w.])\d{1,2}\. ?\d{1,2}\.(?!\d)")
_BORN = re.compile(
    r"(?<!\w)(?:geb(?:oren(?:e[rn]?)?|urtsdatum|urtstag)?|born|birth(?:day|date)?|dob|d\.o\.b)(?!\w)"
    r"[.:,]*(?:[ ]?(?:am|ist|im|in|on|is|den|der|date|of|was|war)(?!\w)[ :.]*){0,3}[ ]*"
    r"|(?<![\w*])\*[ ]?(?=\d)",
    re.IGNORECASE,
)
_DAY_OR_YEAR = re.compile(
    rf"\d[\d ./-]{{3,12}}(?<=\d)|\d{{1,2}}\.[ ]?(?:\d{{1,2}}\.?|(?:{_MONTHS}))(?:[ ]?{_YEAR})?"
    rf"|(?:{_MONTHS}) ?{_YEAR}|(?:{_ORDINALS}) (?:{_MONTHS})(?: {_YEAR})?|{_SPOKEN_YEAR}|\d\d(?!\w)",
    re.IGNORECASE,
)
_DAY_OF_A_RULE = re.compile(
    r"(?:stichtag|fassung|gesetz|erlass|stand|verordnung|richtlinie|urteil|beschluss|vereinbarung|version)"
    r"(?: (?:vom|vor|nach|am|des|zum|dem|der|ist|war|von))*[ :(]*$",
    re.IGNORECASE,
)


def find_dates(text: str, today: date) -> Iterator[Finding]:
    """Dates of birth, and harmless dates, so that nobody takes their digits for a number."""
    yield from _after_words_of_birth(text)
    for start, end, day in _dates(text, today):
        long_ago = day is not None and (today - day).days > _YEARS_OF_AN_APPOINTMENT * 365.25
        suspicious = long_ago and not _DAY_OF_A_RULE.search(text, max(0, start - 40), start)
        yield Finding("birth_date" if suspicious else HARMLESS, start, end)
    yield from (Finding(HARMLESS, found.start(), found.end()) for found in _SHORT.finditer(text))


def _after_words_of_birth(text: str) -> Iterator[Finding]:
    for born in _BORN.finditer(text):
        if day := _DAY_OR_YEAR.match(text, born.end()):
            yield Finding("birth_date", born.start(), day.end())


def _dates(text: str, today: date) -> Iterator[tuple[int, int, date | None]]:
    """Places of dates with the day they mean, None where that cannot be told."""
    for found in _PLAIN.finditer(text):
        first, second = found[1], found[3] or found[7]
        year = _full_year(found[4] or found[5] or found[8], today)
        yield found.start(), found.end(), _day(year, second, first) or _day(year, first, second)
    for found in _UNBROKEN.finditer(text):
        if day := _day(int(found[3]), found[2], found[1]):
            yield found.start(), found.end(), day
    for found in _ISO.finditer(text):
        yield found.start(), found.end(), _day(int(found[1]), found[3], found[4])
    for pattern in (_WORDED, _ENGLISH):
        for found in pattern.finditer(text):
            yield found.start(), found.end(), _worded_day(found, today)


def _worded_day(found: re.Match[str], today: date) -> date | None:
    """The first of the month where the day is written as a word; nothing where no year is named."""
    if not found["year"]:
        return None
    digits = re.match(r"\d+", found["day"])
    month = _MONTH_NUMBERS[found["month"].lower()[:3]]
    return _day(_full_year(found["year"], today), str(month), digits[0] if digits else "1")


def _full_year(written: str, today: date) -> int:
    """Years written out in words are read for one thing only: whether they lie far back."""
    plain = written.lstrip("'’")
    if not plain.isdecimal():
        return today.year - 20
    if len(plain) == len("2008"):
        return int(plain)
    return 2000 + int(plain) - (100 if 2000 + int(plain) > today.year + _YEARS_OF_AN_APPOINTMENT else 0)


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None
