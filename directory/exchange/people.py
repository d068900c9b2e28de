"""Whom a row names: several people in one cell, and which number and mail is whose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from directory.entries import Person
from directory.exchange.cells import one_line, says_nothing

_BETWEEN_PEOPLE = re.compile(r"\s*(?:[|/;&+\n]|\b(?:und|oder|sowie|bzw)\b\.?|\b[uo]\.\s)\s*", re.IGNORECASE)
_HONORIFIC = re.compile(r"\b(?:frau|herrn?|fr|hr|ms|mr|mrs)\b\.?", re.IGNORECASE)
_TITLE = re.compile(r"^(?:(?:dr|prof|dipl|med|phil|jur|-ing)\.\s*)+", re.IGNORECASE)
_BESIDE_THE_NAME = re.compile(
    r"\b(?:dr|prof|dipl|ing|mag|med|phil|jur|rer|nat|päd|m\.?a|b\.?a|m\.?sc|b\.?sc|ll\.?m"
    r"|von|vom|van|der|den|de|zu|zum|zur|ter|ten|al|el|da|di|dos|la|le|bin|ben)\b\.?-?|\.",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+")
_BETWEEN_MAILS = re.compile(r"(?:\s(?:oder|und)(?=\s)|[|,;\s/])+")


@dataclass(frozen=True)
class Reach:
    """What the cells of a row say about reaching its people, before it is told apart who is meant."""

    names: tuple[str, ...]
    roles: tuple[str, ...]
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    rooms: tuple[str, ...]
    address: str
    hours: str
    deputy: str


def people_of(reach: Reach) -> tuple[Person, ...]:
    """One person per name; without names, the office itself if there is any way to reach it.

    Numbers, mails, rooms and functions go to the people one by one where there are as many, else to all.
    """
    names = reach.names or ("",)
    people = tuple(
        Person(
            name=name,
            role=" | ".join(_share(reach.roles, place, len(names))),
            phones=_share(reach.phones, place, len(names)),
            emails=_share(reach.emails, place, len(names)),
            room=" | ".join(_share(reach.rooms, place, len(names))),
            address=reach.address,
            hours=reach.hours,
            deputy=reach.deputy,
        )
        for place, name in enumerate(names)
    )
    nobody = Person("", "", (), (), "", "", "", "")
    return tuple(person for person in dict.fromkeys(people) if person != nobody)


def split_people(text: str) -> tuple[str, ...]:
    """„Frau A / Herr B“ are two; „Demirtaş, Aylin“ is one; „Aylin Demirtaş, Jonas Brinkhoff“ are two."""
    if says_nothing(text):
        return ()
    parts = (part.strip(" ,") for part in _BETWEEN_PEOPLE.split(text))
    names = (name for part in parts for name in _between_commas(part))
    return tuple(dict.fromkeys(one_line(name) for name in names if not says_nothing(name)))


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


def read_emails(text: str) -> tuple[str, ...]:
    """The addresses of a cell, also „Aylin Demirtaş <…>“. Raises ValueError with a German sentence."""
    if says_nothing(text):
        return ()
    inside = re.findall(r"<([^>]*)>", text)
    parts = inside or _BETWEEN_MAILS.split(text.replace("mailto:", ""))
    addresses = [part.strip(".()") for part in parts if part]
    for address in addresses:
        if not _MAIL.fullmatch(address):
            raise ValueError(f"„{address}“ ist keine E-Mail-Adresse.")
    return tuple(dict.fromkeys(addresses))


def _share(values: Sequence[str], place: int, people: int) -> tuple[str, ...]:
    return (values[place],) if len(values) == people else tuple(values)
