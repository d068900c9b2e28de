"""Writes rows of the directory into its tables, in a few statements for all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlmodel import Session, col, select, update

from directory.entries import person_of
from directory.exchange.bulk import (
    batches,
    delete_unused,
    insert_all,
    insert_missing,
    take_links,
    topic_numbers,
    update_all,
)
from directory.exchange.report import Change
from directory.exchange.rows import DirectoryRow
from directory.exchange.version import count_change
from directory.models import (
    Contact,
    Organization,
    Responsibility,
    ResponsibilityContact,
    ResponsibilityTopic,
    Topic,
)

Office = tuple[str, str]  # institution and office, as in a row
Place = tuple[int | None, str]  # the number of what it belongs to, and its name


def write_rows(
    session: Session, new: Sequence[DirectoryRow], changed: Sequence[Change[DirectoryRow]]
) -> None:
    """Also takes away the contacts and topics that nobody names any more. Organizations stay."""
    version = count_change(session)
    rows = [*new, *(change.row for change in changed)]
    offices = _offices(session, rows)
    _set_kinds(session, rows, offices, version)
    numbers = _responsibilities(session, new, changed, offices, version)
    replaced = [numbers[change.row.key] for change in changed]
    topic_links = col(ResponsibilityTopic.responsibility_id), col(ResponsibilityTopic.topic_id)
    old_topics = take_links(session, ResponsibilityTopic, *topic_links, replaced)
    contact_links = col(ResponsibilityContact.responsibility_id), col(ResponsibilityContact.contact_id)
    old_contacts = take_links(session, ResponsibilityContact, *contact_links, replaced)
    _link_topics(session, rows, numbers)
    _link_contacts(session, rows, numbers, offices)
    delete_unused(session, Topic, old_topics)
    delete_unused(session, Contact, old_contacts)
    session.expire_all()


def _offices(session: Session, rows: Iterable[DirectoryRow]) -> dict[Office, int]:
    """The number of the organization of every row."""
    offices = dict.fromkeys((row.institution, row.office) for row in rows)
    known = {(row.parent_id, row.name): row.id or 0 for row in session.exec(select(Organization))}
    known = _organizations(session, known, [(None, institution) for institution, _ in offices])
    places = {office: _place(*office, known) for office in offices}
    known = _organizations(session, known, places.values())
    return {office: known[place] for office, place in places.items()}


def _place(institution: str, office: str, known: Mapping[Place, int]) -> Place:
    return (None if office == institution else known[None, institution]), office


def _organizations(session: Session, known: Mapping[Place, int], places: Iterable[Place]) -> dict[Place, int]:
    wanted = {(parent, name): {"parent_id": parent, "name": name, "kind": ""} for parent, name in places}
    return insert_missing(session, Organization, known, wanted)


def _set_kinds(
    session: Session, rows: Iterable[DirectoryRow], offices: Mapping[Office, int], version: int
) -> None:
    """By that all rows of an office change, also those that nobody named."""
    kinds = {offices[row.institution, row.office]: row.kind for row in rows if row.kind is not None}
    known = {row.id: row.kind for row in session.exec(select(Organization))}
    changed = {number: kind for number, kind in kinds.items() if known[number] != kind}
    update_all(session, Organization, [{"id": number, "kind": kind} for number, kind in changed.items()])
    for some in batches(changed):
        of_them = col(Responsibility.organization_id).in_(some)
        session.exec(update(Responsibility).where(of_them).values(changed_in=version))


def _responsibilities(
    session: Session,
    new: Iterable[DirectoryRow],
    changed: Sequence[Change[DirectoryRow]],
    offices: Mapping[Office, int],
    version: int,
) -> dict[str, int]:
    """The number of every row of the directory, by its key."""
    columns = select(Responsibility.key, Responsibility.id)
    known = {key: number or 0 for key, number in session.exec(columns)}
    known |= {change.row.key: known[change.before.key] for change in changed}
    rows = [change.row for change in changed]
    updated = [{"id": known[row.key], **_values(row, offices, version)} for row in rows]
    update_all(session, Responsibility, updated)
    wanted = {row.key: _values(row, offices, version) for row in new}
    return insert_missing(session, Responsibility, known, wanted)


def _values(row: DirectoryRow, offices: Mapping[Office, int], version: int) -> dict[str, Any]:
    return {
        "key": row.key,
        "organization_id": offices[row.institution, row.office],
        "keywords": row.keywords,
        "districts": row.districts,
        "target_groups": row.target_groups,
        "letters": row.letters,
        "age": row.age,
        "note": row.note,
        "verified_on": row.verified_on,
        "changed_in": version,
    }


def _link_topics(session: Session, rows: Iterable[DirectoryRow], numbers: Mapping[str, int]) -> None:
    topics = topic_numbers(session, (name for row in rows for name in row.topics))
    links = (
        {"responsibility_id": numbers[row.key], "topic_id": topics[name], "position": position}
        for row in rows
        for position, name in enumerate(row.topics)
    )
    insert_all(session, ResponsibilityTopic, links)


def _link_contacts(
    session: Session, rows: Iterable[DirectoryRow], numbers: Mapping[str, int], offices: Mapping[Office, int]
) -> None:
    """Rows of one office share its contacts where these are wholly alike."""
    known = {
        (contact.organization_id, person_of(contact)): contact.id or 0
        for contact in session.exec(select(Contact))
    }
    wanted = {
        (office, person): {"organization_id": office, **asdict(person)}
        for row in rows
        for office in [offices[row.institution, row.office]]
        for person in row.people
    }
    contacts = insert_missing(session, Contact, known, wanted)
    links = (
        {
            "responsibility_id": numbers[row.key],
            "contact_id": contacts[offices[row.institution, row.office], person],
            "position": position,
        }
        for row in rows
        for position, person in enumerate(row.people)
    )
    insert_all(session, ResponsibilityContact, links)
