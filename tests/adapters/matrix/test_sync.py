"""Nothing is lost on the way in: crashes, bad networks, long absences, new rooms."""

import json
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from adapters.matrix.session.faults import LoggedOut
from tests.adapters.matrix.running import Bot
from tests.matrix.element import Element
from tests.matrix.faults import Fault, bad_gateway, cut_body, unknown_token
from tests.matrix.proxy import Proxy
from tests.matrix.synapse import Synapse

SYNC = "/v3/sync"


def say_plainly(synapse: Synapse, token: str, room: str, text: str) -> None:
    path = f"/_matrix/client/v3/rooms/{quote(room)}/send/m.room.message/{quote(text)}"
    synapse.ask("PUT", path, {"msgtype": "m.text", "body": text}, token=token)


def test_a_message_that_was_not_kept_comes_again_and_can_still_be_read(
    synapse: Synapse, bot_user: str, anna: Element, tmp_path: Path
) -> None:
    """Row 1: nio stores the sync token first, and a crash loses the batch."""
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        bot.takes()
        room = anna.direct_room_with(bot_user)
        bot.joins(room)
        bot.takes()
        anna.says(room, "vor dem Absturz")
        while not any(event.content.get("body") for event in bot.syncs().events):
            pass
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        bot.hears("vor dem Absturz")
        bot.says(room, "danach")
    assert [one.text for one in anna.hears(room)] == ["danach"]


def test_what_was_said_while_the_bot_was_down_is_heard_afterwards_once(
    synapse: Synapse, bot_user: str, anna: Element, tmp_path: Path
) -> None:
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        bot.takes()
        room = anna.direct_room_with(bot_user)
        bot.joins(room)
        anna.says(room, "erstens")
        bot.hears("erstens")
    anna.says(room, "zweitens")
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        bot.hears("zweitens")
        assert bot.texts() == ["zweitens"]


@pytest.mark.parametrize("fault", [bad_gateway(), cut_body()], ids=lambda fault: fault.name)
def test_a_broken_sync_is_tried_again_after_a_pause(
    proxy: Proxy, bot_user: str, anna: Element, tmp_path: Path, fault: Fault
) -> None:
    """Rows 3 and 4: nio asks thousands of times a second, or gives up."""
    with Bot(proxy.url, bot_user, tmp_path) as bot:
        bot.takes()
        room = anna.direct_room_with(bot_user, encrypted=False)
        bot.joins(room)
        anna.says(room, "trotzdem")
        proxy.plays(fault, SYNC, times=2)
        begun = len(proxy.seen(SYNC))
        bot.follows()
        bot.waits_until(lambda: "trotzdem" in bot.texts(), "trotzdem")
        assert len(proxy.seen(SYNC)) - begun < 10


def test_a_token_refused_by_mistake_is_no_reason_to_stop(proxy: Proxy, bot_user: str, tmp_path: Path) -> None:
    with Bot(proxy.url, bot_user, tmp_path) as bot:
        proxy.plays(unknown_token(), SYNC)
        following = bot.follows()
        bot.waits_until(lambda: bot.client.heard_at is not None, "a sync")
        assert not following.done()


def test_a_revoked_token_ends_the_listening(synapse: Synapse, bot_user: str, tmp_path: Path) -> None:
    """Row 3: nio goes on asking."""
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        token = json.loads((tmp_path / "matrix" / "session.json").read_text("utf-8"))["access_token"]
        synapse.ask("POST", "/_matrix/client/v3/logout", {}, token=token)
        with pytest.raises(LoggedOut):
            bot.follows().result(30)


def test_a_batch_that_cannot_be_stored_is_handed_over_again(bot: Bot, anna: Element) -> None:
    """Row 2: an exception in a callback ends nio's loop."""
    room = anna.direct_room_with(bot.user, encrypted=False)
    bot.joins(room)
    anna.says(room, "nicht verloren")
    bot.failures = 1
    bot.follows()
    bot.waits_until(lambda: "nicht verloren" in bot.texts(), "nicht verloren")
    assert bot.failures == 0


def test_a_gap_of_several_pages_is_filled_in_order(synapse: Synapse, bot_user: str, tmp_path: Path) -> None:
    user = synapse.register(f"viel{time.monotonic_ns()}")
    token = synapse.log_in(user)
    room = str(
        synapse.ask("POST", "/_matrix/client/v3/createRoom", {"invite": [bot_user]}, token=token)["room_id"]
    )
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        bot.takes()
        bot.joins(room)
        bot.takes()
    texts = [f"Nr. {number}" for number in range(170)]
    for text in texts:
        say_plainly(synapse, token, room, text)
    with Bot(synapse.url, bot_user, tmp_path) as bot:
        bot.hears(texts[-1])
        assert bot.texts() == texts


def test_what_was_said_before_the_bot_joined_is_not_handed_on(bot: Bot, anna: Element) -> None:
    room = anna.create_room("Flur", encrypted=False)
    anna.says(room, "nur unter uns")
    anna.invites(room, bot.user)
    bot.takes()
    bot.joins(room)
    anna.says(room, "an alle")
    bot.hears("an alle")
    assert bot.texts() == ["an alle"]


def test_after_coming_back_into_a_room_nothing_old_is_handed_on(bot: Bot, anna: Element) -> None:
    room = anna.create_room("Flur", encrypted=False, invite=[bot.user])
    bot.joins(room)
    anna.says(room, "zum ersten Mal")
    bot.hears("zum ersten Mal")
    bot.run(bot.client.leave(room))
    anna.sees(bot.user, room, "leave")
    anna.says(room, "als er weg war")
    anna.invites(room, bot.user)
    bot.joins(room)
    anna.says(room, "als er wieder da war")
    bot.hears("als er wieder da war")
    assert bot.texts() == ["zum ersten Mal", "als er wieder da war"]


def test_being_removed_from_a_room_is_told(bot: Bot, anna: Element) -> None:
    """Row 11: the room stays in nio's list."""
    room = anna.create_room("Flur", invite=[bot.user])
    bot.joins(room)
    bot.takes()
    anna.sees(bot.user, room)
    anna.kicks(room, bot.user)
    bot.takes_until(lambda: room in bot.left, "left")


def test_an_invitation_is_told_and_can_be_asked_for_again(bot: Bot, anna: Element) -> None:
    """Row 18: nio shows a pending invitation once."""
    room = anna.direct_room_with(bot.user)
    bot.takes_until(lambda: bool(bot.invitations), "an invitation")
    assert bot.invitations == list(bot.run(bot.client.pending_invitations()))
    told = bot.invitations[0]
    assert (told.room, told.inviter, told.direct) == (room, anna.user, True)
