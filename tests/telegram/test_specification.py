"""The specification of the strict Telegram agrees with a second, independent one, where that is at hand."""

import json
from pathlib import Path
from typing import Any

import aiogram.types
import pytest

from tests.telegram.built import BUILT
from tests.telegram.shapes import fields_of
from tests.telegram.specification import methods

SECOND = Path(__file__).parents[3] / "shared" / "telegram" / "api.json"
pytestmark = pytest.mark.skipif(not SECOND.exists(), reason="no second description of the Bot API here")

NEWER = {"ephemeral_message_parameters", "is_ephemeral", "disabled", "force_reply", "ephemeral_message_id"}
"""What the first specification, the younger of the two, alone describes of that which the fake can do."""

SENT = (
    "BotCommand",
    "BotCommandScopeChat",
    "CopyTextButton",
    "InlineKeyboardButton",
    "InlineKeyboardMarkup",
    "InlineQueryResultArticle",
    "InlineQueryResultContact",
    "InlineQueryResultsButton",
    "InputContactMessageContent",
    "InputTextMessageContent",
    "LinkPreviewOptions",
    "MessageEntity",
    "ReplyParameters",
)


@pytest.fixture(scope="module")
def second() -> dict[str, Any]:
    described: dict[str, Any] = json.loads(SECOND.read_text("utf-8"))
    return described


def fields(described: dict[str, Any]) -> set[str]:
    return {field["name"] for field in described.get("fields", [])}


def required(described: dict[str, Any]) -> set[str]:
    return {field["name"] for field in described.get("fields", []) if field["required"]}


def test_no_method_is_missing(second: dict[str, Any]) -> None:
    assert second["methods"].keys() <= {method.name for method in methods().values()}


def test_what_is_built_is_in_both(second: dict[str, Any]) -> None:
    assert BUILT.keys() <= second["methods"].keys()


def test_both_require_the_same_parameters(second: dict[str, Any]) -> None:
    shared = [method for method in methods().values() if method.name in second["methods"]]
    assert len(shared) > 150
    assert {method.name: method.required for method in shared} == {
        method.name: required(second["methods"][method.name]) for method in shared
    }


@pytest.mark.parametrize("name", [*BUILT, "getUpdates"])
def test_both_know_the_same_parameters(second: dict[str, Any], name: str) -> None:
    ours = set(methods()[name.lower()].parameters)
    assert ours - NEWER == fields(second["methods"][name])


@pytest.mark.parametrize("name", SENT)
def test_both_know_the_same_fields(second: dict[str, Any], name: str) -> None:
    ours, needed = fields_of(getattr(aiogram.types, name))
    assert set(ours) - NEWER == fields(second["types"][name])
    # a newer ReplyParameters may name an ephemeral message instead; the fake has none and refuses that itself
    assert needed | ({"message_id"} if name == "ReplyParameters" else set()) == required(
        second["types"][name]
    )
