"""The strict Telegram refuses what the real one refuses, in its words."""

import json
from typing import Any

import httpx
import pytest

from tests.telegram.conftest import PlainBot
from tests.telegram.server import TelegramServer


def keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


def result(number: str, **more: Any) -> dict[str, Any]:
    content = {"message_text": "Wohngeldstelle"}
    return {"type": "article", "id": number, "title": "Wohngeld", "input_message_content": content} | more


BOLD = {"type": "bold", "offset": 1, "length": 2}
BUTTON = {"text": "Weiter", "callback_data": "weiter"}
WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": "Hallo"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": 1}, "message text is empty"),
    ("sendMessage", {"chat_id": 1, "text": " \n "}, "message text is empty"),
    ("sendMessage", {"chat_id": 1, "text": "x" * 4097}, "message is too long"),
    ("sendMessage", {"chat_id": 1, "text": "😀" * 2049}, "message is too long"),
    ("sendMessage", {"chat_id": 1, "text": "x", "colour": "red"}, 'unknown parameter "colour"'),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_to_message_id": 1}, "unknown parameter"),
    ("sendMessage", {"chat_id": 1, "text": 5}, "a string is expected"),
    ("sendMessage", {"chat_id": 1.5, "text": "x"}, "can't parse parameter \"chat_id\""),
    ("sendMessage", {"chat_id": 1, "text": "x", "disable_notification": "maybe"}, "true or false"),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_parameters": {"message_id": "5"}}, "a number"),
    ("sendMessage", {"chat_id": 1, "text": "x", "parse_mode": "MarkdownV2"}, "unsupported parse_mode"),
    ("sendMessage", {"chat_id": 1, "text": "ab", "entities": [BOLD]}, "out"),
    ("sendContact", {"chat_id": 1, "phone_number": "", "first_name": "A"}, "phone number must be non-empty"),
    ("sendContact", {"chat_id": 1, "phone_number": "1", "first_name": " "}, "first name must be non-empty"),
    ("sendContact", {"chat_id": 1, "phone_number": "1", "first_name": "A", "vcard": "ü" * 1025}, "vCard"),
    ("sendPhoto", {"chat_id": 1, "photo": "attach://nothing"}, "wrong file identifier"),
    ("sendPhoto", {"chat_id": 1, "photo": "never-seen"}, "wrong file identifier"),
    ("sendPhoto", {"chat_id": 1, "photo": "a", "caption": "x" * 1025}, "message caption is too long"),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
    ("setMyCommands", {"commands": [{"command": "Hilfe", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "a" * 33, "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION"),
    ("setMyCommands", {"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
    ("setMyCommands", {"commands": [], "language_code": "deutsch"}, "invalid language code"),
    ("setMyCommands", {"commands": [], "scope": {"type": "everybody"}}, "must be one of"),
    ("setMyShortDescription", {"short_description": "x" * 121}, "too long"),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [result("1"), result("1")]}, "RESULT_ID_DUP"),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [result("ü" * 33)]}, "RESULT_ID_INVALID"),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [result(str(n)) for n in range(51)]}, "MUCH"),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [result("1", hint="x")]}, 'no field "hint"'),
    ("getUpdates", {"limit": 101}, "limit must be"),
    ("getUpdates", {"timeout": -1}, "timeout must be"),
    ("setWebhook", {"url": "http://zuruf.example"}, "An HTTPS URL must be provided"),
    ("setWebhook", {"url": "https://zuruf.example:8080"}, "only on ports"),
    ("setWebhook", {"url": "https://zuruf.example", "secret_token": "a b"}, "unallowed characters"),
]  # fmt: skip

WRONG_KEYBOARDS = [
    ({"inline_keyboard": [[BUTTON]] * 101}, "too long"),
    ({"inline_keyboard": [BUTTON]}, "an array"),
    (keyboard(text="A", colour="red"), "colour"),
    (keyboard(text="A", url=5), "a string is"),
    (keyboard(text="A"), "Text buttons are una"),
    (keyboard(**BUTTON, url="https://a.example"), "one kind"),
    (keyboard(text="", url="https://a.example"), "non-empty"),
    (keyboard(text="A", url="tel:0221"), "URL protocol"),
    (keyboard(text="A", callback_data="ü" * 33), "BUTTON_DATA"),
    (keyboard(text="A", callback_data=""), "BUTTON_DATA"),
    (keyboard(text="A", copy_text={"text": "x" * 257}), "COPY"),
    (keyboard(text="A", copy_text="0221"), "CopyTextButton"),
    (keyboard(text="A", url="https://t.me/zuruf_bot?start=ä"), "START_PARAM"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "parameters", "why"), WRONG)
def test_a_wrong_call_is_refused_and_noted(
    bot: PlainBot, method: str, parameters: dict[str, Any], why: str
) -> None:
    refusal = bot.is_told(method, **parameters)
    assert refusal.startswith("Bad Request: ")
    assert why in refusal
    assert [call.description for call in bot.telegram.refused] == [refusal]


@pytest.mark.parametrize(("markup", "why"), WRONG_KEYBOARDS)
def test_a_wrong_keyboard_is_refused(bot: PlainBot, markup: dict[str, Any], why: str) -> None:
    assert why in bot.is_told("sendMessage", chat_id=1, text="x", reply_markup=markup)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Tag<br>", 'Unsupported start tag "br" at byte offset 3'),
        ("ü<p>", 'Unsupported start tag "p" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_bad_markup_is_refused_in_telegrams_words(bot: PlainBot, text: str, why: str) -> None:
    refusal = bot.is_told("sendMessage", chat_id=1, text=text, parse_mode="HTML")
    assert refusal == f"Bad Request: can't parse entities: {why}"


def test_a_method_that_nobody_knows_is_not_found(bot: PlainBot) -> None:
    assert bot.gets("sendPigeon") == {"ok": False, "error_code": 404, "description": "Not Found"}
    assert [call.status for call in bot.telegram.refused] == [404]


def test_a_method_that_the_fake_has_not_built_says_so(bot: PlainBot) -> None:
    assert "this fake has no sendDice" in bot.is_told("sendDice", chat_id=1)
    assert [call.status for call in bot.telegram.refused] == [501]


def test_a_wrong_token_is_unauthorized(telegram: TelegramServer) -> None:
    answer = httpx.post(f"{telegram.base_url}4710:wrong/getMe")
    assert answer.status_code == 401
    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


def test_a_method_may_be_written_in_small_letters(bot: PlainBot) -> None:
    assert bot.asks("getme")["username"] == "zuruf_bot"
    assert len(bot.telegram.calls("getMe")) == 1


@pytest.mark.parametrize("text", ["5", "true", "[1]", '"quoted"', "null"])
def test_a_form_carries_text_as_it_is(bot: PlainBot, text: str) -> None:
    ada = bot.telegram.person("Ada")
    ada.starts()
    address = f"{bot.telegram.base_url}{bot.telegram.token}/sendMessage"
    httpx.post(
        address, data={"chat_id": str(ada.id), "text": text, "reply_markup": json.dumps(keyboard(**BUTTON))}
    )
    assert (ada.hears().text, ada.messages[-1].labels) == (text, ["Weiter"])


def test_an_upload_that_nothing_names_is_refused(bot: PlainBot) -> None:
    address = f"{bot.telegram.base_url}{bot.telegram.token}/sendMessage"
    answer = httpx.post(address, data={"chat_id": "1", "text": "x"}, files={"loose": b"x"})
    assert 'uploaded file "loose" is not used' in answer.json()["description"]
