"""Replies arrive on a strict Telegram, each message once, whatever goes wrong in between."""

import asyncio
import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from adapters.telegram.ids import message_id, press_id, room_id
from adapters.telegram.sending import send
from bot.chat import Address, Button, ContactCard, Delivery, Picture, Reply, Unconfirmed, Undeliverable
from tests.telegram.faults import (
    BAD_GATEWAY,
    CUT_BODY,
    DEAD_TOKEN,
    DROPPED_AFTER,
    DROPPED_BEFORE,
    PROXY_LOGIN_PAGE,
    PROXY_NOT_FOUND_PAGE,
    Fault,
    too_many_requests,
)
from tests.telegram.group import Group
from tests.telegram.person import Person
from tests.telegram.server import TOKEN, TelegramServer

CARD = ContactCard("Aylin Demirtaş", "Jobcenter", "Leistung", ("0221 4710-213",), ("team3@amt.example",))
YES = Button("Ja", "wer #1")
PICTURE = Picture(b"\x89PNG", "Bild: Anrufe")
WHOLE = Reply("Hier steht es.", "Wochenblick 😀", (CARD,), (YES,), PICTURE)
BAD_ENTITIES = Fault(
    "bad entities",
    400,
    '{"ok":false,"error_code":400,"description":"Bad Request: can\'t parse entities: no"}',
)
FORBIDDEN_HERE = Fault(
    "forbidden here",
    400,
    '{"ok":false,"error_code":400,"description":"Bad Request: not enough rights to send photos to the chat"}',
)
LONG = "\n".join(f"{number}. Zeile, die etwas sagt" for number in range(400))


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    """Telegram; at the end it must have found nothing wrong with any call."""
    with TelegramServer() as server:
        yield server
    assert server.refused == []


@pytest.fixture
def aylin(telegram: TelegramServer) -> Person:
    person = telegram.person("Aylin")
    person.starts()
    return person


@pytest.fixture
def team(telegram: TelegramServer, aylin: Person) -> Group:
    group = telegram.group("Team 3", aylin)
    group.adds_bot(aylin)
    return group


def deliver(base_url: str, room: str, reply: Reply, answers: str = "", shown: int = 0) -> int:
    """Sends a reply. Gives how many of its messages are out."""
    delivery = Delivery("k", Address("telegram", room), reply, answers, shown)
    return asyncio.run(_deliver(base_url, delivery))


async def _deliver(base_url: str, delivery: Delivery) -> int:
    out = delivery.shown
    request = HTTPXRequest()

    async def count() -> None:
        nonlocal out
        out += 1

    try:
        await send(Bot(TOKEN, base_url, request=request, get_updates_request=request), delivery, count)
    finally:
        await request.shutdown()
    return out + 1  # the last one is not told of: the delivery is done then


def tell(telegram: TelegramServer, person: Person, reply: Reply, shown: int = 0) -> int:
    return deliver(telegram.base_url, room_id(person.id), reply, shown=shown)


def test_a_reply_arrives_whole_and_in_order(telegram: TelegramServer, aylin: Person) -> None:
    assert tell(telegram, aylin, WHOLE) == 3
    text, card, picture = aylin.hears_all(3)
    assert (text.text, text.bold, text.labels) == (
        "Wochenblick 😀\nHier steht es.",
        ["Wochenblick 😀"],
        ["Ja"],
    )
    assert card.card
    assert (card.card.phone, card.card.name) == ("+492214710213", "Aylin Demirtaş")
    assert "ORG:Jobcenter" in card.card.vcard
    assert [button.value for button in card.buttons] == ["0221 4710-213", "team3@amt.example"]
    assert (picture.picture, picture.text) == (b"\x89PNG", "Bild: Anrufe")


def test_no_text_is_read_as_markup(telegram: TelegramServer, aylin: Person) -> None:
    tell(telegram, aylin, Reply("<b>a</b> & *b* [c](d)", "<Amt>"))
    assert (heard := aylin.hears()).text == "<Amt>\n<b>a</b> & *b* [c](d)"
    assert heard.spans == (("bold", "<Amt>"),)


def test_a_pressed_button_comes_back_as_its_command(telegram: TelegramServer, aylin: Person) -> None:
    tell(telegram, aylin, Reply("Ja?", buttons=(YES,)))
    aylin.hears()
    aylin.presses("Ja")
    assert telegram.world.updates.waiting[-1]["callback_query"]["data"] == "wer #1"


def test_links_show_no_preview(telegram: TelegramServer, aylin: Person) -> None:
    tell(telegram, aylin, Reply("https://amt.example"))
    (call,) = telegram.calls("sendMessage")
    assert call.parameters["link_preview_options"] == {"is_disabled": True}


def test_what_is_out_is_not_sent_again(telegram: TelegramServer, aylin: Person) -> None:
    assert tell(telegram, aylin, WHOLE, shown=1) == 3
    assert [call.method for call in telegram.calls()] == ["sendContact", "sendPhoto"]


