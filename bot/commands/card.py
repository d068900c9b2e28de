"""`kontakt`: the card of a row, to tap or to keep."""

from bot import presenting
from bot.chat import Reply
from bot.command import Command, Request
from bot.models import Role
from bot.references import read_references


def _fits(argument: str) -> bool:
    return bool(read_references(argument)[0])


def run(request: Request) -> Reply:
    references, _ = read_references(request.argument)
    entry = request.index.by_id.get(references[0].entry) if references else None
    if not entry:
        return Reply(request.texts.say("ask-gone"))
    return Reply("", cards=presenting.contact_cards(entry, request.texts))


COMMAND = Command("card", Role.READER, run, takes=_fits, in_menu=False)
