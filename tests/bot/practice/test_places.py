"""What organizations are called by people and by machines."""

import pytest
from sqlmodel import Session, select

from bot.practice.places import load_keys, load_names
from directory.models import Organization, Responsibility, ResponsibilityTopic, Topic


def number_of(session: Session, name: str) -> int:
    return session.exec(select(Organization.id).where(Organization.name == name)).one() or 0


@pytest.mark.parametrize(
    ("organization", "name"),
    [
        ("Leistung Team 3", "Leistung Team 3 (Jobcenter Lennebrück)"),
        ("Jobcenter Lennebrück", "Jobcenter Lennebrück"),
    ],
)
def test_an_office_is_named_with_its_institution(session: Session, organization: str, name: str) -> None:
    assert load_names(session)(number_of(session, organization)) == name


def test_who_is_gone_has_no_name(session: Session) -> None:
    assert load_names(session)(0) == ""
    assert load_keys(session)(0, None) == ""


def test_machines_know_an_institution_by_its_name(session: Session) -> None:
    number = number_of(session, "Jobcenter Lennebrück")
    assert load_keys(session)(number, None) == "Jobcenter Lennebrück"


def test_machines_know_an_office_by_its_first_row_with_the_topic(session: Session) -> None:
    keys = load_keys(session)
    link = ResponsibilityTopic
    rows = session.exec(
        select(Responsibility.key, Responsibility.organization_id, link.topic_id)
        .where(link.responsibility_id == Responsibility.id)
        .where(Responsibility.key == "ki-netzwerk")
    ).all()
    office, topic = rows[0][1], rows[0][2]
    elsewhere = session.exec(select(Topic.id).where(Topic.name == "Wohngeld")).one()
    assert keys(office, topic) == "ki-netzwerk"
    assert keys(office, elsewhere) == keys(office, None) == "ki-bildung"
