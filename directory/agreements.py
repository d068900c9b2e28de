"""Which agreements hold for a matter."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Date, Integer, bindparam, exists, or_
from sqlmodel import Session, col, select

from directory.models import Agreement, AgreementOrganization, AgreementTopic, Organization


def agreements_on_topic(session: Session, topic_id: int, on: date) -> Collection[Agreement]:
    """Those on the topic, valid that day, whoever the parties are."""
    return session.exec(_ON_TOPIC, params={"topic": topic_id, "on": on}).all()


def agreements_in_force(
    session: Session, topic_id: int, organization_id: int, on: date
) -> Collection[Agreement]:
    """Those on the topic, valid that day, to which this organization or its institution is a party."""
    asked = {"topic": topic_id, "office": organization_id, "on": on}
    return session.exec(_IN_FORCE, params=asked).all()


# Built once, since every answer asks.
_OFFICE, _ON = bindparam("office", type_=Integer), bindparam("on", type_=Date)
_HOUSE = select(Organization.parent_id).where(col(Organization.id) == _OFFICE).scalar_subquery()
_HAS_PARTIES = exists().where(col(AgreementOrganization.agreement_id) == col(Agreement.id))
_PARTY = col(AgreementOrganization.organization_id)
_CONCERNS = or_(~_HAS_PARTIES, _HAS_PARTIES.where(or_(_PARTY == _OFFICE, _PARTY == _HOUSE)))
_ON_TOPIC = (
    select(Agreement)
    .join(AgreementTopic, col(AgreementTopic.agreement_id) == col(Agreement.id))
    .where(col(AgreementTopic.topic_id) == bindparam("topic", type_=Integer))
    .where(or_(col(Agreement.valid_from).is_(None), col(Agreement.valid_from) <= _ON))
    .where(or_(col(Agreement.valid_until).is_(None), col(Agreement.valid_until) >= _ON))
    .order_by(col(Agreement.key))
)
_IN_FORCE = _ON_TOPIC.where(_CONCERNS)
