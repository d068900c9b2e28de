"""What comes in besides text: voice messages, contact details, buttons whose answers take their place."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.chat import ContactCard, Reply
from bot.models import Incoming
from tests.talking import Talk, everything

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
