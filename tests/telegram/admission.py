"""Which chat a call may write to, and why not."""

import time

from tests.telegram.refusal import Json, Refused, flooded, forbidden, impossible, malformed
from tests.telegram.world import Chat, World, without_reply


def open_chat(world: World, parameters: Json) -> Chat:
    """The chat a message goes to; raises where the bot may not write."""
    chat = known_chat(world, parameters["chat_id"])
    if chat.migrated_to is not None:
        raise Refused(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            parameters={"migrate_to_chat_id": chat.migrated_to},
        )
    if chat.bot != "member":
        raise _not_admitted(chat)
    return chat


def known_chat(world: World, chat_id: int | str) -> Chat:
    chat = world.chats.get(chat_id) if isinstance(chat_id, int) else _chat_named(world, chat_id)
    if chat is None:
        raise impossible("chat not found")
    return chat


def check_flood(world: World, chat: Chat) -> None:
    """Refuses one message too many, as Telegram does, per chat."""
    if world.flood is None:
        return
    now = time.monotonic()
    while chat.sent_lately and chat.sent_lately[0] <= now - world.flood.seconds:
        chat.sent_lately.popleft()
    if len(chat.sent_lately) >= world.flood.most:
        raise flooded(int(chat.sent_lately[0] + world.flood.seconds - now) + 1)
    chat.sent_lately.append(now)


def thread_of(chat: Chat, parameters: Json) -> int | None:
    thread: int | None = parameters.get("message_thread_id")
    if thread is not None and thread not in chat.topics:
        raise impossible("message thread not found")
    return thread


def reply_of(chat: Chat, parameters: Json) -> Json:
    """The message that is replied to, as a part of the new one."""
    wanted = parameters.get("reply_parameters")
    if wanted is None:
        return {}
    if "message_id" not in wanted:
        raise malformed("message identifier is not specified")
    message = chat.messages.get(wanted["message_id"])
    if message is not None:
        return {"reply_to_message": without_reply(message)}
    if not wanted.get("allow_sending_without_reply"):
        raise impossible("message to be replied not found")
    return {}


def _chat_named(world: World, name: str) -> Chat | None:
    """Bots find only public groups by their name, never people."""
    groups = (chat for chat in world.chats.values() if not chat.is_private)
    return next((chat for chat in groups if name == f"@{chat.about.get('username')}"), None)


def _not_admitted(chat: Chat) -> Refused:
    if chat.is_private:
        why = "blocked by the user" if chat.bot == "blocked" else None
        return forbidden(f"bot was {why}" if why else "bot can't initiate conversation with a user")
    if chat.bot == "kicked":
        return forbidden(f"bot was kicked from the {chat.kind} chat")
    if chat.bot == "left":
        return forbidden(f"bot is not a member of the {chat.kind} chat")
    return impossible("chat not found")