def test_a_broken_reply_goes_on_where_it_broke(telegram: TelegramServer, aylin: Person) -> None:
    telegram.faults.order(too_many_requests(3), "sendContact")
    with pytest.raises(Undeliverable) as refused:
        tell(telegram, aylin, WHOLE)
    assert refused.value.wait_seconds > 3
    tell(telegram, aylin, WHOLE, shown=1)
    assert [bool(heard.card) for heard in aylin.hears_all(3)] == [False, True, False]


def test_the_answer_to_a_button_takes_the_place_of_the_message(
    telegram: TelegramServer, aylin: Person
) -> None:
    tell(telegram, aylin, Reply("Welche?", buttons=(YES,)))
    old = aylin.hears()
    tell(telegram, aylin, Reply("Jobcenter.", replaces=message_id(aylin.id, old.id)))
    new = aylin.hears()
    assert (new.kind, new.id, new.text, new.labels) == ("edited", old.id, "Jobcenter.", [])


def test_an_edit_that_changes_nothing_is_done(telegram: TelegramServer, aylin: Person) -> None:
    tell(telegram, aylin, Reply("Jobcenter.", "Titel", buttons=(YES,)))
    again = Reply("Jobcenter.", "Titel", buttons=(YES,), replaces=message_id(aylin.id, aylin.hears().id))
    assert tell(telegram, aylin, again) == 1
    aylin.hears_nothing()


def test_a_long_answer_replaces_and_goes_on_below(telegram: TelegramServer, aylin: Person) -> None:
    tell(telegram, aylin, Reply("Welche?"))
    old = aylin.hears()
    assert tell(telegram, aylin, Reply(LONG, buttons=(YES,), replaces=message_id(aylin.id, old.id))) == 3
    assert [heard.kind for heard in aylin.hears_all(3)] == ["edited", "sent", "sent"]


def test_what_cannot_be_edited_any_more_is_answered_below(telegram: TelegramServer, aylin: Person) -> None:
    tell(telegram, aylin, Reply("Welche?"))
    old = aylin.hears()
    aylin.deletes(old)
    tell(telegram, aylin, Reply("Jobcenter.", replaces=message_id(aylin.id, old.id)))
    assert (heard := aylin.hears()).kind == "sent"
    assert heard.text == "Jobcenter."


def test_a_card_with_buttons_is_not_edited_into_a_text(telegram: TelegramServer, aylin: Person) -> None:
    tell(telegram, aylin, Reply("", cards=(CARD,), buttons=(YES,)))
    old = aylin.hears()
    tell(telegram, aylin, Reply("Jobcenter.", replaces=message_id(aylin.id, old.id)))
    assert aylin.hears().kind == "sent"


def test_a_message_of_another_chat_is_not_edited(telegram: TelegramServer, aylin: Person) -> None:
    tell(telegram, aylin, Reply("Welche?"))
    aylin.hears()
    tell(telegram, aylin, Reply("Jobcenter.", replaces="99:1"))
    assert aylin.hears().kind == "sent"


def test_in_a_group_the_answer_quotes_its_question(
    telegram: TelegramServer, aylin: Person, team: Group
) -> None:
    asked = aylin.at(team).says("/wer@zuruf_bot Wohngeld")
    deliver(telegram.base_url, room_id(team.id), WHOLE, message_id(team.id, asked))
    assert [heard.reply_to for heard in aylin.at(team).messages if heard.by_bot] == [asked, None, None]


def test_a_question_that_is_gone_is_answered_all_the_same(
    telegram: TelegramServer, aylin: Person, team: Group
) -> None:
    deliver(telegram.base_url, room_id(team.id), Reply("Jobcenter."), press_id(team.id, 4710, "7"))
    assert aylin.at(team).messages[-1].text == "Jobcenter."


def test_in_private_nothing_is_quoted(telegram: TelegramServer, aylin: Person) -> None:
    asked = aylin.says("wer")
    deliver(telegram.base_url, room_id(aylin.id), Reply("Jobcenter."), message_id(aylin.id, asked))
    assert aylin.hears().reply_to is None


def test_whoever_is_asked_back_in_a_group_is_made_to_reply(telegram: TelegramServer, team: Group) -> None:
    asked = message_id(team.id, 1)
    deliver(telegram.base_url, room_id(team.id), Reply("Wegen was?", expects="angerufen"), asked)
    (call,) = telegram.calls("sendMessage")
    assert call.parameters["reply_markup"] == {"force_reply": True, "selective": True}


def test_what_makes_somebody_reply_is_a_message_of_its_own(
    telegram: TelegramServer, aylin: Person, team: Group
) -> None:
    there = aylin.at(team)
    deliver(telegram.base_url, room_id(team.id), Reply("Welche?", buttons=(YES,)))
    old = message_id(team.id, there.hears().id)
    deliver(telegram.base_url, room_id(team.id), Reply("Wegen was?", replaces=old, expects="angerufen"))
    assert there.hears().kind == "sent"


def test_buttons_go_before_a_forced_reply(telegram: TelegramServer, team: Group) -> None:
    deliver(telegram.base_url, room_id(team.id), Reply("Welcher?", buttons=(YES,), expects="wer"))
    (call,) = telegram.calls("sendMessage")
    assert "inline_keyboard" in call.parameters["reply_markup"]


