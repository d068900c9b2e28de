"""What Telegram's refusals and broken lines mean for the mail."""

import logging

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from adapters.telegram.failures import as_state_of_mail
from bot.chat import Address, Unconfirmed, Undeliverable

PAGE = TelegramError("Invalid server response")
QUOTED = "Frau Muster, 4710:zuruf-made-up-token-for-tests-only_"


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def refusal(error: Exception) -> Undeliverable:
    state = as_state_of_mail(error)
    assert isinstance(state, Undeliverable)
    return state


@pytest.mark.parametrize(
    "error",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        Forbidden("Forbidden: bot was kicked from the supergroup chat"),
        Forbidden("Forbidden: user is deactivated"),
        Forbidden("Forbidden: bot can't initiate conversation with a user"),
        BadRequest("Bad Request: chat not found"),
        BadRequest("Bad Request: user not found"),
        BadRequest("Bad Request: TOPIC_CLOSED"),
        BadRequest("Bad Request: not enough rights to send text messages to the chat"),
    ],
)
def test_whoever_cannot_be_reached_any_more_is_left_alone(error: Exception) -> None:
    assert refusal(error).permanent
    assert refusal(error).room_is_gone


@pytest.mark.parametrize("words", ["message is too long", "BUTTON_DATA_INVALID", "something new"])
def test_a_message_that_telegram_never_takes_leaves_the_room_open(words: str) -> None:
    assert refusal(BadRequest(f"Bad Request: {words}")).permanent
    assert not refusal(BadRequest(f"Bad Request: {words}")).room_is_gone


def test_telegram_says_how_long_it_wants_to_wait() -> None:
    assert 7 < refusal(RetryAfter(7)).wait_seconds < 9
    assert not refusal(RetryAfter(7)).permanent


def test_a_group_that_became_a_supergroup_goes_on_there() -> None:
    assert refusal(ChatMigrated(-1004710)).moved_to == Address("telegram", "-1004710")


@pytest.mark.parametrize(
    "error",
    [
        InvalidToken(QUOTED),
        caused(InvalidToken("Unauthorized (401)"), PAGE),
        caused(Forbidden("Forbidden (403)"), PAGE),
        caused(BadRequest("Bad Request (400)"), PAGE),
        NetworkError("Too Many Requests (429)"),
    ],
)
def test_the_page_of_a_proxy_costs_no_answer(error: Exception) -> None:
    assert not refusal(error).permanent
    assert refusal(error).wait_seconds > 0


@pytest.mark.parametrize(
    "error",
    [
        caused(NetworkError("httpx.ConnectError"), httpx.ConnectError("no route")),
        caused(NetworkError("httpx.ProxyError"), httpx.ProxyError("502")),
        caused(TimedOut(), httpx.ConnectTimeout("")),
        caused(TimedOut("Pool timeout"), httpx.PoolTimeout("")),
        caused(NetworkError("Bad Gateway (502)"), PAGE),
    ],
)
def test_what_never_came_to_telegram_can_be_sent_again(error: Exception) -> None:
    assert not refusal(error).permanent


@pytest.mark.parametrize(
    "error",
    [
        TimedOut(),
        caused(TimedOut(), httpx.ReadTimeout("")),
        caused(TimedOut(), httpx.WriteTimeout("")),
        caused(NetworkError("httpx.ReadError"), httpx.ReadError("reset")),
        caused(NetworkError("httpx.RemoteProtocolError"), httpx.RemoteProtocolError("closed")),
        NetworkError("Internal Server Error"),
        TelegramError("Invalid server response"),
        Conflict("Conflict"),
        KeyError("message_id"),
    ],
)
def test_what_telegram_may_have_done_is_of_unknown_fate(error: Exception) -> None:
    assert isinstance(as_state_of_mail(error), Unconfirmed)


def test_a_refusal_is_logged_without_the_words_that_it_quotes(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        as_state_of_mail(BadRequest(f"Bad Request: can't parse entities: {QUOTED}"))
        as_state_of_mail(BadRequest(f"Bad Request: {QUOTED}"))
    assert [record.message.rpartition(": ")[2] for record in caplog.records] == ["entit", "another reason"]
    assert "Muster" not in caplog.text


@pytest.mark.parametrize("error", [InvalidToken(QUOTED), NetworkError(QUOTED), BadRequest(QUOTED)])
def test_no_word_of_an_error_goes_on(error: Exception) -> None:
    state = as_state_of_mail(error)
    assert "Muster" not in f"{state!r} {state} {state.__cause__!r} {state.__context__!r}"
