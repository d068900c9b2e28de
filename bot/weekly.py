"""Sends the digest of a week: once, to everybody who gets it, in service hours."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache

from sqlalchemy import Engine
from sqlmodel import Session, col, or_, select

from bot import mail
from bot.chat import Address, Reply
from bot.house import House
from bot.models import Member, Role, Suggestion, WeekDigest
from bot.practice.digest import Digest, as_content, make_digest, week_of_digest
from bot.practice.digest_reply import digest_reply, office_reply
from bot.practice.inserting import insert_into
from bot.practice.measuring import measure
from bot.practice.news import NewSuggestion
from bot.practice.patterns.finding import find_patterns
from bot.practice.patterns.pattern import FOR_THE_OFFICE_ALONE, Pattern
from bot.practice.places import Names, load_names
from bot.practice.suggestions import pattern_of, propose, take_in, visible_to
from bot.service_hours import next_service
from bot.texts import texts_in


def send_once(engine: Engine, house: House, today: date) -> bool:
    """Sends the digest of the week before that day, if nobody has yet. Where nobody has joined, it waits.

    The patterns are looked for before the transaction: that takes long, and messages are not to wait for it.
    """
    with Session(engine.execution_options(only_reads=True)) as session:
        is_sent = session.get(WeekDigest, week_of_digest(today))
        if is_sent or not session.exec(select(Member.id).limit(1)).first():
            return False
        patterns = patterns_on(session, house, today)
    with Session(engine) as session:
        is_mine = send_digest(session, house, patterns, today)
        session.commit()
    return is_mine


def patterns_on(session: Session, house: House, today: date) -> Sequence[Pattern]:
    return find_patterns(session, today, land=house.land, smallest_group=house.smallest_group)


def send_digest(session: Session, house: House, patterns: Sequence[Pattern], today: date) -> bool:
    """Makes the digest and posts it to everybody; false where another process did. The caller commits."""
    now = house.clock()
    if not _claim(session, week_of_digest(today), now):
        return False
    digest = new_digest(session, house, patterns, today)
    session.get_one(WeekDigest, digest.week.monday).content = as_content(digest)
    names = load_names(session)
    _post_to_members(session, house, digest, names)
    _post_to_offices(session, house, digest, names)
    return True


def new_digest(session: Session, house: House, patterns: Sequence[Pattern], today: date) -> Digest:
    """Measures what agreements did, puts new suggestions forward and makes a digest of it all."""
    measure(session, today, land=house.land, smallest_group=house.smallest_group)
    take_in(session, patterns, today)
    propose(session, today)
    return make_digest(session, today, smallest_group=house.smallest_group, land=house.land)


def gets_all(role: Role) -> bool:
    """Who is told the digest in full, without having asked for it."""
    return role >= Role.COORDINATOR


def _claim(session: Session, week: date, now: datetime) -> bool:
    """Of two processes the second waits here for the first, and then finds the row."""
    row = insert_into(session, WeekDigest).values(week=week, made_at=now, content={})
    claimed = session.execute(row.on_conflict_do_nothing().returning(col(WeekDigest.week)))
    return claimed.scalar() is not None


def _post_to_members(session: Session, house: House, digest: Digest, names: Names) -> None:
    @cache
    def reply(language: str, *, full: bool) -> Reply:
        return digest_reply(digest, names, texts_in(language), full=full)

    for member in recipients(session):
        said = reply(_language(member, house), full=gets_all(member.role))
        _post(session, house, member, f"digest-{digest.week.monday}", said)


def _post_to_offices(session: Session, house: House, digest: Digest, names: Names) -> None:
    """Whoever keeps the entries of an office is told what goes to it alone."""
    for new in digest.new:
        for member in _keepers(session, new):
            pattern = pattern_of(session.get_one(Suggestion, new.number))
            reply = office_reply(new.number, pattern, names, texts_in(_language(member, house)))
            _post(session, house, member, f"office-{digest.week.monday}-{new.number}", reply)


def recipients(session: Session) -> Sequence[Member]:
    """Whom the bot can write to first, and who coordinates or has asked for it."""
    gets_it = or_(col(Member.role).in_([role for role in Role if gets_all(role)]), col(Member.wants_digest))
    return session.exec(select(Member).where(Member.room != "", gets_it).order_by(col(Member.id))).all()


def _keepers(session: Session, new: NewSuggestion) -> Sequence[Member]:
    if new.pattern.rule not in FOR_THE_OFFICE_ALONE:
        return []
    suggestion = session.get_one(Suggestion, new.number)
    editors = select(Member).where(Member.role == Role.EDITOR, Member.room != "").order_by(col(Member.id))
    return [
        member
        for member in session.exec(editors)
        if visible_to(session, suggestion, member.role, member.organization_id)
    ]


def _post(session: Session, house: House, member: Member, key: str, reply: Reply) -> None:
    room = Address(member.platform, member.room)
    mail.broadcast(session, f"{key}-{member.id}", room, reply, next_service(house.clock(), house.land))


def _language(member: Member, house: House) -> str:
    return member.language or house.language
