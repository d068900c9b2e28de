"""The token is in no log, at no level."""

import logging
from collections.abc import Iterator

import pytest

from adapters.telegram.redaction import LOUD, hide_token
from bot.chat import Dismissed
from tests.adapters.telegram.listening import Listening, chat_on
from tests.telegram.faults import BAD_GATEWAY, DEAD_TOKEN, DROPPED_BEFORE, PROXY_LOGIN_PAGE
from tests.telegram.server import TOKEN, TelegramServer

SHORT = "4710:short"


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Also what the adapter itself keeps back."""
    hide_token(TOKEN)
    hide_token(SHORT)
    for name in ("", *LOUD, "telegram", "asyncio"):
        caplog.set_level(logging.DEBUG, logger=name)
    yield
    logging.getLogger("telegram").setLevel(logging.CRITICAL)


@pytest.mark.parametrize("token", [TOKEN, SHORT, "1234567890:" + "A" * 35])
def test_it_is_hidden_wherever_it_stands(caplog: pytest.LogCaptureFixture, token: str) -> None:
    log = logging.getLogger("whatever")
    log.warning("https://api.telegram.org/bot%s/getMe", token)
    log.warning("in a %s", {"url": f"/bot{token}/getMe"})
    try:
        int(f"no such bot: {token}")
    except ValueError:
        log.exception("it failed")
    assert token not in caplog.text
    assert caplog.text.count("[token]") == 3
    assert "ValueError: invalid literal" in caplog.text


def test_other_records_stay_as_they_are(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("whatever").warning("at 12:30 %s of %d", "one", 2)
    (record,) = caplog.records
    assert record.args == ("one", 2)


def test_a_day_with_every_kind_of_trouble_shows_nothing(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    for fault in (BAD_GATEWAY, DROPPED_BEFORE, PROXY_LOGIN_PAGE, DEAD_TOKEN):
        telegram.faults.order(fault, "getUpdates")
        telegram.faults.order(fault, "sendMessage")
    ada = telegram.person("Ada")
    with Listening(telegram) as bot:
        for name in (*LOUD, "telegram"):
            logging.getLogger(name).setLevel(logging.DEBUG)
        ada.says("Wohngeld?")
        bot.inbox.waits_for(1)
        for _ in range(4):
            bot.tries_to_say(ada.id, "Zuständig ist …")
    assert "getUpdates" in caplog.text
    assert telegram.token.partition(":")[2] not in caplog.text


def test_neither_the_account_nor_a_dismissal_shows_it(telegram: TelegramServer) -> None:
    assert telegram.token not in repr(chat_on(telegram).__dict__)
    assert telegram.token not in repr(Dismissed("telegram-token-dead"))
