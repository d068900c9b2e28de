"""Reads a row of the directory's import table from its cells."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from directory.conditions import read_age, read_letters
from directory.entries import Person
from directory.exchange.cells import one_line, said, split_values
from directory.exchange.columns import Columns, find_columns
from directory.exchange.dates import read_date
from directory.exchange.headings import DIRECTORY, REPEATABLE
from directory.exchange.reaching import PHONES, attempt, read_reach
from directory.exchange.report import Refused
from directory.exchange.tables import Line, Table
from directory.models import NETWORKING_BODY
from directory.phones import find_bare_stem, find_stem, holds_number

_LAST_YEAR = 2100
_REQUIRED = (("topics",), ("office", "institution"))
_KINDS = {"": "", "vi": NETWORKING_BODY, NETWORKING_BODY.casefold(): NETWORKING_BODY}


@dataclass(frozen=True)
class DirectoryRow:
    """One responsibility. `institution` and `office` are the same where only one is named.

    `key` is empty until it is given or found, and `kind` is None where the table has no such column. `given`
    names the columns of the table.
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
    given: frozenset[str] = field(compare=False, default=frozenset())


def find_directory_columns(table: Table) -> Columns:
    """Raises Refused where the table is no list of responsibilities, or says the same in two columns."""
    columns = find_columns(table, DIRECTORY, _REQUIRED, REPEATABLE)
    places = dict(columns.places)
    if not places.keys() & PHONES:
        columns = replace(columns, unknown=_phones_first(columns))
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


def _phones_first(columns: Columns) -> tuple[str, ...]:
    """The unknown columns; whoever lost the phone numbers should see it at once."""
    header = columns.titles[-1].cells
    return tuple(
        sorted(columns.unknown, key=lambda heading: not _holds_phones(columns, header.index(heading)))
    )


def _holds_phones(columns: Columns, place: int) -> bool:
    cells = [cell for line in columns.body for cell in line.cells[place : place + 1] if cell]
    return 2 * sum(map(holds_number, cells)) > len(cells)


def find_title_stem(columns: Columns) -> str:
    """The stem of the town hall's number, where the headings of the table or the rows above it show one."""
    *titles, header = columns.titles
    stems = (
        *(find_bare_stem(cell) for cell in header.cells),
        *(find_stem(cell) for line in titles for cell in line.cells),
    )
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
        people=read_reach(columns, line, title_stem, problems),
        districts=split_values(said(text("district")), "|,;\n"),
        target_groups=split_values(said(text("target_group")), "|;\n"),
        letters=_checked(problems, said(text("letters")), read_letters),
        age=_checked(problems, said(text("age")), read_age),
        note=one_line(text("note")),
        verified_on=attempt(problems, "geprüft am", lambda: _verified(text("verified")), None),
        kind=attempt(problems, "Art", lambda: _kind(text("kind")), "") if "kind" in columns.places else None,
        given=frozenset(columns.places),
    )
    return row, problems


def _checked(problems: list[str], text: str, read: Callable[[str], object]) -> str:
    """A condition as the office wrote it. The sentence about an unreadable one names the column itself."""
    try:
        read(text)
    except ValueError as problem:
        problems.append(str(problem))
    return text


def _verified(text: str) -> date | None:
    day = read_date(text)
    if day and day.year > _LAST_YEAR:
        raise ValueError(f"„{text}“ liegt zu weit in der Zukunft. Bitte das Jahr prüfen.")
    return day


def _kind(text: str) -> str:
    kind = _KINDS.get(said(text).casefold())
    if kind is None:
        raise ValueError(f"„{text}“ ist unbekannt. Bitte leer lassen oder „{NETWORKING_BODY}“ eintragen.")
    return kind
