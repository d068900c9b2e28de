"""Offices let nobody out but through their proxy."""

import pytest

from tests.adapters.proxy import Proxy
from tests.adapters.telegram.listening import Listening
from tests.telegram.server import TelegramServer


@pytest.mark.parametrize("kind", ["http", "socks5", "socks5h"])
def test_hearing_and_sending_go_through_the_proxy(telegram: TelegramServer, kind: str) -> None:
    ada = telegram.person("Ada")
    ada.says("Wohngeld?")
    with Proxy() as proxy:
        with Listening(telegram, proxy=f"{kind}://{proxy.address}") as bot:
            bot.inbox.waits_for(1)
            before = proxy.connections
            bot.says(ada.id, "Zuständig ist …")
            assert ada.hears().text == "Zuständig ist …"
        assert 0 < before < proxy.connections
