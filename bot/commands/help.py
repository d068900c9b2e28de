"""`hilfe`: what one may say here, with examples."""

from collections.abc import Sequence

from bot.chat import Reply
from bot.command import Command, Request, anything
from bot.models import Role
from bot.own_words import owner_of
from bot.texts import every_language

STEPS = {"suggestion": "help-suggestion", "week": "help-week", "need": "help-need"}
"""What may stand behind the word of a command, where that is a story of its own."""


def help_for(commands: Sequence[Command]) -> Command:
    """The help command, which tells of all others and of itself."""

    def fits(argument: str) -> bool:
        return not argument or _named(every, argument) is not None

    def run(request: Request) -> Reply:
        command = _named(every, request.argument)
        return _about(request, command) if command else _overview(request, every)

    command = Command("help", Role.STRANGER, run, takes=fits, is_aside=anything)
    every = (*commands, command)
    return command


def _overview(request: Request, commands: Sequence[Command]) -> Reply:
    texts = request.texts
    lines = [
        texts.say("help-line", usage=texts.say(f"{command.name}.usage"), what=texts.say(command.name))
        for command in commands
        if command.in_menu and command.role <= request.role
    ]
    unknown = [texts.say("help-unknown", word=request.argument.split()[0])] if request.argument else []
    example = texts.say("join.example" if request.role is Role.STRANGER else "who.example")
    closing = texts.say("help-example", example=example)
    return Reply("\n".join((*unknown, texts.say("help-first"), *lines, closing)))


def _about(request: Request, command: Command) -> Reply:
    texts, name = request.texts, command.name
    lines = (
        texts.say("help-line", usage=texts.say(f"{name}.usage"), what=texts.say(name)),
        *([texts.say(STEPS[name])] if name in STEPS else []),
        texts.say("help-example", example=texts.say(f"{name}.example")),
    )
    return Reply("\n".join(lines))


def _named(commands: Sequence[Command], argument: str) -> Command | None:
    """By one of its words, or by a step of it („hilfe annehmen“)."""
    wanted = argument.casefold().strip("/!.? ")
    by_word = (
        command.name
        for command in commands
        for texts in every_language()
        if wanted in texts.words(f"{command.name}.words")
    )
    owner = owner_of(wanted)
    name = next(by_word, owner if owner in STEPS else None)
    return next((command for command in commands if command.name == name), None)
