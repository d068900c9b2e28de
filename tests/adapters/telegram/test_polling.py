"""The bot asks for news: nothing is lost, nothing blocks, and nothing but a dead token ends it."""

import time

import pytest

from adapters.telegram.intake import MOST_FAILURES
from bot.chat import Address, Reply
from tests.adapters.telegram.listening import Inbox, Listening
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
from tests.telegram.person import Person
from tests.telegram.server import TelegramServer

NOT_JSON = Fault("a page with status 200", 200, "<html>Welcome to the hotel</html>", "text/html")
OTHER_JSON = Fault("somebody else's JSON", 404, '{"error":"not found"}')
FAULTS = (
    BAD_GATEWAY,
    CUT_BODY,
    DEAD_TOKEN,
    DROPPED_AFTER,
    DROPPED_BEFORE,
    PROXY_LOGIN_PAGE,
    PROXY_NOT_FOUND_PAGE,
    NOT_JSON,
    OTHER_JSON,
    too_many_requests(1),
)


@pytest.fixture
def ada(telegram: TelegramServer) -> Person:
    return telegram.person("Ada")


@pytest.fixture
def ben(telegram: TelegramServer) -> Person:
    return telegram.person("Ben")


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
@pytest.mark.parametrize("method", ["getMe", "getWebhookInfo", "getUpdates"])
def test_a_fault_delays_and_loses_nothing(
    telegram: TelegramServer, ada: Person, method: str, fault: Fault
) -> None:
    telegram.faults.order(fault, method)
    ada.says("Wohngeld?")
    with Listening(telegram) as bot:
        bot.inbox.waits_for(1)
        ada.says("Kindergeld?")
        bot.inbox.waits_for(2)
    assert bot.inbox.texts == ["Wohngeld?", "Kindergeld?"]


def test_a_bot_that_starts_without_a_network_waits_for_it(telegram: TelegramServer, ada: Person) -> None:
    ada.says("Wohngeld?")
    telegram.goes_down()
    with Listening(telegram) as bot:
        telegram.comes_up()
        bot.inbox.waits_for(1)


def test_a_network_that_comes_back_brings_what_was_said_meanwhile(
    telegram: TelegramServer, ada: Person, bot: Listening
) -> None:
    ada.says("Wohngeld?")
    bot.inbox.waits_for(1)
    telegram.goes_down()
    ada.says("Kindergeld?")
    telegram.comes_up()
    assert [message.text for message in bot.inbox.waits_for(2)] == ["Wohngeld?", "Kindergeld?"]


def test_what_is_not_kept_is_not_acknowledged(telegram: TelegramServer, ada: Person) -> None:
    inbox = Inbox(breaks=lambda _: True)
    ada.says("Wohngeld?")
    with Listening(telegram, inbox):
        inbox.waits_for_tries(2)
        assert telegram.pending == 1
        inbox.breaks = lambda _: False
        inbox.waits_for(1)


def test_what_was_begun_when_the_bot_is_stopped_comes_again(telegram: TelegramServer, ada: Person) -> None:
    inbox = Inbox(waits=lambda _: True)
    ada.says("Wohngeld?")
    with Listening(telegram, inbox):
        inbox.waits_for_tries(1)
    assert (inbox.messages, telegram.pending) == ([], 1)
    with Listening(telegram) as bot:
        bot.inbox.waits_for(1)


def test_messages_of_a_person_keep_their_order(telegram: TelegramServer, ada: Person, ben: Person) -> None:
    for number in range(120):
        (ada if number % 3 else ben).says(str(number))
    with Listening(telegram) as bot:
        messages = bot.inbox.waits_for(120)
    for person in (ada, ben):
        own = [int(message.text) for message in messages if message.sender.id == str(person.id)]
        assert own == sorted(own)


def test_rooms_do_not_wait_for_each_other(telegram: TelegramServer, ada: Person, ben: Person) -> None:
    inbox = Inbox()
    inbox.waits = lambda message: message.sender.id == str(ada.id) and not inbox.messages
    ada.says("Wohngeld?")
    ben.says("Kindergeld?")
    with Listening(telegram, inbox):
        inbox.waits_for(2)
    assert inbox.texts == ["Kindergeld?", "Wohngeld?"]


@pytest.mark.parametrize(
    "poison",
    [
        {"message": 4711},
        {"message": {"chat": {}}},
        {"message": {"secret": "Wohngeld"}},
        {"callback_query": {"secret": "Wohngeld"}},
        {"inline_query": None},
        {"edited_message": []},
    ],
    ids=str,
)
def test_what_nobody_understands_is_passed_over_and_its_content_not_logged(
    telegram: TelegramServer,
    ada: Person,
    bot: Listening,
    caplog: pytest.LogCaptureFixture,
    poison: dict[str, object],
) -> None:
    number = telegram.puts(poison)
    ada.says("Kindergeld?")
    assert [message.text for message in bot.inbox.waits_for(1)] == ["Kindergeld?"]
    (told,) = [record.getMessage() for record in caplog.records if record.name == "zuruf"]
    assert str(number) in told
    assert next(iter(poison)) in told
    assert "Wohngeld" not in caplog.text


