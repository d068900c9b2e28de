"""Which command a text is, in whatever language it was typed, and what it says besides."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.command import Command
from bot.practice.phrases import one_of, spelled
from bot.texts import every_language, wordings

_SLASH = re.compile(r"^\s*[/!]\s*")
_AFTER_WORD = r"(?:@\w+)?(?=[\s:,.!?–-]|$)[:,]?\s*"


@dataclass(frozen=True, slots=True)
class Recognised:
    """`named`: the command stood there in words; without that it is a plain text.

    `known`: it is not somebody else's command, or one that was mistyped.
    """

    command: str
    argument: str
    named: bool
    known: bool = True


def recognise(text: str, commands: Sequence[Command]) -> Recognised:
    """A text that begins with a command's word, tells of a call, or else is a question to `wer`.

    An unknown word after a slash is a command that somebody got wrong: help shows what there is.
    """
    slash = has_slash(text)
    plain = _SLASH.sub("", text).strip()
    for name, pattern in _beginnings(tuple(command.name for command in commands)):
        found = pattern.match(plain)
        if found and (slash or _takes(commands, name, plain[found.end() :].strip())):
            return Recognised(name, plain[found.end() :].strip(), named=True)
    if slash:
        return Recognised("help", plain, named=True, known=False)
    if label := next((command for command in commands if command.is_label(plain)), None):
        return Recognised(label.name, plain, named=True)
    if _tells_of_a_call(plain):
        return Recognised("called", plain, named=True)
    return Recognised("who", plain, named=False)


def has_slash(text: str) -> bool:
    return bool(_SLASH.match(text))


@cache
def _beginnings(names: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The words of all commands in all languages, the longest first."""
    words = sorted(_words(names), key=lambda pair: -len(pair[1]))
    return tuple((name, re.compile(spelled(word) + _AFTER_WORD, re.IGNORECASE)) for name, word in words)


def _words(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return (
        (name, word) for texts in every_language() for name in names for word in texts.words(f"{name}.words")
    )


def _takes(commands: Sequence[Command], name: str, argument: str) -> bool:
    return any(command.name == name and command.takes(argument) for command in commands)


def _tells_of_a_call(text: str) -> bool:
    """„Hab bei der ABH angerufen, keiner da“, but not „Wen hast du angerufen?“."""
    return bool(_called_anywhere().search(text)) and not _begins_like_a_question().match(text)


@cache
def _called_anywhere() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{one_of(wordings('called.anywhere'))})(?!\w)", re.IGNORECASE)


@cache
def _begins_like_a_question() -> re.Pattern[str]:
    words = one_of(wordings("who.anywhere"))
    return re.compile(rf"(?:{words})(?!\w)|.*\?\s*$", re.IGNORECASE | re.DOTALL)
