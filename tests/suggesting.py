"""Patterns and suggestions for tests, in the model town."""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.house import House
from bot.models import Role, Suggestion
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.suggestions import propose, take_in
from directory.models import Agreement, Organization, Topic
from tests.talking import MONDAY, Talk, everything, member

TODAY = MONDAY.date()
WEEK = timedelta(weeks=1)
OFFICE = "Seiteneinsteigerberatung"
INSTITUTION = "Kommunales Integrationszentrum Lennebrück"
SISTER_OFFICE = "Sprachmittlungspool"
CALLER = "Jugendamt Lennebrück"
TOPIC = "Schulplatz für Neuzugewanderte"
ASKED_FOR = ("Zweck", "Weg", "Wie schnell", "Gültig ab", "Überprüfen am")


def organization(session: Session, name: str) -> int:
    return session.exec(select(Organization.id).where(Organization.name == name)).one() or 0


def topic_number(session: Session, name: str) -> int | None:
    return session.exec(select(Topic.id).where(Topic.name == name)).first()


def a_pattern(  # noqa: PLR0913 - what a test wants to be different
    session: Session,
    rule: Rule = Rule.STEADY,
    *,
    offices: tuple[str, ...] = (OFFICE, CALLER),
    topic: str = TOPIC,
    calls: int = 12,
    agreement_id: int | None = None,
    figures: Mapping[str, float] | None = None,
) -> Pattern:
    """„Dauerkontakt“, unless a test says otherwise. A topic that is in no row is only words."""
    return Pattern(
        rule=rule,
        organizations=tuple(organization(session, name) for name in offices),
        topic_id=topic_number(session, topic),
        topic=topic,
        calls=calls,
        callers=5,
        houses=3,
        first=date(2026, 10, 26),
        last=date(2026, 11, 20),
        weekly=(None, None, None, 5, 6),
        agreement_id=agreement_id,
        figures=figures or {},
    )


def put_forward(engine: Engine, rule: Rule = Rule.STEADY, **changes: object) -> int:
    """The number of a suggestion that is put to the deciders."""
    with Session(engine) as session:
        pattern = a_pattern(session, rule, **changes)  # type: ignore[arg-type]
        take_in(session, [pattern], TODAY)
        number = max(one.id or 0 for one in propose(session, TODAY))
        session.commit()
        return number


def suggestion(engine: Engine, number: int) -> Suggestion:
    with Session(engine) as session:
        return session.get_one(Suggestion, number)


def agreement(engine: Engine, key: str = "VR-8") -> Agreement:
    with Session(engine) as session:
        return session.exec(select(Agreement).where(Agreement.key == key)).one()


def member_of(engine: Engine, house: House, place: str, role: Role = Role.STAFF) -> Talk:
    with Session(engine) as session:
        home = organization(session, place)
    return member(engine, house, role, home)


def put_in_force(talk: Talk, number: int) -> str:
    """Takes everything as it is proposed."""
    talk.says(f"vorschlag {number} annehmen")
    for _ in ASKED_FOR:
        talk.presses("So übernehmen")
    return everything(talk.presses("In Kraft setzen"))