@pytest.mark.parametrize("kind", ["channel_post", "poll_answer", "something_new", "my_chat_member"])
def test_other_updates_are_no_messages(
    telegram: TelegramServer, ada: Person, bot: Listening, kind: str
) -> None:
    telegram.puts({kind: {}})
    ada.says("Kindergeld?")
    bot.inbox.waits_for(1)


def test_a_message_that_always_fails_gives_way_when_others_go_through(
    telegram: TelegramServer, ada: Person, ben: Person
) -> None:
    inbox = Inbox(breaks=lambda message: message.text == "kaputt")
    ada.says("kaputt")
    ada.says("Wohngeld?")
    ben.says("Kindergeld?")
    with Listening(telegram, inbox):
        inbox.waits_for(2)
    assert sum(message.text == "kaputt" for message in inbox.tries) == MOST_FAILURES


def test_update_ids_may_begin_anew(telegram: TelegramServer, ada: Person, bot: Listening) -> None:
    for number in range(5):
        with telegram.world.lock:
            telegram.world.updates.next_id = 900_000 - 100_000 * number
        ada.says(str(number))
        bot.inbox.waits_for(number + 1)
        _waits_for_acknowledgement(telegram)


def test_a_token_that_is_dead_three_times_in_a_row_ends_it(telegram: TelegramServer) -> None:
    with Listening(telegram, token="4710:another") as bot:  # noqa: S106 - nobody's
        assert bot.waits_for_dismissal() == "telegram-token-dead"


def test_a_token_that_dies_meanwhile_ends_it(telegram: TelegramServer, ada: Person, bot: Listening) -> None:
    ada.says("Wohngeld?")
    bot.inbox.waits_for(1)
    telegram.faults.order(DEAD_TOKEN, times=100)
    ada.says("Kindergeld?")
    assert bot.waits_for_dismissal() == "telegram-token-dead"


def test_a_dead_token_is_not_believed_where_the_bot_is_still_known(
    telegram: TelegramServer, ada: Person
) -> None:
    telegram.faults.order(DEAD_TOKEN, "getUpdates", times=3)
    ada.says("Wohngeld?")
    with Listening(telegram) as bot:
        bot.inbox.waits_for(1)


def test_two_bots_on_one_token_are_told_once_and_go_on(
    telegram: TelegramServer, ada: Person, bot: Listening, caplog: pytest.LogCaptureFixture
) -> None:
    conflict = (
        '{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"}'
    )
    telegram.faults.order(Fault("conflict", 409, conflict), "getUpdates", times=3)
    ada.says("Wohngeld?")
    bot.inbox.waits_for(1)
    telegram.faults.order(DEAD_TOKEN, "getUpdates")
    ada.says("Kindergeld?")
    bot.inbox.waits_for(2)
    assert caplog.text.count("demselben Telegram-Token") == 1


def test_a_webhook_of_earlier_gives_way_and_nothing_is_dropped(
    telegram: TelegramServer, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.world.webhook = {"url": "https://zuruf.example/hook"}
    ada.says("Wohngeld?")
    with Listening(telegram) as bot:
        bot.inbox.waits_for(1)
    assert not caplog.text
    (call,) = telegram.calls("deleteWebhook")
    assert not call.parameters.get("drop_pending_updates")


def test_without_a_webhook_there_is_none_to_delete(
    telegram: TelegramServer, ada: Person, bot: Listening
) -> None:
    ada.says("Wohngeld?")
    bot.inbox.waits_for(1)
    assert telegram.calls("deleteWebhook") == []


@pytest.mark.parametrize("inline", [False, True])
def test_just_what_is_used_is_asked_for(telegram: TelegramServer, ada: Person, *, inline: bool) -> None:
    ada.says("Wohngeld?")
    with Listening(telegram, look_up=_finds_nothing if inline else None) as bot:
        bot.inbox.waits_for(1)
    wanted = telegram.calls("getUpdates")[0].parameters["allowed_updates"]
    expected = ["message", "edited_message", "callback_query", "my_chat_member"]
    assert wanted == [*expected, *(["inline_query"] if inline else [])]


def test_it_is_known_when_telegram_answered_last(
    telegram: TelegramServer, ada: Person, bot: Listening
) -> None:
    ada.says("Wohngeld?")
    bot.inbox.waits_for(1)
    before = bot.chat.heard_at
    ada.says("Kindergeld?")
    bot.inbox.waits_for(2)
    assert before
    assert bot.chat.heard_at
    assert before < bot.chat.heard_at
    assert telegram.pending <= 1


async def _finds_nothing(_sender: Address, _question: str) -> list[Reply]:
    return []


def _waits_for_acknowledgement(telegram: TelegramServer) -> None:
    """Until the bot waits for more."""
    while telegram.pending or "offset" in telegram.calls("getUpdates")[-1].parameters:
        time.sleep(0.01)
