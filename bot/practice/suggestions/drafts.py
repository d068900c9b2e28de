"""The draft of an agreement, filled in part by part, and the agreement that it becomes."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import or_
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.models import AgreementDraft, Suggestion, SuggestionState
from bot.practice.suggestions.evidence import pattern_of
from directory.exchange.version import count_change
from directory.models import (
    Agreement,
    AgreementOrganization,
    AgreementTopic,
    Organization,
    Responsibility,
    ResponsibilityTopic,
    Topic,
)
from directory.search.wording import fold

LONGEST_TEXT = 300
_NUMBER = re.compile(r"VR-(\d{1,9})")


class Part(StrEnum):
    """What a draft consists of, in the order in which it is asked for; the title need not be."""

    TITLE = "title"
    PURPOSE = "purpose"
    WAY = "way"
    PACE = "pace"  # how fast
    VALID_FROM = "valid_from"
    REVIEW_ON = "review_on"


DAYS = frozenset([Part.VALID_FROM, Part.REVIEW_ON])


def missing_part(draft: AgreementDraft) -> Part | None:
    """The first part that nobody has filled in."""
    return next((part for part in Part if not getattr(draft, part)), None)


def fill_in(draft: AgreementDraft, part: Part, value: str | date) -> bool:
    """Whether all of the value had room."""
    kept = value[:LONGEST_TEXT] if isinstance(value, str) else value
    setattr(draft, part, kept)
    return kept == value


def put_in_force(session: Session, suggestion: Suggestion, draft: AgreementDraft, summary: str) -> Agreement:
    """Makes the draft, which must be complete, an agreement, in the place of the one that it reopened."""
    agreement = Agreement(
        key=_next_key(session),
        title=draft.title,
        summary=summary,
        valid_from=draft.valid_from,
        review_on=draft.review_on,
    )
    session.add(agreement)
    session.flush()
    number = agreement.id or 0
    if topic_id := _topic(session, suggestion):
        session.add(AgreementTopic(agreement_id=number, topic_id=topic_id))
    session.add_all(
        AgreementOrganization(agreement_id=number, organization_id=party)
        for party in parties(session, suggestion)
    )
    _end_the_former(session, suggestion, agreement)
    suggestion.agreement_id, suggestion.state = number, SuggestionState.IN_FORCE
    count_change(session)
    return agreement


def parties(session: Session, suggestion: Suggestion) -> Collection[int]:
    """The organizations of the pattern, and those that it leads to, as far as they are in the directory."""
    named = (session.get(Organization, number) for number in _named(suggestion))
    today = (_today(session, party, suggestion.topic_id) for party in named if party)
    return list(dict.fromkeys(number for numbers in today for number in numbers))


def stands_in_a_row(session: Session, topic_id: int) -> bool:
    """Whether somebody is responsible for the topic, so that a question about it finds an answer."""
    return session.exec(_offices_for(topic_id).limit(1)).first() is not None


def is_named_in_answers(session: Session, topic_id: int, concerned: Collection[int]) -> bool:
    """Whether one of the parties, or an office of theirs, is responsible for the topic."""
    of_a_party = or_(col(Organization.id).in_(concerned), col(Organization.parent_id).in_(concerned))
    return session.exec(_offices_for(topic_id).where(of_a_party).limit(1)).first() is not None


def _today(session: Session, party: Organization, topic_id: int | None) -> Sequence[int]:
    """The party; where an office has no rows any more, those of its house that have the topic, or the house.

    An office that was renamed is another one to the directory, and the former one has no rows.
    """
    rows = select(Responsibility.id).where(Responsibility.organization_id == party.id).limit(1)
    if not party.parent_id or session.exec(rows).first():
        return [party.id or 0]
    sisters = _offices_for(topic_id or 0).where(Organization.parent_id == party.parent_id)
    return session.exec(sisters.order_by(col(Responsibility.organization_id))).all() or [party.parent_id]


def _offices_for(topic_id: int) -> SelectOfScalar[int]:
    """The offices that have rows with the topic."""
    return (
        select(Responsibility.organization_id)
        .join(Organization, col(Organization.id) == Responsibility.organization_id)
        .join(ResponsibilityTopic, col(ResponsibilityTopic.responsibility_id) == col(Responsibility.id))
        .where(ResponsibilityTopic.topic_id == topic_id)
        .distinct()
    )


def _named(suggestion: Suggestion) -> Iterator[int]:
    pattern = pattern_of(suggestion)
    yield from pattern.organizations
    yield from (int(number) for name, number in sorted(pattern.figures.items()) if name.startswith("to_"))


def _next_key(session: Session) -> str:
    keys = session.exec(select(Agreement.key)).all()
    numbers = [int(found[1]) for key in keys if (found := _NUMBER.match(key))]
    return f"VR-{max(numbers, default=0) + 1}"


def _topic(session: Session, suggestion: Suggestion) -> int | None:
    """Its topic. One that nobody has entered becomes a topic, so that a row can take it up."""
    name = suggestion.wording.strip()
    if suggestion.topic_id is None and name:
        topics = session.exec(select(Topic).order_by(Topic.name))
        topic = next((topic for topic in topics if fold(topic.name) == fold(name)), None)
        if not topic:
            topic = Topic(name=name[0].upper() + name[1:])
            session.add(topic)
            session.flush()
        suggestion.topic_id = topic.id
    return suggestion.topic_id


def _end_the_former(session: Session, suggestion: Suggestion, agreement: Agreement) -> None:
    """The one that was reopened ends when this one begins; what it did stays measured as it was."""
    former = session.get(Agreement, suggestion.agreement_id or 0)
    if former and agreement.valid_from:
        last = agreement.valid_from - timedelta(days=1)
        former.valid_until = min(former.valid_until or last, last)
