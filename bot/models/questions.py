"""What was asked, as far as it is kept: by week and house, never by person."""

from datetime import date
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.models.columns import NEVER_REUSED, words


class UnansweredQuestion(SQLModel, table=True):
    """What nobody was known for: the words that name the matter, the week, the asking house.

    `asker` tells two askers of one week apart; the salt it was made with is thrown away with the week.
    """

    id: int | None = Field(default=None, primary_key=True)
    week: date = Field(index=True)  # its Monday
    words: str
    organization_id: int | None = Field(default=None, foreign_key="organization.id")
    asker: str = ""


class WeeklySalt(SQLModel, table=True):
    """Makes the askers of one week countable, and of no two weeks the same."""

    __tablename__ = "weekly_salt"

    week: date = Field(primary_key=True)  # its Monday
    salt: str


class EntryDemand(SQLModel, table=True):
    """How often a house asked for a row of the directory in a week."""

    __tablename__ = "entry_demand"

    week: date = Field(primary_key=True)  # its Monday
    responsibility_id: int = Field(foreign_key="responsibility.id", primary_key=True)
    organization_id: int = Field(default=0, primary_key=True)  # 0: of no house
    questions: int = 0


class Need(SQLModel, table=True):
    """A need that somebody noted (`bedarf`)."""

    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    week: date = Field(index=True)  # its Monday
    words: str
    organization_id: int | None = Field(default=None, foreign_key="organization.id")


class ProposalState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class SynonymProposal(SQLModel, table=True):
    """A wording that may be an other name: whoever keeps the rows of the office decides. No person."""

    __tablename__ = "synonym_proposal"
    __table_args__ = (UniqueConstraint("term", "expansion"), NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    term: str
    expansion: str
    organization_id: int = Field(foreign_key="organization.id")
    state: ProposalState = Field(default=ProposalState.OPEN, sa_type=words(ProposalState))
    proposed_on: date
    times: int = 1
