"""Who takes part."""

from datetime import date
from enum import IntEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.models.columns import words


class Role(IntEnum):
    """Who may do what, each role everything of those before it."""

    STRANGER = 0
    READER = 1
    STAFF = 2
    EDITOR = 3
    COORDINATOR = 4
    ADMINISTRATOR = 5


class Member(SQLModel, table=True):
    """A chat account with a role. Neither a name nor a phone number of the person.

    `room` is the direct chat, once there was a message from it: there the bot can write first.
    """

    __table_args__ = (UniqueConstraint("platform", "account"),)

    id: int | None = Field(default=None, primary_key=True)
    platform: str
    account: str
    role: Role = Field(sa_type=words(Role))
    organization_id: int | None = Field(default=None, foreign_key="organization.id")
    language: str = ""
    room: str = ""
    wants_digest: bool = False
    informed_on: date  # when the data-protection notice was shown


class Invitation(SQLModel, table=True):
    """A way in. Only the fingerprint of the code is kept, so nobody can read codes from the database."""

    id: int | None = Field(default=None, primary_key=True)
    fingerprint: str = Field(unique=True)
    role: Role = Field(sa_type=words(Role))
    organization_id: int | None = Field(default=None, foreign_key="organization.id")
    uses_left: int
