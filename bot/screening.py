"""Keeps client data out of the house: looks at every message before anything of it is stored."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from bot.access import looks_like_a_code
from bot.chat import Message
from bot.commands import COMMANDS
from bot.practice.said_days import said_day
from bot.privacy.screening import KnownNames, screen
from bot.privacy.words import fold
from bot.recognition import recognise
from bot.suggestion_steps import asks_for_a_day
from bot.texts import every_language, says_one_of
from directory.entries import Entry, Person
from directory.live import Directory
from directory.search.asking import telling_words
from directory.search.index import Index
from directory.search.short_answers import initial_of
from directory.search.wording import words

LONGEST_INITIAL = 3
LONGEST_MESSAGE = 10_000
MEANINGLESS = {"Cc", "Cs"}
"""Control characters (PostgreSQL takes no NUL) and halves of signs (which UTF-8 cannot write)."""

MOST_WORDS_OF_A_NAME = 3
ANSWERS_TO_ANYTHING = ("shrug.words", "cancel.words")
_WORD = re.compile(r"\w+")
_COMMAND_FOR_A_BOT = re.compile(r"^(\s*/\w+)@\w+")
"""„/wer@zuruf_bot“ is no mail address."""
_PHONE = re.compile(r"\+?\d[\d /-]{4,}\d")


def readable(text: str) -> str:
    """What somebody can have meant, with an end."""
    return "".join(sign for sign in text[:LONGEST_MESSAGE] if sign in "\n\t" or _has_meaning(sign))


def _has_meaning(sign: str) -> bool:
    return unicodedata.category(sign) not in MEANINGLESS


def screened(
    message: Message, expected: str, directory: Directory, today: date
) -> tuple[Message, tuple[str, ...]]:
    """The message without client data, and the kinds of data that were left out of it.

    Where a letter was asked for, a whole name is left out as well.
    """
    if (
        message.pressed
        or _is_invitation(message.text, expected)
        or _is_a_day_to_come(message, expected, today)
    ):
        return message, ()
    if _waits_for_letter(expected) and _looks_like_a_name(message.text, directory.index):
        return replace(message, text=""), ("name",)
    plain = _COMMAND_FOR_A_BOT.sub(lambda found: found[1], message.text)
    found = screen(plain, known_names(directory), today=today)
    if not found.findings:
        return message, ()
    return replace(message, text=found.cleaned), tuple(
        dict.fromkeys(finding.kind for finding in found.findings)
    )


@lru_cache(maxsize=2)
def known_names(directory: Directory) -> KnownNames:
    """What stands in the directory may be written: colleagues, offices, their numbers and addresses."""
    of_rows = _names_of_rows(directory.index.entries)
    other_names = (text for name in directory.other_names for text in (name.term, name.expansion))
    return replace(of_rows, words=of_rows.words | _tokens(other_names))


@lru_cache(maxsize=2)
def _names_of_rows(entries: Sequence[Entry]) -> KnownNames:
    """Apart, since other names come and go without the rows."""
    people = [person for entry in entries for person in entry.people]
    names = {name for person in people for name in (person.name, person.deputy.partition(",")[0]) if name}
    return KnownNames(
        persons=_tokens(names),
        full_names=frozenset(map(fold, names)),
        words=_tokens(text for entry in entries for text in _public_words(entry)),
        phones=frozenset(number for person in people for number in _numbers(person)),
        emails=frozenset(email.casefold() for person in people for email in person.emails),
        addresses=frozenset(fold(person.address) for person in people if person.address),
    )


def _public_words(entry: Entry) -> Iterable[str]:
    topics = (name for _, name in entry.topics)
    return (entry.institution, entry.office, *topics, *entry.keywords, *entry.districts, *entry.target_groups)


def _numbers(person: Person) -> Iterable[str]:
    written = (*person.phones, *_PHONE.findall(person.deputy))
    return ("".join(filter(str.isdigit, number)) for number in written)


def _tokens(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for text in texts for word in _WORD.findall(text))


def _is_invitation(text: str, expected: str) -> bool:
    """Codes are made of chance and may look like anybody's name."""
    answered = recognise(f"/{expected} {text}", COMMANDS) if expected else None
    said = [one for one in (recognise(text, COMMANDS), answered) if one]
    return any(one.command == "join" and looks_like_a_code(one.argument) for one in said)


def _is_a_day_to_come(message: Message, expected: str, today: date) -> bool:
    """„Dec 1“ where a day was asked for. A day that is over may be one of birth."""
    awaited = recognise(f"/{expected}", COMMANDS)
    if awaited.command != "suggestion" or not asks_for_a_day(awaited.argument):
        return False
    day = said_day(message.text, today)
    return day is not None and day >= today


def _waits_for_letter(expected: str) -> bool:
    return any(expected.endswith(texts.say("letter-word")) for texts in every_language())


def _looks_like_a_name(text: str, index: Index) -> bool:
    """A few words, none of which the directory knows: no letter, no command, no „weiß nicht“."""
    if initial_of(text) or recognise(text, COMMANDS).named:
        return False
    if any(says_one_of(key, text) for key in ANSWERS_TO_ANYTHING):
        return False
    telling = [word.typed for word in telling_words(words(text), at_least_one=False)]
    unknown = [word for word in telling if len(word) > LONGEST_INITIAL and not word.isdigit()]
    return 0 < len(unknown) <= MOST_WORDS_OF_A_NAME and not any(map(index.knows_word, unknown))
