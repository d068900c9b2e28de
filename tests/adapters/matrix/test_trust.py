"""Nobody sees a red shield: the bot signs itself, is verified by emoji, and keeps its identity."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.matrix.session.faults import ForeignIdentity, NeedsPassword, WrongRecoveryKey
from adapters.matrix.trust.identity import read_identity
from tests.adapters.matrix.running import Bot
from tests.matrix.element import Element
from tests.matrix.faults import blind_to_keys
from tests.matrix.node import Node
from tests.matrix.proxy import Proxy
from tests.matrix.synapse import Synapse


def test_the_bots_messages_carry_no_shield(bot: Bot, anna: Element) -> None:
    room = anna.direct_room_with(bot.user)
    bot.joins(room)
    bot.says(room, "von mir")
    assert anna.hears(room)[0].shield == "none"


def test_clients_that_exclude_insecure_devices_read_it_and_are_read(bot: Bot, anna: Element) -> None:
    anna.bootstrap_cross_signing()
    anna.exclude_insecure_devices()
    room = anna.direct_room_with(bot.user)
    bot.joins(room)
    anna.says(room, "streng")
    bot.hears("streng")
    bot.says(room, "auch streng")
    assert [one.text for one in anna.hears(room)] == ["auch streng"]


def test_a_lost_session_gives_a_new_device_of_the_same_identity(
    synapse: Synapse, bot_user: str, anna: Element, tmp_path: Path
) -> None:
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        first = bot.client.device_id
    (tmp_path / "matrix" / "session.json").unlink()
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        assert bot.client.device_id != first
        room = anna.direct_room_with(bot_user)
        bot.joins(room)
        bot.says(room, "neues Gerät")
        assert anna.see_devices_of(bot_user)[bot.client.device_id]["signed"]
    assert [(one.text, one.shield) for one in anna.hears(room)] == [("neues Gerät", "none")]


def test_a_foreign_identity_is_not_replaced(synapse: Synapse, anna: Element, tmp_path: Path) -> None:
    anna.bootstrap_cross_signing()
    with pytest.raises(ForeignIdentity), Bot(synapse.url, anna.user, tmp_path):
        pass
    assert read_identity(tmp_path / "matrix") is None


@pytest.fixture
def strict(synapse: Synapse, bot_user: str, tmp_path: Path) -> Iterator[Proxy]:
    """A server that wants the password before it takes an identity: as Synapse does where it has one."""
    with Bot(synapse.url, bot_user, tmp_path / "before"):
        pass
    with Proxy(synapse.url) as proxy:
        proxy.plays(blind_to_keys(), "keys/query", times=2)
        yield proxy


def test_a_server_that_asks_for_the_password_is_given_it(
    strict: Proxy, bot_user: str, tmp_path: Path
) -> None:
    with Bot(strict.url, bot_user, tmp_path) as bot:
        assert [one.status for one in strict.seen("device_signing/upload")] == [401, 200]
        report = bot.run(bot.client.device_report())
        assert (report.signed, report.trusted) == (True, True)


def test_a_token_is_not_enough_where_the_password_is_asked_for(
    strict: Proxy, synapse: Synapse, bot_user: str, tmp_path: Path
) -> None:
    token = synapse.log_in(bot_user)
    with pytest.raises(NeedsPassword), Bot(strict.url, bot_user, tmp_path, token):
        pass
    assert [one.status for one in strict.seen("device_signing/upload")] == [401], (
        "no token goes as a password"
    )
    strict.plays(blind_to_keys(), "keys/query", times=1)
    with pytest.raises(NeedsPassword), Bot(strict.url, bot_user, tmp_path, "mistyped"):
        pass
    strict.plays(blind_to_keys(), "keys/query", times=1)
    with Bot(strict.url, bot_user, tmp_path) as bot:
        assert bot.run(bot.client.device_report()).signed


def test_the_report_tells_how_the_device_stands(bot: Bot) -> None:
    report = bot.run(bot.client.device_report())
    assert (report.known, report.signed, report.trusted) == (True, True, True)
    assert [len(group) for group in report.fingerprint.split()] == [4] * 10 + [3]


def test_the_recovery_key_brings_the_identity_to_another_machine(
    synapse: Synapse, bot_user: str, tmp_path: Path
) -> None:
    with Bot(synapse.url, bot_user, tmp_path / "one") as bot:
        key = bot.run(bot.client.create_recovery_key())
    with Bot(synapse.url, bot_user, tmp_path / "two", recovery_key=key) as bot:
        assert bot.run(bot.client.device_report()).signed
    folders = [tmp_path / name / "matrix" for name in ("one", "two")]
    assert read_identity(folders[0]) == read_identity(folders[1])


def test_a_new_recovery_key_takes_the_place_of_a_lost_one(
    synapse: Synapse, bot: Bot, bot_user: str, tmp_path: Path
) -> None:
    lost = bot.run(bot.client.create_recovery_key())
    key = bot.run(bot.client.create_recovery_key())
    with Bot(synapse.url, bot_user, tmp_path / "new", recovery_key=key) as another:
        assert another.run(another.client.device_report()).signed
    with pytest.raises(WrongRecoveryKey), Bot(synapse.url, bot_user, tmp_path / "old", recovery_key=lost):
        pass


def test_the_recovery_key_of_another_account_opens_nothing(
    synapse: Synapse, bot: Bot, bot_user: str, tmp_path: Path
) -> None:
    bot.run(bot.client.create_recovery_key())
    other = synapse.register(f"other{bot.client.device_id.lower()}")
    with Bot(synapse.url, other, tmp_path / "other") as another:
        key = another.run(another.client.create_recovery_key())
    with pytest.raises(WrongRecoveryKey), Bot(synapse.url, bot_user, tmp_path / "new", recovery_key=key):
        pass


def test_an_account_that_element_has_signed_is_taken_over_with_its_recovery_key(
    synapse: Synapse, anna: Element, tmp_path: Path
) -> None:
    anna.bootstrap_cross_signing()
    key = anna.set_up_recovery()
    with Bot(synapse.url, anna.user, tmp_path, recovery_key=key) as bot:
        assert bot.run(bot.client.device_report()).trusted
        assert anna.see_devices_of(anna.user)[bot.client.device_id]["signed"]


def test_element_opens_what_the_bot_keeps_under_its_recovery_key(
    node: Node, synapse: Synapse, bot: Bot
) -> None:
    key = bot.run(bot.client.create_recovery_key())
    with Element(node, synapse, bot.user) as element:
        element.restores_identity(key)
        assert element.see_devices_of(bot.user)[bot.client.device_id]["verified"]


def test_somebody_verifies_the_bot_by_emoji(bot: Bot, anna: Element) -> None:
    anna.bootstrap_cross_signing()
    room = anna.direct_room_with(bot.user)
    bot.joins(room)
    anna.sees(bot.user, room)
    bot.follows()
    seen = anna.verify_with_emoji(bot.user, room)
    bot.waits_until(lambda: bool(bot.shown), "emoji")
    assert [(each.symbol, each.english) for each in bot.shown[0]] == seen
    anna.confirm()
    assert anna.user_verified(bot.user)
    assert not bot.texts()


def test_who_sees_other_emoji_does_not_trust_the_bot(bot: Bot, anna: Element) -> None:
    anna.bootstrap_cross_signing()
    room = anna.direct_room_with(bot.user)
    bot.joins(room)
    anna.sees(bot.user, room)
    bot.follows()
    anna.verify_with_emoji(bot.user, room)
    anna.mismatch()
    assert not anna.user_verified(bot.user)
