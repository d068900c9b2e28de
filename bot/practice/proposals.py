"""Keeps what may become an other name, and knows who decides: whoever keeps the rows of the office."""

from collections.abc import Callable, Sequence
from datetime import date

from sqlalchemy import update
from sqlmodel import Session, col, select

from bot.models import Member, ProposalState, Role, SynonymProposal
from bot.practice.inserting import insert_into
from bot.practice.learning import same_wording
from directory.models import Organization

KEEP_ROWS = (Role.EDITOR, Role.COORDINATOR, Role.ADMINISTRATOR)


def propose(
    session: Session, term: str, expansion: str, organization_id: int, today: date
) -> SynonymProposal | None:
    """Puts a proposal down, or counts it once more. Nothing where it was decided on: that holds."""
    known = session.exec(select(SynonymProposal).where(SynonymProposal.expansion == expansion))
    term = next((one.term for one in known if same_wording(one.term, term)), term)
    first = insert_into(session, SynonymProposal).values(
        term=term,
        expansion=expansion,
        organization_id=organization_id,
        state=ProposalState.OPEN,
        proposed_on=today,
        times=1,
    )
    again = first.on_conflict_do_update(
        index_elements=["term", "expansion"], set_={"times": col(SynonymProposal.times) + 1}
    )
    number = session.execute(again.returning(col(SynonymProposal.id))).scalar_one()
    proposal = session.get_one(SynonymProposal, number, populate_existing=True)
    return proposal if proposal.state is ProposalState.OPEN else None


def decide(
    session: Session,
    proposal: SynonymProposal,
    state: ProposalState,
    before: ProposalState = ProposalState.OPEN,
) -> bool:
    """Whether this decision was the first: of two at the same time one counts."""
    mine = update(SynonymProposal).where(
        col(SynonymProposal.id) == proposal.id, col(SynonymProposal.state) == before
    )
    decided = session.execute(mine.values(state=state).returning(col(SynonymProposal.id))).scalar()
    session.refresh(proposal)
    return decided is not None


def keepers(session: Session, organization_id: int) -> Sequence[Member]:
    """Who is asked: of those whom the bot can write to first, the nearest to the rows of an office."""
    reachable = select(Member).where(col(Member.role).in_(KEEP_ROWS), col(Member.room) != "")
    members = session.exec(reachable.order_by(col(Member.id))).all()
    house = _house(session, organization_id)
    circles: tuple[Callable[[Member], bool], ...] = (
        lambda member: member.organization_id == organization_id,
        lambda member: _house(session, member.organization_id) == house,
        lambda member: member.role is Role.COORDINATOR,
        lambda member: member.role is Role.ADMINISTRATOR,
    )
    return next((found for circle in circles if (found := [*filter(circle, members)])), [])


def may_decide(session: Session, organization_id: int, role: Role, own_organization_id: int | None) -> bool:
    """Editors for the offices of their own institution, coordinators for all."""
    if role >= Role.COORDINATOR:
        return True
    house = _house(session, own_organization_id)
    return role is Role.EDITOR and bool(house) and house == _house(session, organization_id)


def open_proposals(session: Session, role: Role, own_organization_id: int | None) -> list[SynonymProposal]:
    """Those that somebody may decide, the oldest first."""
    waiting = select(SynonymProposal).where(SynonymProposal.state == ProposalState.OPEN)
    return [
        proposal
        for proposal in session.exec(waiting.order_by(col(SynonymProposal.id)))
        if may_decide(session, proposal.organization_id, role, own_organization_id)
    ]


def _house(session: Session, organization_id: int | None) -> int | None:
    """The institution of an office."""
    office = session.get(Organization, organization_id) if organization_id else None
    return (office.parent_id or office.id) if office else None
