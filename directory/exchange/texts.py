"""Says a row of the directory as text again, one text per column of the import table."""

from collections.abc import Callable, Iterable

from directory.entries import Person
from directory.exchange.identity import is_found
from directory.exchange.rows import DirectoryRow


def texts_of(row: DirectoryRow) -> dict[str, str]:
    """By the heading of the column. Commas stand between the values of one person, bars between people."""
    return {
        "Kennung": "" if is_found(row.key) else row.key,
        "Institution": row.institution if row.institution != row.office else "",
        "Stelle": row.office,
        "Themen": _joined(row.topics),
        "Stichworte": _joined(row.keywords),
        "Ansprechperson": _of_each(row, lambda person: person.name),
        "Funktion": _of_each(row, lambda person: person.role),
        "Telefon": _of_each(row, lambda person: ", ".join(person.phones)),
        "E-Mail": _of_each(row, lambda person: ", ".join(person.emails)),
        "Raum": _of_each(row, lambda person: person.room),
        "Anschrift": _of_each(row, lambda person: person.address),
        "Bezirk": _joined(row.districts),
        "Sprechzeiten": _of_each(row, lambda person: person.hours),
        "Buchstaben": row.letters,
        "Alter": row.age,
        "Zielgruppe": _joined(row.target_groups),
        "Hinweis": row.note,
        "Vertretung": _of_each(row, lambda person: person.deputy),
        "geprüft am": row.verified_on.isoformat() if row.verified_on else "",
        "Art": row.kind or "",
    }


def _joined(values: Iterable[str]) -> str:
    return " | ".join(values)


def _of_each(row: DirectoryRow, said: Callable[[Person], str]) -> str:
    return _joined(said(person) for person in row.people) if any(map(said, row.people)) else ""
