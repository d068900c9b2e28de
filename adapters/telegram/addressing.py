"""Groups: whether a message is for the bot, and what it says without the address."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from adapters.telegram.identity import Identity

BEHIND_A_NAME = " \t\n,:;-–"
CLOSING = ",.:;!?)\n"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Marked:
    """A stretch of a text that Telegram marked."""

    kind: str
    start: int
    end: int
    text: str
    user: int | None

    @classmethod
    def of(cls, text: str, entity: Json) -> Self:
        """Telegram counts in units of UTF-16."""
        units = text.encode("utf-16-le")
        start = len(units[: 2 * entity["offset"]].decode("utf-16-le"))
        end = len(units[: 2 * (entity["offset"] + entity["length"])].decode("utf-16-le"))
        user = entity.get("user", {}).get("id")
        return cls(entity["type"], start, end, text[start:end], user)


def without_address(message: Json, text: str, me: Identity) -> str | None:
    """What is said to the bot; none where it is said to others."""
    marked = list(_marked(message, text))
    command = next((mark for mark in marked if mark.kind == "bot_command" and mark.start == 0), None)
    if command and _named(command) not in ("", me.username.casefold()):
        return None
    mentions = [mark for mark in marked if _mentions(mark, me)]
    if not (command or mentions or answers_bot(message, me)):
        return None
    for mark in reversed(mentions):
        text = _without(text, mark.start, mark.end)
    return _without_name(text, command) if command else text


def answers_bot(message: Json, me: Identity) -> bool:
    """In a forum every message answers the one that opened its topic, which means nothing."""
    answered = message.get("reply_to_message") or {}
    return answered.get("from", {}).get("id") == me.id and "forum_topic_created" not in answered


def _marked(message: Json, text: str) -> Iterator[_Marked]:
    entities = message.get("entities" if "text" in message else "caption_entities", [])
    return (_Marked.of(text, entity) for entity in entities)


def _named(command: _Marked) -> str:
    """The bot in `/wer@bot`."""
    return command.text.partition("@")[2].casefold()


def _mentions(mark: _Marked, me: Identity) -> bool:
    return (mark.kind == "mention" and mark.text.casefold() == f"@{me.username}".casefold()) or (
        mark.kind == "text_mention" and mark.user == me.id
    )


def _without(text: str, start: int, end: int) -> str:
    before, after = text[:start].rstrip(" "), text[end:].lstrip(" ")
    if not before:
        return after.lstrip(BEHIND_A_NAME)
    if not after or after[0] in CLOSING:
        return before.rstrip(",") + after
    return f"{before} {after}"


def _without_name(text: str, command: _Marked) -> str:
    return command.text.partition("@")[0] + text[command.end :]
