"""`sprache`: in which language the bot answers somebody."""

from bot.chat import Button, Reply
from bot.command import Command, Request, anything
from bot.models import Role
from bot.texts import every_language, texts_in

LONGEST_CODE = 3


def _chosen(argument: str) -> str:
    wanted = argument.casefold()
    return next(
        (texts.language for texts in every_language() if wanted in texts.words("language-name.words")), ""
    )


def _fits(argument: str) -> bool:
    return not argument or bool(_chosen(argument)) or len(argument) <= LONGEST_CODE


def run(request: Request) -> Reply:
    language = _chosen(request.argument)
    if not language or not request.member:
        return _which(request)
    request.member.language = language
    return Reply(texts_in(language).say("language-is"))


COMMAND = Command("language", Role.READER, run, takes=_fits, is_aside=anything)


def _which(request: Request) -> Reply:
    choices = [(texts.say("language-name"), texts.language) for texts in every_language()]
    text = request.texts.say("language-which", languages=", ".join(name for name, _ in choices))
    buttons = tuple(Button(name, request.texts.command("language", code)) for name, code in choices)
    return Reply(text, buttons=buttons)
