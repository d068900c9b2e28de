"""`wer`: who is responsible? Answers, asks back for what decides, or says honestly that nobody is known."""

from collections.abc import Sequence
from dataclasses import replace

from bot import answers, presenting
from bot.chat import Reply
from bot.command import Command, Request
from bot.commands import week
from bot.last_question import remember_question
from bot.models import Role
from bot.own_words import owner_of
from bot.practice.demand import count_question
from bot.practice.questions import remember_unanswered
from bot.practice.said_days import said_day
from bot.references import Reference, read_references
from bot.texts import says_one_of
from directory.models import NETWORKING_BODY
from directory.search.asking import says_something
from directory.search.findings import Findings, Hit

RESEMBLES = 0.3
"""From this score on an unsure hit is worth a „Meinten Sie …?“."""
MAY_KNOW = 0.5
"""From this score on a networking body is near enough to the matter to be named for it."""
MOST_RESEMBLING = 3
MOST_WORDS_OF_A_CHOICE = 4
MOST_ROWS = 150
"""As many as a question back can be about: each keeps the topic that was asked for."""


def run(request: Request) -> Reply:
    references, said = read_references(request.argument)
    if references:
        return _among(request, references, said)
    if said:
        return _found(request, said)
    example = request.texts.say("who.example")
    return Reply(request.texts.say("ask-who", example=example), expects=request.texts.command("who"))


COMMAND = Command("who", Role.READER, run)


def _found(request: Request, question: str) -> Reply:
    if not request.index.entries:
        return Reply(request.texts.say("directory-empty"))
    if not says_something(question):
        return Reply(request.texts.say("hello", example=request.texts.say("who.example")))
    findings = request.index.look_up(question, MOST_ROWS)
    if not findings.sure and (reply := _own_word(request, question)):
        return reply
    remember_question(request, question, is_open=not findings.sure)
    if not findings.sure:
        _remember(request, question)
        return _nobody(request, _resembling(findings))
    return answered(request, findings)


def answered(request: Request, findings: Findings) -> Reply:
    """What a look-up surely found, or the question that decides."""
    if findings.ask:
        asked = dict(_references(findings.hits))
        return answers.question_back(request, findings.ask, asked)
    first, *others = findings.hits
    _count(request, first.entry.id)
    return answers.full_answer(
        request, _reference(first), others=_references(others), why=first.why, former=findings.former
    )


def _own_word(request: Request, said: str) -> Reply | None:
    """To what belongs the word of a button or a step, or a day: no question, so nothing is remembered."""
    owner = "suggestion" if said_day(said, request.now.date()) else owner_of(said)
    if owner is None:
        return None
    if owner == "week" and week.wanted(said) is not None and request.role >= week.COMMAND.role:
        return week.run(replace(request, argument=said))
    if not owner:
        return Reply(request.texts.say("cancelled"))
    usage = request.texts.say(f"{owner}.usage")
    return Reply(request.texts.say("own-word", command=owner, usage=usage, said=said.strip(" .!?")))


def _among(request: Request, references: Sequence[Reference], said: str) -> Reply:
    """The person pressed a button that names rows, or answered a question about them.

    The answer takes the place of the question; further hits come below the answer that they are further to.
    """
    known = [reference for reference in references if reference.entry in request.index.by_id]
    if not known:
        return Reply(request.texts.say("ask-gone"))
    if said == answers.MORE:
        return _shown(request, known, counts=False)
    first, _, rest = said.partition(" ")
    wanted = rest if says_one_of("letter-word", first) else said
    reply = _narrowed(request, known, wanted) if wanted else _shown(request, known)
    return replace(reply, replaces=request.pressed_on)


def _narrowed(request: Request, references: Sequence[Reference], said: str) -> Reply:
    left = {entry.id for entry in request.index.narrow([row.entry for row in references], said)}
    if 0 < len(left) < len(references):
        return _shown(request, [reference for reference in references if reference.entry in left])
    if left or says_one_of("shrug.words", said):
        return answers.choice(request, references, request.texts.say("ask-which"))
    if says_one_of("cancel.words", said):
        return Reply(request.texts.say("cancelled"))
    if _is_a_new_question(request, said):
        return _found(request, said)
    return _shown(request, references, request.texts.say("ask-fits-none", answer=said))


def _is_a_new_question(request: Request, said: str) -> bool:
    return len(said.split()) > MOST_WORDS_OF_A_CHOICE or bool(_resembling(request.index.look_up(said)))


def _resembling(findings: Findings) -> list[Hit]:
    return [hit for hit in findings.hits if hit.score >= RESEMBLES]


def _shown(
    request: Request, references: Sequence[Reference], first_line: str = "", *, counts: bool = True
) -> Reply:
    offices = {request.index.by_id[reference.entry].organization_id for reference in references}
    if ask := request.index.ask_among([reference.entry for reference in references]):
        return answers.question_back(request, ask, dict(references), first_line)
    if len(offices) == 1:
        if counts:
            _count(request, references[0].entry)
        return answers.full_answer(request, references[0], others=references[1:])
    return answers.choice(request, references, first_line or request.texts.say("ask-which"))


def _count(request: Request, entry_id: int) -> None:
    count_question(request.session, entry_id, request.organization_id, request.now.date())


def _remember(request: Request, question: str) -> None:
    house, asker = request.organization_id, request.pseudonym
    remember_unanswered(request.session, question, house, asker, request.now.date())


def _nobody(request: Request, resembling: Sequence[Hit]) -> Reply:
    """No phone number here but that of a networking body which could know."""
    texts = request.texts
    perhaps = _networking_body(request, resembling)
    remembered = texts.say("nobody-remembered")
    if not resembling:
        return Reply("\n".join((texts.say("nobody"), remembered)))
    text = "\n".join((texts.say("did-you-mean"), *perhaps, remembered))
    return answers.choice(request, _references(resembling[:MOST_RESEMBLING]), text)


def _networking_body(request: Request, resembling: Sequence[Hit]) -> list[str]:
    bodies = [hit.entry for hit in resembling if hit.entry.kind == NETWORKING_BODY and hit.score >= MAY_KNOW]
    phones = [(body, presenting.first_phone(body)) for body in bodies]
    return [
        request.texts.say("nobody-perhaps", place=presenting.title(body, request.texts), phone=phone)
        for body, phone in phones[:1]
        if phone
    ]


def _reference(hit: Hit) -> Reference:
    return Reference(hit.entry.id, hit.topic)


def _references(hits: Sequence[Hit]) -> list[Reference]:
    return [_reference(hit) for hit in hits]
