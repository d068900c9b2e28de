"""Who is asked about a proposal, when, and never again."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.chat import Reply
from bot.desk import Desk
from bot.house import House
from bot.models import Outgoing, ProposalState, Role, SynonymProposal
from bot.practice.proposals import keepers, propose
from directory.models import Organization
from tests.learning import BUT, CALL, HOUSING_BENEFIT, JOBCENTER, TEAM, UNANSWERED
from tests.talking import MONDAY, Clock, SilentChat, Talk, everything, member, new_house


def number_of(engine: Engine, name: str) -> int:
    with Session(engine) as session:
        office = session.exec(select(Organization).where(Organization.name == name)).one()
        return office.id or 0


def letters_for(talk: Talk) -> list[Reply]:
    """What the bot writes to somebody first, once it is due."""
    desk, chat, found = Desk(talk.engine, talk.house), SilentChat(), []
    while delivery := desk.next_delivery(talk.person, chat):
        desk.delivered(delivery)
        found.append(delivery.reply)
    return found


def known_member(engine: Engine, house: House, role: Role, organization_id: int | None = None) -> Talk:
    """Somebody who has written to the bot already, so that it can write first."""
    talk = member(engine, house, role, organization_id)
    talk.says("hilfe")
    return talk


def asks_and_calls(engine: Engine, house: House) -> None:
    asking = member(engine, house)
    asking.says(UNANSWERED)
    asking.says(CALL)


def test_the_editor_of_the_office_is_asked_with_two_buttons(engine: Engine, house: House) -> None:
    editor = known_member(engine, house, Role.EDITOR, number_of(engine, JOBCENTER))
    asks_and_calls(engine, house)
    (letter,) = letters_for(editor)
    assert (
        letter.text
        == f"„Handyschein“ haben Menschen gesucht und „{BUT}“ gemeint. Soll ich das künftig so verstehen?"
    )
    assert [button.label for button in letter.buttons] == ["Übernehmen", "Ablehnen"]


def test_a_proposal_never_says_who_asked(engine: Engine, house: House) -> None:
    known_member(engine, house, Role.EDITOR, number_of(engine, JOBCENTER))
    asking = member(engine, house)
    asking.says(UNANSWERED)
    asking.says(CALL)
    with Session(engine) as session:
        kept = (*session.exec(select(SynonymProposal)), *session.exec(select(Outgoing)))
        told = [repr(row) for row in kept if getattr(row, "answers", "") == ""]
    assert len(told) == 2
    assert not any(
        trace in row for row in told for trace in (asking.person.id, house.pseudonym(asking.person))
    )


def people(engine: Engine) -> dict[str, tuple[Role, int | None]]:
    jobcenter = number_of(engine, JOBCENTER)
    return {
        "of the office": (Role.EDITOR, jobcenter),
        "of a team": (Role.EDITOR, number_of(engine, TEAM)),
        "of another house": (Role.EDITOR, number_of(engine, HOUSING_BENEFIT)),
        "without a house": (Role.EDITOR, None),
        "staff": (Role.STAFF, jobcenter),
        "coordinator": (Role.COORDINATOR, None),
        "administrator": (Role.ADMINISTRATOR, None),
    }


@pytest.mark.parametrize(
    ("there", "asked"),
    [
        (("of the office", "of a team", "coordinator"), ["of the office"]),
        (("of a team", "of another house", "coordinator"), ["of a team"]),
        (("of another house", "staff", "coordinator", "administrator"), ["coordinator"]),
        (("without a house", "staff", "administrator"), ["administrator"]),
        (("staff", "of another house"), []),
    ],
)
def test_the_nearest_are_asked(there: Sequence[str], asked: list[str], engine: Engine, house: House) -> None:
    present = {name: known_member(engine, house, *people(engine)[name]) for name in there}
    with Session(engine) as session:
        accounts = {one.account for one in keepers(session, number_of(engine, JOBCENTER))}
    assert [name for name, talk in present.items() if talk.person.id in accounts] == asked


def test_whoever_cannot_be_written_to_is_passed_over(engine: Engine, house: House) -> None:
    member(engine, house, Role.EDITOR, number_of(engine, JOBCENTER))
    coordinator = known_member(engine, house, Role.COORDINATOR)
    asks_and_calls(engine, house)
    assert len(letters_for(coordinator)) == 1


def test_nobody_is_written_to_at_night(engine: Engine, house: House, clock: Clock) -> None:
    editor = known_member(engine, house, Role.EDITOR, number_of(engine, JOBCENTER))
    clock.now = MONDAY.replace(hour=22)
    asks_and_calls(engine, house)
    assert letters_for(editor) == []
    clock.now = MONDAY.replace(hour=7) + timedelta(days=1)
    assert len(letters_for(editor)) == 1


def test_whoever_is_writing_right_now_is_asked_at_once(engine: Engine, house: House, clock: Clock) -> None:
    clock.now = MONDAY.replace(hour=22)
    editor = known_member(engine, house, Role.EDITOR, number_of(engine, JOBCENTER))
    editor.says(UNANSWERED)
    assert "Soll ich das künftig so verstehen?" in everything(editor.says(CALL))


def test_everybody_is_asked_in_their_own_language(engine: Engine) -> None:
    house = new_house(Clock(), language="en")
    editor = known_member(engine, house, Role.EDITOR, number_of(engine, JOBCENTER))
    other = known_member(engine, house, Role.EDITOR, number_of(engine, JOBCENTER))
    other.says("sprache de")
    asks_and_calls(engine, house)
    assert "Shall I understand it like that" in letters_for(editor)[0].text
    assert "Soll ich das künftig so verstehen?" in letters_for(other)[0].text


def test_what_was_proposed_before_is_counted_and_not_sent_again(engine: Engine, house: House) -> None:
    editor = known_member(engine, house, Role.EDITOR, number_of(engine, JOBCENTER))
    asks_and_calls(engine, house)
    asks_and_calls(engine, house)
    assert len(letters_for(editor)) == 1
    with Session(engine) as session:
        assert session.exec(select(SynonymProposal.times)).one() == 2


@pytest.mark.parametrize("again", ["Handyschein", "handyschein", "HANDYSCHEIN"])
def test_what_was_declined_is_never_proposed_again(again: str, either_engine: Engine) -> None:
    with Session(either_engine) as session:
        proposal = propose(session, "Handyschein", BUT, 1, MONDAY.date())
        assert proposal
        proposal.state = ProposalState.DECLINED
        session.flush()
        assert propose(session, again, BUT, 1, MONDAY.date()) is None
        assert len(session.exec(select(SynonymProposal)).all()) == 1
