"""What an inline keyboard may hold."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.telegram.refusal import Json, malformed

APPEARANCE = {"text", "icon_custom_emoji_id", "style"}
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What `t.me/BOT?start=…` may carry."""


def check_keyboard(parameters: Json) -> None:
    markup = parameters.get("reply_markup")
    if not isinstance(markup, dict) or "inline_keyboard" not in markup:
        return
    buttons = [button for row in markup["inline_keyboard"] for button in row]
    if len(buttons) > 100:
        raise malformed("reply markup is too long")
    for button in buttons:
        _check_button(button)


def _check_button(button: Json) -> None:
    if not button["text"].strip():
        raise malformed("can't parse inline keyboard button: the text of a button must be non-empty")
    deeds = button.keys() - APPEARANCE
    if len(deeds) != 1:
        raise malformed(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
            if not deeds
            else "can't parse inline keyboard button: exactly one kind is allowed"
        )
    deed = next(iter(deeds))
    if deed in _CHECKS:
        _CHECKS[deed](button[deed])


def _check_data(data: str) -> None:
    if not 1 <= len(data.encode()) <= 64:
        raise malformed("BUTTON_DATA_INVALID")


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https", "tg"):
        raise malformed(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if parts.hostname == "t.me":
        for payload in parse_qs(parts.query).get("start", []):
            check_payload(payload)


def check_payload(payload: str) -> None:
    if not PAYLOAD.fullmatch(payload):
        raise malformed("START_PARAM_INVALID")


def _check_copied(copied: Json) -> None:
    if not 1 <= len(copied["text"]) <= 256:
        raise malformed("BUTTON_COPY_TEXT_INVALID")


_CHECKS: dict[str, Any] = {"callback_data": _check_data, "url": _check_url, "copy_text": _check_copied}
