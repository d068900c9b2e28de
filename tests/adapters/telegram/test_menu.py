"""The menu behind the `/`, in words that Telegram takes and the bot understands."""

import re
import time

import pytest

from adapters.telegram.menu import command_name
from bot.commands import COMMANDS
from bot.commands.menus import menus
from bot.recognition import recognise
from tests.adapters.telegram.listening import NO_SUCH_METHOD, Listening
from tests.telegram.faults import BAD_GATEWAY
from tests.telegram.server import TelegramServer


@pytest.mark.parametrize("word", [line.word for menu in menus().values() for line in menu])
def test_each_word_is_understood_as_telegram_writes_it(word: str) -> None:
    assert re.fullmatch(r"[a-z0-9_]{1,32}", command_name(word))
    assert recognise(f"/{command_name(word)}", COMMANDS).command == recognise(f"/{word}", COMMANDS).command


@pytest.mark.parametrize(
    ("word", "name"),
    [("Zurück", "zurueck"), ("Straße", "strasse"), ("café", "cafe"), ("zwei Wörter", "zwei_woerter")],
)
def test_letters_that_telegram_does_not_take_are_spelled_out(word: str, name: str) -> None:
    assert command_name(word) == name


def test_there_is_a_menu_in_each_language_and_a_german_one_for_all_others(telegram: TelegramServer) -> None:
    with Listening(telegram):
        _waits_for_menus(telegram)
    german = {"wer": "Wer ist zuständig?", "zurueck": "Nimmt zurück"}
    assert telegram.commands() == telegram.commands("de") == german
    assert telegram.commands("en") == {"who": "Who is it?"}


def test_a_second_start_changes_nothing(telegram: TelegramServer) -> None:
    with Listening(telegram):
        _waits_for_menus(telegram)
    with Listening(telegram):
        while len(telegram.calls("getMyCommands")) < 6:
            time.sleep(0.01)
    assert len(telegram.calls("setMyCommands")) == 3


def test_a_server_that_cannot_tell_its_menus_is_told_them(telegram: TelegramServer) -> None:
    telegram.faults.order(NO_SUCH_METHOD, "getMyCommands", times=3)
    with Listening(telegram):
        _waits_for_menus(telegram)
    assert telegram.commands("en") == {"who": "Who is it?"}


def test_a_menu_that_cannot_be_set_keeps_nobody_waiting(telegram: TelegramServer) -> None:
    telegram.faults.order(BAD_GATEWAY, "getMyCommands", times=100)
    ada = telegram.person("Ada")
    with Listening(telegram) as bot:
        ada.says("Wohngeld?")
        bot.inbox.waits_for(1)


def _waits_for_menus(telegram: TelegramServer) -> None:
    while [call.status for call in telegram.calls("setMyCommands")] != [200] * 3:
        time.sleep(0.01)
