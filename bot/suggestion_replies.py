"""What the bot says about suggestions: the open ones, one in full, buttons for what one may do with it."""

from collections.abc import Sequence
from itertools import groupby

from bot.chat import Button, Reply
from bot.command import Request
from bot.models import Suggestion, SuggestionState
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.places import load_names
from bot.practice.sentences import decides, proposal, sentence, title
from bot.practice.suggestions.deciding import (
    DECIDED_FOR_GOOD,
    SETTLED_BY_A_ROW,
    is_for_the_office_alone,
    may_decide,
    visible_to,
)
from bot.practice.suggestions.drafts import parties
from bot.practice.suggestions.evidence import told_of
from bot.practice.suggestions.listing import open_suggestions
from bot.suggestion_standing import standing_lines, written_day

MOST_LINES = 10
LOW_BAR, HIGH_BAR = "▁", "█"
COUNTED_AS_QUESTIONS = frozenset([Rule.GAP, Rule.SINGLE_HEAD, Rule.OUTDATED])


def listing(request: Request) -> Reply:
    """A line and a button for each open one that this person may see here."""
    texts = request.texts
    visible = [one for one in open_suggestions(request.session) if may_see(request, one)]
    if not visible:
        return Reply(texts.say("suggestions-none"))
    lines = [_line(request, suggestion) for suggestion in visible[:MOST_LINES]]
    more = [texts.say("suggestions-more", count=len(visible) - MOST_LINES)] if visible[MOST_LINES:] else []
    buttons = (Button(f"V-{one.id}", step_command(request, one)) for one in visible[:MOST_LINES])
    return Reply("\n".join((*lines, *more)), texts.say("suggestions-title"), buttons=tuple(buttons))


def in_full(request: Request, suggestion: Suggestion, first_line: str = "") -> Reply:
    """Everything that those who decide, and those who object, should know."""
    pattern = told_of(suggestion)
    lines = (
        first_line,
        sentence(pattern, load_names(request.session), request.texts),
        _evidence(request, pattern),
        _weeks(request, pattern.weekly),
        *involved(request, suggestion),
        *([] if suggestion.state in DECIDED_FOR_GOOD else _to_decide(request, suggestion)),
        *standing_lines(request, suggestion),
    )
    heading = f"V-{suggestion.id} {_heading(request, suggestion)}"
    return Reply("\n".join(line for line in lines if line), heading, buttons=_next_steps(request, suggestion))


def may_see(request: Request, suggestion: Suggestion) -> bool:
    """What goes to an office alone is not shown in a group, whoever asks there."""
    is_among_themselves = request.private or not is_for_the_office_alone(suggestion)
    return is_among_themselves and visible_to(
        request.session, suggestion, request.role, request.organization_id
    )


def may_take_a_decision(request: Request, suggestion: Suggestion) -> bool:
    return may_decide(request.session, suggestion, request.role, request.organization_id)


def step_command(request: Request, suggestion: Suggestion, *steps: str) -> str:
    """`vorschlag 14 annehmen`: a command as one would type it; `steps` are keys of words."""
    words = (request.texts.words(f"{step}.words")[0] for step in steps)
    return request.texts.command("suggestion", " ".join((f"{suggestion.id}", *words)))


def step_button(request: Request, suggestion: Suggestion, step: str) -> Button:
    return Button(request.texts.say(step), step_command(request, suggestion, step))


def names_of_parties(request: Request, suggestion: Suggestion) -> str:
    """Offices and institutions, never persons."""
    names = load_names(request.session)
    return ", ".join(names(number) for number in parties(request.session, suggestion))


def involved(request: Request, suggestion: Suggestion) -> list[str]:
    names = names_of_parties(request, suggestion)
    return [request.texts.say("suggestion-involved", offices=names)] if names else []


def who_decides(request: Request, suggestion: Suggestion) -> str:
    who = "office" if is_for_the_office_alone(suggestion) else "coordination"
    return request.texts.say(f"suggestion-{who}-decides")


