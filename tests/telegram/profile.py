"""The methods about the bot itself and about chats: commands, descriptions, webhook, members."""

import json

from tests.telegram.admission import known_chat, open_chat
from tests.telegram.refusal import Json, impossible
from tests.telegram.world import Chat, World

STATUS = {"member": "member", "stranger": "left", "left": "left", "kicked": "kicked", "blocked": "kicked"}


def get_me(world: World, _: Json) -> Json:
    return world.bot


def set_my_commands(world: World, parameters: Json) -> bool:
    world.profile.commands[_audience(parameters)] = parameters["commands"]
    return True


def get_my_commands(world: World, parameters: Json) -> list[Json]:
    return world.profile.commands.get(_audience(parameters), [])


def delete_my_commands(world: World, parameters: Json) -> bool:
    world.profile.commands.pop(_audience(parameters), None)
    return True


def set_my_description(world: World, parameters: Json) -> bool:
    world.profile.descriptions[parameters.get("language_code", "")] = parameters.get("description", "")
    return True


def get_my_description(world: World, parameters: Json) -> Json:
    return {"description": world.profile.descriptions.get(parameters.get("language_code", ""), "")}


def set_my_short_description(world: World, parameters: Json) -> bool:
    language = parameters.get("language_code", "")
    world.profile.short_descriptions[language] = parameters.get("short_description", "")
    return True


def get_my_short_description(world: World, parameters: Json) -> Json:
    language = parameters.get("language_code", "")
    return {"short_description": world.profile.short_descriptions.get(language, "")}


def set_webhook(world: World, parameters: Json) -> bool:
    world.webhook = parameters if parameters["url"] else {}
    if "allowed_updates" in parameters:
        world.updates.allowed = parameters["allowed_updates"]
    if parameters.get("drop_pending_updates"):
        world.updates.waiting.clear()
    world.updates.tell()
    return True


def delete_webhook(world: World, parameters: Json) -> bool:
    return set_webhook(world, parameters | {"url": ""})


def get_webhook_info(world: World, _: Json) -> Json:
    known: Json = {
        "url": world.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting),
        "allowed_updates": world.updates.allowed,
    }
    error: Json = world.webhook.get("last_error", {})
    return known | error


def get_chat(world: World, parameters: Json) -> Json:
    chat = known_chat(world, parameters["chat_id"])
    if chat.bot == "stranger":
        raise impossible("chat not found")
    full: Json = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": NO_GIFTS}
    return full | chat.about


NO_GIFTS: Json = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)


def get_chat_member(world: World, parameters: Json) -> Json:
    chat = open_chat(world, parameters)
    if parameters["user_id"] == world.bot["id"]:
        return bot_membership(world, chat.bot)
    if parameters["user_id"] not in chat.members:
        raise impossible("PARTICIPANT_ID_INVALID")
    return {"user": chat.members[parameters["user_id"]], "status": "member"}


def leave_chat(world: World, parameters: Json) -> bool:
    chat: Chat = open_chat(world, parameters)
    chat.bot = "left"
    return True


def get_file(world: World, parameters: Json) -> Json:
    file_id = parameters["file_id"]
    if file_id not in world.files:
        raise impossible("invalid file_id")
    size = len(world.files[file_id])
    return {
        "file_id": file_id,
        "file_unique_id": f"unique-{file_id}",
        "file_size": size,
        "file_path": file_id,
    }


def bot_membership(world: World, state: str) -> Json:
    until = {"until_date": 0} if STATUS[state] == "kicked" else {}
    return {"user": world.bot, "status": STATUS[state]} | until


def _audience(parameters: Json) -> tuple[str, str]:
    scope = parameters.get("scope", {"type": "default"})
    return json.dumps(scope, sort_keys=True), parameters.get("language_code", "")
