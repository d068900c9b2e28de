"""The methods that change or delete a message."""

import time

from tests.telegram.admission import open_chat
from tests.telegram.limits import caption_of, text_of
from tests.telegram.refusal import Json, impossible, malformed
from tests.telegram.world import Chat, World, show


def edit_message_text(world: World, parameters: Json) -> Json:
    chat, message = _message_to_edit(world, parameters)
    if "text" not in message:
        raise impossible("there is no text in the message to edit")
    text = text_of(parameters)
    return _replace(chat, message, parameters, {"text": text.text, "entities": text.entities})


def edit_message_caption(world: World, parameters: Json) -> Json:
    chat, message = _message_to_edit(world, parameters)
    if "photo" not in message and "document" not in message:
        raise impossible("there is no caption in the message to edit")
    caption = caption_of(parameters)
    return _replace(
        chat, message, parameters, {"caption": caption.text, "caption_entities": caption.entities}
    )


def edit_message_reply_markup(world: World, parameters: Json) -> Json:
    chat, message = _message_to_edit(world, parameters)
    return _replace(chat, message, parameters, {})


def delete_message(world: World, parameters: Json) -> bool:
    chat = open_chat(world, parameters)
    message = chat.messages.get(parameters["message_id"])
    if message is None:
        raise impossible("message to delete not found")
    if message["from"]["id"] != world.bot["id"] and not chat.is_private:
        raise impossible("message can't be deleted")
    del chat.messages[message["message_id"]]
    show(chat, "deleted", message)
    return True


def _message_to_edit(world: World, parameters: Json) -> tuple[Chat, Json]:
    if "chat_id" not in parameters or "message_id" not in parameters:
        raise malformed("message identifier is not specified")
    chat = open_chat(world, parameters)
    message = chat.messages.get(parameters["message_id"])
    if message is None:
        raise impossible("message to edit not found")
    if message["from"]["id"] != world.bot["id"]:
        raise impossible("message can't be edited")
    return chat, message


def _replace(chat: Chat, message: Json, parameters: Json, content: Json) -> Json:
    """An edit without a keyboard takes it away. The old version stays for those who look back."""
    keyboard = parameters.get("reply_markup", {})
    changed = message | content | {"reply_markup": keyboard if keyboard.get("inline_keyboard") else None}
    edited = {name: value for name, value in changed.items() if value not in (None, [], "")}
    if edited == message:
        raise impossible(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    edited["edit_date"] = max(int(time.time()), message["date"] + 1)
    chat.messages[message["message_id"]] = edited
    show(chat, "edited", edited)
    return edited
