"""Tells the members of the organizations concerned, once, that there is a new agreement."""

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, func, select

from bot import mail
from bot.chat import Address, Reply
from bot.house import House
from bot.models import Member
from bot.service_hours import next_service
from bot.texts import texts_in
from directory.models import Agreement, Organization


def tell_members(
    session: Session, agreement: Agreement, way: str, concerned: Collection[int], house: House
) -> None:
    """To each member of the houses of these organizations who has a direct chat, in service hours."""
    for member in _members(session, concerned):
        texts = texts_in(member.language or house.language)
        since = f"{agreement.valid_from:%d.%m.%Y}"
        news = texts.say("agreement-news", key=agreement.key, title=agreement.title, way=way, since=since)
        room, key = Address(member.platform, member.room), f"agreement-{agreement.id}-{member.id}"
        mail.broadcast(session, key, room, Reply(news), next_service(house.clock(), house.land))


def _members(session: Session, concerned: Collection[int]) -> Sequence[Member]:
    """The members of the institutions concerned and of all their offices, whichever of them is a party."""
    house = func.coalesce(Organization.parent_id, Organization.id)
    houses = select(house).where(col(Organization.id).in_(concerned))
    offices = select(Organization.id).where(house.in_(houses))
    return session.exec(
        select(Member)
        .where(col(Member.organization_id).in_(offices), Member.room != "")
        .order_by(col(Member.id))
    ).all()
