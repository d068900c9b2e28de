"""Messages on their way in and out, and what waits for an answer. Texts live only as long as they wait."""

from datetime import datetime

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.models.columns import NEVER_REUSED, Moment


class Incoming(SQLModel, table=True):
    """The inbox. `text` is wiped when the message is done; `withheld`: kinds of client data left out.

    The rest is as in `bot.chat.Message`.
    """

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
    pressed_on: str = ""
    corrects: str = ""
    wordless: bool = False
    withheld: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    received_at: datetime = Field(sa_type=Moment)
    done_at: datetime | None = Field(default=None, sa_type=Moment, index=True)


class Outgoing(SQLModel, table=True):
    """The outbox. `content` is wiped when the reply is sent or given up; `due_at`: not to be sent before.

    `shown`: so many of the messages that its platform makes of it are out; `tries` counts those of the next.
    """

    __tablename__ = "outbox"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    platform: str
    room: str
    answers: str = ""
    content: str
    shown: int = 0
    tries: int = 0
    due_at: datetime | None = Field(default=None, sa_type=Moment)
    finished_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    delivered: bool = False


class Attendance(SQLModel, table=True):
    """A chat that is being served right now, and when its platform answered last."""

    platform: str = Field(primary_key=True)
    heard_at: datetime = Field(sa_type=Moment)


class Expectation(SQLModel, table=True):
    """A question the bot asked back: the command that waits for this person's next text in this room."""

    platform: str = Field(primary_key=True)
    sender: str = Field(primary_key=True)
    room: str = Field(primary_key=True)
    command: str
    until: datetime = Field(sa_type=Moment)


class LastQuestion(SQLModel, table=True):
    """What somebody asked last, for ten minutes: a call noted next may tell what was meant.

    `is_open`: it was not answered, or the answer was said to be wrong.
    """

    __tablename__ = "last_question"

    platform: str = Field(primary_key=True)
    sender: str = Field(primary_key=True)
    room: str = Field(primary_key=True)
    words: str
    is_open: bool
    until: datetime = Field(sa_type=Moment, index=True)
