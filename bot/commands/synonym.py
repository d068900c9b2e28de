"""`synonym`: what may become an other name waits for whoever keeps the rows; here they say yes or no.

A yes can be taken back by typing `synonym 12 nein`. The button to decline says another word: one that is left
in the chat of a colleague does not undo what was decided since.
"""

import re

from bot.chat import MOST_COMMAND_BYTES, Button, Reply
from bot.command import Command, Request
from bot.models import ProposalState, Role, SynonymProposal
from bot.practice.learning import leads
from bot.practice.proposals import decide, may_decide, open_proposals
from bot.proposing import decisions, to_decide
from bot.texts import says_one_of
from directory.entries import OtherName
from directory.upkeep import add_other_name, remove_other_name

MOST_SHOWN = 5
KIND = "colloquial"
_ARGUMENT = re.compile(r"(?P<number>\d{1,9})(?:\s+(?P<said>.+))?")
_OUTCOMES = {
    ProposalState.OPEN: "",
    ProposalState.ACCEPTED: "synonym-was-accepted",
    ProposalState.DECLINED: "synonym-was-declined",
}


def _fits(argument: str) -> bool:
    return not argument or bool(_ARGUMENT.fullmatch(argument))


def run(request: Request) -> Reply:
    found = _ARGUMENT.fullmatch(request.argument)
    if not found:
        return _waiting(request)
    proposal = request.session.get(SynonymProposal, int(found["number"]))
    if not proposal:
        return Reply(request.texts.say("synonym-gone"))
    if not may_decide(request.session, proposal.organization_id, request.role, request.organization_id):
        return Reply(request.texts.say("synonym-of-others"))
    if proposal.state is not ProposalState.OPEN:
        return _after_the_decision(request, proposal, found["said"] or "")
    return _decided(request, proposal, found["said"] or "")


COMMAND = Command("synonym", Role.EDITOR, run, takes=_fits)


def _after_the_decision(request: Request, proposal: SynonymProposal, said: str) -> Reply:
    is_taken_back = says_one_of("synonym-take-back.words", said) and decide(
        request.session, proposal, ProposalState.DECLINED, before=ProposalState.ACCEPTED
    )
    if not is_taken_back:
        return _said(request, _OUTCOMES[proposal.state], proposal)
    remove_other_name(request.session, proposal.term, proposal.expansion)
    return _said(request, "synonym-taken-back", proposal)


def _waiting(request: Request) -> Reply:
    proposals = open_proposals(request.session, request.role, request.organization_id)
    if not proposals:
        return Reply(request.texts.say("synonym-none"))
    shown = proposals[:MOST_SHOWN]
    lines = [_line(request, proposal) for proposal in shown]
    first = request.texts.say("synonym-waiting", count=len(proposals))
    left = len(proposals) - len(shown)
    more = [request.texts.say("synonym-more", count=left)] if left else []
    buttons = [
        button
        for proposal in shown
        for button in decisions(request.texts, proposal, prefix=f"{proposal.id}: ")
    ]
    return Reply("\n".join((first, *lines, *more)), buttons=tuple(buttons))


def _line(request: Request, proposal: SynonymProposal) -> str:
    return request.texts.say(
        "synonym-line",
        number=f"{proposal.id}",
        term=proposal.term,
        expansion=proposal.expansion,
        times=proposal.times,
    )


def _decided(request: Request, proposal: SynonymProposal, said: str) -> Reply:
    wanted = {"synonym-yes.words": ProposalState.ACCEPTED, "synonym-no.words": ProposalState.DECLINED}
    state = next((state for key, state in wanted.items() if says_one_of(key, said)), None)
    if not state:
        return to_decide(request.texts, proposal)
    if not decide(request.session, proposal, state):
        return _said(request, _OUTCOMES[proposal.state], proposal)
    if state is ProposalState.DECLINED:
        return _said(request, "synonym-declined", proposal)
    return _accepted(request, proposal)


def _accepted(request: Request, proposal: SynonymProposal) -> Reply:
    """Says what comes of it: what stands in the directory word by word goes on coming first."""
    comes_first = _would_lead(request, proposal)
    add_other_name(request.session, proposal.term, proposal.expansion, KIND)
    question = request.texts.say("synonym-question", term=proposal.term)
    fits = len(question.encode()) <= MOST_COMMAND_BYTES
    reply = _said(request, "synonym-accepted" if comes_first else "synonym-accepted-too", proposal)
    return Reply(reply.text, buttons=(Button(question, question),) if fits else ())


def _would_lead(request: Request, proposal: SynonymProposal) -> bool:
    directory = request.house.directory.read(request.session)
    learnt = OtherName(proposal.term, proposal.expansion, KIND)
    index = directory.index.with_changes((), frozenset(), (*directory.other_names, learnt))
    return leads(proposal.term, proposal.expansion, index)


def _said(request: Request, key: str, proposal: SynonymProposal) -> Reply:
    return Reply(
        request.texts.say(key, number=f"{proposal.id}", term=proposal.term, expansion=proposal.expansion)
    )
