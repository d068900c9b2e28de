"""Which agreements hold for a matter."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import exists, or_
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from directory.models import Agreement, AgreementOrganization, AgreementTopic, Organization


def agreements_on_topic(session: Session, topic_id: int, on: date) -> Collection[Agreement]:
    """Those on the topic, valid that day, whoever the parties are."""
    return session.exec(_on_topic(topic_id, on)).all()


def agreements_in_force(
    session: Session, topic_id: int, organization_id: int, on: date
) -> Collection[Agreement]:
    """Those on the topic, valid that day, to which this organization or its institution is a party."""
    mine = select(Organization.parent_id).where(Organization.id == organization_id).scalar_subquery()
    parties = exists().where(col(AgreementOrganization.agreement_id) == col(Agreement.id))
    party = parties.where(
        or_(
            col(AgreementOrganization.organization_id) == organization_id,
            col(AgreementOrganization.organization_id) == mine,
        )
    )
    return session.exec(_on_topic(topic_id, on).where(or_(~parties, party))).all()


def _on_topic(topic_id: int, on: date) -> SelectOfScalar[Agreement]:
    return (
        select(Agreement)
        .join(AgreementTopic, col(AgreementTopic.agreement_id) == col(Agreement.id))
        .where(AgreementTopic.topic_id == topic_id)
        .where(or_(col(Agreement.valid_from).is_(None), col(Agreement.valid_from) <= on))
        .where(or_(col(Agreement.valid_until).is_(None), col(Agreement.valid_until) >= on))
        .order_by(col(Agreement.key))
    )
