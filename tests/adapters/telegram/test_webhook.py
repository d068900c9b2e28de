"""Telegram brings the news to a small server behind the office's own."""

import http.client
import json
import socket
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest

from adapters.telegram.webhook import SECRET_HEADER, secret_of
from tests.adapters.telegram.listening import Inbox, Listening
from tests.telegram.faults import BAD_GATEWAY, DEAD_TOKEN
from tests.telegram.person import Person
from tests.telegram.server import TelegramServer

PUBLIC = "https://zuruf.example/telegram"


@dataclass(frozen=True)
class Office:
    """A bot whose webhook is reached under a public name."""

    telegram: TelegramServer
    ada: Person
    listens: str

    def opens(self, inbox: Inbox | None = None) -> Listening:
        return Listening(self.telegram, inbox, webhook=PUBLIC, webhook_listen=self.listens)

    def gets(self, body: bytes, secret: str) -> int:
        """The status for somebody who brings this."""
        local = urlsplit(f"http://{self.listens}")
        assert local.hostname
        line = http.client.HTTPConnection(local.hostname, local.port, timeout=30)
        line.request("POST", "/telegram", body, {SECRET_HEADER: secret})
        status = line.getresponse().status
        line.close()
        return status


@pytest.fixture
def office(telegram: TelegramServer) -> Office:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        listens = f"127.0.0.1:{free.getsockname()[1]}"
    telegram.stands_behind(PUBLIC, f"http://{listens}/telegram")
    return Office(telegram, telegram.person("Ada"), listens)


def _update(office: Office, text: str) -> dict[str, Any]:
    about = {"message_id": 1, "date": 1, "chat": office.ada.chat.about, "from": office.ada.user}
    return {"update_id": 1, "message": about | {"text": text}}


def test_what_telegram_brings_is_handed_on(office: Office) -> None:
    office.ada.says("Wohngeld?")
    with office.opens() as bot:
        bot.inbox.waits_for(1)
        office.ada.says("Kindergeld?")
        bot.inbox.waits_for(2)
    assert bot.inbox.texts == ["Wohngeld?", "Kindergeld?"]
    assert bot.chat.heard_at


def test_what_is_not_kept_is_brought_again(office: Office) -> None:
    inbox = Inbox(breaks=lambda _: True)
    office.ada.says("Wohngeld?")
    with office.opens(inbox):
        inbox.waits_for_tries(2)
        assert office.telegram.pending == 1
        inbox.breaks = lambda _: False
        inbox.waits_for(1)


@pytest.mark.parametrize("secret", ["", "guessed", secret_of("4711:another")])
def test_whoever_does_not_know_the_secret_is_sent_away(office: Office, secret: str) -> None:
    office.ada.says("Wohngeld?")
    with office.opens() as bot:
        bot.inbox.waits_for(1)
        assert office.gets(json.dumps(_update(office, "Hallo")).encode(), secret) == 403
    assert bot.inbox.texts == ["Wohngeld?"]


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'{"message": 4711}', b'"\\ud800"'])
def test_what_nobody_understands_is_answered_all_the_same(office: Office, body: bytes) -> None:
    office.ada.says("Wohngeld?")
    with office.opens() as bot:
        bot.inbox.waits_for(1)
        assert office.gets(body, secret_of(office.telegram.token)) in {200, 400}
        office.ada.says("Kindergeld?")
        bot.inbox.waits_for(2)


def test_the_secret_is_one_that_telegram_takes_and_does_not_show_the_token(office: Office) -> None:
    with office.opens() as bot:
        office.ada.says("Wohngeld?")
        bot.inbox.waits_for(1)
    (call,) = office.telegram.calls("setWebhook")
    assert call.parameters["secret_token"] == secret_of(office.telegram.token)
    assert office.telegram.token.partition(":")[2] not in call.parameters["secret_token"]
    assert not call.parameters.get("drop_pending_updates")
    assert call.parameters["allowed_updates"]


def test_it_goes_on_trying_until_telegram_knows_where_to_bring_it(office: Office) -> None:
    office.telegram.faults.order(BAD_GATEWAY, "setWebhook", times=2)
    office.ada.says("Wohngeld?")
    with office.opens() as bot:
        bot.inbox.waits_for(1)


def test_it_waits_for_a_port_that_is_taken(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    office.ada.says("Wohngeld?")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", int(office.listens.rpartition(":")[2])))
        taken.listen()
        with office.opens() as bot:
            while not caplog.records:
                time.sleep(0.01)
            taken.close()
            bot.inbox.waits_for(1)


def test_a_dead_token_ends_it(office: Office) -> None:
    office.telegram.faults.order(DEAD_TOKEN, times=100)
    with office.opens() as bot:
        assert bot.waits_for_dismissal() == "telegram-token-dead"


def test_the_webhook_stays_when_the_bot_ends(office: Office) -> None:
    with office.opens() as bot:
        office.ada.says("Wohngeld?")
        bot.inbox.waits_for(1)
    assert office.telegram.world.webhook["url"] == PUBLIC
