"""Every word the bot says or understands: a folder of Fluent files a language, for its plural forms."""

from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("de", "en")
LONGEST_ARGUMENT = 2000
"""Fluent refuses to put in more than 2,500 letters."""


class Texts:
    """The words of one language. A key is a message (`hello`) or an attribute of one (`who.help`)."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(source(language)))

    def say(self, key: str, /, **arguments: Any) -> str:  # noqa: ANN401 - Fluent takes texts, numbers and dates
        """The text of a key, with its arguments put in. A key that does not exist is an error."""
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(
            pattern, {name: _short(arguments[name]) for name in arguments}
        )
        if errors:
            raise KeyError(key) from errors[0]
        return str(text)

    def words(self, key: str) -> tuple[str, ...]:
        """The wordings that a key lists, separated by `|`."""
        return tuple(word.strip() for word in self.say(key).split("|") if word.strip())

    def command(self, name: str, argument: object = "") -> str:
        """A command as somebody would type it in this language."""
        return f"{self.words(f'{name}.words')[0]} {argument}".strip()


def _short(argument: Any) -> Any:  # noqa: ANN401 - as in `say`
    is_long = isinstance(argument, str) and len(argument) > LONGEST_ARGUMENT
    return f"{argument[:LONGEST_ARGUMENT]} …" if is_long else argument


@cache
def texts_in(language: str) -> Texts:
    """The texts of a language; those of the first one where it is not known."""
    return Texts(language if language in LANGUAGES else LANGUAGES[0])


def every_language() -> tuple[Texts, ...]:
    return tuple(texts_in(language) for language in LANGUAGES)


@cache
def wordings(key: str) -> tuple[str, ...]:
    """What a key lists, in every language."""
    return tuple(word for texts in every_language() for word in texts.words(key))


def says_one_of(key: str, said: str) -> bool:
    """Whether somebody said one of the wordings of a key, in whatever language, and nothing else."""
    plain = said.casefold().strip(" .!?")
    return any(plain == word.casefold() for word in wordings(key))


def source(language: str) -> str:
    """The Fluent files of a language as they are, end to end."""
    folder = files(__package__).joinpath(language)
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".ftl"))
    return "\n".join(folder.joinpath(name).read_text("utf-8") for name in names)
