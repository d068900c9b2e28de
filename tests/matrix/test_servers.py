"""What the tests of Matrix stand on: a real server, independent clients, faults on order."""

import http.client
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from nio.crypto import encrypt_attachment  # type: ignore[import-untyped]

from tests.matrix.conftest import Someone
from tests.matrix.element import Element
from tests.matrix.faults import (
    Fault,
    bad_gateway,
    cut_body,
    delayed,
    dropped_after,
    dropped_before,
    limited,
    limited_by_header,
    unknown_token,
)
from tests.matrix.node import Node
from tests.matrix.proxy import Proxy
from tests.matrix.synapse import RefusedError, Synapse

ROOMS = "/_matrix/client/v3/createRoom"
WHO_AM_I = "/_matrix/client/v3/account/whoami"
VERSIONS = "/_matrix/client/versions"


@pytest.fixture
def anna(someone: Someone) -> Element:
    return someone("anna")


@pytest.fixture
def bert(someone: Someone) -> Element:
    return someone("bert")


@pytest.fixture
def room(anna: Element, bert: Element) -> str:
    """An encrypted direct chat of two people, each of whom signs the own device."""
    anna.bootstrap_cross_signing()
    bert.bootstrap_cross_signing()
    return talking(anna, bert)


def talking(anna: Element, bert: Element) -> str:
    opened = anna.direct_room_with(bert.user)
    bert.joins(opened)
    anna.sees(bert.user, opened)
    return opened


def test_a_server_that_was_down_comes_back_with_its_data(tmp_path: Path) -> None:
    with Synapse(tmp_path) as server:
        token = server.log_in(server.register("anna"))
        server.stop()
        with pytest.raises(urllib.error.URLError):
            server.ask("GET", VERSIONS)
        server.start()
        assert server.ask("GET", WHO_AM_I, token=token)["user_id"] == "@anna:localhost"


def test_people_talk_on_when_their_server_is_back(tmp_path: Path, node: Node) -> None:
    with Synapse(tmp_path) as server:
        anna, bert = (Element(node, server, server.register(name)) for name in ("anna", "bert"))
        room = talking(anna, bert)
        server.stop()
        server.start()
        anna.says(room, "Wieder da?")
        assert [heard.text for heard in bert.hears(room)] == ["Wieder da?"]
        anna.close()
        bert.close()


def test_a_server_limits_messages_only_where_asked(tmp_path: Path, synapse: Synapse) -> None:
    def send(server: Synapse) -> None:
        token = server.log_in(server.register("writer"))
        room = server.ask("POST", ROOMS, {}, token=token)["room_id"]
        for number in range(15):
            path = f"/_matrix/client/v3/rooms/{room}/send/m.room.message/{number}"
            server.ask("PUT", path, {"msgtype": "m.text", "body": "Hallo"}, token=token)

    send(synapse)
    with Synapse(tmp_path, rate_limited=True) as limited_server, pytest.raises(RefusedError) as refused:
        send(limited_server)
    assert refused.value.status == 429
    assert refused.value.answer["retry_after_ms"] > 0


def test_two_people_read_each_other_encrypted(anna: Element, bert: Element, room: str) -> None:
    asked = anna.says(room, "Wer hilft?", html="<b>Wer hilft?</b>")
    [heard] = bert.hears(room)
    assert (heard.text, heard.html, heard.sender) == ("Wer hilft?", "<b>Wer hilft?</b>", anna.user)
    assert (heard.encrypted, heard.decrypted, heard.shield, heard.reason) == (True, True, "none", "")
    bert.says(room, "Ich.", replies_to=asked)
    [answer] = anna.hears(room, after=asked)
    assert (answer.text, answer.replies_to, answer.thread) == ("Ich.", asked, "")


def test_a_message_in_the_clear_is_read_without_a_shield_outside_encrypted_rooms(
    anna: Element, bert: Element
) -> None:
    room = anna.create_room("Kaffee", encrypted=False, invite=[bert.user])
    bert.joins(bert.invited()[0])
    anna.says(room, "Hallo", mentions=[bert.user])
    [heard] = bert.hears(room)
    assert (heard.text, heard.encrypted, heard.shield) == ("Hallo", False, "none")
    assert heard.content["m.mentions"] == {"user_ids": [bert.user]}


def test_a_message_in_the_clear_is_red_in_an_encrypted_room(
    anna: Element, bert: Element, room: str, synapse: Synapse
) -> None:
    token = synapse.log_in(bert.user)
    path = f"/_matrix/client/v3/rooms/{room}/send/m.room.message/1"
    synapse.ask("PUT", path, {"msgtype": "m.text", "body": "offen"}, token=token)
    [heard] = anna.hears(room)
    assert (heard.text, heard.shield, heard.reason) == ("offen", "red", "SENT_IN_CLEAR")


