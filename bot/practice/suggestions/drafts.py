"""The draft of an agreement, filled in part by part, and the agreement that it becomes."""

import re
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from enum import StrEnum

from sqlmodel import Session, col, select

from bot.models import AgreementDraft, Suggestion, SuggestionState
from bot.practice.suggestions.evidence import pattern_of
from directory.exchange.version import count_change
from directory.models import (
    Agreement,
    AgreementOrganization,
    AgreementTopic,
    Organization,
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


def fill_in(draft: AgreementDraft, part: Part, value: str | date) -> None:
    setattr(draft, part, value[:LONGEST_TEXT] if isinstance(value, str) else value)


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
    named = list(dict.fromkeys(_named(suggestion)))
    known = set(session.exec(select(Organization.id).where(col(Organization.id).in_(named))))
    return [number for number in named if number in known]


def stands_in_a_row(session: Session, topic_id: int) -> bool:
    """Whether somebody is responsible for the topic, so that a question about it finds an answer."""
    rows = select(ResponsibilityTopic).where(ResponsibilityTopic.topic_id == topic_id).limit(1)
    return session.exec(rows).first() is not None


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
