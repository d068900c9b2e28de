"""What happened on the phone, as far as it is kept: never the person called, never a client."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from bot.models.columns import NEVER_REUSED, Moment, words


class Outcome(StrEnum):
    """How an informal call ended (`domain/rules.md`)."""

    SETTLED = "settled"
    PASSED_ON = "passed_on"
    NOT_REACHED = "not_reached"
    NOT_RESPONSIBLE = "not_responsible"
    NO_OFFER = "no_offer"
    UNSURE = "unsure"
    UNKNOWN = "unknown"


class Channel(StrEnum):
    PHONE = "phone"
    MAIL = "mail"
    IN_PERSON = "in_person"
    CHAT = "chat"


class Duration(StrEnum):
    """Rough on purpose: up to 5, up to 15, more than 15 minutes."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class Call(SQLModel, table=True):
    """One informal contact that was noted. Never the person called, never a client.

    `caller` is a keyed pseudonym, `called_at` is cut to the hour, `topic_words` stand for a topic nobody has
    entered yet, `inbox_id` is the message that noted it, so that no message notes two. `mark` stands for the
    line of a tally sheet, keyed like the pseudonym and forgotten with it.
    """

    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    inbox_id: int | None = Field(default=None, unique=True)
    mark: str | None = None
    called_at: datetime = Field(sa_type=Moment, index=True)
    caller: str = Field(index=True)
    caller_organization_id: int | None = Field(default=None, foreign_key="organization.id")
    organization_id: int | None = Field(default=None, foreign_key="organization.id", index=True)
    topic_id: int | None = Field(default=None, foreign_key="topic.id", index=True)
    topic_words: str = ""
    target_group: str = ""
    outcome: Outcome = Field(default=Outcome.UNKNOWN, sa_type=words(Outcome))
    passed_to: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    channel: Channel = Field(default=Channel.PHONE, sa_type=words(Channel))
    duration: Duration | None = Field(default=None, sa_type=words(Duration))


class WeekOfCalls(SQLModel, table=True):
    """How busy a week was, once its pseudonyms are gone: the days on which each caller called, over all."""

    __tablename__ = "week_of_calls"

    week: date = Field(primary_key=True)  # its Monday
    caller_days: int
