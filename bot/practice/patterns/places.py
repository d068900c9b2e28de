"""Which house an office belongs to, and which of its offices is meant where only the house was named."""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sqlmodel import Session, col, select

from directory.models import NETWORKING_BODY, Organization, Responsibility, ResponsibilityTopic

UNKNOWN = 0


@dataclass(frozen=True, slots=True)
class Places:
    """`houses`: the institution of each organization. `owners`: who has a topic, by institution and topic.

    `networking`: those whose task it is to pass people on.
    """

    houses: Mapping[int, int]
    owners: Mapping[tuple[int, int], AbstractSet[int]]
    networking: AbstractSet[int]

    def house_of(self, organization: int | None) -> int:
        return self.houses.get(organization or UNKNOWN, UNKNOWN)

    def office_for(self, organization: int, topic: int) -> int:
        """The one office of an institution that has the topic; the institution where several do, or none."""
        owners = self.owners.get((organization, topic), frozenset())
        return next(iter(owners)) if len(owners) == 1 else organization


def load_places(session: Session) -> Places:
    organizations = session.exec(select(Organization.id, Organization.parent_id, Organization.kind)).all()
    houses = {number or 0: parent or number or 0 for number, parent, _ in organizations}
    networking = {number or 0 for number, _, kind in organizations if kind == NETWORKING_BODY}
    link = ResponsibilityTopic
    rows = select(Responsibility.organization_id, link.topic_id).join(
        link, col(link.responsibility_id) == Responsibility.id
    )
    owners: dict[tuple[int, int], set[int]] = defaultdict(set)
    for office, topic in session.exec(rows):
        owners[houses[office], topic].add(office)
    return Places(houses, owners, networking)
