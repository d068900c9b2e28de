"""`stimmt` and `falsch`: what somebody found when they used a row of the directory.

Soon after a question „stimmt nicht“ asks back: who would be right? What is said then comes as `falsch #12 …`
and may become an other name, once whoever keeps the rows agrees.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot import presenting
from bot.chat import Reply
from bot.command import Command, Request
from bot.commands import who
from bot.last_question import last_question
from bot.models import Role
from bot.practice.call_notes import understand
from bot.practice.learning import is_answer_to
from bot.proposing import learn, learnt_from_row, with_line
from bot.references import Reference, read_references, written
from bot.texts import says_one_of
from directory.entries import Entry
from directory.search.findings import Findings
from directory.upkeep import give_verdict


def _names_a_row(argument: str) -> bool:
    return bool(read_references(argument)[0]) or not argument


def _names_nothing_else(argument: str) -> bool:
    return _names_a_row(argument) and not read_references(argument)[1]


def _right(request: Request) -> Reply:
    references, _ = read_references(request.argument)
    entry = _entry(request, references)
    if not entry:
        return _no_row(request, references)
    reply = _noted(request, entry, right=True)
    return learnt_from_row(request, entry, references[0].topic, reply)


def _wrong(request: Request) -> Reply:
    references, said = read_references(request.argument)
    entry, slot = _entry(request, references), last_question(request)
    if not entry and (references or not (slot or said)):
        return _no_row(request, references)
    reply = _noted(request, entry, right=False) if entry else Reply(request.texts.say("wrong-thanks"))
    if said:
        return _told(request, said)
    if not slot or (entry and not is_answer_to(slot.words, entry.id, request.index)):
        return reply
    slot.is_open = True
    asking = with_line(reply, request.texts.say("wrong-who"))
    return replace(asking, expects=request.texts.command("wrong", written(references[:1])))


RIGHT = Command("right", Role.STAFF, _right, takes=_names_nothing_else, in_menu=False)
WRONG = Command("wrong", Role.STAFF, _wrong, takes=_names_a_row, in_menu=False)


def _entry(request: Request, references: Sequence[Reference]) -> Entry | None:
    return request.index.by_id.get(references[0].entry) if references else None


def _no_row(request: Request, references: Sequence[Reference]) -> Reply:
    texts = request.texts
    if references:
        return Reply(texts.say("ask-gone"))
    objecting = texts.command("suggestion", f"14 {texts.words('step-object.words')[0]}")
    return Reply(texts.say("verdict-which", suggestion=objecting))


def _noted(request: Request, entry: Entry, *, right: bool) -> Reply:
    give_verdict(request.session, entry.id, voice=request.pseudonym, right=right, on=request.now.date())
    key = "verdict-right" if right else "verdict-wrong"
    return Reply(request.texts.say(key, place=presenting.title(entry, request.texts)))


def _told(request: Request, said: str) -> Reply:
    """Who would be right. It is answered as well: it may have been meant as a new question."""
    if any(says_one_of(key, said) for key in ("shrug.words", "cancel.words")):
        return Reply(request.texts.say("cancelled"))
    slot, findings = last_question(request), request.index.look_up(said, who.MOST_ROWS)
    if not slot or not slot.is_open:
        return who.run(replace(request, argument=said))
    topic_id, organization_id = _meant(request, said, findings)
    if not organization_id and not findings.sure:
        return Reply(request.texts.say("wrong-unknown"))
    line = learn(request, topic_id, organization_id)
    thanks = " ".join(part for part in (request.texts.say("wrong-thanks"), line) if part)
    if not findings.sure:
        return Reply(thanks)
    answer = who.answered(request, findings)
    lines = (thanks, answer.text) if answer.expects else (answer.text, thanks)
    return replace(answer, text="\n".join(lines))


def _meant(request: Request, said: str, findings: Findings) -> tuple[int | None, int | None]:
    """A topic, and an office that decides on its names: the one that was named, else the first found."""
    note = understand(said, request.index)
    if note.topic_id and findings.sure and not note.organization_id:
        return note.topic_id, findings.hits[0].entry.organization_id
    return note.topic_id, note.organization_id