def test_in_private_nobody_is_made_to_reply(telegram: TelegramServer, aylin: Person) -> None:
    tell(telegram, aylin, Reply("Wegen was?", expects="angerufen"))
    (call,) = telegram.calls("sendMessage")
    assert "reply_markup" not in call.parameters


def test_a_topic_of_a_forum_keeps_its_answers(telegram: TelegramServer, aylin: Person) -> None:
    forum = telegram.group("Forum", aylin, forum=True)
    forum.adds_bot(aylin)
    thread = forum.topic("Wohngeld", aylin)
    there = aylin.at(forum, thread)
    deliver(telegram.base_url, room_id(forum.id, thread), WHOLE)
    heard = there.hears_all(3)
    assert [message.thread for message in heard] == [thread] * 3


def test_a_topic_that_is_gone_is_answered_in_the_group(telegram: TelegramServer, team: Group) -> None:
    assert deliver(telegram.base_url, room_id(team.id, 77), WHOLE) == 3


def test_a_group_that_moved_says_where(telegram: TelegramServer, aylin: Person, team: Group) -> None:
    old = team.id
    team.becomes_supergroup(aylin)
    with pytest.raises(Undeliverable) as refused:
        deliver(telegram.base_url, room_id(old, 5), Reply("Hallo"))
    assert refused.value.moved_to == Address("telegram", room_id(team.id))


def test_whoever_blocks_the_bot_is_gone(telegram: TelegramServer, aylin: Person) -> None:
    aylin.blocks()
    with pytest.raises(Undeliverable) as refused:
        tell(telegram, aylin, Reply("Hallo"))
    assert refused.value.permanent
    assert refused.value.room_is_gone


def test_an_unknown_chat_is_gone(telegram: TelegramServer) -> None:
    with pytest.raises(Undeliverable) as refused:
        deliver(telegram.base_url, "99", Reply("Hallo"))
    assert refused.value.room_is_gone


@pytest.mark.parametrize("fault", [DROPPED_BEFORE, DROPPED_AFTER, CUT_BODY], ids=lambda f: f.name)
def test_a_broken_line_leaves_the_fate_open(telegram: TelegramServer, aylin: Person, fault: Fault) -> None:
    telegram.faults.order(fault, "sendMessage")
    with pytest.raises(Unconfirmed):
        tell(telegram, aylin, Reply("Hallo"))


def test_a_gateway_that_reaches_nobody_costs_no_answer(telegram: TelegramServer, aylin: Person) -> None:
    telegram.faults.order(BAD_GATEWAY, "sendMessage")
    with pytest.raises(Undeliverable) as refused:
        tell(telegram, aylin, Reply("Hallo"))
    assert not refused.value.permanent


@pytest.mark.parametrize("fault", [DEAD_TOKEN, PROXY_LOGIN_PAGE, PROXY_NOT_FOUND_PAGE], ids=lambda f: f.name)
def test_a_closed_door_costs_no_answer(telegram: TelegramServer, aylin: Person, fault: Fault) -> None:
    telegram.faults.order(fault, "sendMessage")
    with pytest.raises(Undeliverable) as refused:
        tell(telegram, aylin, Reply("Hallo"))
    assert (refused.value.permanent, refused.value.wait_seconds) == (False, 60)


def test_without_a_network_nothing_is_out(aylin: Person) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/bot"
        with pytest.raises(Undeliverable) as refused:
            deliver(url, room_id(aylin.id), Reply("Hallo"))
    assert not refused.value.permanent


def test_where_telegram_stumbles_over_bold_the_text_comes_plain(
    telegram: TelegramServer, aylin: Person
) -> None:
    telegram.faults.order(BAD_ENTITIES, "sendMessage")
    assert tell(telegram, aylin, Reply("Hallo", "Titel")) == 1
    assert (heard := aylin.hears()).text == "Titel\nHallo"
    assert heard.bold == []


def test_where_contacts_and_pictures_are_forbidden_their_words_are_sent(
    telegram: TelegramServer, aylin: Person
) -> None:
    telegram.faults.order(FORBIDDEN_HERE, "sendContact")
    telegram.faults.order(FORBIDDEN_HERE, "sendPhoto")
    assert tell(telegram, aylin, WHOLE) == 3
    assert [heard.text for heard in aylin.hears_all(3)[1:]] == [CARD.plain(), "Bild: Anrufe"]


def test_whatever_telegram_refuses_for_good_is_not_tried_again(
    telegram: TelegramServer, aylin: Person
) -> None:
    telegram.faults.order(BAD_ENTITIES, "sendMessage", times=2)
    with pytest.raises(Undeliverable) as refused:
        tell(telegram, aylin, Reply("Hallo", "Titel"))
    assert (refused.value.permanent, refused.value.room_is_gone) == (True, False)


def test_every_attempt_makes_the_same_messages(telegram: TelegramServer, aylin: Person) -> None:
    tell(telegram, aylin, replace(WHOLE, text=LONG))
    tell(telegram, aylin, replace(WHOLE, text=LONG))
    given = [call.given for call in telegram.calls()]
    assert given[: len(given) // 2] == given[len(given) // 2 :]
