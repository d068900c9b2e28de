"""The directory as it is read: one value per row, with everything that belongs to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from directory.models import (
    Alias,
    Contact,
    Organization,
    Responsibility,
    ResponsibilityContact,
    ResponsibilityTopic,
    Topic,
)

ALWAYS = -1
"""Before the first version."""

Linked = TypeVar("Linked")


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
    changed_in: int = 0  # the version of the directory with which it came or last changed

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


def load_entries(session: Session, since: int = ALWAYS) -> list[Entry]:
    """The rows that changed after a version of the directory, or all of them, ordered by their key."""
    topics_of = _topics(session, since)
    people_of = _people(session, since)

    def entry(row: Responsibility, office: Organization, parent: Organization | None) -> Entry:
        institution = parent or office
        return Entry(
            id=row.id or 0,
            key=row.key,
            organization_id=row.organization_id,
            office=office.name,
            institution=institution.name,
            institution_id=institution.id or 0,
            kind=office.kind,
            topics=tuple(topics_of[row.id]),
            keywords=tuple(row.keywords),
            people=tuple(people_of[row.id]),
            districts=tuple(row.districts),
            target_groups=tuple(row.target_groups),
            letters=row.letters,
            age=row.age,
            note=row.note,
            verified_on=row.verified_on,
            changed_in=row.changed_in,
        )

    parents = aliased(Organization)
    rows = (
        select(Responsibility, Organization, parents)
        .join(Organization, col(Organization.id) == Responsibility.organization_id)
        .outerjoin(parents, col(parents.id) == Organization.parent_id)
        .where(Responsibility.changed_in > since)
        .order_by(Responsibility.key)
    )
    return [entry(row, office, parent) for row, office, parent in session.exec(rows)]


def load_other_names(session: Session) -> list[OtherName]:
    aliases = session.exec(select(Alias).order_by(Alias.term, Alias.expansion))
    return [OtherName(alias.term, alias.expansion, alias.kind) for alias in aliases]


def person_of(row: Contact) -> Person:
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


def _topics(session: Session, since: int) -> Mapping[int | None, Sequence[tuple[int, str]]]:
    """The topics of each row, in their order."""
    link = ResponsibilityTopic
    links = (
        select(link.responsibility_id, Topic.id, Topic.name)
        .join(Topic, col(Topic.id) == link.topic_id)
        .where(col(link.responsibility_id).in_(_changed(since)))
        .order_by(col(link.position))
    )
    return _grouped((row, (number or 0, name)) for row, number, name in session.exec(links))


def _people(session: Session, since: int) -> Mapping[int | None, Sequence[Person]]:
    """The contacts of each row, in their order; rows share those that are the same."""
    link = ResponsibilityContact
    are_changed = col(link.responsibility_id).in_(_changed(since))
    contacts = select(Contact).where(col(Contact.id).in_(select(link.contact_id).where(are_changed)))
    people = {row.id: person_of(row) for row in session.exec(contacts)}
    links = select(link.responsibility_id, link.contact_id).where(are_changed).order_by(col(link.position))
    return _grouped((row, people[number]) for row, number in session.exec(links))


def _changed(since: int) -> SelectOfScalar[int | None]:
    return select(col(Responsibility.id)).where(Responsibility.changed_in > since)


def _grouped(pairs: Iterable[tuple[int, Linked]]) -> Mapping[int | None, Sequence[Linked]]:
    grouped: dict[int | None, list[Linked]] = defaultdict(list)
    for row, linked in pairs:
        grouped[row].append(linked)
    return grouped
