"""The chat in the terminal, as somebody sees it who types or pipes lines into it."""

import asyncio
import io

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from adapters.console import PERSON, Console
from bot.access import enrol
from bot.chat import MOST_COMMAND_BYTES, Button, Message
from bot.desk import Desk
from bot.house import House
from bot.models import Role
from bot.post_office import PostOffice
from tests.talking import MONDAY


def shown(engine: Engine, house: House, typed: str) -> str:
    with Session(engine) as session:
        enrol(session, PERSON, Role.STAFF, None, MONDAY.date())
        session.commit()
    screen = io.StringIO()
    console = Console("Hallo!", "Kein Knopf {}.".format, reads=io.StringIO(typed), writes=screen)
    asyncio.run(PostOffice(Desk(engine, house), [console], asyncio.Event()).run())
    return screen.getvalue()


def test_a_number_presses_the_button(engine: Engine, house: House) -> None:
    screen = shown(engine, house, "wer macht BuT beim Jobcenter, Buchstabe M?\n1\n")
    assert "[1] Ich hab angerufen" in screen
    assert screen.index("0221 4710-213") < screen.index("Notiert: Jobcenter")


def test_a_card_is_shown_as_text(engine: Engine, house: House) -> None:
    screen = shown(engine, house, "wer macht BuT beim Jobcenter, Buchstabe M?\n2\n")
    assert screen.count("0221 4710-213") == 2


def test_a_number_without_a_button_is_said_to_be_none(engine: Engine, house: House) -> None:
    assert "Kein Knopf 7." in shown(engine, house, "hilfe\n7\n")


def test_the_end_of_the_file_ends_the_chat(engine: Engine, house: House) -> None:
    assert shown(engine, house, "") == "Hallo!\n\n"


def test_the_last_line_needs_no_line_end(engine: Engine, house: House) -> None:
    assert "0221 4710-213" in shown(engine, house, "wer macht BuT beim Jobcenter, Buchstabe M?")


def test_a_pipe_sees_no_colours_and_no_prompt(engine: Engine, house: House) -> None:
    screen = shown(engine, house, "hilfe\n\n  \nhilfe\n")
    assert "\033" not in screen
    assert "›" not in screen


def test_an_answer_that_waited_is_shown_at_the_next_start(engine: Engine, house: House) -> None:
    with Session(engine) as session:
        enrol(session, PERSON, Role.STAFF, None, MONDAY.date())
        session.commit()
    Desk(engine, house).store(Message("before-the-crash", PERSON, PERSON, "hilfe"))
    assert "wer THEMA" in shown(engine, house, "datenschutz\n")


def test_a_button_holds_what_every_platform_carries() -> None:
    assert Button("gut", "ä" * (MOST_COMMAND_BYTES // 2)).command
    with pytest.raises(ValueError, match="64 bytes"):
        Button("zu lang", "ä" * (MOST_COMMAND_BYTES // 2 + 1))
