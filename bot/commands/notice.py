"""`datenschutz`: what is stored and what never is."""

from bot.chat import Reply
from bot.command import Command, Request, anything, nothing
from bot.models import Role


def run(request: Request) -> Reply:
    return Reply(request.texts.say("notice-text", leave=request.texts.command("leave")))


COMMAND = Command("notice", Role.STRANGER, run, takes=nothing, is_aside=anything)
