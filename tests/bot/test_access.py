"""Strangers, invitations, roles."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot import access
from bot.chat import Address
from bot.house import House
from bot.models import Invitation, Member, Role
from tests.talking import Clock, Talk, everything, member, new_house


def invited(engine: Engine, *, role: Role = Role.STAFF, uses: int = 1) -> str:
    with Session(engine) as session:
        code = access.invite(session, role, None, uses)
        session.commit()
    return code


@pytest.fixture
def stranger(engine: Engine, house: House) -> Talk:
    return Talk(engine, house)


@pytest.mark.parametrize(
    "says", ["wer macht BuT?", "angerufen Jobcenter, geklärt", "zurück", "kontakt #1", "sprache en"]
)
def test_a_stranger_learns_how_to_join_and_nothing_else(says: str, stranger: Talk) -> None:
    heard = everything(stranger.says(says))
    assert "Einladungscode" in heard
    assert "0221" not in heard


def test_a_stranger_can_ask_for_help_and_sees_what_is_open_to_them(stranger: Talk) -> None:
    heard = everything(stranger.says("hilfe"))
    assert "beitreten CODE" in heard
    assert "angerufen STELLE" not in heard


def test_strangers_get_nothing_in_groups(engine: Engine, house: House) -> None:
    assert Talk(engine, house, room=Address("test", "group")).tells("wer macht BuT?") is None


def test_joining_shows_the_notice_and_opens_the_directory(engine: Engine, stranger: Talk) -> None:
    heard = everything(stranger.says(f"beitreten {invited(engine)}"))
    assert "Willkommen" in heard
    assert "Was ich nie speichere" in heard
    assert "0221 4710-213" in everything(stranger.says("wer macht BuT beim Jobcenter, Buchstabe M?"))


@pytest.mark.parametrize("word", ["beitreten", "/beitreten", "join", "/start", "!join"])
def test_every_way_to_join_works(word: str, engine: Engine, stranger: Talk) -> None:
    assert "Willkommen" in everything(stranger.says(f"{word} {invited(engine)}"))


def test_a_code_may_be_typed_carelessly(engine: Engine, stranger: Talk) -> None:
    code = invited(engine).lower().replace("-", " ")
    assert "Willkommen" in everything(stranger.says(f"beitreten {code}"))


def test_a_bare_code_is_enough_after_the_first_refusal(engine: Engine, stranger: Talk) -> None:
    stranger.says("hallo")
    assert "Willkommen" in everything(stranger.says(invited(engine)))


@pytest.mark.parametrize("code", ["YMSV-VLDC", "ANNA-MARI", "ymsv vldc"])
def test_a_code_that_looks_like_a_name_is_no_client(code: str, stranger: Talk) -> None:
    assert "Diesen Code gibt es nicht" in everything(stranger.says(f"beitreten {code}"))
    stranger.says("hallo")
    assert "Diesen Code gibt es nicht" in everything(stranger.says(code))


def test_a_wrong_code_is_told_so_also_when_it_was_asked_for(stranger: Talk) -> None:
    stranger.says("beitreten")
    assert "Diesen Code gibt es nicht" in everything(stranger.says("FALSCH-1234"))


def test_a_code_is_used_up(engine: Engine, house: House) -> None:
    code = invited(engine, uses=2)
    heard = [everything(Talk(engine, house).says(f"beitreten {code}")) for _ in range(3)]
    assert ["Willkommen" in text for text in heard] == [True, True, False]


def test_codes_are_not_kept_in_clear(engine: Engine) -> None:
    code = invited(engine)
    with Session(engine) as session:
        assert code.replace("-", "") not in session.exec(select(Invitation)).one().fingerprint


def test_a_second_code_never_lowers_a_role(engine: Engine, house: House) -> None:
    coordinator = member(engine, house, Role.COORDINATOR)
    coordinator.says(f"beitreten {invited(engine, role=Role.READER)}")
    with Session(engine) as session:
        assert session.exec(select(Member)).one().role is Role.COORDINATOR


def test_a_code_is_not_taken_where_others_read_it(engine: Engine, house: House) -> None:
    group = member(engine, house)
    group.room = Address("test", "group")
    assert "direkten Chat" in everything(group.says(f"beitreten {invited(engine)}"))


def test_leaving_deletes_the_account(engine: Engine, staff: Talk) -> None:
    assert "gelöscht" in everything(staff.says("verlassen"))
    with Session(engine) as session:
        assert session.exec(select(Member)).all() == []
    assert "Einladungscode" in everything(staff.says("wer macht BuT?"))


def test_open_access_lets_everybody_ask_and_note(engine: Engine, clock: Clock) -> None:
    anybody = Talk(engine, new_house(clock, everybody=True))
    assert "0221 4710-213" in everything(anybody.says("wer macht BuT beim Jobcenter, Buchstabe M?"))
    assert "Notiert" in everything(anybody.says("angerufen Jobcenter wegen BuT, geklärt"))


def test_roles_are_ordered() -> None:
    assert sorted(Role) == [
        Role.STRANGER,
        Role.READER,
        Role.STAFF,
        Role.EDITOR,
        Role.COORDINATOR,
        Role.ADMINISTRATOR,
    ]


def test_who_has_just_joined_can_be_written_to(engine: Engine, house: House) -> None:
    with Session(engine) as session:
        code = access.invite(session, Role.STAFF, None, 1)
        session.commit()
    newcomer = Talk(engine, house)
    newcomer.says(f"beitreten {code}")
    with Session(engine) as session:
        joined = access.member_at(session, newcomer.person)
        assert joined
        assert joined.room == newcomer.person.id


def test_in_groups_a_command_of_another_bot_is_not_answered(engine: Engine, house: House) -> None:
    colleague = member(engine, house)
    assert "Den Befehl" in colleague.says("!wetter").text
    colleague.room = Address("test", "a group")
    assert colleague.tells("!wetter") is None
    assert colleague.tells("/ping") is None
    assert "Nachname" in everything(colleague.says("!wer macht Wohngeld?"))
