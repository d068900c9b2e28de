"""`hilfe`: what one may say here, with examples."""

from collections.abc import Sequence

from bot.chat import Reply
from bot.command import Command, Request
from bot.models import Role
from bot.texts import every_language


def help_for(commands: Sequence[Command]) -> Command:
    """The help command, which tells of all others and of itself."""

    def fits(argument: str) -> bool:
        return not argument or _named(every, argument) is not None

    def run(request: Request) -> Reply:
        command = _named(every, request.argument)
        return _about(request, command) if command else _overview(request, every)

    command = Command("help", Role.STRANGER, run, takes=fits, is_aside=True)
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
    line = texts.say("help-line", usage=texts.say(f"{name}.usage"), what=texts.say(name))
    return Reply("\n".join((line, texts.say("help-example", example=texts.say(f"{name}.example")))))


def _named(commands: Sequence[Command], argument: str) -> Command | None:
    wanted = argument.casefold().lstrip("/!")
    return next(
        (
            command
            for command in commands
            for texts in every_language()
            if wanted and wanted in texts.words(f"{command.name}.words")
        ),
        None,
    )
