"""From a pattern to an agreement and what it did: suggestions, drafts, measurements, digests."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from bot.models.columns import NEVER_REUSED, Moment, words


class SuggestionState(StrEnum):
    """The life of a suggestion (`domain/rules.md`)."""

    SEEN = "seen"
    PROPOSED = "proposed"  # put to those who decide
    ACCEPTED = "accepted"  # an agreement is being drafted
    IN_FORCE = "in_force"
    SETTLED = "settled"
    PUT_OFF = "put_off"
    DECLINED = "declined"


class Suggestion(SQLModel, table=True):
    """A pattern put to those who decide. `evidence` holds counts alone, and only those that passed the gates.

    `organizations`: the called office first. `wording` is the topic where nobody has entered it.
    `objections`: how many people said „stimmt so nicht“.
    """

    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    rule: str
    organizations: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    topic_id: int | None = Field(default=None, foreign_key="topic.id")
    wording: str = ""
    entry_id: int | None = None
    evidence: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    state: SuggestionState = Field(default=SuggestionState.SEEN, sa_type=words(SuggestionState), index=True)
    seen_on: date
    proposed_on: date | None = None
    decided_on: date | None = None
    rests_until: date | None = None
    reason: str = ""
    objections: int = 0
    agreement_id: int | None = Field(default=None, foreign_key="agreement.id")


class Objection(SQLModel, table=True):
    """„Stimmt so nicht“, for 90 days: one a voice and suggestion. `voice` never leads to a person."""

    suggestion_id: int = Field(foreign_key="suggestion.id", primary_key=True)
    voice: str = Field(primary_key=True)
    said_on: date


class AgreementDraft(SQLModel, table=True):
    """What those who decide fill in before an agreement is in force."""

    __tablename__ = "agreement_draft"

    suggestion_id: int = Field(foreign_key="suggestion.id", primary_key=True)
    title: str = ""
    purpose: str = ""
    way: str = ""
    pace: str = ""  # how fast
    valid_from: date | None = None
    review_on: date | None = None


class Measurement(SQLModel, table=True):
    """What an agreement did: calls and working days before and after, once so many weeks were over.

    `few_callers`: the calls afterwards are those of a few persons, so nobody is told how many they were.
    """

    agreement_id: int = Field(foreign_key="agreement.id", primary_key=True)
    weeks: int = Field(primary_key=True)
    before_calls: int
    before_days: int
    after_calls: int
    after_days: int
    few_callers: bool = False
    measured_on: date


class WeekDigest(SQLModel, table=True):
    """The digest of a week; its row is the claim. `content` is what was said, in figures."""

    __tablename__ = "week_digest"

    week: date = Field(primary_key=True)  # the Monday of the week it tells of
    made_at: datetime = Field(sa_type=Moment)
    content: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
