"""Whoever is in the room can read the bot, whatever happens to a request on the way."""

import asyncio
import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from adapters.matrix.session.faults import Refused, TooFast
from tests.adapters.matrix.running import Bot
from tests.matrix.conftest import Someone
from tests.matrix.element import Element
from tests.matrix.faults import Fault, bad_gateway, delayed, dropped_after, limited, limited_by_header
from tests.matrix.proxy import Proxy
from tests.matrix.synapse import Synapse

TO_DEVICE, CLAIM, SEND = "/sendToDevice/", "/keys/claim", "/send/"


@pytest.fixture
def faulty(proxy: Proxy, bot_user: str, tmp_path: Path) -> Iterator[Bot]:
    with Bot(proxy.url, bot_user, tmp_path) as running:
        running.takes()
        yield running


def kept_token(bot: Bot) -> str:
    return str(json.loads((bot.folder / "matrix" / "session.json").read_text("utf-8"))["access_token"])


def room_key_of(synapse: Synapse, bot: Bot, room: str, event: str) -> str:
    """The name of the key an event is encrypted with."""
    path = f"/_matrix/client/v3/rooms/{quote(room)}/event/{quote(event)}"
    return str(synapse.ask("GET", path, token=kept_token(bot))["content"]["session_id"])


@pytest.mark.parametrize(
    "fault", [bad_gateway(), bad_gateway(after_effect=True), dropped_after()], ids=lambda fault: fault.name
)
def test_a_message_is_sent_once_though_its_answer_is_lost(
    faulty: Bot, proxy: Proxy, anna: Element, fault: Fault
) -> None:
    """Row 5: nio does not try again."""
    room = anna.direct_room_with(faulty.user)
    faulty.joins(room)
    proxy.plays(fault, SEND)
    faulty.says(room, "einmal")
    faulty.says(room, "danach")
    assert [one.text for one in anna.hears(room, at_least=2)] == ["einmal", "danach"]


@pytest.mark.parametrize("fault", [bad_gateway(), limited(100)], ids=lambda fault: fault.name)
def test_a_key_that_was_not_delivered_is_delivered_again(
    faulty: Bot, proxy: Proxy, anna: Element, fault: Fault
) -> None:
    """Rows 6 and 7: nio logs out, or counts it as shared."""
    room = anna.direct_room_with(faulty.user)
    faulty.joins(room)
    proxy.plays(fault, TO_DEVICE, times=2)
    faulty.says(room, "lesbar")
    assert [one.text for one in anna.hears(room)] == ["lesbar"]


def test_a_send_that_was_given_up_leaves_the_room_usable(faulty: Bot, proxy: Proxy, anna: Element) -> None:
    """Row 8: with nio, this room hangs for ever."""
    room = anna.direct_room_with(faulty.user)
    faulty.joins(room)
    proxy.plays(delayed(0.5), CLAIM)

    async def give_up() -> None:
        with contextlib.suppress(TimeoutError):
            sending = faulty.client.send_event(
                room, "m.room.message", {"msgtype": "m.text", "body": "1"}, "x"
            )
            await asyncio.wait_for(sending, 0.2)

    faulty.run(give_up())
    faulty.says(room, "2")
    assert [one.text for one in anna.hears(room, at_least=2)] == ["1", "2"]


def test_one_time_keys_are_uploaded_again_when_none_is_left(
    synapse: Synapse, bot: Bot, anna: Element
) -> None:
    """Row 9: nio never does at zero, and has no fallback key."""
    token = synapse.log_in(anna.user)
    asked = {"one_time_keys": {bot.user: {bot.client.device_id: "signed_curve25519"}}}

    def claim() -> dict[str, Any]:
        answer = synapse.ask("POST", "/_matrix/client/v3/keys/claim", asked, token=token)
        return dict(next(iter(answer["one_time_keys"][bot.user][bot.client.device_id].values())))

    given = [claim() for _number in range(52)]
    assert [key.get("fallback", False) for key in given[-2:]] == [True, True]
    bot.takes()
    bot.takes()
    assert not claim().get("fallback", False)
    again = [claim() for _number in range(52)][-1]
    assert again["fallback"]
    assert again["key"] != given[-1]["key"]


def test_who_begins_with_the_fallback_key_is_understood(synapse: Synapse, bot: Bot, anna: Element) -> None:
    """Row 9."""
    token = synapse.log_in(anna.user)
    asked = {"one_time_keys": {bot.user: {bot.client.device_id: "signed_curve25519"}}}
    for _number in range(50):
        synapse.ask("POST", "/_matrix/client/v3/keys/claim", asked, token=token)
    room = anna.direct_room_with(bot.user)
    bot.joins(room)
    anna.says(room, "mit dem Ersatzschlüssel")
    bot.hears("mit dem Ersatzschlüssel")


def test_a_brand_new_device_reads_the_very_next_answer(bot: Bot, anna: Element) -> None:
    """Row 10."""
    room = anna.direct_room_with(bot.user)
    bot.joins(room)
    bot.says(room, "vorher")
    with anna.second_device() as second:
        second.sees(bot.user, room)
        asked = second.says(room, "und jetzt?")
        bot.hears("und jetzt?")
        bot.says(room, "auch hier")
        assert [one.text for one in second.hears(room, after=asked)] == ["auch hier"]


