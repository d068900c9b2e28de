"""Whom a row names: several people in one cell, and which number and mail is whose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from directory.entries import Person
from directory.exchange.cells import says_nothing

_MAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+")
_MAILS = re.compile(r"[\w.+-]+@[\w.-]+")
_MAIL_LABEL = re.compile(r"\b(?:e-?)?mail(?:adresse)?\b\s*:?", re.IGNORECASE)
_BETWEEN_MAILS = re.compile(r"(?:\s(?:oder|und)(?=\s)|[|,;\s/])+")

NOBODY = Person("", "", (), (), "", "", "", "")


@dataclass(frozen=True)
class Own:
    """What the cell of the names itself says about one of them."""

    roles: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


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
    own: tuple[Own, ...] = ()  # what stands beside each name


def people_of(reach: Reach) -> tuple[Person, ...]:
    """One person per name; without names, the office itself if there is any way to reach it.

    Numbers, mails, rooms and functions go to the people one by one where there are as many, else to all.
    """
    names = reach.names or ("",)
    owned = reach.own or (Own(),) * len(names)
    people = tuple(
        Person(
            name=name,
            role=" | ".join(share(reach.roles, place, len(names)) or own.roles),
            phones=_first(own.phones, share(reach.phones, place, len(names))),
            emails=_first(own.emails, share(reach.emails, place, len(names))),
            room=" | ".join(share(reach.rooms, place, len(names))),
            address=reach.address,
            hours=reach.hours,
            deputy=reach.deputy,
        )
        for place, (name, own) in enumerate(zip(names, owned, strict=True))
    )
    return tuple(person for person in dict.fromkeys(people) if person != NOBODY)


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


def share(values: Sequence[str], place: int, people: int) -> tuple[str, ...]:
    """What one of several people has of the values: its own where there are as many, else all of them."""
    return (values[place],) if len(values) == people else tuple(values)


def tell_mails_apart(text: str) -> tuple[str, str]:
    """The mail addresses of a cell that holds phone numbers too, and the rest of it."""
    mails = " | ".join(_MAILS.findall(text))
    return mails, _MAIL_LABEL.sub(" ", _MAILS.sub(" | ", text)) if mails else text


def _first(own: Sequence[str], shared: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*own, *shared)))
