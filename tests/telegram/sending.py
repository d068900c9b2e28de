"""The methods that send something."""

from tests.telegram.admission import check_flood, open_chat, reply_of, thread_of
from tests.telegram.entities import Formatted
from tests.telegram.limits import caption_of, text_of
from tests.telegram.refusal import Json, impossible, malformed
from tests.telegram.world import World, post, show


def send_message(world: World, parameters: Json) -> Json:
    text = text_of(parameters)
    return _send(world, parameters, {"text": text.text} | _entities("entities", text))


def send_contact(world: World, parameters: Json) -> Json:
    names = ("phone_number", "first_name", "last_name", "vcard")
    return _send(
        world, parameters, {"contact": {name: parameters[name] for name in names if name in parameters}}
    )


def send_photo(world: World, parameters: Json) -> Json:
    photo = described_file(world, parameters["photo"]) | {"width": 800, "height": 600}
    return _send(world, parameters, {"photo": [photo]} | _caption(parameters))


def send_document(world: World, parameters: Json) -> Json:
    document = described_file(world, parameters["document"])
    return _send(world, parameters, {"document": document} | _caption(parameters))


def send_chat_action(world: World, parameters: Json) -> bool:
    chat = open_chat(world, parameters)
    thread_of(chat, parameters)
    world.actions.append(parameters)
    return True


def described_file(world: World, file_id: str) -> Json:
    """A file that was uploaded with this call or is known from before."""
    if file_id not in world.files:
        raise malformed("wrong file identifier/HTTP URL specified")
    content = world.files[file_id]
    if not content:
        raise impossible("file must be non-empty")
    return {"file_id": file_id, "file_unique_id": f"unique-{file_id}", "file_size": len(content)}


def _send(world: World, parameters: Json, content: Json) -> Json:
    chat = open_chat(world, parameters)
    thread = thread_of(chat, parameters)
    replied = reply_of(chat, parameters)
    content = content | replied
    if thread is None:  # a reply appears beside what it replies to
        thread = replied.get("reply_to_message", {}).get("message_thread_id")
    if "inline_keyboard" in parameters.get("reply_markup", {}):
        content["reply_markup"] = parameters["reply_markup"]
    check_flood(world, chat)
    message = post(chat, world.bot, content, thread)
    show(chat, "sent", message)
    return message


def _entities(name: str, text: Formatted) -> Json:
    return {name: text.entities} if text.entities else {}


def _caption(parameters: Json) -> Json:
    caption = caption_of(parameters)
    return ({"caption": caption.text} if caption.text else {}) | _entities("caption_entities", caption)
