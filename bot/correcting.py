"""A message that was edited: its first version counts, but a call that it noted is put right."""

from collections.abc import Sequence
from dataclasses import replace

from bot.call_replies import changed
from bot.chat import Message, Reply
from bot.command import Request
from bot.commands import COMMANDS
from bot.commands.called import understood
from bot.practice.logbook import call_noted_by, put_right
from bot.recognition import recognise


def corrected(request: Request, message: Message, withheld: Sequence[str]) -> Reply | None:
    """The call as it stands now. Nothing where no call was noted, or the new text tells of none."""
    call = call_noted_by(request.session, message, request.pseudonym, request.now)
    if withheld:
        kinds = ", ".join(request.texts.say(f"kind-{kind}") for kind in withheld)
        return Reply(request.texts.say("withheld", kinds=kinds))
    if not call:
        return None
    recognised = recognise(message.text, COMMANDS)
    told = recognised.argument if recognised.command == "called" else message.text
    note = understood(replace(request, argument=told))
    if note.names_nothing:
        return None
    put_right(call, note)
    return changed(request, call)