def test_a_device_that_is_named_like_the_bots_own_reads_it_too(
    synapse: Synapse, bot: Bot, tmp_path: Path
) -> None:
    """Row 12: nio leaves it out."""
    user = synapse.register(f"namesake{bot.client.device_id.lower()}")
    folder = tmp_path / "other"
    with Bot(synapse.url, user, folder, secret=_token_of(synapse, user, bot.client.device_id)) as other:
        other.takes()
        room = other.run(
            other.client.ask("POST", "/_matrix/client/v3/createRoom", _encrypted_room(bot.user))
        )["room_id"]
        bot.joins(room)
        other.takes()
        bot.says(room, "gleicher Name")
        other.hears("gleicher Name")


def test_who_has_left_cannot_read_what_is_said_afterwards(
    synapse: Synapse, bot: Bot, someone: Someone
) -> None:
    anna, bert = someone("anna"), someone("bert")
    room = anna.create_room("Flur", invite=[bot.user, bert.user])
    bert.joins(room)
    bot.joins(room)
    first = bot.says(room, "zu dritt")
    again = bot.says(room, "immer noch")
    bert.leaves(room)
    bot.takes_until(lambda: any(event.content.get("membership") == "leave" for event in bot.heard), "leave")
    then = bot.says(room, "zu zweit")
    names = [room_key_of(synapse, bot, room, event) for event in (first, again, then)]
    assert names[0] == names[1] != names[2]


def test_who_joins_reads_what_is_said_next(bot: Bot, someone: Someone) -> None:
    anna, bert = someone("anna"), someone("bert")
    room = anna.create_room("Flur", invite=[bot.user])
    bot.joins(room)
    bot.says(room, "ohne Bert")
    anna.invites(room, bert.user)
    bert.invited()
    bert.joins(room)
    asked = bert.says(room, "bin da")
    bot.hears("bin da")
    bot.says(room, "mit Bert")
    assert [one.text for one in bert.hears(room, after=asked)] == ["mit Bert"]


def test_after_a_restart_an_encrypted_room_is_still_encrypted(
    synapse: Synapse, bot_user: str, anna: Element, tmp_path: Path
) -> None:
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        bot.takes()
        room = anna.direct_room_with(bot_user)
        bot.joins(room)
        bot.says(room, "vorher")
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        bot.says(room, "nachher")
    assert [(one.text, one.encrypted) for one in anna.hears(room, at_least=2)] == [
        ("vorher", True),
        ("nachher", True),
    ]


def test_the_same_transaction_after_a_restart_says_nothing_twice(
    synapse: Synapse, bot_user: str, anna: Element, tmp_path: Path
) -> None:
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        room = anna.direct_room_with(bot_user)
        bot.joins(room)
        first = bot.says(room, "einmal", "reply-1")
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        assert bot.says(room, "einmal", "reply-1") == first


@pytest.mark.parametrize(
    ("fault", "seconds"), [(limited(2500), 2.5), (limited_by_header(3), 3)], ids=lambda one: str(one)[:20]
)
def test_too_fast_is_told_with_the_time_to_wait(
    faulty: Bot, proxy: Proxy, anna: Element, fault: Fault, seconds: float
) -> None:
    """Row 15: nio knows the first alone."""
    room = anna.direct_room_with(faulty.user, encrypted=False)
    faulty.joins(room)
    proxy.plays(fault, SEND)
    with pytest.raises(TooFast) as told:
        faulty.says(room, "zu schnell")
    assert told.value.retry_after == seconds


def test_a_room_one_is_not_in_is_refused_for_good(bot: Bot, anna: Element) -> None:
    room = anna.create_room("geschlossen")
    with pytest.raises(Refused) as told:
        bot.says(room, "hallo")
    assert told.value.code == "M_FORBIDDEN"


def test_a_lost_key_is_told_once_and_read_when_it_comes(bot: Bot, anna: Element) -> None:
    """Row 14: nio forgets the message."""
    room = anna.direct_room_with(bot.user)
    bot.joins(room)
    bot.takes_until(lambda: any(event.sender == bot.user for event in bot.heard), "the own joining")
    anna.says(room, "ohne Schlüssel")
    keys = bot.withholds_keys()
    bot.takes_until(lambda: bool(bot.lost), "lost")
    assert [event.sender for event in bot.lost] == [anna.user]
    bot.takes()
    assert len(bot.lost) == 1
    bot.takes_keys(keys)
    assert bot.texts() == ["ohne Schlüssel"]


@pytest.mark.parametrize("encrypted", [True, False])
def test_a_picture_arrives_as_it_was(bot: Bot, anna: Element, encrypted: bool) -> None:  # noqa: FBT001 - a table
    room = anna.direct_room_with(bot.user, encrypted=encrypted)
    bot.joins(room)
    png = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 100
    place = bot.run(bot.client.upload(room, png, "image/png"))
    content = {"msgtype": "m.image", "body": "Wochenbild", "info": {"mimetype": "image/png"}, **place}
    bot.run(bot.client.send_event(room, "m.room.message", content, "picture"))
    assert anna.download(anna.hears(room)[0]) == png


def _token_of(synapse: Synapse, user: str, device: str) -> str:
    asked = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": user},
        "password": "secret",
        "device_id": device,
    }
    return str(synapse.ask("POST", "/_matrix/client/v3/login", asked)["access_token"])


def _encrypted_room(invited: str) -> dict[str, Any]:
    encryption = {"type": "m.room.encryption", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
    return {"invite": [invited], "initial_state": [encryption]}
