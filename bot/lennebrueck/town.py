"""What the tables of the made-up calls name: offices by the keys of their rows, topics by their names."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session, select

from directory.models import Organization, Responsibility, Topic

FOLDER = Path(__file__).parent
SEVERAL = " | "


@dataclass(frozen=True, slots=True)
class Office:
    """A row of the directory, its office, and the institution of that."""

    entry_id: int
    organization_id: int
    house_id: int


@dataclass(frozen=True, slots=True)
class Town:
    """Offices by the key of a row of theirs, topics by name."""

    offices: Mapping[str, Office]
    topics: Mapping[str, int]


def look_round(session: Session) -> Town:
    rows = select(Responsibility.key, Responsibility.id, Organization.id, Organization.parent_id).join(
        Organization
    )
    return Town(
        offices={
            key: Office(entry or 0, office or 0, parent or office or 0)
            for key, entry, office, parent in session.exec(rows)
        },
        topics={name: number or 0 for name, number in session.exec(select(Topic.name, Topic.id))},
    )


def rows_of(table: str) -> list[dict[str, str]]:
    with (FOLDER / table).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(SEVERAL)) if cell else ()


def number(cell: str) -> float:
    """„2,5“."""
    return float(cell.replace(",", "."))


def weeks_ago(cell: str) -> range:
    """„9–0“: from nine weeks ago until this week, the oldest first."""
    first, last = map(int, cell.split("–"))
    return range(first, last - 1, -1)
