"""The tables of the directory, named after HSDS 3.0 where HSDS has a word for it."""

from datetime import date

from sqlalchemy import JSON, BigInteger, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

NETWORKING_BODY = "Vernetzungsinstitution"
"""The `Organization.kind` of a body whose task is to connect others: it may know where a question belongs."""


def _texts() -> Column[list[str]]:
    return Column(JSON, nullable=False)


class Organization(SQLModel, table=True):
    """An institution (no parent) or an office, unit or team of one."""

    __table_args__ = (UniqueConstraint("parent_id", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    parent_id: int | None = Field(default=None, foreign_key="organization.id", index=True)
    name: str = Field(index=True)
    kind: str = ""


class Contact(SQLModel, table=True):
    """A person or a role to reach at an office. A row without a name is the office itself."""

    id: int | None = Field(default=None, primary_key=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)
    name: str = ""
    role: str = ""
    phones: list[str] = Field(default_factory=list, sa_column=_texts())  # as in `phones.readable`
    emails: list[str] = Field(default_factory=list, sa_column=_texts())
    room: str = ""
    address: str = ""
    hours: str = ""  # as the office wrote it; `directory.hours` reads it
    deputy: str = ""


class Topic(SQLModel, table=True):
    """What somebody can be responsible for."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)


class Alias(SQLModel, table=True):
    """Another name: what people say (term) and what is meant by it (expansion)."""

    __table_args__ = (UniqueConstraint("term", "expansion"),)

    id: int | None = Field(default=None, primary_key=True)
    term: str = Field(index=True)
    expansion: str
    kind: str = ""  # abbreviation, colloquial, former name, translation


class Responsibility(SQLModel, table=True):
    """A row of the directory: who, for what, under which conditions."""

    __table_args__ = {"sqlite_autoincrement": True}  # old buttons name rows by number

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)
    keywords: list[str] = Field(default_factory=list, sa_column=_texts())
    districts: list[str] = Field(default_factory=list, sa_column=_texts())
    target_groups: list[str] = Field(default_factory=list, sa_column=_texts())
    letters: str = ""  # „A–K | Sch“; `directory.conditions` reads it
    age: str = ""  # „15–24“
    note: str = ""
    verified_on: date | None = None
    changed_in: int = Field(default=0, sa_type=BigInteger, index=True)  # a `DirectoryVersion.number`


class ResponsibilityTopic(SQLModel, table=True):
    responsibility_id: int = Field(foreign_key="responsibility.id", primary_key=True)
    topic_id: int = Field(foreign_key="topic.id", primary_key=True, index=True)
    position: int = 0


class ResponsibilityContact(SQLModel, table=True):
    responsibility_id: int = Field(foreign_key="responsibility.id", primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", primary_key=True, index=True)
    position: int = 0


class Verdict(SQLModel, table=True):
    """What somebody found when they used a row. `voice` is opaque here and never leads to a person."""

    responsibility_id: int = Field(foreign_key="responsibility.id", primary_key=True)
    voice: str = Field(primary_key=True)
    right: bool
    said_on: date


class Agreement(SQLModel, table=True):
    """What was agreed for topics between organizations."""

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)  # „VR-7“
    title: str
    summary: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    review_on: date | None = None


class AgreementTopic(SQLModel, table=True):
    agreement_id: int = Field(foreign_key="agreement.id", primary_key=True)
    topic_id: int = Field(foreign_key="topic.id", primary_key=True, index=True)


class AgreementOrganization(SQLModel, table=True):
    agreement_id: int = Field(foreign_key="agreement.id", primary_key=True)
    organization_id: int = Field(foreign_key="organization.id", primary_key=True)


class DirectoryVersion(SQLModel, table=True):
    """One row that counts the changes of the directory, so that every process sees when its index is old."""

    id: int | None = Field(default=None, primary_key=True)
    number: int = Field(default=0, sa_type=BigInteger)  # grows by chance, see `exchange.version`