def _heading(request: Request, suggestion: Suggestion) -> str:
    """„Dauerkontakt: Kindergeld“; where there is no topic, the organizations instead."""
    pattern = told_of(suggestion)
    matter = pattern.topic or names_of_parties(request, suggestion)
    return request.texts.say("suggestion-heading", title=title(pattern.rule, request.texts), matter=matter)


def _to_decide(request: Request, suggestion: Suggestion) -> list[str]:
    """What is proposed, whom the catalogue asks about it, and who puts the decision down here."""
    texts, rule = request.texts, told_of(suggestion).rule
    return [
        texts.say("suggestion-proposal", proposal=proposal(rule, texts)),
        texts.say("suggestion-decides", who=decides(rule, texts)),
        who_decides(request, suggestion),
    ]


def _line(request: Request, suggestion: Suggestion) -> str:
    heading, figures = _heading(request, suggestion), _figures(request, told_of(suggestion))
    return request.texts.say("suggestions-line", number=f"{suggestion.id}", heading=heading, figures=figures)


def _figures(request: Request, pattern: Pattern) -> str:
    """„rund 10 Anrufe, 5 Personen, 3 Häuser“; what was not counted is left out."""
    counted = "questions" if pattern.rule in COUNTED_AS_QUESTIONS else "calls"
    figures = {counted: pattern.calls, "callers": pattern.callers, "houses": pattern.houses}
    told = (request.texts.say(f"counted-{name}", count=count) for name, count in figures.items() if count)
    return ", ".join(told)


def _evidence(request: Request, pattern: Pattern) -> str:
    figures, first, last = _figures(request, pattern), written_day(pattern.first), written_day(pattern.last)
    return request.texts.say("suggestion-evidence", figures=figures, first=first, last=last)


def _weeks(request: Request, weekly: Sequence[int | None]) -> str:
    """„3-mal wenige, 5 und mehr“, and the same as bars for those who see them; nothing where all were few."""
    if not any(weekly):
        return ""
    runs = ((least, len(list(same))) for least, same in groupby(weekly))
    told = (
        request.texts.say("suggestion-many" if least else "suggestion-few", weeks=weeks, least=least or 0)
        for least, weeks in runs
    )
    return request.texts.say("suggestion-weeks", weeks=", ".join(told), bars=bars(weekly))


def bars(weekly: Sequence[int | None]) -> str:
    return "".join(HIGH_BAR if least else LOW_BAR for least in weekly)


def _next_steps(request: Request, suggestion: Suggestion) -> tuple[Button, ...]:
    object_to_it = step_button(request, suggestion, "step-object")
    return (*_decisions(request, suggestion), object_to_it)


def _decisions(request: Request, suggestion: Suggestion) -> Sequence[Button]:
    """The steps that lead on from its state. What changes a decision says which, so that it knows of it."""
    if suggestion.state in DECIDED_FOR_GOOD or not may_take_a_decision(request, suggestion):
        return []
    steps = {
        "step-draft": suggestion.state is SuggestionState.ACCEPTED
        and suggestion.rule not in SETTLED_BY_A_ROW,
        "step-accept": suggestion.state is not SuggestionState.ACCEPTED,
        "step-put_off": suggestion.state not in _RESTING,
        "step-decline": suggestion.state is not SuggestionState.DECLINED,
    }
    is_decided = suggestion.state in {SuggestionState.ACCEPTED, *_RESTING}
    instead = (f"suggestion-instead-{suggestion.state}",) if is_decided else ()
    return [
        Button(
            request.texts.say(step),
            step_command(request, suggestion, *(() if step == "step-draft" else instead), step),
        )
        for step, leads_on in steps.items()
        if leads_on
    ]


_RESTING = frozenset([SuggestionState.PUT_OFF, SuggestionState.DECLINED])
