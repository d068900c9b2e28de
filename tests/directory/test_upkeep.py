"""Other names that are added one by one count as a change of the directory, once."""

from sqlalchemy import Engine
from sqlmodel import Session, select

from directory.live import LiveDirectory
from directory.models import Alias, DirectoryVersion
from directory.upkeep import add_other_name, remove_other_name

WORK_PERMIT = "Beschäftigungserlaubnis"


def test_an_other_name_reaches_every_index(either_engine: Engine) -> None:
    live = LiveDirectory()
    with Session(either_engine) as session:
        assert not live.read(session).index.look_up("Handyschein").sure
        add_other_name(session, "Handyschein", WORK_PERMIT, "colloquial")
        session.commit()
        found = live.read(session).index.look_up("Handyschein")
    assert found.sure
    assert WORK_PERMIT in dict(found.hits[0].entry.topics).values()


def test_a_known_one_changes_nothing(either_engine: Engine) -> None:
    with Session(either_engine) as session:
        add_other_name(session, "Handyschein", WORK_PERMIT, "colloquial")
        version = session.exec(select(DirectoryVersion.number)).one()
        add_other_name(session, "Handyschein", WORK_PERMIT, "abbreviation")
        assert session.exec(select(DirectoryVersion.number)).one() == version
        kinds = session.exec(select(Alias.kind).where(Alias.term == "Handyschein")).all()
    assert kinds == ["colloquial"]


def test_one_that_is_removed_leaves_every_index(either_engine: Engine) -> None:
    live = LiveDirectory()
    with Session(either_engine) as session:
        add_other_name(session, "Handyschein", WORK_PERMIT, "colloquial")
        session.commit()
        assert live.read(session).index.look_up("Handyschein").sure
        remove_other_name(session, "Handyschein", WORK_PERMIT)
        session.commit()
        assert not live.read(session).index.look_up("Handyschein").sure


def test_removing_what_is_not_there_changes_nothing(either_engine: Engine) -> None:
    with Session(either_engine) as session:
        version = session.exec(select(DirectoryVersion.number)).one()
        remove_other_name(session, "Handyschein", WORK_PERMIT)
        assert session.exec(select(DirectoryVersion.number)).one() == version
