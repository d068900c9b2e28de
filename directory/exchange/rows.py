"""Reads a row of the directory's import table from its cells."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TypeVar

from directory.conditions import read_age, read_letters
from directory.entries import Person
from directory.exchange.cells import one_line, says_nothing, split_values
from directory.exchange.columns import Columns, find_columns
from directory.exchange.dates import read_date
from directory.exchange.headings import DIRECTORY
from directory.exchange.people import Reach, people_of, read_emails, split_people
from directory.exchange.report import Refused
from directory.exchange.tables import Line, Table
from directory.models import NETWORKING_BODY
from directory.phones import find_stem, is_switchboard, read_phones, stem_of

_REQUIRED = (("topics",), ("office", "institution"))
_KINDS = {"": "", "vi": NETWORKING_BODY, NETWORKING_BODY.casefold(): NETWORKING_BODY}

Value = TypeVar("Value")


@dataclass(frozen=True)
class DirectoryRow:
    """One responsibility. `institution` and `office` are the same where only one is named.

    `key` is empty until it is given or found, and `kind` is None where the table has no such column.
    """

    file: str = field(compare=False)
    line: int = field(compare=False)
    key: str
    institution: str
    office: str
    topics: tuple[str, ...]
    keywords: tuple[str, ...]
    people: tuple[Person, ...]
    districts: tuple[str, ...]
    target_groups: tuple[str, ...]
    letters: str
    age: str
    note: str
    verified_on: date | None
    kind: str | None


def find_directory_columns(table: Table) -> Columns:
    """Raises Refused where the table is no list of responsibilities, or says the same in two columns."""
    columns = find_columns(table, DIRECTORY, _REQUIRED)
    places = dict(columns.places)
    if "name" in places:
        _settle(table.file, places, "name", "surname" if "first_name" in places else "contact")
    if "surname" in places and "first_name" not in places:
        _settle(table.file, places, "surname", "contact")
    if "town" in places and not {"address", "postcode", "district"} & places.keys():
        _settle(table.file, places, "town", "district")
    return replace(columns, places=places)


def _settle(file: str, places: dict[str, int], field_name: str, meaning: str) -> None:
    """Gives a heading the meaning it has beside the other columns of its table."""
    if meaning in places:
        headings = DIRECTORY[field_name][0], DIRECTORY[meaning][0]
        raise Refused(
            f"{file}: „{headings[0]}“ und „{headings[1]}“ nennen dasselbe. Bitte eine Spalte umbenennen."
        )
    places[meaning] = places.pop(field_name)


def find_title_stem(columns: Columns) -> str:
    """The stem of the town hall's number, where the rows above the table or its headings show one."""
    stems = (find_stem(cell) for line in columns.titles for cell in line.cells)
    return next((stem for stem in stems if stem), "")


def read_row(file: str, columns: Columns, line: Line, title_stem: str) -> tuple[DirectoryRow, list[str]]:
    """The row, and what is wrong with it: German sentences. With any of those the row must not be used."""
    problems: list[str] = []
    text = partial(columns.text, line)
    institution, office = one_line(text("institution")), one_line(text("office"))
    if not institution and not office:
        problems.append("Weder „Stelle“ noch „Institution“ ist ausgefüllt. Eine von beiden wird gebraucht.")
    topics = split_values(text("topics"))
    if not topics:
        problems.append("„Themen“ ist leer. Bitte eintragen, wofür die Stelle zuständig ist.")
    row = DirectoryRow(
        file=file,
        line=line.number,
        key=one_line(text("key")),
        institution=institution or office,
        office=office or institution,
        topics=topics,
        keywords=split_values(text("keywords")),
        people=_people(columns, line, title_stem, problems),
        districts=split_values(_said(text("district")), "|,;\n"),
        target_groups=split_values(_said(text("target_group")), "|;\n"),
        letters=_checked(problems, _said(text("letters")), read_letters),
        age=_checked(problems, _said(text("age")), read_age),
        note=one_line(text("note")),
        verified_on=_attempt(problems, "geprüft am", lambda: read_date(text("verified")), None),
        kind=_attempt(problems, "Art", lambda: _kind(text("kind")), "") if "kind" in columns.places else None,
    )
    return row, problems


def _attempt(problems: list[str], heading: str, read: Callable[[], Value], otherwise: Value) -> Value:
    try:
        return read()
    except ValueError as problem:
        problems.append(f"{heading}: {problem}")
        return otherwise


def _checked(problems: list[str], text: str, read: Callable[[str], object]) -> str:
    """A condition as the office wrote it. The sentence about an unreadable one names the column itself."""
    try:
        read(text)
    except ValueError as problem:
        problems.append(str(problem))
    return text


def _said(text: str) -> str:
    return "" if says_nothing(text) else text.replace("\n", " | ")


def _kind(text: str) -> str:
    kind = _KINDS.get(_said(text).casefold())
    if kind is None:
        raise ValueError(f"„{text}“ ist unbekannt. Bitte leer lassen oder „{NETWORKING_BODY}“ eintragen.")
    return kind


def _people(columns: Columns, line: Line, title_stem: str, problems: list[str]) -> tuple[Person, ...]:
    text = partial(columns.text, line)
    return people_of(
        Reach(
            names=_names(text("contact"), text("first_name"), text("surname")),
            roles=split_values(_said(text("role"))),
            phones=_attempt(problems, "Telefon", lambda: _phones(columns, line, title_stem), ()),
            emails=_attempt(problems, "E-Mail", lambda: read_emails(text("email")), ()),
            rooms=split_values(_said(text("room"))),
            address=_address(text("address"), f"{text('postcode')} {text('town')}"),
            hours=_said(text("hours")),
            deputy=_said(text("deputy")),
        )
    )


def _names(contact: str, first_name: str, surname: str) -> tuple[str, ...]:
    first_names, surnames = split_people(first_name), split_people(surname)
    if len(first_names) == len(surnames):
        full = (f"{first} {last}" for first, last in zip(first_names, surnames, strict=True))
        return (*split_people(contact), *full)
    return (*split_people(contact), *split_people(one_line(f"{first_name} {surname}")))


def _phones(columns: Columns, line: Line, title_stem: str) -> tuple[str, ...]:
    """Extensions come before whole numbers; they replace the number of the switchboard."""
    text = partial(columns.text, line)
    switchboard, phone, extension = text("switchboard"), text("phone"), text("extension")
    stem = find_stem(switchboard) or title_stem
    if extension and _is_stem_alone(phone):
        stem, phone = find_stem(phone), ""
    whole = read_phones(phone, stem) or ([] if stem and extension else read_phones(switchboard, stem))
    direct = read_phones(extension, next((stem_of(number) for number in whole if stem_of(number)), stem))
    rest = [number for number in whole if not (direct and is_switchboard(number))]
    return tuple(dict.fromkeys([*direct, *rest, *read_phones(text("mobile"))]))


def _is_stem_alone(text: str) -> bool:
    """True for „0221 4710-“ and „0221 4710-xxx“."""
    return bool(find_stem(text)) and not text.rstrip(" xX.…")[-1:].isdigit()


def _address(street: str, town: str) -> str:
    return ", ".join(part for part in (*_said(street).split(" | "), one_line(town)) if part)
