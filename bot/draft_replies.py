"""The draft of an agreement in the chat: one question after the other, each with a value to take over."""

from datetime import date

from bot.chat import Button, Reply
from bot.command import Request
from bot.models import AgreementDraft, Suggestion
from bot.practice.said_days import months_later, next_monday, working_day_from
from bot.practice.suggestions.drafts import Part, missing_part
from bot.practice.suggestions.evidence import pattern_of
from bot.suggestion_replies import involved, names_of_parties, step_button, step_command
from bot.suggestion_standing import written_day
from bot.texts import texts_in
from directory.models import Agreement

REVIEWED_AFTER_MONTHS = 6


def next_question(
    request: Request, suggestion: Suggestion, draft: AgreementDraft, first_line: str = ""
) -> Reply:
    """Asks for the first part that is missing; shows the draft when none is."""
    part = missing_part(draft)
    return (
        question(request, suggestion, draft, part, first_line)
        if part
        else overview(request, suggestion, draft, first_line)
    )


def question(
    request: Request, suggestion: Suggestion, draft: AgreementDraft, part: Part, first_line: str = ""
) -> Reply:
    texts = request.texts
    value = written(proposed(request, suggestion, draft, part))
    lines = (
        first_line,
        texts.say("draft-question", part=part.value),
        texts.say("draft-proposal", value=value),
        texts.say("draft-own-words", button=texts.say("draft-keep")),
    )
    answer = step_command(request, suggestion, f"step-{part}")
    keep = Button(texts.say("draft-keep"), step_command(request, suggestion, f"step-{part}", "draft-keep"))
    return Reply("\n".join(line for line in lines if line), buttons=(keep,), expects=answer)


def overview(request: Request, suggestion: Suggestion, draft: AgreementDraft, first_line: str = "") -> Reply:
    """The whole draft, with a button for each part and one that puts it in force."""
    texts = request.texts
    lines = [
        texts.say(
            "draft-line",
            part=texts.say(f"step-{part}"),
            value=written(getattr(draft, part)) or texts.say("draft-open"),
        )
        for part in Part
    ]
    first = [] if missing_part(draft) else ["step-in_force"]
    steps = (*first, *(f"step-{part}" for part in Part))
    text = "\n".join(
        line
        for line in (first_line, *lines, *involved(request, suggestion), texts.say("draft-change"))
        if line
    )
    buttons = tuple(step_button(request, suggestion, step) for step in steps)
    return Reply(text, texts.say("draft-heading", number=f"{suggestion.id}"), buttons=buttons)


def proposed(request: Request, suggestion: Suggestion, draft: AgreementDraft, part: Part) -> str | date:
    """What the part says already, or what suits the rule, the topic and the offices."""
    said: str | date | None = getattr(draft, part)
    today, land = request.now.date(), request.house.land
    is_to_come = draft.valid_from and draft.valid_from >= today
    begin = (is_to_come and draft.valid_from) or working_day_from(next_monday(today), land)
    if part is Part.VALID_FROM:
        return begin
    if part is Part.REVIEW_ON:
        is_later = draft.review_on and draft.review_on > begin
        later = working_day_from(months_later(begin, REVIEWED_AFTER_MONTHS), land)
        return (is_later and draft.review_on) or later
    return said or template(request, suggestion, part)


def template(request: Request, suggestion: Suggestion, part: Part) -> str:
    """A text for the part, in the town's language; the title of an agreement that is reopened stays."""
    former = request.session.get(Agreement, suggestion.agreement_id or 0)
    if former and part is Part.TITLE:
        return former.title
    texts = texts_in(request.house.language)
    parties = names_of_parties(request, suggestion) or texts.say("draft-everybody")
    topic = pattern_of(suggestion).topic or texts.say("draft-any-topic")
    text = texts.say(f"draft-{part}", rule=suggestion.rule, topic=topic, parties=parties)
    return text.replace("..", ".")  # „Beteiligt: Brücke e. V..“


def summary(request: Request, suggestion: Suggestion, draft: AgreementDraft) -> str:
    """What `wer` will say of the agreement, in the town's language: the way first, its purpose last."""
    texts, key = texts_in(request.house.language), suggestion.evidence.get("extends", "")
    purpose = texts.say("draft-aim", purpose=draft.purpose)
    extends = texts.say("draft-extends", key=key) if key else ""
    return " ".join(_sentence(part) for part in (draft.way, draft.pace, purpose, extends) if part)


def written(value: str | date | None) -> str:
    return written_day(value) if isinstance(value, date) else value or ""


def _sentence(text: str) -> str:
    return text if text.rstrip('“”"‘’)').endswith((".", "!", "?", "…")) else f"{text}."
