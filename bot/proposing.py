"""From an open question and what was meant by it to a proposal, in the chats of those who decide."""

from dataclasses import replace

from bot import mail
from bot.chat import Address, Button, Reply
from bot.command import Request
from bot.last_question import forget_question, last_question
from bot.models import Call, Member, Outcome, SynonymProposal
from bot.own_words import owner_of
from bot.practice.learning import is_a_topic, is_answer_to, leads, name_that_leads, term_of
from bot.practice.proposals import keepers, propose
from bot.service_hours import next_service
from bot.texts import Texts, texts_in
from directory.entries import Entry
from directory.models import Organization, Topic

WRONG_DOOR = (Outcome.NOT_RESPONSIBLE, Outcome.PASSED_ON)


def learnt_from_call(request: Request, call: Call, reply: Reply) -> Reply:
    """The reply about a call; where a question was open, this call may tell what was meant."""
    return with_line(reply, learn(request, call.topic_id, _could_help(call)))


def learnt_from_row(request: Request, entry: Entry, topic: int, reply: Reply) -> Reply:
    """The reply about a row that was said to be right, if it is one that the open question brought up."""
    slot = last_question(request)
    if not slot or not slot.is_open or not is_answer_to(slot.words, entry.id, request.index):
        return reply
    topic_id = entry.topics[topic][0] if topic < len(entry.topics) else None
    return with_line(reply, learn(request, topic_id, entry.organization_id))


def learn(request: Request, topic_id: int | None, organization_id: int | None) -> str:
    """What was proposed, in a line; empty without an open question, or where there is nothing to learn."""
    slot = last_question(request)
    if not slot or not slot.is_open or not organization_id:
        return ""
    wording = slot.words
    forget_question(request)
    expansion = _expansion(request, topic_id, organization_id)
    term = term_of(wording, organization_id, request.index)
    if not term or owner_of(term) is not None or is_a_topic(term, request.index):
        return ""
    if leads(term, expansion, request.index):
        return ""
    proposal = propose(request.session, term, expansion, organization_id, request.now.date())
    if not proposal:
        return ""
    if proposal.times == 1:
        _tell(request, proposal)
    return request.texts.say("synonym-proposed", term=proposal.term, expansion=expansion)


def with_line(reply: Reply, line: str) -> Reply:
    return replace(reply, text=f"{reply.text}\n{line}") if line else reply


def to_decide(texts: Texts, proposal: SynonymProposal) -> Reply:
    """The question to whoever keeps the rows. Never who asked."""
    text = texts.say("synonym-asked", term=proposal.term, expansion=proposal.expansion)
    return Reply(text, buttons=decisions(texts, proposal))


def decisions(texts: Texts, proposal: SynonymProposal, prefix: str = "") -> tuple[Button, Button]:
    yes, no = (texts.words(key)[0] for key in ("synonym-yes.words", "synonym-no.words"))
    return (
        Button(f"{prefix}{texts.say('synonym-yes')}", texts.command("synonym", f"{proposal.id} {yes}")),
        Button(f"{prefix}{texts.say('synonym-no')}", texts.command("synonym", f"{proposal.id} {no}")),
    )


def _could_help(call: Call) -> int | None:
    """Whoever was called, or at the end of the line; nobody where it was the wrong door."""
    if call.passed_to:
        return call.passed_to[-1]
    return None if call.outcome in WRONG_DOOR else call.organization_id


def _tell(request: Request, proposal: SynonymProposal) -> None:
    """In service hours; whoever is writing right now is there anyway."""
    later = next_service(request.now, request.house.land)
    for member in keepers(request.session, proposal.organization_id):
        mail.broadcast(
            request.session,
            f"synonym-{proposal.id}-{member.id}",
            Address(member.platform, member.room),
            to_decide(texts_in(member.language or request.house.language), proposal),
            None if _is_writing(request, member) else later,
        )


def _is_writing(request: Request, member: Member) -> bool:
    return request.member is not None and request.member.id == member.id


def _expansion(request: Request, topic_id: int | None, organization_id: int) -> str:
    """The topic, where the directory has it, else the office."""
    topic = request.session.get(Topic, topic_id) if topic_id else None
    if topic:
        return topic.name
    office = request.session.get_one(Organization, organization_id)
    house = request.session.get(Organization, office.parent_id) if office.parent_id else None
    return name_that_leads(office.name, house.name if house else "", organization_id, request.index)