def test_edits_reactions_and_redactions_arrive(anna: Element, bert: Element, room: str) -> None:
    said = anna.says(room, "Guten Tga")
    bert.hears(room)
    anna.edits(room, said, "Guten Tag")
    bert.reacts(room, said, "👍")
    seen = anna.waits_for(room, lambda one: bool(one.edits and one.reactions))
    assert (seen.text, seen.edits, seen.reactions) == ("Guten Tag", ("Guten Tag",), ((bert.user, "👍"),))
    assert seen.original["body"] == "Guten Tga"
    anna.redacts(room, said)
    assert bert.waits_for(room, lambda one: one.redacted).text == ""


def test_a_reply_in_a_thread_is_told_from_its_fallback(anna: Element, bert: Element, room: str) -> None:
    first = anna.says(room, "Kuchen?")
    bert.says(room, "Ja!", thread=first)
    [heard] = anna.hears(room)
    assert (heard.thread, heard.replies_to) == (first, "")


def test_a_device_nobody_signed_is_red(anna: Element, bert: Element, room: str) -> None:
    telephone = bert.second_device()
    telephone.joins(room)
    telephone.says(room, "Vom Telefon")
    [heard] = anna.hears(room)
    assert (heard.text, heard.shield, heard.reason) == ("Vom Telefon", "red", "UNSIGNED_DEVICE")
    assert anna.see_devices_of(bert.user) == {
        bert.device: {"signed": True, "verified": False},
        telephone.device: {"signed": False, "verified": False},
    }
    telephone.logs_out()


def test_whoever_excludes_insecure_devices_does_not_read_them(
    anna: Element, bert: Element, room: str
) -> None:
    anna.exclude_insecure_devices()
    telephone = bert.second_device()
    telephone.joins(room)
    telephone.says(room, "Vom Telefon")
    refused = anna.waits_for(room, lambda one: one.reason == "UNSIGNED_SENDER_DEVICE")
    assert (refused.decrypted, refused.text) == (False, "")
    telephone.logs_out()


def test_two_people_verify_each_other_with_emoji(anna: Element, bert: Element, room: str) -> None:
    assert not anna.user_verified(bert.user)
    with ThreadPoolExecutor() as meanwhile:
        accepted = meanwhile.submit(bert.accept_verification)
        shown = anna.verify_with_emoji(bert.user, room)
        assert len(shown) == 7
        assert accepted.result() == shown
        confirmed = meanwhile.submit(bert.confirm)
        anna.confirm()
        confirmed.result()
    assert anna.user_verified(bert.user)
    assert bert.user_verified(anna.user)


def test_a_file_in_the_clear_is_downloaded(anna: Element, bert: Element) -> None:
    room = anna.create_room("Kaffee", encrypted=False, invite=[bert.user])
    bert.joins(room)
    address = anna.uploads(b"Rezept", "text/plain")
    anna.sends(room, {"msgtype": "m.file", "body": "rezept.txt", "url": address})
    [heard] = bert.hears(room)
    assert (heard.msgtype, bert.download(heard)) == ("m.file", b"Rezept")


def test_an_encrypted_file_is_downloaded_and_decrypted(anna: Element, bert: Element, room: str) -> None:
    secret, keys = encrypt_attachment(b"Rezept")
    keys["url"] = anna.uploads(secret, "application/octet-stream")
    anna.sends(room, {"msgtype": "m.file", "body": "rezept.txt", "file": keys})
    [heard] = bert.hears(room)
    assert bert.download(heard) == b"Rezept"


def test_somebody_is_seen_typing(anna: Element, bert: Element, room: str, synapse: Synapse) -> None:
    path = f"/_matrix/client/v3/rooms/{room}/typing/{bert.user}"
    synapse.ask("PUT", path, {"typing": True, "timeout": 30_000}, token=synapse.log_in(bert.user))
    assert anna.typing_seen(room) == [bert.user]


def test_a_room_is_upgraded_and_points_to_its_successor(anna: Element, bert: Element, room: str) -> None:
    successor = anna.upgrades_room(room)
    assert bert.state(room, "m.room.tombstone")["replacement_room"] == successor


def test_somebody_kicked_is_out(anna: Element, bert: Element, synapse: Synapse) -> None:
    room = anna.create_room("Kaffee", invite=[bert.user])
    bert.joins(room)
    anna.sees(bert.user, room)
    anna.kicks(room, bert.user)
    anna.sees(bert.user, room, "leave")
    assert synapse.members(room, token=synapse.log_in(anna.user))[bert.user] == "leave"


