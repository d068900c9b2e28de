"""`zurück`: takes an own call back, the last one or the one that a button names."""

from bot.call_replies import summary
from bot.chat import Reply
from bot.command import Command, Request
from bot.models import Role
from bot.practice.logbook import last_own_call, own_call, take_back


def _fits(argument: str) -> bool:
    return not argument or argument.isdecimal()


def run(request: Request) -> Reply:
    number = request.argument
    call = (
        own_call(request.session, int(number), request.pseudonym, request.now)
        if number.isdecimal()
        else last_own_call(request.session, request.pseudonym, request.now)
    )
    if not call:
        return Reply(request.texts.say("undo-nothing"))
    said = summary(request, call)
    take_back(request.session, call)
    return Reply(request.texts.say("undone", **said), replaces=request.pressed_on)


COMMAND = Command("undo", Role.STAFF, run, takes=_fits)
