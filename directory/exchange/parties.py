"""Finds the organizations that an agreement names."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, select

from directory.models import Organization


@dataclass(frozen=True)
class Party:
    """An organization by its own name, and in full: „Jobcenter Lennebrück, U25 Vermittlung“."""

    name: str
    in_full: str


def load_parties(session: Session) -> dict[int, Party]:
    """Every organization, by its number."""
    rows = {row.id or 0: row for row in session.exec(select(Organization))}
    parents = {number: rows[row.parent_id].name for number, row in rows.items() if row.parent_id}
    return {
        number: Party(row.name, f"{parents[number]}, {row.name}" if number in parents else row.name)
        for number, row in rows.items()
    }


def meanings(parties: Collection[Party]) -> dict[str, list[str]]:
    """The full names that a name in small letters can stand for. That of an institution is full itself."""
    meant: dict[str, list[str]] = defaultdict(list)
    full: dict[str, list[str]] = defaultdict(list)
    for party in parties:
        meant[party.name.casefold()].append(party.in_full)
        full[party.in_full.casefold()].append(party.in_full)
    return {**meant, **full}


def unclear(names: Iterable[str], meant: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """German sentences about the names that stand for none or for several."""
    for name in names:
        found = meant.get(name.casefold(), [])
        if not found:
            yield f"„{name}“ steht nicht im Verzeichnis. Bitte die Schreibweise prüfen oder dort eintragen."
        if len(found) > 1:
            choices = " oder ".join(f"„{full}“" for full in found)
            yield f"„{name}“ gibt es mehrmals. Bitte genauer: {choices}."


def in_full(names: Iterable[str], meant: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The full names, sorted: the order of the parties says nothing."""
    return tuple(sorted({full for name in names for full in meant[name.casefold()]}))
