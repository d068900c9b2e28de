"""`ändern`: puts right what was understood of an own call: its outcome, office or topic.

Nothing said: it asks. Something that cannot be meant: the call stays as it is, and it does not ask again.
"""

import re
from collections.abc import Sequence

from bot.call_replies import changed, left_as_it_is, offices_to_choose, outcomes_to_choose
from bot.chat import Reply
from bot.command import Command, Request
from bot.models import Call, Outcome, Role
from bot.practice.call_notes import name_of_a_matter, place_of, to_choose
from bot.practice.logbook import own_call
from bot.practice.naming import number_of_topic, offices_named, topic_named
from bot.practice.phrases import take_outcome
from bot.proposing import learnt_from_call
from bot.references import read_references
from bot.texts import every_language, says_one_of
from directory.entries import Entry

_ARGUMENT = re.compile(r"(?P<number>\d{1,9})\s+(?P<field>\w+)\s*(?P<value>.*)", re.DOTALL)
_SAYS_NOTHING = re.compile(r"\W*(?:\d{1,5}|\w)?\W*")
"""A bare number, a single letter."""


def _fits(argument: str) -> bool:
    return bool(_ARGUMENT.fullmatch(argument))


def run(request: Request) -> Reply:
    found = _ARGUMENT.fullmatch(request.argument)
    field = _field(found["field"]) if found else ""
    if not found or not field:
        return Reply(request.texts.say("change-usage", example=request.texts.say("change.example")))
    call = own_call(request.session, int(found["number"]), request.pseudonym, request.now)
    if not call:
        return Reply(request.texts.say("change-nothing"))
    return _CHANGES[field](request, call, found["value"].strip())


COMMAND = Command("change", Role.STAFF, run, takes=_fits, in_menu=False)


def _change_outcome(request: Request, call: Call, value: str) -> Reply:
    outcome = take_outcome(value).meaning
    if outcome is None:
        return left_as_it_is(request, call) if value else outcomes_to_choose(request, call)
    call.outcome = Outcome(outcome)
    return changed(request, call)


def _change_office(request: Request, call: Call, value: str) -> Reply:
    if not value:
        return _ask(request, "which-office")
    references, said = read_references(value)
    rows = [request.index.by_id[entry] for entry, _ in references if entry in request.index.by_id]
    meant = rows[:1] if references else _offices_meant(request, said)
    if not meant:
        return left_as_it_is(request, call)
    was_open = call.organization_id is None
    call.organization_id = rows[0].organization_id if rows else place_of(meant)[0]
    if call.organization_id is None:
        return offices_to_choose(request, call, to_choose(meant))
    reply = changed(request, call)
    return learnt_from_call(request, call, reply) if was_open else reply


def _change_topic(request: Request, call: Call, value: str) -> Reply:
    if not value:
        return _ask(request, "which-topic")
    if _says_nothing(value):
        return left_as_it_is(request, call)
    hit = topic_named(value, request.index)
    call.topic_id = number_of_topic(hit)
    call.topic_words = "" if hit else name_of_a_matter(value)
    return changed(request, call)


_CHANGES = {"outcome": _change_outcome, "office": _change_office, "topic": _change_topic}


def _offices_meant(request: Request, said: str) -> Sequence[Entry]:
    return () if _says_nothing(said) else offices_named(said, request.index)


def _says_nothing(value: str) -> bool:
    """„Weiß nicht“, „egal“, „keine davon“, a number: nothing that an office or a topic could be called."""
    is_shrug = any(says_one_of(key, value) for key in ("shrug.words", "cancel.words", "which-none.words"))
    return is_shrug or bool(_SAYS_NOTHING.fullmatch(value))


def _ask(request: Request, key: str) -> Reply:
    words = request.argument.split()[:2]
    return Reply(request.texts.say(key), expects=request.texts.command("change", " ".join(words)))


def _field(word: str) -> str:
    return next(
        (
            field
            for texts in every_language()
            for field in _CHANGES
            if word.casefold() in texts.words(f"field-{field}.words")
        ),
        "",
    )
