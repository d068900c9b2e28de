"""The replies that show rows of the directory: one row in full, several to choose from, a question back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot import presenting
from bot.chat import Button, Reply
from bot.command import Request
from bot.references import Reference, fitting, written
from bot.texts import Texts
from directory.agreements import agreements_in_force
from directory.entries import Entry, OtherName
from directory.search.findings import Ask, Hit, Match

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
    texts, entry, why = request.texts, request.index.by_id[reference.entry], tuple(why)
    told = [match for match in why if not former or match.manner != "former_name"]  # said already, and better
    lines = (
        *(texts.say("answer-former", term=name.term, expansion=name.expansion) for name in former),
        *presenting.answer_lines(entry, reference.topic, request.now, request.house.land, texts),
        *_agreement_lines(request, entry, _asked_topics(entry, reference.topic, why)),
        *presenting.found_by_lines(told, texts),
    )
    who = request.texts.command("who", MORE)
    buttons = (*_next_steps(request, reference), *_more(request, who, others))
    return Reply("\n".join(line for line in lines if line), presenting.title(entry, texts), buttons=buttons)


def in_brief(hit: Hit, now: datetime, land: str, texts: Texts) -> Reply:
    """A row to choose from a list while one types: the answer without what one does next."""
    lines = presenting.answer_lines(hit.entry, hit.topic, now, land, texts)
    return Reply("\n".join(line for line in lines if line), presenting.title(hit.entry, texts))


def choice(request: Request, references: Sequence[Reference], text: str) -> Reply:
    """Several rows, a button each. Without phone numbers: none of them is the answer yet."""
    who, shown = request.texts.command("who"), references[:MOST_SHOWN]
    labels = _telling_apart(request, shown)
    buttons = [
        Button(label, fitting(who, [reference])) for label, reference in zip(labels, shown, strict=True)
    ]
    return Reply(text, buttons=(*buttons, *_more(request, who, references[MOST_SHOWN:])))


def question_back(request: Request, ask: Ask, asked: Mapping[int, int], first_line: str = "") -> Reply:
    """Asks for what decides between rows. A button for each choice; typing it works as well.

    `asked`: the topic of each row that was asked for, so that the answer is about that one.
    """
    who = request.texts.command("who")
    buttons = tuple(
        Button(choice.label, fitting(who, _rows(choice.entries, asked))) for choice in ask.choices
    )
    text = "\n".join(line for line in (first_line, request.texts.say(f"ask-{ask.kind}")) if line)
    return Reply(text, buttons=buttons, expects=_waiting(request, ask, asked))


def _rows(numbers: Iterable[int], asked: Mapping[int, int]) -> list[Reference]:
    return [Reference(number, asked.get(number, 0)) for number in numbers]


def _waiting(request: Request, ask: Ask, asked: Mapping[int, int]) -> str:
    """The command that waits for the choice. It names rows and topics only: no question is kept."""
    numbers = dict.fromkeys(number for choice in ask.choices for number in choice.entries)
    command = request.texts.command("who", written(_rows(numbers, asked)))
    return f"{command} {request.texts.say('letter-word')}" if ask.kind == "letter" else command


def _next_steps(request: Request, reference: Reference) -> tuple[Button, ...]:
    texts = request.texts
    return tuple(
        Button(texts.say(f"button-{name}"), texts.command(name, written([reference])))
        for name in ("called", "card", "right", "wrong")
    )


def _more(request: Request, who: str, others: Sequence[Reference]) -> tuple[Button, ...]:
    return (Button(request.texts.say("button-more"), fitting(who, others)),) if others else ()


def _asked_topics(entry: Entry, topic: int, why: Iterable[Match]) -> list[int]:
    """The topic that answers best, then those others of the row that the question named as well."""
    named = {match.found for match in why}
    also = [number for number, name in entry.topics if name in named]
    return list(dict.fromkeys((*(number for number, _ in entry.topics[topic : topic + 1]), *also)))


def _agreement_lines(request: Request, entry: Entry, topics: Iterable[int]) -> list[str]:
    today, office = request.now.date(), entry.organization_id
    found = [
        agreement
        for topic in topics
        for agreement in agreements_in_force(request.session, topic, office, today)
    ]
    return presenting.agreement_lines(
        {agreement.key: agreement for agreement in found}.values(), request.texts
    )


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
