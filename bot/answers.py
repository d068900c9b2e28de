"""The replies that show rows of the directory: one row in full, several to choose from, a question back."""

from collections.abc import Iterable, Sequence

from bot import presenting
from bot.chat import Button, Reply
from bot.command import Request
from bot.references import Reference, fitting, written
from directory.agreements import agreements_in_force
from directory.entries import Entry, OtherName
from directory.search.findings import Ask, Match

MOST_SHOWN = 5
MORE = "+"
"""Stands in the button for further hits, and tells it from a choice: the question has had its answer."""


def full_answer(
    request: Request,
    reference: Reference,
    *,
    others: Sequence[Reference] = (),
    why: Iterable[Match] = (),
    former: Iterable[OtherName] = (),
) -> Reply:
    """The row that answers, and buttons for what one does next."""
    texts, entry = request.texts, request.index.by_id[reference.entry]
    if former:
        why = [match for match in why if match.manner != "former_name"]  # said already, and better
    lines = (
        *(texts.say("answer-former", term=name.term, expansion=name.expansion) for name in former),
        *presenting.answer_lines(entry, reference.topic, request.now, request.house.land, texts),
        *_agreement_lines(request, entry, reference.topic),
        *presenting.found_by_lines(why, texts),
    )
    who = request.texts.command("who", MORE)
    buttons = (*_next_steps(request, reference), *_more(request, who, others))
    return Reply("\n".join(line for line in lines if line), presenting.title(entry, texts), buttons=buttons)


def choice(request: Request, references: Sequence[Reference], text: str) -> Reply:
    """Several rows, a button each. Without phone numbers: none of them is the answer yet."""
    who, shown = request.texts.command("who"), references[:MOST_SHOWN]
    labels = _telling_apart(request, shown)
    buttons = [
        Button(label, fitting(who, [reference])) for label, reference in zip(labels, shown, strict=True)
    ]
    return Reply(text, buttons=(*buttons, *_more(request, who, references[MOST_SHOWN:])))


def question_back(request: Request, ask: Ask, first_line: str = "") -> Reply:
    """Asks for what decides between rows. A button for each choice; typing it works as well."""
    who = request.texts.command("who")
    buttons = tuple(
        Button(choice.label, fitting(who, [Reference(number) for number in choice.entries]))
        for choice in ask.choices
    )
    text = "\n".join(line for line in (first_line, request.texts.say(f"ask-{ask.kind}")) if line)
    return Reply(text, buttons=buttons, expects=_waiting(request, ask))


def _waiting(request: Request, ask: Ask) -> str:
    """The command that waits for the choice. It names rows only: no question is kept."""
    numbers = dict.fromkeys(number for choice in ask.choices for number in choice.entries)
    command = request.texts.command("who", written(Reference(number) for number in numbers))
    return f"{command} {request.texts.say('letter-word')}" if ask.kind == "letter" else command


def _next_steps(request: Request, reference: Reference) -> tuple[Button, ...]:
    texts = request.texts
    return tuple(
        Button(texts.say(f"button-{name}"), texts.command(name, written([reference])))
        for name in ("called", "card", "right", "wrong")
    )


def _more(request: Request, who: str, others: Sequence[Reference]) -> tuple[Button, ...]:
    return (Button(request.texts.say("button-more"), fitting(who, others)),) if others else ()


def _agreement_lines(request: Request, entry: Entry, topic: int) -> list[str]:
    if topic >= len(entry.topics):
        return []
    found = agreements_in_force(
        request.session, entry.topics[topic][0], entry.organization_id, request.now.date()
    )
    return presenting.agreement_lines(found, request.texts)


def _telling_apart(request: Request, references: Sequence[Reference]) -> list[str]:
    """The office; where two have the same, what they are for as well."""
    rows = [(request.index.by_id[entry], topic) for entry, topic in references]
    offices = [presenting.title(entry, request.texts) for entry, _ in rows]
    return [
        office
        if offices.count(office) == 1
        else f"{office}: {presenting.matter(entry, topic, request.texts)}"
        for office, (entry, topic) in zip(offices, rows, strict=True)
    ]
