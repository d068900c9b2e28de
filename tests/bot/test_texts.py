"""The two languages say the same things, and every key is used and exists."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot.command import Command
from bot.commands import COMMANDS
from bot.recognition import recognise
from bot.texts import LANGUAGES, source, texts_in
from tests.talking import Talk, everything

ROOT = Path(__file__).parent.parent.parent
BUILT = re.compile(
    r"^(outcome|channel|duration|match|kind|role|ask|field|button|button-change|program|program-import|card|who|called|right|wrong|step|counted|suggestion|draft|rule|digest-standing|digest-effect|digest-thanks)-"
)


def messages(language: str) -> dict[str, set[str]]:
    """Every key (attributes as `key.attribute`) with the names of its placeholders."""
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(source(language)).body:
        assert not isinstance(entry, fluent.Junk), entry.content
        if isinstance(entry, fluent.Message):
            if entry.value:
                found[entry.id.name] = placeholders(entry.value)
            found |= {
                f"{entry.id.name}.{part.id.name}": placeholders(part.value) for part in entry.attributes
            }
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_said_twice(language: str) -> None:
    body = FluentParser().parse(source(language)).body
    keys = [entry.id.name for entry in body if isinstance(entry, fluent.Message)]
    assert len(keys) == len(set(keys))


def placeholders(pattern: fluent.BaseNode) -> set[str]:
    names: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, fluent.VariableReference):
            names.add(node.id.name)
        elif isinstance(node, fluent.BaseNode):
            for value in vars(node).values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(pattern)
    return names


def code() -> Iterator[Path]:
    """Chats ask for words as well."""
    return (file for folder in ("bot", "adapters") for file in (ROOT / folder).rglob("*.py"))


def literals() -> set[str]:
    """Every text in the code that could be a key."""
    return {
        node.value
        for file in code()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def said_keys() -> set[str]:
    """The keys that the code says literally: `say("…")`, `words("…")`."""
    return {
        node.args[0].value
        for file in code()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"say", "words"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def test_every_language_has_the_same_keys_and_placeholders() -> None:
    first, *others = (messages(language) for language in LANGUAGES)
    assert all(other == first for other in others)


def test_every_key_that_is_said_exists() -> None:
    assert said_keys() - messages("de").keys() == set()


def test_every_key_is_used() -> None:
    used = literals()
    unused = {
        key
        for key in messages("de")
        if key not in used
        and key.split(".")[0] not in {command.name for command in COMMANDS}
        and not BUILT.match(key)
    }
    assert unused == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_the_example_of_a_command_is_that_command(command: Command, language: str) -> None:
    example = texts_in(language).say(f"{command.name}.example")
    assert recognise(example, COMMANDS).command == command.name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("prefix", ["", "/", "!"])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_the_example_of_a_command_is_answered(
    command: Command, prefix: str, language: str, staff: Talk
) -> None:
    staff.says(f"sprache {language}")
    staff.says(texts_in(language).say("called.example"))
    heard = everything(staff.says(prefix + texts_in(language).say(f"{command.name}.example")))
    assert heard
    assert texts_in(language).say("unexpected", number="")[:20] not in heard


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("hilfe", "help"),
        ("Hilfe zur Erziehung", "who"),
        ("hilfe angerufen", "help"),
        ("Sprache", "language"),
        ("Sprachkurse für Geflüchtete", "who"),
        ("zurück", "undo"),
        ("zurück in die Schule, wer hilft?", "who"),
        ("Wen hast du angerufen?", "who"),
        ("hab bei der ABH angerufen, keiner da", "called"),
        ("Ich hab dann da mal angerufen: Jobcenter, geklärt", "called"),
        ("/wer@zuruf_bot macht BuT?", "who"),
        ("Kontakt zur Familienkasse", "who"),
        ("werkstatt", "who"),
        ("stimmt das noch?", "who"),
        ("verlassen der Schule ohne Abschluss", "who"),
    ],
)
def test_a_command_word_is_a_command_only_where_its_argument_fits(text: str, command: str) -> None:
    assert recognise(text, COMMANDS).command == command


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_right(language: str) -> None:
    one, many = (texts_in(language).say("answer-verified", date="1.1.2026", days=days) for days in (1, 2))
    assert one != many.replace("2", "1")
