"""The limits of the Bot API that types do not tell."""

import re
from typing import Any
from urllib.parse import urlsplit

from tests.telegram.entities import Formatted, formatted, units
from tests.telegram.keyboards import check_keyboard, check_payload
from tests.telegram.refusal import Json, Refused, malformed

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


def check_limits(method: str, parameters: Json) -> None:
    """Raises `Refused` where a well-typed call asks too much."""
    check_keyboard(parameters)
    if method in _CHECKS:
        _CHECKS[method](parameters)


def text_of(parameters: Json) -> Formatted:
    """The text of a message, which must not be empty."""
    text = formatted(parameters.get("text", ""), parameters.get("parse_mode"), parameters.get("entities"))
    if not text.text:
        raise malformed("message text is empty")
    if units(text.text) > LONGEST_TEXT:
        raise malformed("message is too long")
    return text


def caption_of(parameters: Json) -> Formatted:
    caption = formatted(
        parameters.get("caption", ""), parameters.get("parse_mode"), parameters.get("caption_entities")
    )
    if units(caption.text) > LONGEST_CAPTION:
        raise malformed("message caption is too long")
    return caption


def _check_contact(parameters: Json) -> None:
    if not parameters["phone_number"].strip():
        raise malformed("phone number must be non-empty")
    if not parameters["first_name"].strip():
        raise malformed("first name must be non-empty")
    if len(parameters.get("vcard", "").encode()) > 2048:
        raise malformed("vCard is too long")


def _check_callback_answer(parameters: Json) -> None:
    if len(parameters.get("text", "")) > 200:
        raise malformed("MESSAGE_TOO_LONG")


def _check_commands(parameters: Json) -> None:
    _check_language(parameters)
    commands = parameters["commands"]
    if len(commands) > 100:
        raise malformed("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch("[a-z0-9_]{1,32}", command["command"]):
            raise malformed("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise malformed("BOT_COMMAND_DESCRIPTION_INVALID")


def _check_language(parameters: Json) -> None:
    if not re.fullmatch("([a-z]{2})?", parameters.get("language_code", "")):
        raise malformed("invalid language code specified")


def _check_description(parameters: Json) -> None:
    _check_language(parameters)
    if len(parameters.get("description", "")) > 512:
        raise malformed("description is too long")


def _check_short_description(parameters: Json) -> None:
    _check_language(parameters)
    if len(parameters.get("short_description", "")) > 120:
        raise malformed("short description is too long")


def _check_inline_answer(parameters: Json) -> None:
    results = parameters["results"]
    if len(results) > 50:
        raise malformed("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) < len(results):
        raise malformed("RESULT_ID_DUPLICATE")
    if not all(1 <= len(result["id"].encode()) <= 64 for result in results):
        raise malformed("RESULT_ID_INVALID")
    for result in results:
        check_keyboard(result)
        _check_inline_content(result.get("input_message_content", {}))
    check_payload(parameters.get("button", {}).get("start_parameter", "none"))


def _check_inline_content(content: Json) -> None:
    if "message_text" in content:
        text_of({"text": content["message_text"], "parse_mode": content.get("parse_mode")})


def _check_updates(parameters: Json) -> None:
    if not 1 <= parameters.get("limit", 100) <= 100:
        raise malformed("limit must be between 1 and 100")
    if not 0 <= parameters.get("timeout", 0) <= 50:
        raise malformed("timeout must be between 0 and 50 seconds")


def _check_webhook(parameters: Json) -> None:
    if not re.fullmatch("[A-Za-z0-9_-]{1,256}", parameters.get("secret_token", "none")):
        raise malformed("secret token contains unallowed characters")
    if not parameters["url"]:
        return
    url = urlsplit(parameters["url"])
    if url.scheme != "https":
        raise _bad_webhook("An HTTPS URL must be provided for webhook")
    if url.port not in (None, 80, 88, 443, 8443):
        raise _bad_webhook("Webhook can be set up only on ports 80, 88, 443 or 8443")


def _bad_webhook(why: str) -> Refused:
    return malformed(f"bad webhook: {why}")


_CHECKS: dict[str, Any] = {
    "answerCallbackQuery": _check_callback_answer,
    "answerInlineQuery": _check_inline_answer,
    "deleteMyCommands": _check_language,
    "editMessageCaption": caption_of,
    "editMessageText": text_of,
    "getMyCommands": _check_language,
    "getUpdates": _check_updates,
    "sendContact": _check_contact,
    "sendDocument": caption_of,
    "sendMessage": text_of,
    "sendPhoto": caption_of,
    "setMyCommands": _check_commands,
    "setMyDescription": _check_description,
    "setMyShortDescription": _check_short_description,
    "setWebhook": _check_webhook,
}
