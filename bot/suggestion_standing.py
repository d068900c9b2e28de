"""How a suggestion stands: what there is already, its state, who objects, what came of it."""

from datetime import date, timedelta

from sqlmodel import col, select

from bot.command import Request
from bot.models import Measurement, Suggestion, SuggestionState
from bot.practice.effect_told import effect_as_told
from bot.practice.measuring import effect_measured
from directory.models import Agreement

FIRST_EFFECT = timedelta(weeks=4)


def standing_lines(request: Request, suggestion: Suggestion) -> list[str]:
    return [
        *_existing_agreement(request, suggestion),
        _state(request, suggestion),
        *_agreed(request, suggestion),
        *_reason(request, suggestion),
        *_objections(request, suggestion),
        *_effects(request, suggestion),
    ]


def written_day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _existing_agreement(request: Request, suggestion: Suggestion) -> list[str]:
    key = "" if suggestion.agreement_id else suggestion.evidence.get("extends", "")
    agreement = request.session.exec(select(Agreement).where(Agreement.key == key)).first()
    if not agreement:
        return []
    return [request.texts.say("suggestion-extends", key=agreement.key, title=agreement.title)]


def _state(request: Request, suggestion: Suggestion) -> str:
    agreement = request.session.get(Agreement, suggestion.agreement_id or 0)
    is_put_forward = suggestion.state is SuggestionState.PROPOSED
    since = (not is_put_forward and suggestion.decided_on) or suggestion.proposed_on or suggestion.seen_on
    return request.texts.say(
        "suggestion-state",
        state=suggestion.state.value,
        rule=suggestion.rule,
        since=written_day(since),
        until=written_day(suggestion.rests_until or since),
        agreement=agreement.key if agreement else "no",
        begin=written_day(agreement.valid_from) if agreement and agreement.valid_from else "",
    )


def _agreed(request: Request, suggestion: Suggestion) -> list[str]:
    """What is agreed; that also where it is open again."""
    agreement = request.session.get(Agreement, suggestion.agreement_id or 0)
    if not agreement:
        return []
    said = {"key": agreement.key, "title": agreement.title, "summary": agreement.summary}
    return [request.texts.say("suggestion-agreed", **said)]


def _reason(request: Request, suggestion: Suggestion) -> list[str]:
    was_declined = suggestion.state is SuggestionState.DECLINED and suggestion.reason
    return [request.texts.say("suggestion-reason", reason=suggestion.reason)] if was_declined else []


def _objections(request: Request, suggestion: Suggestion) -> list[str]:
    count = suggestion.objections
    return [request.texts.say("suggestion-objections", count=count)] if count else []


def _effects(request: Request, suggestion: Suggestion) -> list[str]:
    """What was measured, or from when on there is something to be measured."""
    agreement = request.session.get(Agreement, suggestion.agreement_id or 0)
    if not agreement or not agreement.valid_from:
        return []
    measured = request.session.exec(
        select(Measurement).where(Measurement.agreement_id == agreement.id).order_by(col(Measurement.weeks))
    ).all()
    first = written_day(agreement.valid_from + FIRST_EFFECT)
    open_yet = [request.texts.say("suggestion-effect-open", first=first)]
    return [_effect(request, row) for row in measured] or open_yet


def _effect(request: Request, row: Measurement) -> str:
    effect = effect_as_told(effect_measured(row))
    return request.texts.say(
        "suggestion-effect",
        weeks=row.weeks,
        effect=request.texts.say(
            f"suggestion-effect-{effect.change}",
            told=effect.told.value,
            before=effect.before,
            after=effect.after,
        ),
    )
