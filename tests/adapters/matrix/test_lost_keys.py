"""A message that comes without its key is read all the same: whoever wrote it is asked for the key."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from nio.crypto import InboundGroupSession, OutboundGroupSession  # type: ignore[import-untyped]

from adapters.matrix.keys.keystore import Keys, opened_keys
from adapters.matrix.keys.machine import Wanted
from adapters.matrix.session.login import Login
from bot.texts import texts_in
from tests.adapters.matrix.answering import Serve, direct
from tests.adapters.matrix.running import QUICK, Bot
from tests.matrix.element import Element
from tests.matrix.synapse import Synapse

ROOM, ANNA, BELA = "!room:localhost", "@anna:localhost", "@bela:localhost"
KEY_OF_ANNA, KEY_OF_BELA = "the key of Anna's device", "the key of Bela's device"


@pytest.fixture
def patient(synapse: Synapse, bot_user: str, tmp_path: Path) -> Iterator[Bot]:
    patience = replace(QUICK, ask_after=0, lost_after=60)
    with Bot(synapse.url, bot_user, tmp_path, patience=patience) as running:
        running.takes()
        yield running


def test_a_key_that_does_not_come_is_asked_for(patient: Bot, anna: Element) -> None:
    room = anna.direct_room_with(patient.user)
    patient.joins(room)
    patient.takes_until(lambda: any(one.sender == patient.user for one in patient.heard), "the joining")
    anna.sees(patient.user, room)
    anna.says(room, "ohne Schlüssel")
    patient.withholds_keys()
    patient.hears("ohne Schlüssel")
    anna.says(room, "wie immer")
    patient.hears("wie immer")
    assert not patient.lost


def test_who_writes_to_verified_devices_only_is_told_what_to_do(serve: Serve, anna: Element) -> None:
    bot = serve()
    anna.bootstrap_cross_signing()
    anna.writes_to_verified_devices_only()
    room = direct(anna, bot)
    anna.says(room, "wer macht BuT?")
    anna.says(room, "hallo?")
    (told,) = anna.hears(room)
    assert told.text == texts_in("de").say("matrix-withheld")
    anna.verify_with_emoji(bot.user, room)
    anna.confirm()
    question = anna.says(room, "wer macht Wohngeld?")
    assert [one.text for one in anna.hears(room, after=question)] == ["Gehört: wer macht Wohngeld?"]


def test_a_key_that_opens_more_is_not_replaced_by_one_that_opens_less(machine: Keys) -> None:
    session = OutboundGroupSession()
    machine.wanted.add(Wanted(ANNA, ROOM, session.id))
    for index in (2, 1, 3):
        content = _passed_on(session, KEY_OF_ANNA, index)
        machine._handle_olm_event(ANNA, KEY_OF_ANNA, _payload(content))  # noqa: SLF001 - as nio does with what has come
    assert machine.inbound_group_store.get(ROOM, KEY_OF_ANNA, session.id).first_known_index == 1
    assert Wanted(ANNA, ROOM, session.id) in machine.wanted, "or it would be asked for again and again"


def test_a_key_is_taken_from_its_owner_of_whom_it_was_asked(machine: Keys) -> None:
    assert _is_taken(machine, ANNA, KEY_OF_ANNA, owner=KEY_OF_ANNA, asked_of=ANNA)


@pytest.mark.parametrize(
    ("sender", "sender_key", "owner", "asked_of"),
    [
        (ANNA, KEY_OF_ANNA, KEY_OF_ANNA, ""),
        (BELA, KEY_OF_BELA, KEY_OF_ANNA, ANNA),
        (BELA, KEY_OF_BELA, KEY_OF_BELA, ANNA),
        (ANNA, KEY_OF_ANNA, KEY_OF_BELA, ANNA),
    ],
    ids=["not asked for", "hers, by another", "another's own", "another's, by her"],
)
def test_any_other_key_is_not_taken(
    machine: Keys, sender: str, sender_key: str, owner: str, asked_of: str
) -> None:
    assert not _is_taken(machine, sender, sender_key, owner=owner, asked_of=asked_of)


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Keys]:
    with opened_keys(tmp_path, Login("http://localhost", "@zuruf:localhost", "DEVICE", "", "pickle")) as keys:
        yield keys


def _is_taken(machine: Keys, sender: str, sender_key: str, *, owner: str, asked_of: str) -> bool:
    session = OutboundGroupSession()
    if asked_of:
        machine.wanted.add(Wanted(asked_of, ROOM, session.id))
    payload = _payload(_passed_on(session, owner))
    machine._handle_olm_event(sender, sender_key, payload)  # noqa: SLF001 - as nio does with what has come
    return any(session.id in known for known in machine.inbound_group_store[ROOM].values())


def _payload(content: dict[str, Any]) -> dict[str, Any]:
    return {"type": "m.forwarded_room_key", "content": content, "keys": {"ed25519": "signing"}}


def _passed_on(session: Any, owner: str, index: int = 0) -> dict[str, Any]:
    inbound = InboundGroupSession(session.session_key, "signing", owner, ROOM)
    return {
        "algorithm": "m.megolm.v1.aes-sha2",
        "room_id": ROOM,
        "session_id": session.id,
        "session_key": inbound.export_session(index),
        "sender_key": owner,
        "sender_claimed_ed25519_key": "signing",
        "forwarding_curve25519_key_chain": [],
    }
