"""Keeps what is stored where a file has no column for it: only what a file can say can change a row."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from directory.entries import Person
from directory.exchange.people import NOBODY, share
from directory.exchange.reaching import PHONES
from directory.exchange.rows import DirectoryRow

_NAMES = frozenset({"contact", "first_name", "surname"})
_ROW: Mapping[str, frozenset[str]] = {
    "keywords": frozenset({"keywords"}),
    "districts": frozenset({"district"}),
    "target_groups": frozenset({"target_group"}),
    "letters": frozenset({"letters"}),
    "age": frozenset({"age"}),
    "note": frozenset({"note"}),
    "verified_on": frozenset({"verified"}),
}
_PERSON: Mapping[str, frozenset[str]] = {
    "role": frozenset({"role"}),
    "phones": PHONES,
    "emails": frozenset({"email", "phone_and_email"}),
    "room": frozenset({"room"}),
    "address": frozenset({"address", "postcode", "town"}),
    "hours": frozenset({"hours"}),
    "deputy": frozenset({"deputy"}),
}


def with_kept_values(row: DirectoryRow, stored: DirectoryRow) -> DirectoryRow:
    """The row, with the stored values of all columns that its table does not have."""
    missing = {name: getattr(stored, name) for name, columns in _ROW.items() if not columns & row.given}
    institution, office = _place(row, stored)
    people = tuple(person for person in dict.fromkeys(_people(row, stored)) if person != NOBODY)
    return replace(row, institution=institution, office=office, people=people, **missing)


def _place(row: DirectoryRow, stored: DirectoryRow) -> tuple[str, str]:
    has_both = stored.institution != stored.office
    if has_both and "institution" not in row.given:
        return stored.institution, row.office
    if has_both and "office" not in row.given:
        return row.institution, stored.office
    return row.institution, row.office


def _people(row: DirectoryRow, stored: DirectoryRow) -> Iterator[Person]:
    missing = [name for name, columns in _PERSON.items() if not columns & row.given]
    if not row.given & _NAMES and stored.people:
        new = row.people[0] if row.people else NOBODY
        count = len(stored.people)
        for place, person in enumerate(stored.people):
            yield replace(
                person, **{name: _shared(new, name, place, count) for name in _PERSON if name not in missing}
            )
    elif missing:
        for place, person in enumerate(row.people or (NOBODY,)):
            old = _old_person(person, place, row, stored)
            yield replace(person, **{name: getattr(person, name) or getattr(old, name) for name in missing})
    else:
        yield from row.people


def _shared(office: Person, name: str, place: int, people: int) -> Any:  # noqa: ANN401 - the type of that field
    """What one of the stored people has of the values that a table without names gives for all of them."""
    value = getattr(office, name)
    if name in {"role", "room"}:
        return " | ".join(share(value.split(" | "), place, people))
    return share(value, place, people) if name in {"phones", "emails"} else value


def _old_person(person: Person, place: int, row: DirectoryRow, stored: DirectoryRow) -> Person:
    """Who had the name, or the place where there are as many; else what all of the stored people share."""
    by_name = {old.name: old for old in stored.people}
    if person.name in by_name:
        return by_name[person.name]
    if len(stored.people) == max(len(row.people), 1):
        return stored.people[place]
    return Person("", **{name: _common(stored.people, name) for name in _PERSON})


def _common(people: tuple[Person, ...], name: str) -> Any:  # noqa: ANN401 - the type of that field
    values = {getattr(person, name) for person in people}
    return values.pop() if len(values) == 1 else getattr(NOBODY, name)
