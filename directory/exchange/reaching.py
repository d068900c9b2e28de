"""Reads whom a row of the directory names and how to reach them, from all the columns that may say so."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from directory.entries import Person
from directory.exchange.cells import one_line, said, split_values
from directory.exchange.columns import Columns
from directory.exchange.names import Named, read_people, split_people
from directory.exchange.people import Own, Reach, people_of, read_emails, tell_mails_apart
from directory.exchange.tables import Line
from directory.phones import find_bare_stem, find_stem, holds_number, is_switchboard, read_phones, stem_of

PHONES = frozenset({"phone", "phone_and_fax", "phone_and_email", "extension", "switchboard", "mobile"})

Value = TypeVar("Value")
Otherwise = TypeVar("Otherwise")


def attempt(
    problems: list[str], heading: str, read: Callable[[], Value], otherwise: Otherwise
) -> Value | Otherwise:
    try:
        return read()
    except ValueError as problem:
        problems.append(f"{heading}: {problem}")
        return otherwise


def read_reach(columns: Columns, line: Line, title_stem: str, problems: list[str]) -> tuple[Person, ...]:
    text = partial(columns.text, line)
    roles = split_values(said(text("role")))
    named = _named(text("contact"), text("first_name"), text("surname"))
    if roles:
        named = tuple(_by_its_function(person) for person in named)
    names = tuple(person.name for person in named if person.name)
    mails, phones = tell_mails_apart(text("phone_and_email"))
    numbers = attempt(problems, "Telefon", lambda: _phones(columns, line, phones, title_stem, len(names)), ())
    stem = next((stem_of(number) for number in numbers if stem_of(number)), title_stem)
    own = attempt(problems, "Ansprechperson", lambda: tuple(_own(person, stem) for person in named), ())
    return people_of(
        Reach(
            names=tuple(person.name for person in named),
            roles=roles,
            phones=numbers,
            emails=attempt(problems, "E-Mail", lambda: read_emails(_joined(text("email"), mails)), ()),
            rooms=split_values(said(text("room"))),
            address=_address(text("address"), f"{text('postcode')} {text('town')}"),
            hours=said(text("hours")),
            deputy=said(text("deputy")),
            own=own,
        )
    )


def _named(contact: str, first_name: str, surname: str) -> tuple[Named, ...]:
    first_names, surnames = split_people(first_name), split_people(surname)
    if len(first_names) == len(surnames):
        full = (f"{first} {last}" for first, last in zip(first_names, surnames, strict=True))
        return (*read_people(contact), *map(Named, full))
    return (*read_people(contact), *read_people(one_line(f"{first_name} {surname}")))


def _by_its_function(person: Named) -> Named:
    """Where the column for functions says something else, a function without a name stays the name."""
    return person if person.name else replace(person, name=" | ".join(person.roles))


def _own(person: Named, stem: str) -> Own:
    return Own(
        roles=person.roles,
        phones=tuple(
            number for text in person.details if "@" not in text for number in read_phones(text, stem)
        ),
        emails=tuple(
            mail for text in person.details if "@" in text for mail in read_emails(tell_mails_apart(text)[0])
        ),
    )


def _phones(columns: Columns, line: Line, beside_mails: str, title_stem: str, people: int) -> tuple[str, ...]:
    """Extensions come before whole numbers; they replace the number of the switchboard."""
    text = partial(columns.text, line)
    switchboard, phone, extension = (
        text("switchboard"),
        _joined(text("phone"), beside_mails),
        text("extension"),
    )
    stem = find_stem(switchboard) or title_stem
    if extension and _is_stem_alone(phone) and not holds_number(extension):
        stem, phone = find_bare_stem(phone), ""
    whole = read_phones(phone, stem) or ([] if stem and extension else read_phones(switchboard, stem))
    direct = read_phones(extension, next((stem_of(number) for number in whole if stem_of(number)), stem))
    rest = [number for number in whole if not (direct and is_switchboard(number))]
    return tuple(
        dict.fromkeys(
            [*direct, *rest, *_without_fax(text("phone_and_fax"), stem, people), *read_phones(text("mobile"))]
        )
    )


def _without_fax(text: str, stem: str, people: int) -> list[str]:
    """In a column for both, the second of two numbers is the fax, unless two people have one each."""
    numbers = read_phones(text, stem)
    return numbers[:1] if len(numbers) == 2 != people else numbers  # noqa: PLR2004 - a phone and a fax


def _is_stem_alone(text: str) -> bool:
    """True for „0221 4710-“, „0221 4710-xxx“ and „0203 379“."""
    return bool(find_bare_stem(text)) and (not text.rstrip(" xX.…")[-1:].isdigit() or not find_stem(text))


def _joined(*texts: str) -> str:
    return " | ".join(text for text in texts if text)


def _address(street: str, town: str) -> str:
    return ", ".join(part for part in (*said(street).split(" | "), one_line(town)) if part)
