"""`vorschlag N`: a suggestion with its evidence, the decision on it, and the draft of its agreement.

A step is a word behind the number, as in `vorschlag 14 annehmen`, and may have a value behind it.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial

from bot.chat import Button, Reply
from bot.command import Command, Request
from bot.draft_replies import next_question, template
from bot.drafting import fill_in_part, put_draft_in_force, show_draft
from bot.models import Role, Suggestion, SuggestionState
from bot.practice.phrases import spelled
from bot.practice.said_days import said_day
from bot.practice.suggestions import deciding
from bot.practice.suggestions.drafts import Part
from bot.practice.suggestions.listing import number_of_objections
from bot.suggestion_replies import (
    in_full,
    listing,
    may_see,
    may_take_a_decision,
    step_command,
    who_decides,
)
from bot.suggestion_standing import written_day
from bot.texts import every_language, says_one_of

_ARGUMENT = re.compile(
    r"(?:V\s*-?\s*)?(?P<number>\d{1,9})(?!\w)[\s.:,]*(?P<said>.*)", re.IGNORECASE | re.DOTALL
)

Step = Callable[[Request, Suggestion, str], Reply]


def _fits(argument: str) -> bool:
    return not argument or bool(_ARGUMENT.fullmatch(argument))


def run(request: Request) -> Reply:
    found = _ARGUMENT.fullmatch(request.argument)
    if not found:
        return listing(request)
    suggestion = request.session.get(Suggestion, int(found["number"]))
    if not suggestion or not may_see(request, suggestion):
        return Reply(request.texts.say("suggestion-unknown", number=found["number"]))
    name, said = _step(found["said"])
    if name == "object":
        return _object(request, suggestion)
    return _decide(request, suggestion, name, said) if name else in_full(request, suggestion)


COMMAND = Command("suggestion", Role.STAFF, run, takes=_fits, awaits_words=True)


def _decide(request: Request, suggestion: Suggestion, name: str, said: str) -> Reply:
    """A step for those who decide, where it fits the state; otherwise the suggestion as it stands."""
    if not may_take_a_decision(request, suggestion):
        return Reply(who_decides(request, suggestion))
    is_drafted = suggestion.state is SuggestionState.ACCEPTED
    if suggestion.state in deciding.DECIDED_FOR_GOOD or (name in _ON_THE_DRAFT and not is_drafted):
        return in_full(request, suggestion)
    return {**_DECISIONS, **_ON_THE_DRAFT}[name](request, suggestion, said)


def _accept(request: Request, suggestion: Suggestion, _said: str) -> Reply:
    title = template(request, suggestion, Part.TITLE)
    draft = deciding.accept(request.session, suggestion, title, request.now.date())
    accepted = request.texts.say("suggestion-accepted", number=f"{suggestion.id}")
    return next_question(request, suggestion, draft, accepted)


def _put_off(request: Request, suggestion: Suggestion, said: str) -> Reply:
    """For as long as was said, four weeks otherwise."""
    today = request.now.date()
    until = said_day(said, today)
    if not until or until <= today:
        until = today + deciding.PUT_OFF_FOR
    deciding.put_off(suggestion, until, today)
    return _decided(request, suggestion, "suggestion-put-off", until)


def _decline(request: Request, suggestion: Suggestion, said: str) -> Reply:
    if suggestion.state is not SuggestionState.DECLINED:
        deciding.decline(suggestion, request.now.date())
    if said:
        return _give_reason(request, suggestion, said)
    until = suggestion.rests_until or request.now.date()
    return _asking_why(request, suggestion, _decided(request, suggestion, "suggestion-declined", until).text)


def _give_reason(request: Request, suggestion: Suggestion, said: str) -> Reply:
    """A reason is an offer: „nein“ is an answer, too."""
    texts = request.texts
    if suggestion.state is not SuggestionState.DECLINED:
        return in_full(request, suggestion)
    if not said:
        return _asking_why(request, suggestion)
    if any(says_one_of(key, said) for key in ("no.words", "shrug.words", "cancel.words")):
        return Reply(texts.say("suggestion-no-reason"))
    deciding.give_reason(suggestion, " ".join(said.split()))
    return Reply(texts.say("suggestion-reason-noted", reason=suggestion.reason))


def _asking_why(request: Request, suggestion: Suggestion, first_line: str = "") -> Reply:
    texts, command = request.texts, step_command(request, suggestion, "step-reason")
    text = "\n".join(line for line in (first_line, texts.say("suggestion-why")) if line)
    no = texts.words("no.words")[0]
    return Reply(text, buttons=(Button(texts.say("no"), f"{command} {no}"),), expects=command)


def _object(request: Request, suggestion: Suggestion) -> Reply:
    deciding.object_to(request.session, suggestion, request.pseudonym, request.now.date())
    count = number_of_objections(request.session, suggestion)
    return Reply(request.texts.say("suggestion-objected", number=f"{suggestion.id}", count=count))


def _decided(request: Request, suggestion: Suggestion, key: str, until: date) -> Reply:
    return Reply(request.texts.say(key, number=f"{suggestion.id}", until=written_day(until)))


_DECISIONS: Mapping[str, Step] = {
    "accept": _accept,
    "put_off": _put_off,
    "decline": _decline,
    "reason": _give_reason,
}
_ON_THE_DRAFT: Mapping[str, Step] = {
    "draft": show_draft,
    "in_force": put_draft_in_force,
    **{part.value: partial(fill_in_part, part=part) for part in Part},
}


def _step(said: str) -> tuple[str, str]:
    """The step that is named, and what is said behind it; no step for anything else."""
    for name, pattern in _beginnings():
        if found := pattern.match(said):
            return name, said[found.end() :].strip()
    return "", said


@cache
def _beginnings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The words of all steps in all languages, the longest first."""
    names = ("object", *_DECISIONS, *_ON_THE_DRAFT)
    words = [
        (name, word)
        for texts in every_language()
        for name in names
        for word in texts.words(f"step-{name}.words")
    ]
    words.sort(key=lambda pair: -len(pair[1]))
    return tuple((name, re.compile(rf"{spelled(word)}(?!\w)[\s:,]*", re.IGNORECASE)) for name, word in words)
