"""`stimmt` and `falsch`: what somebody found when they used a row of the directory."""

from functools import partial

from bot import presenting
from bot.chat import Reply
from bot.command import Command, Request
from bot.models import Role
from bot.references import read_references
from directory.upkeep import give_verdict


def _fits(argument: str) -> bool:
    references, rest = read_references(argument)
    return not rest and (bool(references) or not argument)


def _run(request: Request, *, right: bool) -> Reply:
    references, _ = read_references(request.argument)
    if not references:
        return Reply(request.texts.say("verdict-which"))
    entry = request.index.by_id.get(references[0].entry)
    if not entry:
        return Reply(request.texts.say("ask-gone"))
    give_verdict(request.session, entry.id, voice=request.pseudonym, right=right, on=request.now.date())
    key = "verdict-right" if right else "verdict-wrong"
    return Reply(request.texts.say(key, place=presenting.title(entry, request.texts)))


RIGHT = Command("right", Role.STAFF, partial(_run, right=True), takes=_fits, in_menu=False)
WRONG = Command("wrong", Role.STAFF, partial(_run, right=False), takes=_fits, in_menu=False)
