"""Plain text as Matrix' HTML: all of it escaped, numbers to dial and mails to write to as links."""

import re
from collections.abc import Iterator
from html import escape

import phonenumbers

_DATE = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b")
_MANY_DIGITS = re.compile(r"(?:\d[^\w\n]{0,3}){5}")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")

Link = tuple[int, int, str]
"""Where it begins and ends in the text, and where it leads."""


def html_of(text: str) -> str:
    """Lines stay lines."""
    pieces, end = [], 0
    for first, last, target in links_in(text):
        pieces += [escape(text[end:first]), f'<a href="{escape(target)}">{escape(text[first:last])}</a>']
        end = last
    return "".join([*pieces, escape(text[end:])]).replace("\n", "<br>")


def links_in(text: str) -> list[Link]:
    """In their order, none within another."""
    found = sorted([*_mails(text), *_phones(text)])
    return [
        link for place, link in enumerate(found) if all(link[0] >= earlier[1] for earlier in found[:place])
    ]


def _mails(text: str) -> Iterator[Link]:
    return ((found.start(), found.end(), f"mailto:{found[0]}") for found in _MAIL.finditer(text))


def _phones(text: str) -> Iterator[Link]:
    """Looks closely only at lines that could hold a number: the library takes its time with each."""
    begin = 0
    for line in text.splitlines(keepends=True):
        if _MANY_DIGITS.search(line):
            yield from ((begin + first, begin + last, to) for first, last, to in _phones_in_line(line))
        begin += len(line)


def _phones_in_line(line: str) -> Iterator[Link]:
    for found in phonenumbers.PhoneNumberMatcher(line, "DE"):
        if _DATE.match(found.raw_string):
            continue
        number = phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.E164)
        yield found.start, found.end, f"tel:{number}"
