"""`vorschlag N`: a suggestion with its evidence, the decision on it, and the draft of its agreement.

A step is a word behind the number, as in `vorschlag 14 annehmen`, and may have a value behind it.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from bot import suggestion_steps as steps
from bot.chat import Reply
from bot.command import Command, Request
from bot.deciding_replies import (
    accept,
    agree,
    decline,
    give_reason,
    helped,
    meanwhile,
    object_to_it,
    put_off,
)
from bot.drafting import Step, fill_in_part, put_draft_in_force, show_draft
from bot.models import Role, Suggestion, SuggestionState
from bot.practice.suggestions import deciding
from bot.practice.suggestions.drafts import Part
from bot.suggestion_replies import (
    in_full,
    listing,
    may_see,
    may_take_a_decision,
    step_command,
    who_decides,
)
from bot.suggestion_steps import Said

_UNDECIDED = frozenset([SuggestionState.SEEN, SuggestionState.PROPOSED])
_LEADS_TO = {
    "accept": SuggestionState.ACCEPTED,
    "put_off": SuggestionState.PUT_OFF,
    "decline": SuggestionState.DECLINED,
}


def _fits(argument: str) -> bool:
    return not argument or steps.read(argument) is not None


def run(request: Request) -> Reply:
    said = steps.read(request.argument)
    if not said:
        return listing(request)
    suggestion = request.session.get(Suggestion, said.number)
    if not suggestion or not may_see(request, suggestion):
        return Reply(request.texts.say("suggestion-unknown", number=f"{said.number}"))
    if not said.step:
        return (
            _unknown_step(request, suggestion, said) if said.value.strip(" ?") else _view(request, suggestion)
        )
    if said.step in _VOTES:
        return _VOTES[said.step](request, suggestion, said.value)
    return _decide(request, suggestion, said)


COMMAND = Command(
    "suggestion",
    Role.STAFF,
    run,
    takes=_fits,
    awaits_words=True,
    is_aside=steps.is_look,
    is_label=steps.is_label,
    is_answer=steps.is_answer,
    is_surely_answer=steps.is_surely_answer,
    waits=steps.waits,
)


def _decide(request: Request, suggestion: Suggestion, said: Said) -> Reply:
    """A step for those who decide, where it fits the state. Of two at the same moment the first counts."""
    if not may_take_a_decision(request, suggestion):
        return Reply(who_decides(request, suggestion))
    request.session.refresh(suggestion, with_for_update=True)
    is_on_the_draft = said.step in _ON_THE_DRAFT
    if is_on_the_draft and suggestion.state in _UNDECIDED:
        return _view(request, suggestion)
    if not _fits_the_state(suggestion, said):
        return meanwhile(request, suggestion)
    if is_on_the_draft and suggestion.rule in deciding.SETTLED_BY_A_ROW:
        return helped(request, suggestion)
    return {**_DECISIONS, **_ON_THE_DRAFT}[said.step](request, suggestion, said.value)


def _fits_the_state(suggestion: Suggestion, said: Said) -> bool:
    """An old button does not overturn what was decided since; who knows of it may change it."""
    leads_to = _LEADS_TO.get(said.step)
    if said.step == "reason":
        return suggestion.state is SuggestionState.DECLINED
    if leads_to is None:
        return suggestion.state is SuggestionState.ACCEPTED
    return suggestion.state in {leads_to, said.instead_of, *_UNDECIDED}


def _view(request: Request, suggestion: Suggestion) -> Reply:
    """The suggestion; the words of its buttons may be typed as well."""
    return replace(in_full(request, suggestion), expects=step_command(request, suggestion))


def _unknown_step(request: Request, suggestion: Suggestion, said: Said) -> Reply:
    buttons = in_full(request, suggestion).buttons
    labels = ", ".join(button.label for button in buttons)
    text = request.texts.say(
        "suggestion-unknown-step", said=said.value, number=f"{suggestion.id}", steps=labels
    )
    return Reply(text, buttons=buttons, expects=step_command(request, suggestion))


_VOTES: Mapping[str, Step] = {"object": object_to_it, "agree": agree}
_DECISIONS: Mapping[str, Step] = {
    "accept": accept,
    "put_off": put_off,
    "decline": decline,
    "reason": give_reason,
}
_ON_THE_DRAFT: Mapping[str, Step] = {
    "draft": show_draft,
    "in_force": put_draft_in_force,
    **{part.value: partial(fill_in_part, part=part) for part in Part},
}
