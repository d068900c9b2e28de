"""Keeps client data out of the house: looks at every message before anything of it is stored."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import chain

from bot.chat import Message
from bot.commands import COMMANDS
from bot.privacy.screening import KnownNames, screen
from bot.privacy.words import fold
from bot.recognition import recognise
from bot.texts import every_language
from directory.entries import Entry, Person
from directory.live import Directory
from directory.search.index import Index

LONGEST_INITIAL = 3
MOST_WORDS_OF_A_NAME = 3
_WORD = re.compile(r"\w+")
_PHONE = re.compile(r"\+?\d[\d /-]{4,}\d")


def screened(
    message: Message, expected: str, directory: Directory, today: date
) -> tuple[Message, tuple[str, ...]]:
    """The message without client data, and the kinds of data that were left out of it.

    Where a letter was asked for, a whole name is left out as well.
    """
    if message.pressed:
        return message, ()
    if _waits_for_letter(expected) and _looks_like_a_name(message.text, directory.index):
        return replace(message, text=""), ("name",)
    found = screen(message.text, known_names(directory), today=today)
    if not found.findings:
        return message, ()
    return replace(message, text=found.cleaned), tuple(
        dict.fromkeys(finding.kind for finding in found.findings)
    )


@lru_cache(maxsize=2)
def known_names(directory: Directory) -> KnownNames:
    """What stands in the directory may be written: colleagues, offices, their numbers and addresses."""
    entries = directory.index.entries
    people = [person for entry in entries for person in entry.people]
    names = {name for person in people for name in (person.name, person.deputy.partition(",")[0]) if name}
    other_names = (text for name in directory.other_names for text in (name.term, name.expansion))
    return KnownNames(
        persons=_tokens(names),
        full_names=frozenset(map(fold, names)),
        words=_tokens(chain(other_names, (text for entry in entries for text in _public_words(entry)))),
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


def _waits_for_letter(expected: str) -> bool:
    return any(expected.endswith(texts.say("letter-word")) for texts in every_language())


def _looks_like_a_name(text: str, index: Index) -> bool:
    """A few words longer than an initial, none of which the directory knows, and no command."""
    if recognise(text, COMMANDS).named:
        return False
    words = [word for word in _WORD.findall(text) if len(word) > LONGEST_INITIAL and not word.isdigit()]
    return 0 < len(words) <= MOST_WORDS_OF_A_NAME and not any(map(index.knows_word, words))
