"""What the bot says to a noted call: the confirmation, one question back at most, and corrections."""

import pytest

from bot.commands import COMMANDS
from bot.recognition import recognise
from tests.talking import Talk, everything

NOT_KNOWN = "Diese Stelle kenne ich nicht"


@pytest.mark.parametrize("answer", ["weiß nicht", "egal", "keine Ahnung", "dunno", "7", "M", "Zollkontor"])
def test_an_answer_that_names_no_office_leaves_it_open(answer: str, staff: Talk) -> None:
    assert NOT_KNOWN in everything(staff.says("angerufen Mondbehörde wegen Mondstein, geklärt"))
    heard = everything(staff.says(answer))
    assert "Kein Problem" in heard
    assert "Stelle offen · Mondstein · geklärt" in heard
    assert "Wen hast du angerufen?" not in heard
    assert "Geändert" not in everything(staff.says("Jobcenter"))


@pytest.mark.parametrize("answer", ["weiß nicht", "7", "M"])
def test_an_answer_that_names_no_topic_leaves_it_as_it_is(answer: str, staff: Talk) -> None:
    staff.says("angerufen Jobcenter wegen BuT, geklärt")
    staff.presses("Thema ändern")
    assert "Bildung und Teilhabe · geklärt" in everything(staff.says(answer))


def test_a_question_without_an_answer_is_let_go(staff: Talk) -> None:
    staff.says("angerufen")
    assert everything(staff.says("weiß nicht")) == "Alles klar."


def test_a_call_without_an_office_asks_for_it(staff: Talk) -> None:
    heard = everything(staff.says("angerufen wegen Mondstein, geklärt"))
    assert "Wen hast du angerufen?" in heard
    assert NOT_KNOWN not in heard


def test_offices_that_may_be_meant_are_buttons(staff: Talk) -> None:
    heard = everything(staff.says("angerufen Berufskolleg wegen Anmeldung, geklärt"))
    assert "Welche Stelle war es?" in heard
    assert NOT_KNOWN not in heard
    label = "Berufskolleg Technik Lennebrück · Sekretariat Technik"
    assert f"Geändert: {label}" in everything(staff.presses(label))


def test_none_of_the_offices_leaves_it_open(staff: Talk) -> None:
    staff.says("angerufen Berufskolleg wegen Anmeldung, geklärt")
    heard = everything(staff.presses("keine davon"))
    assert "Stelle offen" in heard
    assert "Welche Stelle" not in heard


def test_a_target_group_is_shown_as_it_is_written(staff: Talk) -> None:
    heard = everything(staff.says("angerufen Jobcenter wegen BuT für geflüchtete, geklärt"))
    assert "für Geflüchtete" in heard


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("Telefonat mit Jobcenter wegen BuT, geklärt", "called"),
        ("Anruf bei der ABH wegen Duldung, keiner da", "called"),
        ("mail an Jobcenter wegen BuT, keine Antwort", "called"),
        ("Wer schreibt die Mail an das Jobcenter?", "who"),
    ],
)
def test_a_line_may_begin_like_a_note(text: str, command: str) -> None:
    assert recognise(text, COMMANDS).command == command


def test_a_mail_is_noted_as_one(staff: Talk) -> None:
    assert "E-Mail" in everything(staff.says("mail an Jobcenter wegen BuT, keine Antwort"))