def get(url: str) -> tuple[int, bytes, dict[str, str]]:
    try:
        with urllib.request.urlopen(url) as answer:  # noqa: S310 - http on this machine
            return answer.status, answer.read(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read(), dict(error.headers)


def test_a_proxy_without_orders_hands_on_and_notes(proxy: Proxy, synapse: Synapse) -> None:
    assert get(proxy.url + VERSIONS)[:2] == get(synapse.url + VERSIONS)[:2]
    [seen] = proxy.seen()
    assert (seen.method, seen.path, seen.status, seen.fault) == ("GET", VERSIONS, 200, "")


@pytest.mark.parametrize(
    ("fault", "status", "holds"),
    [
        (limited(700), 429, b'"retry_after_ms": 700'),
        (limited_by_header(2), 429, b"M_LIMIT_EXCEEDED"),
        (bad_gateway(), 502, b"<html>"),
        (unknown_token(), 401, b"M_UNKNOWN_TOKEN"),
    ],
    ids=lambda value: value.name if isinstance(value, Fault) else "",
)
def test_a_proxy_answers_in_place_of_the_server_once(
    proxy: Proxy, fault: Fault, status: int, holds: bytes
) -> None:
    proxy.plays(fault, "versions", method="GET")
    answered, body, headers = get(proxy.url + VERSIONS)
    assert answered == status
    assert holds in body
    assert headers.items() >= fault.headers.items()
    assert get(proxy.url + VERSIONS)[0] == 200
    assert [(one.status, one.fault) for one in proxy.seen()] == [(status, fault.name), (200, "")]


def test_a_header_alone_carries_the_time_to_wait(proxy: Proxy) -> None:
    proxy.plays(limited_by_header(2))
    _, body, headers = get(proxy.url + VERSIONS)
    assert headers["Retry-After"] == "2"
    assert b"retry_after_ms" not in body


def test_a_cut_body_breaks_off_in_the_middle(proxy: Proxy, synapse: Synapse) -> None:
    whole = get(synapse.url + VERSIONS)[1]
    proxy.plays(cut_body())
    with pytest.raises(http.client.IncompleteRead) as broken:
        get(proxy.url + VERSIONS)
    assert whole.startswith(broken.value.partial)
    assert 0 < len(broken.value.partial) < len(whole)


@pytest.mark.parametrize(
    ("fault", "rooms"),
    [(dropped_before(), 0), (dropped_after(), 1), (bad_gateway(), 0), (bad_gateway(after_effect=True), 1)],
)
def test_a_fault_comes_before_or_after_the_effect(
    proxy: Proxy, synapse: Synapse, fault: Fault, rooms: int
) -> None:
    token = synapse.log_in(synapse.register(f"{fault.name}{fault.reaches_server}".replace(" ", "").lower()))
    proxy.plays(fault, "createRoom")
    request = urllib.request.Request(  # noqa: S310 - http on this machine
        proxy.url + ROOMS, data=b"{}", headers={"Authorization": f"Bearer {token}"}, method="POST"
    )
    with pytest.raises((ConnectionError, urllib.error.HTTPError)) as broken:
        urllib.request.urlopen(request)  # noqa: S310 - the same
    if isinstance(broken.value, urllib.error.HTTPError):
        broken.value.close()
    joined = synapse.ask("GET", "/_matrix/client/v3/joined_rooms", token=token)["joined_rooms"]
    assert len(joined) == rooms


def test_a_delay_holds_an_answer_back(proxy: Proxy) -> None:
    proxy.plays(delayed(0.5))
    begun = time.monotonic()
    assert get(proxy.url + VERSIONS)[0] == 200
    assert time.monotonic() - begun >= 0.5


def test_chance_is_the_same_for_the_same_seed(synapse: Synapse) -> None:
    def statuses() -> list[int]:
        with Proxy(synapse.url, seed=7) as proxy:
            proxy.plays(bad_gateway(), "versions", times=None, chance=0.5)
            return [get(proxy.url + VERSIONS)[0] for _ in range(20)]

    assert set(statuses()) == {200, 502}
    assert statuses() == statuses()


def test_a_healed_proxy_plays_no_more_faults(proxy: Proxy) -> None:
    proxy.plays(bad_gateway(), times=None)
    assert [get(proxy.url + VERSIONS)[0] for _ in range(3)] == [502, 502, 502]
    proxy.heals()
    assert get(proxy.url + VERSIONS)[0] == 200


def test_a_server_that_is_down_is_a_bad_gateway(tmp_path: Path) -> None:
    with Proxy(Synapse(tmp_path).url) as proxy:  # never started
        assert get(proxy.url + VERSIONS)[0] == 502
