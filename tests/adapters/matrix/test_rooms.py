"""Which rooms the bot is in, and what keeps it out of all of them."""

import asyncio

import pytest

from bot.chat import Reply, Undeliverable
from bot.texts import texts_in
from tests.adapters.matrix.answering import Serve, direct, meeting, upgrades
from tests.adapters.matrix.conftest import Someone
from tests.matrix.element import Element
from tests.matrix.synapse import Synapse


def test_a_question_from_before_the_bot_came_in_is_answered(
    serve: Serve, anna: Element, bot_user: str
) -> None:
    serve().stops()
    room = anna.direct_room_with(bot_user)
    anna.says(room, "wer macht BuT?")
    serve()
    assert anna.hears(room)[0].text == "Gehört: wer macht BuT?"


def test_invitations_of_strangers_are_refused(serve: Serve, anna: Element, someone: Someone) -> None:
    bot = serve(allowed=(anna.user,))
    assert direct(anna, bot)
    bela = someone("bela")
    room = bela.create_room("Fremd", invite=[bot.user])
    bela.sees(bot.user, room, "leave")


def test_the_bot_leaves_when_it_is_alone(serve: Serve, synapse: Synapse, anna: Element) -> None:
    bot = serve()
    room = direct(anna, bot)
    anna.leaves(room)
    token = synapse.log_in(bot.user)
    path = "/_matrix/client/v3/joined_rooms"
    bot.waits_until(lambda: not synapse.ask("GET", path, token=token)["joined_rooms"], "leaving")


def test_a_room_that_threw_the_bot_out_is_gone(serve: Serve, anna: Element) -> None:
    bot = serve()
    room = meeting(anna, bot)
    anna.kicks(room, bot.user)
    anna.sees(bot.user, room, "leave")
    with pytest.raises(Undeliverable) as refused:
        bot.says(room, Reply("Wochenblick"))
    assert (refused.value.permanent, refused.value.room_is_gone) == (True, True)


def test_an_upgraded_room_is_followed(serve: Serve, anna: Element) -> None:
    upgrades(anna, serve())


def test_a_locked_folder_is_told(serve: Serve) -> None:
    serve()
    second = serve()
    assert getattr(second.dismissed(), "reason", "") == "matrix-locked"


def test_a_wrong_password_is_told(serve: Serve) -> None:
    assert getattr(serve(password="wrong").dismissed(), "reason", "") == "matrix-wrong-password"  # noqa: S106 - made up


def test_a_device_logged_out_is_told(serve: Serve, synapse: Synapse) -> None:
    bot = serve()
    synapse.ask("POST", "/_matrix/client/v3/logout/all", {}, token=synapse.log_in(bot.user))
    assert getattr(bot.dismissed(), "reason", "") == "matrix-token-dead"


def test_the_doctor_looks_beside_a_running_bot(serve: Serve) -> None:
    bot = serve()
    findings = bot.run(bot.chat.examine())
    assert [(found.in_order, found.key) for found in findings] == [
        (True, "doctor-matrix-ready"),
        (True, "doctor-matrix-signed"),
    ]


def test_the_doctor_misses_the_keys_that_a_start_would_miss(serve: Serve) -> None:
    bot = serve()
    bot.stops()
    for file in (bot.folder / "matrix").glob("*.db*"):
        file.unlink()
    (found,) = asyncio.run(bot.chat.examine())
    assert (found.in_order, found.key) == (False, "matrix-device-taken")
    assert getattr(serve().dismissed(), "reason", "") == "matrix-device-taken"


def test_a_question_from_before_the_bot_had_keys_is_asked_for_again(
    serve: Serve, anna: Element, bot_user: str
) -> None:
    room = anna.direct_room_with(bot_user)
    anna.says(room, "wer macht BuT?")
    serve()
    assert anna.hears(room)[0].text == texts_in("de").say("matrix-undecryptable")
