"""Tells apart the people of a cell, and the functions and numbers that stand beside their names."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from directory.exchange.cells import one_line, says_nothing

_BETWEEN_PEOPLE = re.compile(r"\s*(?:[|/;&+\n]|\b(?:und|oder|sowie|bzw)\b\.?|\b[uo]\.\s)\s*", re.IGNORECASE)
_HONORIFIC = re.compile(r"\b(?:frau|herrn?|fr|hr|ms|mr|mrs)\b\.?", re.IGNORECASE)
_TITLE = re.compile(r"^(?:(?:dr|prof|dipl|med|phil|jur|-ing)\.\s*)+", re.IGNORECASE)
_BESIDE_THE_NAME = re.compile(
    r"\b(?:dr|prof|dipl|ing|mag|med|phil|jur|rer|nat|päd|m\.?a|b\.?a|m\.?sc|b\.?sc|ll\.?m"
    r"|von|vom|van|der|den|de|zu|zum|zur|ter|ten|al|el|da|di|dos|la|le|bin|ben)\b\.?-?|\.",
    re.IGNORECASE,
)
_FUNCTION = re.compile(
    r"(?:(?:stellv\w*|stv|kommissarische|komm)\.?\s?)?[\w-]*(?:leitung|leiter|sekretariat|sekretär|vertretung"
    r"|vertreter|sachbearbeitung|sachbearbeiter|koordination|koordinierung|koordinator|geschäftsführung"
    r"|assistenz|vorzimmer|geschäftszimmer|geschäftsstelle|empfang|anmeldung|zentrale|verwaltung|beratung"
    r"|berater|referent|beauftragte|beauftragter|vorstand)(?:[:*_]?in)?",
    re.IGNORECASE,
)
_GENDER_BEHIND_SLASH = re.compile(r"(?<=\w)/-?(?=in(?:nen)?\b)")
_LABEL = (
    r"\b(?:telefon|tel|fon|fax|telefax|phone|mobil|handy|durchwahl|dw|apparat|app|nebenstelle|nst)\b\.?\s*:?"
)
_NUMBER = r"(?<![\w-])(?:(?:\+49|\(?0\d|\d{3}-)[\d\s()/–-]{2,}\d|\d{4,}-\d{1,4}\b|[-–]\s?\d{2,4}\b(?!\s*-))"
_DETAIL = re.compile(
    rf"[\s,(:–]*((?:\be-?mail\s*:\s*)?[\w.+-]+@[\w.-]+|{_LABEL}\s*[-–(+\d][\d\s()/.–-]*\d|{_NUMBER})\)?",
    re.IGNORECASE,
)
_MARK = "\ue000"  # stands for a detail until its person is known; of a private range, so nobody writes it


@dataclass(frozen=True)
class _Part:
    """What stands between two separators."""

    names: tuple[str, ...]
    roles: tuple[str, ...]
    details: tuple[str, ...]


@dataclass(frozen=True)
class Named:
    """A person of a cell; details are the phone numbers and mails beside the name. Nobody may be named."""

    name: str
    roles: tuple[str, ...] = ()
    details: tuple[str, ...] = ()


def read_people(text: str) -> tuple[Named, ...]:
    """„Frau A, Tel. 101 / Herr B, Leitung“ are two: one with a detail, one with a role.

    A function is a person only where several functions stand without any name.
    """
    if says_nothing(text):
        return ()
    details = iter(_DETAIL.findall(text))
    marked = _DETAIL.sub(f"{_MARK}|", _GENDER_BEHIND_SLASH.sub(":", text))
    parts = [_part(part, details) for part in _BETWEEN_PEOPLE.split(marked)]
    functions = [role for part in parts for role in part.roles]
    if not any(part.names for part in parts) and len(functions) > 1:
        parts = [_Part(part.roles, (), part.details) for part in parts]
    return tuple(_people(parts))


def split_people(text: str) -> tuple[str, ...]:
    """„Frau A / Herr B“ are two; „Demirtaş, Aylin“ is one; „Aylin Demirtaş, Jonas Brinkhoff“ are two."""
    return tuple(person.name for person in read_people(text) if person.name)


def _part(text: str, details: Iterator[str]) -> _Part:
    pieces = [piece.strip() for piece in text.replace(_MARK, "").split(",")]
    functions = [piece for piece in pieces if _FUNCTION.fullmatch(piece)]
    names = _between_commas(", ".join(piece for piece in pieces if piece not in functions))
    return _Part(
        names=tuple(one_line(name) for name in names if not says_nothing(name)),
        roles=tuple(functions),
        details=tuple(next(details) for _ in range(text.count(_MARK))),
    )


def _people(parts: Sequence[_Part]) -> Iterator[Named]:
    """What stands without a name belongs to the name before it, or to the first one."""
    names: list[str] = []
    roles: dict[str, list[str]] = defaultdict(list)
    details: dict[str, list[str]] = defaultdict(list)
    before = next((name for part in parts for name in part.names), "")
    for part in parts:
        names += part.names
        before = part.names[-1] if part.names else before
        roles[before] += part.roles
        details[before] += part.details
    for name in dict.fromkeys(names) or roles:
        yield Named(name, tuple(roles[name]), tuple(details[name]))


def _between_commas(text: str) -> list[str]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) == 2 and _is_surname_first(*parts):  # noqa: PLR2004 - surname and first name
        surname = _TITLE.sub("", parts[0])
        title = parts[0].removesuffix(surname)
        return [f"{title}{parts[1]} {surname}"]
    return parts


def _is_surname_first(before: str, behind: str) -> bool:
    """Two full names are two people, so are „Frau A, Herr B“; everything else is „surname, first name“."""
    if _HONORIFIC.search(before):
        return False
    return min(_name_words(before), _name_words(behind)) < 2  # noqa: PLR2004 - a full name has two words


def _name_words(name: str) -> int:
    """How many words of a name are neither a title nor a small word before the surname."""
    return len(_BESIDE_THE_NAME.sub(" ", _HONORIFIC.sub(" ", name)).split())
