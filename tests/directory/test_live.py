"""The directory in memory fits the tables, wherever it starts from."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import event
from sqlmodel import Session, SQLModel, col, create_engine, delete, select, update

from directory.entries import Person, load_entries, load_other_names
from directory.exchange.report import Change
from directory.exchange.rows import DirectoryRow
from directory.exchange.version import count_change
from directory.exchange.writing import write_rows
from directory.kept_index import read_index
from directory.live import Directory, LiveDirectory, read_directory
from directory.models import (
    Alias,
    DirectoryVersion,
    Responsibility,
    ResponsibilityContact,
    ResponsibilityTopic,
)
from tests.soaking import times

TOPICS = ("Wohngeld", "Duldung", "Kindergeld", "Beratung", "Unterhalt")


def office(
    key: str, *topics: str, name: str = "Amt", person: str = "", kind: str | None = None
) -> DirectoryRow:
    people = (Person(person, "", ("0221 4710-100",), (), "", "", "", ""),) if person else ()
    return DirectoryRow("", 0, key, name, name, topics, (), people, (), (), "", "", "", None, kind)


@pytest.fixture
def rows() -> list[DirectoryRow]:
    return [office("a", "Wohngeld", person="Jo Yaman"), office("b", "Duldung"), office("c", "Kindergeld")]


@pytest.fixture
def filled(session: Session, rows: Sequence[DirectoryRow]) -> Session:
    write(session, rows, [])
    return session


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "zuruf.index"


@contextmanager
def statements(session: Session) -> Iterator[list[str]]:
    """What is asked of the database meanwhile."""
    seen: list[str] = []
    connection = session.connection()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(connection, "before_cursor_execute", note)
    yield seen
    event.remove(connection, "before_cursor_execute", note)


def write(session: Session, new: Sequence[DirectoryRow], changed: Sequence[DirectoryRow]) -> None:
    """What an import would write where the rows keep their keys."""
    write_rows(session, new, [Change(row, row, ()) for row in changed])


def remove(session: Session, key: str) -> None:
    number = session.exec(select(Responsibility.id).where(Responsibility.key == key)).one()
    for link in (ResponsibilityTopic, ResponsibilityContact):
        session.exec(delete(link).where(col(link.responsibility_id) == number))
    session.exec(delete(Responsibility).where(col(Responsibility.id) == number))
    count_change(session)


def assert_true(directory: Directory, session: Session) -> None:
    """It is what the tables hold, and answers as if it had been read from them just now."""
    anew = read_directory(session).index
    assert list(directory.index.entries) == load_entries(session) == list(anew.entries)
    assert list(directory.other_names) == load_other_names(session)
    for question in (*TOPICS, "Frau Jaman", "Jobcenter", "wohngled"):
        assert directory.index.look_up(question) == anew.look_up(question)


def test_a_start_from_the_file_is_a_start_from_the_tables(filled: Session, file: Path) -> None:
    LiveDirectory(file).read(filled)
    assert_true(LiveDirectory(file).read(filled), filled)


def test_a_start_from_the_file_reads_no_rows(filled: Session, file: Path) -> None:
    built = LiveDirectory(file).read(filled)
    started = LiveDirectory(file).read(filled)
    assert all(isinstance(one, str) for one in started.index.entries._stored)  # noqa: SLF001 - still unread
    assert list(started.index.entries) == list(built.index.entries)


def test_a_file_that_lags_behind_is_caught_up_and_written_anew(
    filled: Session, file: Path, rows: Sequence[DirectoryRow]
) -> None:
    LiveDirectory(file).read(filled)
    write(filled, [office("d", "Unterhalt")], [replace(rows[0], verified_on=date(2026, 11, 23))])
    directory = LiveDirectory(file).read(filled)
    kept = read_index(file)
    assert_true(directory, filled)
    assert kept
    assert kept[0] == directory.version
    assert list(kept[1].entries) == list(directory.index.entries)


def test_a_damaged_file_is_built_anew(filled: Session, file: Path) -> None:
    LiveDirectory(file).read(filled)
    file.write_bytes(file.read_bytes()[:-9])
    assert_true(LiveDirectory(file).read(filled), filled)
    assert read_index(file)


def test_the_file_of_another_database_is_not_believed(filled: Session, file: Path, tmp_path: Path) -> None:
    LiveDirectory(file).read(filled)
    engine = create_engine(f"sqlite:///{tmp_path / 'other.db'}")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as other:
        write(other, [office(key, "Beratung", name="Jobcenter") for key in "abc"], [])
        assert_true(LiveDirectory(file).read(other), other)
    engine.dispose()


def test_the_file_of_a_future_that_was_undone_is_not_believed(
    filled: Session, file: Path, rows: Sequence[DirectoryRow]
) -> None:
    """A backup was restored, and then something else changed."""
    filled.commit()
    write(filled, [], [replace(rows[0], topics=("Unterhalt",))])
    LiveDirectory(file).read(filled)
    filled.rollback()
    assert_true(LiveDirectory(file).read(filled), filled)
    for _ in range(9):  # far beyond the version of the file
        write(filled, [], [replace(rows[1], topics=("Beratung",))])
    assert_true(LiveDirectory(file).read(filled), filled)


def test_without_a_folder_there_is_no_file_and_all_is_well(filled: Session, tmp_path: Path) -> None:
    assert_true(LiveDirectory(tmp_path / "missing" / "zuruf.index").read(filled), filled)


def test_a_start_from_what_is_known_follows_changes(filled: Session, rows: Sequence[DirectoryRow]) -> None:
    known = LiveDirectory().read(filled)
    live = LiveDirectory(known=known)
    assert live.read(filled) is known
    write(filled, [], [replace(rows[2], topics=("Unterhalt",))])
    assert_true(live.read(filled), filled)
    assert [entry.topics[0][1] for entry in known.index.entries][2] == "Kindergeld", "it stays as it was"


def test_a_changed_row_reaches_the_index_alone(filled: Session, rows: Sequence[DirectoryRow]) -> None:
    live = LiveDirectory()
    before = live.read(filled)
    write(filled, [], [replace(rows[2], topics=("Unterhalt",))])
    after = live.read(filled)
    assert_true(after, filled)
    assert after.index.entries[0] is before.index.entries[0]
    assert after.index.entries[2] is not before.index.entries[2]


def test_a_verified_row_reaches_the_index(filled: Session, rows: Sequence[DirectoryRow]) -> None:
    live = LiveDirectory()
    live.read(filled)
    write(filled, [], [replace(rows[0], verified_on=date(2026, 11, 23))])
    assert live.read(filled).index.look_up("Wohngeld").hits[0].entry.verified_on == date(2026, 11, 23)


def test_the_kind_of_an_office_reaches_all_of_its_rows(filled: Session, rows: Sequence[DirectoryRow]) -> None:
    live = LiveDirectory()
    live.read(filled)
    write(filled, [], [replace(rows[0], kind="Vernetzungsinstitution")])
    after = live.read(filled)
    assert {entry.kind for entry in after.index.entries} == {"Vernetzungsinstitution"}
    assert_true(after, filled)


def test_a_row_that_gets_another_key_takes_its_new_place(
    filled: Session, rows: Sequence[DirectoryRow]
) -> None:
    live = LiveDirectory()
    live.read(filled)
    write_rows(filled, [], [Change(rows[0], replace(rows[0], key="z"), ())])
    after = live.read(filled)
    assert [entry.key for entry in after.index.entries] == ["b", "c", "z"]
    assert_true(after, filled)


def test_rows_that_are_gone_leave_the_index(filled: Session) -> None:
    live = LiveDirectory()
    live.read(filled)
    remove(filled, "b")
    after = live.read(filled)
    assert [entry.key for entry in after.index.entries] == ["a", "c"]
    assert_true(after, filled)


def test_other_names_reach_the_index_without_any_row(filled: Session) -> None:
    live = LiveDirectory()
    before = live.read(filled)
    filled.add(Alias(term="KG", expansion="Kindergeld", kind="abbreviation"))
    count_change(filled)
    after = live.read(filled)
    assert after.index.look_up("KG").sure
    assert after.index.entries is before.index.entries


def test_rows_changed_by_hand_are_read_anew_once_a_change_is_counted(filled: Session) -> None:
    live = LiveDirectory()
    live.read(filled)
    filled.exec(update(Responsibility).where(col(Responsibility.key) == "a").values(changed_in=5, note="Hof"))
    count_change(filled)
    assert_true(live.read(filled), filled)


@pytest.mark.parametrize("seed", range(times(6, soak=100)))
def test_whatever_changes_the_index_stays_true(filled: Session, file: Path, seed: int) -> None:
    random = Random(seed)
    live = LiveDirectory()
    for _ in range(8):
        keys = [entry.key for entry in live.read(filled).index.entries]
        change_something(filled, keys, random)
        assert_true(live.read(filled), filled)
    assert_true(LiveDirectory(file).read(filled), filled)


def change_something(session: Session, keys: Sequence[str], random: Random) -> None:
    some = random.sample(keys, min(2, len(keys)))
    people = ["", "Jo Yaman", "Kim Beratung", "Maria Wohngeld"]

    def anything(key: str) -> DirectoryRow:
        topics = random.sample(TOPICS, 2)
        return office(key, *topics, name=random.choice(["Amt", "Jobcenter"]), person=random.choice(people))

    if random.random() < 0.3 and keys:
        remove(session, random.choice(keys))
    else:
        new = [key for key in random.sample("defghijk", 2) if key not in keys]
        write(session, list(map(anything, new)), list(map(anything, some)))


def test_every_change_leads_to_a_higher_version_that_no_other_database_has(session: Session) -> None:
    versions = [count_change(session) for _ in range(20)]
    assert versions == sorted(set(versions))
    assert versions[-1] == session.exec(select(DirectoryVersion.number)).one()
    assert len({after - before for before, after in pairwise(versions)}) > 15
