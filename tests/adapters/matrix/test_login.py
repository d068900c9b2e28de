"""One login, one process, one device: what is kept, and what is refused."""

import json
import logging
from pathlib import Path

import pytest

from adapters.matrix.session.faults import (
    AlreadyRunning,
    BrokenFile,
    DeviceTaken,
    LoggedOut,
    OtherAccount,
    WrongPassword,
)
from tests.adapters.matrix.running import Bot
from tests.adapters.proxy import Proxy as WayOut
from tests.matrix.element import Element
from tests.matrix.faults import bad_gateway
from tests.matrix.proxy import Proxy
from tests.matrix.synapse import Synapse


def session_in(folder: Path) -> dict[str, str]:
    read: dict[str, str] = json.loads((folder / "matrix" / "session.json").read_text("utf-8"))
    return read


def test_the_device_stays_the_same_and_needs_no_password_again(
    synapse: Synapse, bot_user: str, tmp_path: Path
) -> None:
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        first = bot.client.device_id
    with Bot(synapse.url, bot_user, tmp_path, secret="") as bot:
        assert bot.client.device_id == first


def test_the_way_to_the_server_leads_through_a_proxy(proxy: Proxy, bot_user: str, tmp_path: Path) -> None:
    """Offices let nobody out but through theirs, and may not even resolve the names of others."""
    with Bot("http://matrix.stadt.example", bot_user, tmp_path, proxy=proxy.url) as bot:
        assert bot.run(bot.client.device_report()).signed


@pytest.mark.parametrize("kind", ["socks5", "socks5h"])
def test_the_proxy_may_speak_socks(synapse: Synapse, bot_user: str, tmp_path: Path, kind: str) -> None:
    with WayOut() as proxy:
        with Bot(synapse.url, bot_user, tmp_path, proxy=f"{kind}://{proxy.address}") as bot:
            assert bot.run(bot.client.device_report()).signed
        assert proxy.connections


def test_an_access_token_does_instead_of_a_password(synapse: Synapse, bot_user: str, tmp_path: Path) -> None:
    with Bot(synapse.url, bot_user, tmp_path, secret=synapse.log_in(bot_user)) as bot:
        assert bot.client.user_id == bot_user


def test_a_second_process_on_the_same_folder_is_refused(bot: Bot) -> None:
    """Row 20: two of them destroy nio's key store."""
    with pytest.raises(AlreadyRunning), Bot(bot.url, bot.user, bot.folder):
        pass


def test_nobody_else_reads_the_folder_and_every_key_store_has_its_own_key(bot: Bot) -> None:
    """Row 20: nio's is "DEFAULT_KEY"."""
    assert (bot.folder / "matrix").stat().st_mode & 0o777 == 0o700
    files = [file for file in (bot.folder / "matrix").iterdir() if file.name != "lock"]
    assert {file.suffix for file in files} >= {".json", ".db", ".db-wal"}
    assert {file.name for file in files if file.stat().st_mode & 0o777 != 0o600} == set()
    assert len(session_in(bot.folder)["pickle_key"]) >= 43


def test_settings_of_another_account_are_refused(synapse: Synapse, bot_user: str, tmp_path: Path) -> None:
    with Bot(synapse.url, bot_user, tmp_path):
        pass
    with pytest.raises(OtherAccount), Bot(synapse.url, "@somebody:localhost", tmp_path):
        pass


@pytest.mark.parametrize("secret", ["", "wrong", "syt_wrong"])
def test_without_the_password_nobody_gets_in(
    synapse: Synapse, bot_user: str, tmp_path: Path, secret: str
) -> None:
    with pytest.raises(WrongPassword), Bot(synapse.url, bot_user, tmp_path, secret=secret):
        pass
    assert not (tmp_path / "matrix" / "session.json").exists()


def test_a_session_that_was_ended_elsewhere_is_told(synapse: Synapse, bot_user: str, tmp_path: Path) -> None:
    with Bot(synapse.url, bot_user, tmp_path):
        pass
    synapse.ask("POST", "/_matrix/client/v3/logout", {}, token=session_in(tmp_path)["access_token"])
    with pytest.raises(LoggedOut), Bot(synapse.url, bot_user, tmp_path):
        pass


def test_a_half_written_session_is_told(synapse: Synapse, bot_user: str, tmp_path: Path) -> None:
    (tmp_path / "matrix").mkdir()
    (tmp_path / "matrix" / "session.json").write_text('{"user_id": ', "utf-8")
    with pytest.raises(BrokenFile), Bot(synapse.url, bot_user, tmp_path):
        pass


def test_a_device_whose_keys_were_lost_is_not_used_with_new_ones(
    synapse: Synapse, bot_user: str, tmp_path: Path
) -> None:
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        device = bot.client.device_id
    for file in (tmp_path / "matrix").glob(f"{device}.db*"):
        file.unlink()
    with pytest.raises(DeviceTaken), Bot(synapse.url, bot_user, tmp_path):
        pass


def test_a_server_that_is_down_at_the_start_is_waited_for(
    proxy: Proxy, bot_user: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    proxy.plays(bad_gateway(), times=2)
    with Bot(proxy.url, bot_user, tmp_path) as bot:
        assert bot.syncs().token
    assert caplog.text.count("waited for") == 1


def test_no_log_holds_a_secret_or_a_word(
    synapse: Synapse, bot_user: str, anna: Element, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        bot.takes()
        room = anna.direct_room_with(bot_user)
        bot.joins(room)
        anna.says(room, "ein Geheimnis")
        bot.hears("ein Geheimnis")
        bot.says(room, "eine Antwort")
        anna.sends(room, {"body": ["kein Text"]})
        anna.says(room, "Ende")
        bot.hears("Ende")
    kept = session_in(tmp_path)
    secrets = [kept["access_token"], kept["pickle_key"], "ein Geheimnis", "eine Antwort", "kein Text"]
    assert not [word for word in secrets if word in caplog.text]
    assert not {record.name.partition(".")[0] for record in caplog.records} & {"nio", "peewee"}
