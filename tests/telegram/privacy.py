"""What a bot gets to read: in groups, with privacy mode on, only what is meant for it."""

import re

from tests.telegram.entities import units
from tests.telegram.refusal import Json
from tests.telegram.world import Chat, World, written

_COMMAND_OR_MENTION = re.compile(r"(?<![\w/@])(?:/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?|@\w{3,32})(?![\w/@])")


def entities_of(text: str) -> list[Json]:
    """The commands and mentions that Telegram finds in what people write."""
    return [
        {
            "type": "bot_command" if found[0].startswith("/") else "mention",
            "offset": units(text[: found.start()]),
            "length": units(found[0]),
        }
        for found in _COMMAND_OR_MENTION.finditer(text)
    ]


def bot_reads(world: World, chat: Chat, message: Json) -> bool:
    if chat.bot != "member":
        return False
    return chat.is_private or world.bot["can_read_all_group_messages"] or _meant(world, message)


def _meant(world: World, message: Json) -> bool:
    if message.get("reply_to_message", {}).get("from", {}).get("id") == world.bot["id"]:
        return True
    text = written(message).lower()
    name = f"@{world.bot['username'].lower()}"
    return _is_command(text, name) or any(found[0] == name for found in _COMMAND_OR_MENTION.finditer(text))


def _is_command(text: str, name: str) -> bool:
    found = _COMMAND_OR_MENTION.match(text)
    if found is None or not found[0].startswith("/"):
        return False
    return "@" not in found[0] or found[0].endswith(name)
