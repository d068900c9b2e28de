"""The bot's own words, in all languages: what it offers and understands as a step is never a question."""

from collections.abc import Iterator, Mapping
from functools import cache

from fluent.runtime import FluentResource
from fluent.syntax import ast

from bot.texts import LANGUAGES, source, wordings
from directory.search.wording import words

OWNERS = {
    "cancel": "",
    "shrug": "",
    "no": "",
    "which": "",
    "step": "suggestion",
    "draft": "suggestion",
    "week": "week",
    "synonym": "synonym",
    "field": "change",
    "outcome": "change",
}
"""To which command the words of a family of texts belong: of two families, to that of the first."""
BUTTON, OUTCOME = "button", "outcome"

Wording = tuple[str, ...]


def owner_of(said: str) -> str | None:
    """The command that own words belong to, empty where it is no single one; None for anything else.

    Several in a row are own words, too, and belong where the first of them does that belongs anywhere.
    """
    own, left, owners = _own_words(), without_please(said), list[str]()
    lengths = sorted({len(wording) for wording in own}, reverse=True)
    while left:
        length = next((length for length in lengths if left[:length] in own), 0)
        if not length:
            return None
        owners.append(own[left[:length]])
        left = left[length:]
    return next((owner for owner in owners if owner), "") if owners else None


def without_please(said: str) -> Wording:
    """The words of a text, in plain letters, without „bitte“."""
    please = {_plain_words(word) for word in wordings("please.words")}
    return tuple(word for word in _plain_words(said) if (word,) not in please)


@cache
def _own_words() -> Mapping[Wording, str]:
    messages = [message for language in LANGUAGES for message in _messages(language)]
    found: dict[Wording, str] = {}
    for owner, wording in (*_of_commands(messages), *_of_families(messages), *_of_buttons(messages)):
        found.setdefault(_plain_words(wording), owner)
    found.pop((), None)
    return found


def _of_commands(messages: list[ast.Message]) -> Iterator[tuple[str, str]]:
    return (
        (message.id.name, word)
        for message in messages
        if _attribute(message, "usage")
        for word in _words(message)
    )


def _of_families(messages: list[ast.Message]) -> Iterator[tuple[str, str]]:
    """What is listed as words, and the label that goes with it; of an outcome the label in any case."""
    return (
        (owner, wording)
        for family, owner in OWNERS.items()
        for message in messages
        if message.id.name.partition("-")[0] == family and (_words(message) or family == OUTCOME)
        for wording in (*_words(message), _text(message.value))
    )


def _of_buttons(messages: list[ast.Message]) -> Iterator[tuple[str, str]]:
    """„button-change-office“ is of the command `change`."""
    commands = {owner for owner, _ in _of_commands(messages)}
    for message in messages:
        family, _, rest = message.id.name.partition("-")
        if family == BUTTON:
            owner = rest.partition("-")[0]
            yield owner if owner in commands else "", _text(message.value)


def _messages(language: str) -> Iterator[ast.Message]:
    return (entry for entry in FluentResource(source(language)).body if isinstance(entry, ast.Message))


def _words(message: ast.Message) -> list[str]:
    return [word for word in _attribute(message, "words").split("|") if word.strip()]


def _attribute(message: ast.Message, name: str) -> str:
    return next((_text(one.value) for one in message.attributes if one.id.name == name), "")


def _text(pattern: ast.Pattern | None) -> str:
    """A text in which nothing is to be put in; empty for any other."""
    elements = pattern.elements if pattern else []
    texts = [element.value for element in elements if isinstance(element, ast.TextElement)]
    return "".join(texts) if len(texts) == len(elements) else ""


def _plain_words(text: str) -> Wording:
    return tuple(one.plain for one in words(text))
