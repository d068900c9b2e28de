"""What the bot says about a noted call: what it understood, and buttons to put that right."""

from collections.abc import Sequence
from dataclasses import replace

from bot import presenting
from bot.chat import Button, Reply
from bot.command import Request
from bot.models import Call, Outcome
from bot.references import Reference, fitting
from directory.entries import Entry
from directory.models import Organization, Topic

TO_CHOOSE = tuple(outcome for outcome in Outcome if outcome is not Outcome.UNKNOWN)


def noted(request: Request, call: Call, *, choices: Sequence[int] = (), was_named: bool = True) -> Reply:
    """The confirmation. What was not understood is asked for, once; the call is kept either way."""
    lines = [
        request.texts.say("noted", **summary(request, call)),
        *_details(request, call),
        *_tip(request, call),
    ]
    if call.organization_id is None:
        return Reply(
            "\n".join((*lines, request.texts.say(_which_office(choices, was_named=was_named)))),
            buttons=(*_office_buttons(request, call, choices), _undo(request, call)),
            expects=_change(request, call, "office"),
        )
    return Reply("\n".join((*lines, request.texts.say("noted-undo"))), buttons=_corrections(request, call))


def changed(request: Request, call: Call) -> Reply:
    said = request.texts.say("noted-changed", **summary(request, call))
    lines = [said, *_details(request, call), *_tip(request, call)]
    return Reply("\n".join(lines), buttons=_corrections(request, call), replaces=request.pressed_on)


def left_as_it_is(request: Request, call: Call) -> Reply:
    """For an answer that says nothing. No further question: a call may stay incomplete."""
    reply = changed(request, call)
    return replace(reply, text="\n".join((request.texts.say("which-left-open"), reply.text)))


def offices_to_choose(request: Request, call: Call, choices: Sequence[int]) -> Reply:
    text = request.texts.say("which-office-of-these")
    return Reply(text, buttons=_office_buttons(request, call, choices))


def outcomes_to_choose(request: Request, call: Call) -> Reply:
    return Reply(
        request.texts.say("which-outcome"),
        buttons=_outcome_buttons(request, call),
        expects=_change(request, call, "outcome"),
    )


def summary(request: Request, call: Call) -> dict[str, str]:
    """Office, topic and outcome in words."""
    texts = request.texts
    topic = request.session.get(Topic, call.topic_id) if call.topic_id else None
    return {
        "office": place_name(request, call.organization_id) or texts.say("noted-unknown-office"),
        "topic": topic.name if topic else call.topic_words or texts.say("noted-unknown-topic"),
        "outcome": texts.say(f"outcome-{call.outcome}"),
    }


def place_name(request: Request, organization_id: int | None) -> str:
    """„Jobcenter Lennebrück · Leistung Team 3“, or an institution alone."""
    office = request.session.get(Organization, organization_id) if organization_id else None
    institution = request.session.get(Organization, office.parent_id) if office and office.parent_id else None
    if not office or not institution:
        return office.name if office else ""
    return request.texts.say("answer-office", institution=institution.name, office=office.name)


def _details(request: Request, call: Call) -> list[str]:
    texts = request.texts
    places = [name for number in call.passed_to if (name := place_name(request, number))]
    details = (
        texts.say("noted-passed-on", places=", ".join(places)) if places else "",
        texts.say("noted-for", group=call.target_group) if call.target_group else "",
        texts.say(f"duration-{call.duration}") if call.duration else "",
        texts.say(f"channel-{call.channel}") if call.channel != "phone" else "",
    )
    said = " · ".join(detail for detail in details if detail)
    return [said] if said else []


def _tip(request: Request, call: Call) -> list[str]:
    """When the office can be reached, for whoever reached nobody."""
    if call.outcome is not Outcome.NOT_REACHED:
        return []
    hours = {person.hours for entry in _rows(request, call) for person in entry.people if person.hours}
    return [
        line
        for text in sorted(hours)[:1]
        for line in presenting.open_lines(text, request.now, request.house.land, request.texts)
    ]


def _rows(request: Request, call: Call) -> list[Entry]:
    return [entry for entry in request.index.entries if entry.organization_id == call.organization_id]


def _corrections(request: Request, call: Call) -> tuple[Button, ...]:
    if call.outcome is Outcome.UNKNOWN:
        return (*_outcome_buttons(request, call), _undo(request, call))
    fields = ("outcome", "office", "topic")
    return (
        _undo(request, call),
        *(
            Button(request.texts.say(f"button-change-{field}"), _change(request, call, field))
            for field in fields
        ),
    )


def _outcome_buttons(request: Request, call: Call) -> tuple[Button, ...]:
    labels = [request.texts.say(f"outcome-{outcome}") for outcome in TO_CHOOSE]
    return tuple(Button(label, f"{_change(request, call, 'outcome')} {label}") for label in labels)


def _which_office(choices: Sequence[int], *, was_named: bool) -> str:
    if choices:
        return "which-office-of-these"
    return "which-office-unknown" if was_named else "which-office"


def _office_buttons(request: Request, call: Call, choices: Sequence[int]) -> tuple[Button, ...]:
    """A button for each office that may be meant, and one for none of them."""
    change, none = _change(request, call, "office"), request.texts.say("which-none")
    buttons = [
        Button(presenting.title(request.index.by_id[row], request.texts), fitting(change, [Reference(row)]))
        for row in choices
    ]
    return (*buttons, Button(none, f"{change} {none}")) if buttons else ()


def _undo(request: Request, call: Call) -> Button:
    return Button(request.texts.say("button-undo"), request.texts.command("undo", call.id))


def _change(request: Request, call: Call, field: str) -> str:
    return request.texts.command("change", f"{call.id} {request.texts.say(f'field-{field}')}")
