"""What the bot remembers: mail, members, calls. Texts live only as long as they wait."""

from datetime import UTC, date, datetime
from enum import Enum, IntEnum, StrEnum

from sqlalchemy import JSON, Column, DateTime, UniqueConstraint
from sqlalchemy import Enum as Words
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

NEVER_REUSED = {"sqlite_autoincrement": True}
"""Numbers that stand in buttons must not come back for another row. PostgreSQL never reuses them."""


class Moment(TypeDecorator[datetime]):
    """A point in time, stored in UTC. SQLite forgets the zone, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: object) -> datetime | None:  # noqa: ARG002
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: object) -> datetime | None:  # noqa: ARG002
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


class Role(IntEnum):
    """Who may do what, each role everything of those before it."""

    STRANGER = 0
    READER = 1
    STAFF = 2
    EDITOR = 3
    COORDINATOR = 4
    ADMINISTRATOR = 5


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


def _words(of: type[Enum]) -> Words:
    """A column that holds the names of an enum as plain text, alike in every database."""
    return Words(of, native_enum=False, length=20, create_constraint=False)


class Incoming(SQLModel, table=True):
    """The inbox. `text` is wiped when the message is done; `withheld`: kinds of client data left out."""

    __tablename__ = "inbox"
    __table_args__ = (UniqueConstraint("platform", "message_id"), NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    platform: str
    message_id: str
    sender: str
    room: str
    text: str
    private: bool
    pressed: bool
    withheld: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    received_at: datetime = Field(sa_type=Moment)
    done_at: datetime | None = Field(default=None, sa_type=Moment, index=True)


class Outgoing(SQLModel, table=True):
    """The outbox. `content` is wiped when the reply is sent or given up."""

    __tablename__ = "outbox"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    platform: str
    room: str
    answers: str = ""
    content: str
    tries: int = 0
    finished_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    delivered: bool = False


class Expectation(SQLModel, table=True):
    """A question the bot asked back: the command that waits for this person's next text in this room."""

    platform: str = Field(primary_key=True)
    sender: str = Field(primary_key=True)
    room: str = Field(primary_key=True)
    command: str
    until: datetime = Field(sa_type=Moment)


class Member(SQLModel, table=True):
    """A chat account with a role. Neither a name nor a phone number of the person."""

    __table_args__ = (UniqueConstraint("platform", "account"),)

    id: int | None = Field(default=None, primary_key=True)
    platform: str
    account: str
    role: Role = Field(sa_type=_words(Role))
    organization_id: int | None = Field(default=None, foreign_key="organization.id")
    language: str = ""
    informed_on: date  # when the data-protection notice was shown


class Invitation(SQLModel, table=True):
    """A way in. Only the fingerprint of the code is kept, so nobody can read codes from the database."""

    id: int | None = Field(default=None, primary_key=True)
    fingerprint: str = Field(unique=True)
    role: Role = Field(sa_type=_words(Role))
    organization_id: int | None = Field(default=None, foreign_key="organization.id")
    uses_left: int


class Call(SQLModel, table=True):
    """One informal contact that was noted. Never the person called, never a client.

    `caller` is a keyed pseudonym, `called_at` is cut to the hour, `topic_words` stand for a topic nobody has
    entered yet, `inbox_id` is the message that noted it, so that no message notes two.
    """

    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    inbox_id: int | None = Field(default=None, unique=True)
    called_at: datetime = Field(sa_type=Moment, index=True)
    caller: str = Field(index=True)
    caller_organization_id: int | None = Field(default=None, foreign_key="organization.id")
    organization_id: int | None = Field(default=None, foreign_key="organization.id", index=True)
    topic_id: int | None = Field(default=None, foreign_key="topic.id", index=True)
    topic_words: str = ""
    target_group: str = ""
    outcome: Outcome = Field(default=Outcome.UNKNOWN, sa_type=_words(Outcome))
    passed_to: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    channel: Channel = Field(default=Channel.PHONE, sa_type=_words(Channel))
    duration: Duration | None = Field(default=None, sa_type=_words(Duration))


class UnansweredQuestion(SQLModel, table=True):
    """What nobody was known for: the words that name the matter, the week, the asking house. No person."""

    id: int | None = Field(default=None, primary_key=True)
    week: date  # its Monday
    words: str
    organization_id: int | None = Field(default=None, foreign_key="organization.id")
