"""What those who decide do with a draft: they fill it in, part by part, and put it in force."""

from collections.abc import Callable
from datetime import date

from bot.chat import Reply
from bot.command import Request
from bot.draft_replies import next_question, overview, proposed, question, summary, written
from bot.models import AgreementDraft, Suggestion
from bot.plain_answers import plainly
from bot.practice.said_days import MONTHS_A_YEAR, months_later, said_day
from bot.practice.suggestions.drafts import (
    DAYS,
    LONGEST_TEXT,
    Part,
    fill_in,
    is_named_in_answers,
    missing_part,
    parties,
    put_in_force,
    stands_in_a_row,
)
from bot.practice.suggestions.evidence import pattern_of
from bot.practice.suggestions.telling import tell_members
from bot.texts import says_one_of
from directory.models import Agreement

LATEST_MONTHS = 5 * MONTHS_A_YEAR
LEAVES_OPEN = ("shrug.words", "cancel.words", "draft-skip.words", "undo.words")

Step = Callable[[Request, Suggestion, str], Reply]


def show_draft(request: Request, suggestion: Suggestion, _said: str) -> Reply:
    return overview(request, suggestion, _draft(request, suggestion))


def fill_in_part(request: Request, suggestion: Suggestion, said: str, part: Part) -> Reply:
    """Takes what was said as the part, and goes on to the next one that is missing."""
    draft, plain = _draft(request, suggestion), plainly(said)
    if any(says_one_of(key, plain.lstrip("/! ")) for key in LEAVES_OPEN):
        return overview(request, suggestion, draft)
    if not said or (first_line := _asked_again(request, plain, part)):
        return question(request, suggestion, draft, part, first_line if said else "")
    value = _value(request, suggestion, draft, part, said)
    if trouble := _trouble(request, draft, part, value, said):
        return question(request, suggestion, draft, part, trouble)
    is_whole = fill_in(draft, part, value or "")
    shortened = "" if is_whole else request.texts.say("draft-shortened", letters=LONGEST_TEXT)
    return next_question(request, suggestion, draft, shortened)


def put_draft_in_force(request: Request, suggestion: Suggestion, _said: str) -> Reply:
    draft = _draft(request, suggestion)
    if missing_part(draft):
        return next_question(request, suggestion, draft, request.texts.say("draft-incomplete"))
    for part in (Part.VALID_FROM, Part.REVIEW_ON):
        day = getattr(draft, part)
        if trouble := _trouble(request, draft, part, day, written(day)):
            return question(request, suggestion, draft, part, trouble)
    agreement = put_in_force(request.session, suggestion, draft, summary(request, suggestion, draft))
    suggestion.decided_on = request.now.date()
    concerned = parties(request.session, suggestion)
    tell_members(request.session, agreement, draft.way, concerned, request.house)
    return Reply(_in_force(request, suggestion, agreement))


def _value(
    request: Request, suggestion: Suggestion, draft: AgreementDraft, part: Part, said: str
) -> str | date | None:
    """What was said, as the part needs it; None for a day that nobody can read."""
    if says_one_of("draft-keep.words", plainly(said)):
        return proposed(request, suggestion, draft, part)
    return said_day(said, request.now.date()) if part in DAYS else " ".join(said.split())


def _asked_again(request: Request, plain: str, part: Part) -> str:
    """What is said to „?“ and to „nein“, which are no texts for an agreement."""
    if not plain.strip("?") or says_one_of("draft-explain.words", plain):
        return request.texts.say("draft-explained", part=part.value)
    return request.texts.say("draft-asked-again") if says_one_of("no.words", plain) else ""


def _trouble(request: Request, draft: AgreementDraft, part: Part, value: str | date | None, said: str) -> str:
    """Why a day cannot be meant: it tells of no day, is over, far away, or before the agreement holds."""
    texts, today = request.texts, request.now.date()
    if part not in DAYS:
        return ""
    if not isinstance(value, date):
        return texts.say("draft-no-day", said=said)
    if value > months_later(today, LATEST_MONTHS):
        return texts.say("draft-far-day", said=said, day=written(value))
    if part is Part.VALID_FROM:
        return texts.say("draft-past-day", said=said) if value < today else ""
    begin = draft.valid_from or today
    return texts.say("draft-reviewed-too-early", begin=written(begin)) if value <= begin else ""


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
        lines.append(texts.say(_where_it_is_told(request, suggestion, suggestion.topic_id), topic=topic))
    if parties(request.session, suggestion):
        lines.append(texts.say("agreement-is-told"))
    return "\n".join(lines)


def _where_it_is_told(request: Request, suggestion: Suggestion, topic_id: int) -> str:
    """The key of what is said of it: a row answers, and belongs to a party where there are any."""
    concerned = parties(request.session, suggestion)
    if not stands_in_a_row(request.session, topic_id):
        return "agreement-needs-a-row"
    is_told = not concerned or is_named_in_answers(request.session, topic_id, concerned)
    return "agreement-in-answers" if is_told else "agreement-needs-a-party"
