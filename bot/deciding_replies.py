"""What is said to a decision on a suggestion, and to a voice against it."""

from dataclasses import replace
from datetime import date

from bot.chat import Button, Reply
from bot.command import Request
from bot.draft_replies import next_question, template
from bot.models import Suggestion, SuggestionState
from bot.plain_answers import plainly
from bot.practice.patterns.pattern import Rule
from bot.practice.said_days import said_day
from bot.practice.suggestions import deciding
from bot.practice.suggestions.drafts import Part
from bot.practice.suggestions.evidence import pattern_of
from bot.references import Reference, written
from bot.suggestion_replies import in_full, step_button, step_command
from bot.suggestion_standing import written_day
from bot.texts import says_one_of

NO_REASON = ("no.words", "shrug.words", "cancel.words", "draft-skip.words", "undo.words")


def accept(request: Request, suggestion: Suggestion, _said: str) -> Reply:
    if suggestion.rule in deciding.SETTLED_BY_A_ROW:
        deciding.accept_without_draft(suggestion, request.now.date())
        return helped(request, suggestion)
    title = template(request, suggestion, Part.TITLE)
    draft = deciding.accept(request.session, suggestion, title, request.now.date())
    accepted = request.texts.say("suggestion-accepted", number=f"{suggestion.id}")
    return next_question(request, suggestion, draft, accepted)


def helped(request: Request, suggestion: Suggestion) -> Reply:
    """The step that helps where a row is missing or old: no agreement puts it right."""
    texts, topic = request.texts, pattern_of(suggestion).topic
    text = texts.say(f"suggestion-helps-{suggestion.rule}", number=f"{suggestion.id}", topic=topic)
    is_a_row = suggestion.rule == Rule.OUTDATED and suggestion.entry_id in request.index.by_id
    if not is_a_row or suggestion.entry_id is None:
        return Reply(text)
    row = written([Reference(suggestion.entry_id)])
    return Reply(text, buttons=(Button(texts.say("button-right"), texts.command("right", row)),))


def put_off(request: Request, suggestion: Suggestion, said: str) -> Reply:
    """For as long as was said, four weeks otherwise. Pressed again, it stays as it is."""
    today = request.now.date()
    until = said_day(said, today)
    if suggestion.state is not SuggestionState.PUT_OFF or until:
        is_later = until and until > today
        deciding.put_off(suggestion, (is_later and until) or today + deciding.PUT_OFF_FOR, today)
    return _decided(request, suggestion, "suggestion-put-off")


def decline(request: Request, suggestion: Suggestion, said: str) -> Reply:
    if suggestion.state is not SuggestionState.DECLINED:
        deciding.decline(suggestion, request.now.date())
    if said:
        return give_reason(request, suggestion, said)
    return _asking_why(request, suggestion, _decided(request, suggestion, "suggestion-declined").text)


def give_reason(request: Request, suggestion: Suggestion, said: str) -> Reply:
    """A reason is an offer: „nein“ is an answer, too."""
    texts, reason = request.texts, " ".join(said.split())
    if not reason:
        return _asking_why(request, suggestion)
    if any(says_one_of(key, plainly(reason)) for key in NO_REASON):
        return Reply(texts.say("suggestion-no-reason"))
    deciding.give_reason(suggestion, reason)
    lines = [texts.say("suggestion-reason-noted", reason=suggestion.reason)]
    if suggestion.reason != reason:
        lines.append(texts.say("draft-shortened", letters=deciding.LONGEST_REASON))
    return Reply("\n".join(lines))


def object_to_it(request: Request, suggestion: Suggestion, said: str) -> Reply:
    texts = request.texts
    deciding.object_to(request.session, suggestion, request.pseudonym, request.now.date())
    noted = texts.say("suggestion-objected", number=f"{suggestion.id}", count=suggestion.objections)
    lines = (noted, texts.say("suggestion-vote-alone")) if said else (noted,)
    return Reply("\n".join(lines), buttons=(step_button(request, suggestion, "step-agree"),))


def agree(request: Request, suggestion: Suggestion, _said: str) -> Reply:
    """Takes the own voice back."""
    was_there = deciding.agree_again(request.session, suggestion, request.pseudonym)
    return Reply(request.texts.say("suggestion-agreed-again" if was_there else "suggestion-no-vote"))


def meanwhile(request: Request, suggestion: Suggestion) -> Reply:
    """How it was decided since, with the buttons that fit now."""
    since = suggestion.decided_on or suggestion.proposed_on or suggestion.seen_on
    line = request.texts.say(
        "suggestion-meanwhile",
        number=f"{suggestion.id}",
        state=suggestion.state.value,
        since=written_day(since),
    )
    shown = in_full(request, suggestion, line)
    return shown if suggestion.state in deciding.DECIDED_FOR_GOOD else replace(shown, text=line, title="")


def _asking_why(request: Request, suggestion: Suggestion, first_line: str = "") -> Reply:
    texts, command = request.texts, step_command(request, suggestion, "step-reason")
    lines = (first_line, texts.say("suggestion-why"), texts.say("suggestion-reason-seen"))
    no = texts.words("no.words")[0]
    text = "\n".join(line for line in lines if line)
    return Reply(text, buttons=(Button(texts.say("no"), f"{command} {no}"),), expects=command)


def _decided(request: Request, suggestion: Suggestion, key: str) -> Reply:
    until: date = suggestion.rests_until or request.now.date()
    return Reply(request.texts.say(key, number=f"{suggestion.id}", until=written_day(until)))
