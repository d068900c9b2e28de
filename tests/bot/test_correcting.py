"""Edited messages: the first version counts, and a noted call is put right."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, func, select

from bot.models import Call
from tests.talking import Clock, Talk, everything

NOTE = "angerufen Jobcenter wegen BuT, geklärt"


def calls(engine: Engine) -> int:
    with Session(engine) as session:
        return session.exec(select(func.count()).select_from(Call)).one()


def test_an_edit_puts_the_call_right(engine: Engine, staff: Talk) -> None:
    staff.says(NOTE, number="note")
    heard = staff.edits("note", "angerufen Ausländerbehörde wegen Beschäftigungserlaubnis, keiner da")
    assert heard
    assert "Geändert: Ausländerbehörde" in heard.text
    assert "nicht erreicht" in heard.text
    assert calls(engine) == 1


def test_one_undo_takes_an_edited_call_back(engine: Engine, staff: Talk) -> None:
    staff.says(NOTE, number="note")
    staff.edits("note", "angerufen Jobcenter wegen Wohngeld, geklärt")
    staff.edits("note", "angerufen Ausländerbehörde wegen Wohngeld, geklärt")
    assert "Zurückgenommen: Ausländerbehörde" in staff.says("zurück").text
    assert calls(engine) == 0
    assert "nichts mehr da" in staff.says("zurück").text


def test_the_words_alone_put_a_call_right_that_was_asked_for(engine: Engine, staff: Talk) -> None:
    staff.says("angerufen")
    staff.says("Jobcenter wegen BuT, geklärt", number="note")
    heard = staff.edits("note", "Ausländerbehörde wegen BuT, geklärt")
    assert heard
    assert "Ausländerbehörde" in heard.text
    assert calls(engine) == 1


@pytest.mark.parametrize("edited", ["ach, egal", "…", "hm"])
def test_an_edit_that_tells_of_no_call_leaves_it(edited: str, staff: Talk) -> None:
    staff.says(NOTE, number="note")
    assert staff.edits("note", edited) is None
    assert "Jobcenter" in staff.says("zurück").text


def test_an_edited_question_is_not_answered_again(staff: Talk) -> None:
    staff.says("wer macht Wohngeld?", number="question")
    assert staff.edits("question", "wer macht BuT?") is None


def test_an_edit_does_not_note_a_call(engine: Engine, staff: Talk) -> None:
    staff.says("wer macht Wohngeld?", number="question")
    assert staff.edits("question", NOTE) is None
    assert calls(engine) == 0


def test_a_call_of_yesterday_stays_as_it_is(clock: Clock, staff: Talk) -> None:
    staff.says(NOTE, number="note")
    clock.now += timedelta(hours=25)
    assert staff.edits("note", "angerufen Ausländerbehörde wegen BuT, geklärt") is None


def test_nobody_else_can_edit_a_call(engine: Engine, staff: Talk) -> None:
    staff.says(NOTE, number="note")
    other = Talk(engine, staff.house)
    other.edits("note", "angerufen Ausländerbehörde wegen BuT, geklärt")
    assert "Jobcenter" in staff.says("zurück").text


def test_client_data_is_refused_in_an_edit_too(staff: Talk) -> None:
    staff.says(NOTE, number="note")
    heard = staff.edits("note", f"{NOTE} für Herrn Beispielmann, geb. 12.03.2007")
    assert heard
    assert "nichts davon gespeichert" in heard.text
    assert "Jobcenter" in everything(staff.says("zurück"))


def test_what_was_asked_back_waits_on_after_an_edit(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter?", number="question")
    staff.edits("question", "wer macht BuT im Jobcenter?")
    assert "0221 4710-213" in everything(staff.says("M"))
