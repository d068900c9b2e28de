"""What those who decide do with a draft: they fill it in, part by part, and put it in force."""

from datetime import date

from bot.chat import Reply
from bot.command import Request
from bot.draft_replies import next_question, overview, proposed, question, summary, written
from bot.models import AgreementDraft, Suggestion
from bot.practice.said_days import said_day
from bot.practice.suggestions.drafts import (
    DAYS,
    Part,
    fill_in,
    missing_part,
    parties,
    put_in_force,
    stands_in_a_row,
)
from bot.practice.suggestions.evidence import pattern_of
from bot.practice.suggestions.telling import tell_members
from bot.texts import says_one_of
from directory.models import Agreement


def show_draft(request: Request, suggestion: Suggestion, _said: str) -> Reply:
    return overview(request, suggestion, _draft(request, suggestion))


def fill_in_part(request: Request, suggestion: Suggestion, said: str, part: Part) -> Reply:
    """Takes what was said as the part, and goes on to the next one that is missing."""
    draft = _draft(request, suggestion)
    if not said:
        return question(request, suggestion, draft, part)
    if any(says_one_of(key, said) for key in ("shrug.words", "cancel.words")):
        return overview(request, suggestion, draft)
    value = _value(request, suggestion, draft, part, said)
    if value is None:
        return question(request, suggestion, draft, part, request.texts.say("draft-no-day", said=said))
    fill_in(draft, part, value)
    return next_question(request, suggestion, draft)


def put_draft_in_force(request: Request, suggestion: Suggestion, _said: str) -> Reply:
    draft = _draft(request, suggestion)
    if missing_part(draft):
        return next_question(request, suggestion, draft, request.texts.say("draft-incomplete"))
    if draft.valid_from and draft.review_on and draft.review_on <= draft.valid_from:
        begin = written(draft.valid_from)
        first_line = request.texts.say("draft-reviewed-too-early", begin=begin)
        return question(request, suggestion, draft, Part.REVIEW_ON, first_line)
    agreement = put_in_force(request.session, suggestion, draft, summary(request, suggestion, draft))
    suggestion.decided_on = request.now.date()
    concerned = parties(request.session, suggestion)
    tell_members(request.session, agreement, draft.way, concerned, request.house)
    return Reply(_in_force(request, suggestion, agreement))


def _value(
    request: Request, suggestion: Suggestion, draft: AgreementDraft, part: Part, said: str
) -> str | date | None:
    """What was said, as the part needs it; None for a day that nobody can read."""
    if says_one_of("draft-keep.words", said):
        return proposed(request, suggestion, draft, part)
    return said_day(said, request.now.date()) if part in DAYS else " ".join(said.split())


def _draft(request: Request, suggestion: Suggestion) -> AgreementDraft:
    return request.session.get_one(AgreementDraft, suggestion.id)


def _in_force(request: Request, suggestion: Suggestion, agreement: Agreement) -> str:
    """Also how people come to know: by the answer to `wer`, where the topic is in a row already."""
    texts, topic = request.texts, pattern_of(suggestion).topic
    lines = [
        texts.say(
            "agreement-in-force",
            key=agreement.key,
            title=agreement.title,
            begin=written(agreement.valid_from),
        )
    ]
    if suggestion.topic_id:
        is_known = stands_in_a_row(request.session, suggestion.topic_id)
        lines.append(texts.say("agreement-in-answers" if is_known else "agreement-needs-a-row", topic=topic))
    if parties(request.session, suggestion):
        lines.append(texts.say("agreement-is-told"))
    return "\n".join(lines)
