"""What comes in besides text: voice messages, contact details, buttons whose answers take their place."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.chat import ContactCard, Reply
from bot.commands.menus import menus
from bot.house import House
from bot.models import Call, Incoming
from tests.talking import Clock, Talk, everything, new_house

STRANGER_CARD = ContactCard(
    "Erika Beispielmann", "", phones=("+49 170 0000000",), emails=("e@privat.example",)
)


def shares(talk: Talk, card: ContactCard) -> str:
    heard = talk.sends(replace(talk.message(""), card=card))
    assert heard
    return everything(heard)


def test_a_voice_message_gets_one_kind_sentence(staff: Talk) -> None:
    heard = staff.sends(replace(staff.message(""), wordless=True))
    assert heard == Reply("Ich verstehe nur geschriebene Worte. Worum geht es? Ein Satz genügt.")


def test_what_was_asked_back_waits_on_after_a_picture(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    staff.sends(replace(staff.message(""), wordless=True))
    assert "0221 4710-213" in everything(staff.says("M"))


def test_the_card_of_somebody_else_is_client_data(engine: Engine, staff: Talk) -> None:
    heard = shares(staff, STRANGER_CARD)
    assert "nichts davon gespeichert" in heard
    assert "Kontaktdaten" in heard
    with Session(engine) as session:
        row = session.exec(select(Incoming)).one()
    assert "Beispielmann" not in str(row)
    assert "170" not in str(row)


@pytest.mark.parametrize("phone", ["0221 4710-213", "+492214710213", "0049 221 4710213"])
def test_a_card_of_the_directory_brings_its_row(phone: str, staff: Talk) -> None:
    assert "Leistung Team 3" in shares(staff, ContactCard("Team 3", "", phones=(phone,)))


def test_a_card_is_found_by_its_mail_as_well(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter, Buchstabe M?")
    assert staff.hears
    mail = next(word for word in staff.hears.text.replace("\n", " ").split() if "@" in word).strip(",")
    assert "Leistung Team 3" in shares(staff, ContactCard("Team 3", "", emails=(mail.upper(),)))


@pytest.mark.parametrize("phone", ["", "keine", "+", "0" * 40])
def test_a_card_with_no_number_at_all_is_refused_as_well(phone: str, staff: Talk) -> None:
    assert "nichts davon gespeichert" in shares(staff, ContactCard("Unbekannt", "", phones=(phone,)))


def test_the_answer_to_a_choice_takes_the_place_of_the_question(staff: Talk) -> None:
    asked = staff.says("wer macht BuT beim Jobcenter?")
    command = next(button.command for button in asked.buttons if "L–R" in button.label)
    heard = staff.sends(replace(staff.message(command, pressed=True), pressed_on="4711"))
    assert heard
    assert heard.replaces == "4711"


def test_an_answer_keeps_its_place_when_something_new_is_pressed_on_it(staff: Talk) -> None:
    answer = staff.says("wer macht BuT beim Jobcenter, Buchstabe M?")
    for button in answer.buttons:
        heard = staff.sends(replace(staff.message(button.command, pressed=True), pressed_on="4711"))
        assert heard
        assert not heard.replaces


def test_a_typed_choice_replaces_nothing(staff: Talk) -> None:
    staff.says("wer macht BuT beim Jobcenter?")
    assert not staff.says("M").replaces


def test_a_second_tap_on_the_same_button_notes_no_second_call(engine: Engine, staff: Talk) -> None:
    answer = staff.says("wer macht BuT beim Jobcenter, Buchstabe M?")
    command = next(button.command for button in answer.buttons if "angerufen" in button.label)
    for _ in range(2):
        heard = staff.sends(replace(staff.message(command, pressed=True), pressed_on="4711"))
        assert heard
        assert "Notiert" in heard.text
    with Session(engine) as session:
        assert len(session.exec(select(Call)).all()) == 1


def test_the_same_button_notes_another_call_later(engine: Engine, staff: Talk, clock: Clock) -> None:
    answer = staff.says("wer macht BuT beim Jobcenter, Buchstabe M?")
    command = next(button.command for button in answer.buttons if "angerufen" in button.label)
    for _ in range(2):
        staff.sends(replace(staff.message(command, pressed=True), pressed_on="4711"))
        clock.now += timedelta(minutes=5)
    with Session(engine) as session:
        assert len(session.exec(select(Call)).all()) == 2


def test_a_second_tap_leaves_what_the_first_one_said(staff: Talk) -> None:
    noted = staff.says("angerufen Jobcenter wegen BuT, geklärt")
    undo = next(button.command for button in noted.buttons if button.label == "Zurücknehmen")
    first, second = (
        staff.sends(replace(staff.message(undo, pressed=True), pressed_on="4711")) for _ in range(2)
    )
    assert first
    assert second
    assert (first.replaces, second.replaces) == ("4711", "")


def test_a_bare_start_says_who_speaks(engine: Engine, house: House) -> None:
    newcomer = Talk(engine, house)
    assert "Ich sage, wer wofür zuständig ist" in newcomer.says("/start").text
    assert "Ich sage, wer wofür zuständig ist" in newcomer.says("hallo").text
    assert "Diesen Code gibt es nicht" in newcomer.says("/start K7QM-4XWP").text


def test_a_mistyped_code_is_told_so(engine: Engine, house: House) -> None:
    newcomer = Talk(engine, house)
    newcomer.says("/start")
    assert "Diesen Code gibt es nicht" in newcomer.says("K7QM-4XW").text


def test_where_everybody_may_ask_start_needs_no_code(engine: Engine) -> None:
    newcomer = Talk(engine, new_house(Clock(), everybody=True))
    assert "Frag mich" in newcomer.says("/start").text


def test_no_menu_offers_to_leave() -> None:
    words = [line.word for menu in menus().values() for line in menu]
    assert "wer" in words
    assert not {"verlassen", "leave"} & set(words)
