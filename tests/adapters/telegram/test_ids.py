"""Rooms and messages are found again by the names the bot knows them by."""

import asyncio

import pytest

from adapters.telegram.ids import chat_and_thread, edit_id, message_id, message_to_answer, press_id, room_id
from bot.chat import Address
from tests.adapters.telegram.listening import chat_on
from tests.telegram.server import TelegramServer


@pytest.mark.parametrize("place", [(4711, None), (-4711, None), (-1004711, 12)])
def test_a_room_leads_back_to_its_chat_and_topic(place: tuple[int, int | None]) -> None:
    assert chat_and_thread(room_id(*place)) == place


@pytest.mark.parametrize(
    "name", [message_id(-1004711, 8), edit_id(-1004711, 8, 99), press_id(-1004711, 8, "123")]
)
def test_each_name_leads_back_to_its_message(name: str) -> None:
    assert message_to_answer(name, "-1004711") == message_to_answer(name, "-1004711/12") == 8


def test_what_was_said_before_a_room_moved_cannot_be_answered_there() -> None:
    assert message_to_answer(message_id(-4711, 8), "-1004711") is None
    assert message_to_answer("", "-1004711") is None


def test_that_somebody_types_is_shown_in_their_topic_and_never_fails(telegram: TelegramServer) -> None:
    ada = telegram.person("Ada")
    forum = telegram.group("Forum", ada, forum=True)
    forum.adds_bot(ada)
    topic = forum.topic("Wohnen", ada)
    chat = chat_on(telegram)
    for room in (f"{forum.id}/{topic}", "4710"):
        asyncio.run(chat.typing(Address("telegram", room)))
    shown, _ = telegram.calls("sendChatAction")
    assert (shown.parameters["message_thread_id"], shown.status) == (topic, 200)
    telegram.goes_down()
    asyncio.run(chat.typing(Address("telegram", str(ada.id))))
