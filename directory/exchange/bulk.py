"""Statements for many rows of a table at once."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy.orm import Mapped
from sqlmodel import Session, SQLModel, col, delete, exists, insert, select, update

from directory.models import Agreement, Alias, Contact, Organization, Responsibility, Topic

_AT_ONCE = 500  # no database takes endless lists of values

Key = TypeVar("Key", bound=Hashable)
Numbered = (
    type[Agreement] | type[Alias] | type[Contact] | type[Organization] | type[Responsibility] | type[Topic]
)


def insert_missing(
    session: Session, model: Numbered, known: Mapping[Key, int], wanted: Mapping[Key, Mapping[str, Any]]
) -> dict[Key, int]:
    """The numbers of the known rows and of the wanted ones, which are inserted unless they are known."""
    missing = {key: values for key, values in wanted.items() if key not in known}
    if not missing:
        return dict(known)
    inserting = insert(model).returning(col(model.id), sort_by_parameter_order=True)
    numbers = session.exec(inserting, params=[dict(values) for values in missing.values()]).scalars()
    return {**known, **dict(zip(missing, numbers, strict=True))}


def insert_all(session: Session, model: type[SQLModel], rows: Iterable[Mapping[str, Any]]) -> None:
    values = [dict(row) for row in rows]
    if values:
        session.exec(insert(model), params=values)


def update_all(session: Session, model: Numbered, rows: Iterable[Mapping[str, Any]]) -> None:
    """Each of the rows holds the number of the one that it changes."""
    values = [dict(row) for row in rows]
    if values:
        session.exec(update(model), params=values)


def topic_numbers(session: Session, names: Iterable[str]) -> dict[str, int]:
    """The number of every topic, by its name. Those that nobody named before are inserted."""
    known = {topic.name: topic.id or 0 for topic in session.exec(select(Topic))}
    return insert_missing(session, Topic, known, {name: {"name": name} for name in names})


def take_links(
    session: Session, model: type[SQLModel], owner: Mapped[int], linked: Mapped[int], owners: Iterable[int]
) -> set[int]:
    """Deletes the links of the owners, and gives the numbers of what was linked."""
    taken: set[int] = set()
    for some in batches(owners):
        taken.update(session.exec(select(linked).where(owner.in_(some))))
        session.exec(delete(model).where(owner.in_(some)))
    return taken


def delete_unused(session: Session, model: type[Contact] | type[Topic], numbers: Iterable[int]) -> None:
    """Deletes those of the rows to which no row of any table points.

    Calls point to topics too, and the directory knows nothing of calls: the tables themselves say who points.
    """
    pointers = [
        key.parent
        for table in SQLModel.metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table.name == model.__tablename__
    ]
    unused = [~exists().where(pointer == col(model.id)) for pointer in pointers]
    for some in batches(numbers):
        session.exec(delete(model).where(col(model.id).in_(some), *unused))


def batches(numbers: Iterable[int]) -> Iterator[Collection[int]]:
    rest = iter(numbers)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
