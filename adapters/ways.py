"""Finds in a text how somebody can be reached: numbers to dial, mail addresses to write to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import phonenumbers

_DATE = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b")
_MAY_BE_DIALLED = re.compile(
    r"\+[ (]{0,2}\d | (?<!\d)(?<!\d[.:]) 0[ ]?0?[ ()]{0,2}[1-9] (?: [ ()/–-]{0,3}\d ){2}", re.VERBOSE
)
"""Neither „08:00“ nor „04.11.2026“, which stand in most answers."""
_FILE_NUMBER = re.compile(r"(?<!\d)\d{1,3}/$")
"""„51/0221-4710“: what comes before the part that looks like a phone number."""
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class Way:
    """`begin`: where it stands in the text; `target`: a URI."""

    begin: int
    written: str
    target: str

    @property
    def end(self) -> int:
        return self.begin + len(self.written)


def mails_in(text: str) -> Iterator[Way]:
    return (Way(found.start(), found[0], f"mailto:{found[0]}") for found in _MAIL.finditer(text))


def phones_in(text: str) -> Iterator[Way]:
    """Looks closely only at lines that could hold a number: the library takes its time with each."""
    begin = 0
    for line in text.splitlines(keepends=True):
        if _MAY_BE_DIALLED.search(line):
            yield from _phones_in_line(line, begin)
        begin += len(line)


def _phones_in_line(line: str, begin: int) -> Iterator[Way]:
    for found in phonenumbers.PhoneNumberMatcher(line, "DE"):
        if not _DATE.match(found.raw_string) and not _FILE_NUMBER.search(line[: found.start]):
            number = phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.E164)
            written = found.raw_string if ")" in found.raw_string else found.raw_string.lstrip("(")
            yield Way(begin + found.end - len(written), written, f"tel:{number}")
