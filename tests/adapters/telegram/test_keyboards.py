"""Buttons are legible on a phone, and only ways to reach somebody are offered to copy."""

from itertools import chain

import pytest
from telegram import InlineKeyboardButton

from adapters.telegram.keyboards import first_ways, keyboard
from bot.chat import Button


def rows(*labels: str, copied: tuple[str, ...] = ()) -> list[list[str]]:
    buttons = keyboard(copied, [Button(label, f"wer #{number}") for number, label in enumerate(labels)])
    assert buttons
    return [[button.text for button in row] for row in buttons.inline_keyboard]


def only_button(button: Button) -> InlineKeyboardButton:
    buttons = keyboard((), [button])
    assert buttons
    ((only,),) = buttons.inline_keyboard
    return only


@pytest.mark.parametrize(
    "wanted",
    [
        [["Ich hab angerufen", "Kontakt zeigen"], ["Stimmt", "Stimmt nicht"]],
        [["A–F", "G–K"], ["L–R", "S–Z"]],
        [["A–G", "H–N", "O–Z"]],
        [["V-10", "V-9", "V-8"], ["V-7", "V-6", "V-5"], ["V-4", "V-3"]],
        [["Jobcenter Lennebrück, Eingangszone"], ["Jobcenter Lennebrück, U25 Vermittlung"]],
        [["Willkommenslotse von HWK und IHK"], ["Annehmen", "Ablehnen"]],
    ],
)
def test_short_buttons_share_rows_evenly_and_long_ones_stand_alone(wanted: list[list[str]]) -> None:
    assert rows(*chain.from_iterable(wanted)) == wanted


def test_what_can_be_copied_stands_above_what_can_be_pressed() -> None:
    assert rows("Ja", copied=("115",)) == [["115"], ["Ja"]]


def test_the_same_number_is_offered_once() -> None:
    assert rows(copied=("0221 4710-213", "0221 4710-213")) == [["0221 4710-213"]]


def test_a_press_sends_the_command() -> None:
    assert only_button(Button("Ja", "wer #1")).callback_data == "wer #1"


def test_a_long_label_is_cut_visibly() -> None:
    label = only_button(Button("Lebenslage " * 10, "wer #1")).text
    assert len(label) <= 60
    assert label.endswith("Lebe…")


def test_a_button_without_a_label_shows_its_command() -> None:
    assert only_button(Button(" ", "wer #1")).text == "wer #1"


def test_a_reply_without_buttons_has_no_keyboard() -> None:
    assert keyboard((), ()) is None


def test_telegram_takes_a_hundred_buttons() -> None:
    assert sum(map(len, rows(*(["Ja"] * 120), copied=("115",)))) == 100


def test_a_mail_address_too_long_to_copy_is_left_out() -> None:
    assert keyboard((f"{'a' * 260}@amt.example",), ()) is None


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Telefon: 0221 4710-213, 0221 4710-214", ["0221 4710-213"]),
        ("E-Mail: leistung3@jobcenter-lennebrueck.example.", ["leistung3@jobcenter-lennebrueck.example"]),
        ("(0221 4710-213; a.b@amt.example)", ["0221 4710-213", "a.b@amt.example"]),
        ("Ruf 0221 47102130 an.", ["0221 47102130"]),
        ("Telefon: +43 1 234567", ["+43 1 234567"]),
    ],
)
def test_the_first_number_and_mail_of_a_text_are_found(text: str, ways: list[str]) -> None:
    assert first_ways(text) == ways


@pytest.mark.parametrize(
    "text",
    [
        "Geprüft am 11.11.2026, vor 12 Tagen.",
        "Sprechzeiten: Mo–Fr 08:00–12:00, Do 14–18",
        "Sprechzeiten: Mo 0800–1200, Di 09:00 1200",
        "Vereinbarung VR-7, Aktenzeichen 51/0221-4710",
        "Raum 0.130, Walzwerkallee 40, 01067 Lennebrück",
        "26.10.2026 bis 22.11.2026",
        "2026-11-23 0800",
        "rund 15 Anrufe, 10 Personen, KW 40 bis 47: 60, 59, 64",
        "@zuruf_bot",
    ],
)
def test_dates_hours_and_agreements_are_no_numbers_to_call(text: str) -> None:
    assert first_ways(text) == []
