"""What organizations are called: „Wohngeldstelle (Sozialamt)“ by people, a key by machines."""

from collections import defaultdict
from collections.abc import Callable

from sqlmodel import Session, col, select

from directory.models import Organization, Responsibility, ResponsibilityTopic

Names = Callable[[int], str]
"""The name of an organization by its number; empty for one that is no longer there."""

Keys = Callable[[int, int | None], str]
"""What stands for an organization in `interface.md`, by its number and that of the topic in question."""


def load_names(session: Session) -> Names:
    rows = session.exec(select(col(Organization.id), col(Organization.parent_id), col(Organization.name)))
    organizations = {number: (parent, name) for number, parent, name in rows}

    def name_of(number: int) -> str:
        parent, name = organizations.get(number, (None, ""))
        return f"{name} ({organizations[parent][1]})" if parent else name

    return name_of


def load_keys(session: Session) -> Keys:
    """The name of an institution; of an office the first key of its rows, with the topic where one has it."""
    offices = session.exec(select(Organization))
    institutions = {office.id: office.name for office in offices if not office.parent_id}
    link = ResponsibilityTopic
    rows = select(Responsibility.organization_id, link.topic_id, Responsibility.key).join(
        link, col(link.responsibility_id) == Responsibility.id
    )
    keys: dict[tuple[int, int | None], list[str]] = defaultdict(list)
    for office_id, topic_id, key in session.exec(rows):
        keys[office_id, topic_id].append(key)
        keys[office_id, None].append(key)

    def key_of(number: int, topic_id: int | None) -> str:
        found = keys.get((number, topic_id)) or keys.get((number, None)) or [""]
        return institutions.get(number) or min(found)

    return key_of
