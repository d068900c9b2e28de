"""`verlassen`: ends a membership and forgets the account."""

from bot import access
from bot.chat import Reply
from bot.command import Command, Request, nothing
from bot.models import Role


def run(request: Request) -> Reply:
    if not request.member:
        return Reply(request.texts.say("left-nothing"))
    access.leave(request.session, request.member)
    return Reply(request.texts.say("left"))


COMMAND = Command("leave", Role.STRANGER, run, takes=nothing)
