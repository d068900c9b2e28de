"""What people send: texts, pictures, voices and so on, and how it reaches the bot."""

import time

from tests.telegram.privacy import bot_reads, entities_of
from tests.telegram.refusal import Json
from tests.telegram.world import Place, World, post, without_reply

TINY_PICTURE = bytes.fromhex("89504e470d0a1a0a")


def text(said: str) -> Json:
    return {"text": said} | _found("entities", said)


def picture(world: World, caption: str = "", album: str = "") -> Json:
    """`album` is the number that pictures sent together share."""
    content: Json = {"photo": [_file(world, TINY_PICTURE) | {"width": 90, "height": 90}]}
    content |= {"media_group_id": album} if album else {}
    return content | _caption(caption)


def voice(world: World) -> Json:
    return {"voice": _file(world, b"OggS") | {"duration": 3, "mime_type": "audio/ogg"}}


def sticker(world: World) -> Json:
    looks = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": _file(world, b"RIFF") | looks | {"emoji": "👍"}}


def document(world: World, name: str, content: bytes, caption: str = "") -> Json:
    return {"document": _file(world, content) | {"file_name": name}} | _caption(caption)


def send(place: Place, content: Json, reply_to: int | None) -> int:
    """Puts it into the chat, and into the updates where the bot may read it."""
    chat, user = place.chat, place.user
    assert chat.bot != "blocked", "one cannot write to a bot one has blocked"
    assert user["id"] in chat.members, f"{user['first_name']} is not in this chat"
    if chat.is_private:
        chat.bot = "member"  # from now on the bot may write
    if reply_to is not None:
        content = content | {"reply_to_message": without_reply(chat.messages[reply_to])}
    message = post(chat, user, content, place.thread)
    if bot_reads(place.world, chat, message):
        place.world.updates.put("message", message)
    return int(message["message_id"])


def edit(place: Place, message_id: int, content: Json) -> None:
    chat, user = place.chat, place.user
    message = chat.messages[message_id]
    assert message["from"]["id"] == user["id"], "people edit only what they wrote"
    kept = {name: value for name, value in message.items() if name not in ("text", "entities")}
    edited = kept | content | {"edit_date": int(time.time())}
    chat.messages[message_id] = edited
    if bot_reads(place.world, chat, edited):
        place.world.updates.put("edited_message", edited)


def _file(world: World, content: bytes) -> Json:
    file_id = world.keep_file(content)
    return {"file_id": file_id, "file_unique_id": f"unique-{file_id}", "file_size": len(content)}


def _caption(caption: str) -> Json:
    return ({"caption": caption} | _found("caption_entities", caption)) if caption else {}


def _found(name: str, said: str) -> Json:
    entities = entities_of(said)
    return {name: entities} if entities else {}
