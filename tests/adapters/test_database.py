"""The same promises on SQLite and on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect
from sqlmodel import Session, func, select

from adapters.database.schema import is_current, migrate, tables
from bot import access
from bot.chat import Address
from bot.models import Call, Role
from directory.entries import load_entries
from directory.exchange import importing
from directory.lennebrueck import FOLDER
from directory.live import LiveDirectory
from tests.talking import MONDAY, Clock, Talk, everything, member, new_house

ROWS_OF_THE_TOWN = 120


def test_the_migrated_tables_are_those_of_the_models(either_engine: Engine) -> None:
    with either_engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables()) == []


def test_migrating_again_changes_nothing(either_engine: Engine) -> None:
    migrate(either_engine)
    assert is_current(either_engine)


def test_everything_that_is_stored_has_a_table(either_engine: Engine) -> None:
    assert set(tables().tables) <= set(inspect(either_engine).get_table_names())


def test_the_model_town_is_there(either_engine: Engine) -> None:
    with Session(either_engine) as session:
        assert len(load_entries(session)) >= ROWS_OF_THE_TOWN


def test_a_second_import_changes_nothing(either_engine: Engine) -> None:
    with Session(either_engine) as session:
        reading = importing.read_directory([FOLDER / "verzeichnis.csv"])
        difference = importing.compare(session, reading)
    assert (difference.new, difference.changed, difference.refused) == ((), (), ())


def test_a_conversation_goes_the_same_way(either_engine: Engine) -> None:
    staff = member(either_engine, new_house(Clock()))
    assert "Mit welchem Buchstaben" in everything(staff.says("wer macht BuT beim Jobcenter?"))
    assert "0221 4710-213" in everything(staff.says("M"))
    assert "Notiert" in everything(staff.presses("Ich hab angerufen"))
    assert "Geändert" in everything(staff.presses("nicht erreicht"))
    assert "Danke" in everything(staff.says("stimmt #1"))
    assert "Danke" in everything(staff.says("falsch #1"))
    assert "Zurückgenommen" in everything(staff.says("zurück"))
    assert "vorgemerkt" in everything(staff.says("Wer repariert Waschmaschinen?"))
    assert "gelöscht" in everything(staff.says("verlassen"))


def test_a_message_that_comes_twice_is_answered_once(either_engine: Engine) -> None:
    staff = member(either_engine, new_house(Clock()))
    text = "angerufen Jobcenter wegen BuT, geklärt"
    assert staff.tells(text, number="the same")
    assert staff.tells(text, number="the same") is None
    with Session(either_engine) as session:
        assert session.exec(select(func.count()).select_from(Call)).one() == 1


def test_signs_that_no_database_takes_do_no_harm(either_engine: Engine) -> None:
    staff = member(either_engine, new_house(Clock()))
    assert "0221 4710-213" in everything(staff.says("BuT beim Jobcenter,\0 Buchstabe M\x07"))


def test_the_last_use_of_a_code_goes_to_one_of_two(either_engine: Engine) -> None:
    with Session(either_engine) as session:
        code = access.invite(session, Role.STAFF, None, uses=1)
        session.commit()

    def join(account: str) -> bool:
        with Session(either_engine) as session:
            joined = access.join(session, Address("test", account), code, MONDAY.date())
            session.commit()
            return joined is not None

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(join, ["ada", "ben", "cem", "dua"])) == 1


def test_a_change_by_another_process_reaches_the_index(either_engine: Engine) -> None:
    live = LiveDirectory()
    with Session(either_engine) as session:
        before = live.read(session)
        assert live.read(session) is before
    with Session(either_engine) as session:
        change_a_row(session)
        session.commit()
    with Session(either_engine) as session:
        assert live.read(session).index.look_up("Nilpferdpflege").sure


def change_a_row(session: Session) -> None:
    reading = importing.read_directory([FOLDER / "verzeichnis.csv"])
    row = replace(reading.rows[0], topics=("Nilpferdpflege",))
    importing.apply(session, importing.compare(session, replace(reading, rows=(row,))))


def test_rooms_are_served_side_by_side(either_engine: Engine) -> None:
    house = new_house(Clock())
    people = [member(either_engine, house) for _ in range(8)]

    def ask(person: Talk) -> str:
        return everything(person.says("wer macht BuT beim Jobcenter, Buchstabe M?"))

    with ThreadPoolExecutor(4) as threads:
        assert all("0221 4710-213" in heard for heard in threads.map(ask, people))
