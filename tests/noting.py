"""A few offices with a topic, and calls between them, made up for tests of what is learnt from calls."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Engine
from sqlmodel import Session

from bot.models import Call
from bot.practice.days import is_ordinary, start_of
from directory.models import Agreement, AgreementOrganization, AgreementTopic, Organization, Topic
from tests.talking import MONDAY

TODAY = MONDAY.date()
LAND = "NW"
TEN_O_CLOCK = timedelta(hours=10)


@dataclass(frozen=True)
class Place:
    """An institution with one office. `offices` and `topic` are numbers."""

    institution: int
    office: int


def new_place(session: Session, name: str) -> Place:
    institution = Organization(name=name)
    session.add(institution)
    session.flush()
    office = Organization(name=f"Team {name}", parent_id=institution.id)
    session.add(office)
    session.flush()
    return Place(institution.id or 0, office.id or 0)


def new_topic(session: Session, name: str) -> int:
    topic = Topic(name=name)
    session.add(topic)
    session.flush()
    return topic.id or 0


def new_agreement(
    session: Session, topic: int, valid_from: date, parties: Iterable[int] = (), key: str = "VR-99"
) -> int:
    agreement = Agreement(key=key, title="Kurzer Weg", valid_from=valid_from)
    session.add(agreement)
    session.flush()
    number = agreement.id or 0
    session.add(AgreementTopic(agreement_id=number, topic_id=topic))
    session.add_all(AgreementOrganization(agreement_id=number, organization_id=party) for party in parties)
    session.flush()
    return number


def note_calls(  # noqa: PLR0913 - a call has so many sides
    session: Session,
    days: Iterable[date],
    *,
    to: int | None,
    topic: int | None,
    by: int | None = None,
    callers: tuple[str, ...] = ("anna", "berta", "cem", "dilek"),
) -> None:
    """A call on each of the days; the callers take turns."""
    for position, day in enumerate(days):
        session.add(
            Call(
                called_at=start_of(day) + TEN_O_CLOCK,
                caller=callers[position % len(callers)],
                caller_organization_id=by,
                organization_id=to,
                topic_id=topic,
            )
        )
    session.flush()


def note_three_weeks(engine: Engine) -> None:
    """Calls about one topic in the last three weeks, more in each of them."""
    with Session(engine) as session:
        topic = new_topic(session, "Umzugskosten")
        for ago, calls in [(1, 13), (2, 9), (3, 6)]:
            note_calls(session, [TODAY - timedelta(weeks=ago)] * calls, to=None, topic=topic)
        session.commit()


def ordinary_days(begin: date, end: date, at_most: int = 1000) -> list[date]:
    """The working days outside school holidays, from one day until before another."""
    days = (begin + timedelta(days=ahead) for ahead in range((end - begin).days))
    return [day for day in days if is_ordinary(day, LAND)][:at_most]
