"""The directory as it is read: one value per row, with everything that belongs to it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from directory.models import (
    Alias,
    Contact,
    Organization,
    Responsibility,
    ResponsibilityContact,
    ResponsibilityTopic,
    Topic,
)


@dataclass(frozen=True, slots=True)
class Person:
    """Whom to reach: a person, or a function where `name` is empty."""

    name: str
    role: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    room: str
    address: str
    hours: str
    deputy: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the directory. `topics` pair a topic's number with its name, in the order of the table."""

    id: int
    key: str
    organization_id: int
    office: str
    institution: str
    institution_id: int
    kind: str
    topics: tuple[tuple[int, str], ...]
    keywords: tuple[str, ...]
    people: tuple[Person, ...]
    districts: tuple[str, ...]
    target_groups: tuple[str, ...]
    letters: str
    age: str
    note: str
    verified_on: date | None

    @property
    def place(self) -> str:
        """„Jobcenter Lennebrück, Leistung Team 3“; one name where institution and office are the same."""
        return ", ".join(dict.fromkeys(name for name in (self.institution, self.office) if name))


@dataclass(frozen=True, slots=True)
class OtherName:
    """What people say (term) for what is meant (expansion)."""

    term: str
    expansion: str
    kind: str


def load_entries(session: Session) -> list[Entry]:
    """All rows, ordered by their key."""
    organizations = {row.id: row for row in session.exec(select(Organization))}
    topics = {row.id: row.name for row in session.exec(select(Topic))}
    contacts = {row.id: _person(row) for row in session.exec(select(Contact))}
    topics_of = _grouped(
        session.exec(
            select(ResponsibilityTopic.responsibility_id, ResponsibilityTopic.topic_id).order_by(
                col(ResponsibilityTopic.position)
            )
        )
    )
    contacts_of = _grouped(
        session.exec(
            select(ResponsibilityContact.responsibility_id, ResponsibilityContact.contact_id).order_by(
                col(ResponsibilityContact.position)
            )
        )
    )

    def entry(row: Responsibility) -> Entry:
        office = organizations[row.organization_id]
        institution = organizations[office.parent_id] if office.parent_id else office
        return Entry(
            id=row.id or 0,
            key=row.key,
            organization_id=row.organization_id,
            office=office.name,
            institution=institution.name,
            institution_id=institution.id or 0,
            kind=office.kind,
            topics=tuple((number, topics[number]) for number in topics_of[row.id]),
            keywords=tuple(row.keywords),
            people=tuple(contacts[number] for number in contacts_of[row.id]),
            districts=tuple(row.districts),
            target_groups=tuple(row.target_groups),
            letters=row.letters,
            age=row.age,
            note=row.note,
            verified_on=row.verified_on,
        )

    return [entry(row) for row in session.exec(select(Responsibility).order_by(Responsibility.key))]


def load_other_names(session: Session) -> list[OtherName]:
    aliases = session.exec(select(Alias).order_by(Alias.term, Alias.expansion))
    return [OtherName(alias.term, alias.expansion, alias.kind) for alias in aliases]


def _person(row: Contact) -> Person:
    return Person(
        name=row.name,
        role=row.role,
        phones=tuple(row.phones),
        emails=tuple(row.emails),
        room=row.room,
        address=row.address,
        hours=row.hours,
        deputy=row.deputy,
    )


def _grouped(pairs: Iterable[tuple[int, int]]) -> dict[int | None, list[int]]:
    grouped: dict[int | None, list[int]] = defaultdict(list)
    for first, second in pairs:
        grouped[first].append(second)
    return grouped
