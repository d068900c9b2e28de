"""How the bot comes into a chat and leaves it; it is told of each change."""

import time

from tests.telegram.profile import bot_membership
from tests.telegram.refusal import Json
from tests.telegram.world import Chat, World


def bot_becomes(world: World, chat: Chat, state: str, by: Json) -> None:
    """`state` as in `Chat.bot`."""
    before, chat.bot = chat.bot, state
    change = {
        "chat": chat.about,
        "from": by,
        "date": int(time.time()),
        "old_chat_member": bot_membership(world, before),
        "new_chat_member": bot_membership(world, state),
    }
    world.updates.put("my_chat_member", change)
