"""Keys that come back from a backup: nobody could read what they encrypt, so they are not used."""

import asyncio
import shutil
from pathlib import Path
from urllib.parse import quote

import pytest

from adapters.matrix.keys import newest
from tests.adapters.matrix.answering import Serve, direct
from tests.adapters.matrix.running import Bot
from tests.matrix.element import Element
from tests.matrix.faults import forbidden
from tests.matrix.proxy import Proxy
from tests.matrix.synapse import Synapse


def test_keys_from_a_backup_are_told_before_anybody_is_written_to(
    serve: Serve, anna: Element, tmp_path: Path
) -> None:
    """A new device of the same identity is read at once."""
    bot = serve()
    room = direct(anna, bot)
    anna.says(room, "eins")
    anna.hears(room)
    bot.stops()
    shutil.copytree(bot.folder / "matrix", tmp_path / "backup")
    serve().stops()
    shutil.rmtree(bot.folder / "matrix")
    (tmp_path / "backup").rename(bot.folder / "matrix")
    (found,) = asyncio.run(bot.chat.examine())
    assert (found.in_order, found.key) == (False, "matrix-old-keys")
    assert getattr(serve().dismissed(), "reason", "") == "matrix-old-keys"
    (bot.folder / "matrix" / "session.json").unlink()
    serve()
    question = anna.says(room, "zwei")
    (heard,) = anna.hears(room, after=question)
    assert (heard.text, heard.shield) == ("Gehört: zwei", "none")


def test_a_bot_that_runs_for_long_tells_the_server_now_and_then(
    synapse: Synapse, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _number_known(synapse, bot)
    bot.syncs()
    assert _number_known(synapse, bot) == before
    monkeypatch.setattr(newest, "GOES_UP_AFTER", -1)
    bot.syncs()
    assert _number_known(synapse, bot) == before + 1


def test_a_server_that_keeps_nothing_for_the_bot_is_talked_to_all_the_same(
    proxy: Proxy, bot_user: str, tmp_path: Path
) -> None:
    proxy.plays(forbidden(), "account_data", times=None)
    for _start in range(2):
        with Bot(proxy.url, bot_user, tmp_path) as bot:
            assert bot.run(bot.client.device_report()).signed


def _number_known(synapse: Synapse, bot: Bot) -> int:
    path = f"/_matrix/client/v3/user/{quote(bot.user)}/account_data/{newest.KIND}"
    return int(synapse.ask("GET", path, token=synapse.log_in(bot.user))["number"])
