"""Who may see a suggestion, who decides on it, and what they say."""

from datetime import date, timedelta
from hashlib import blake2b

from sqlmodel import Session, col

from bot.models import AgreementDraft, Objection, Role, Suggestion, SuggestionState
from bot.practice.inserting import insert_into
from bot.practice.patterns.pattern import FOR_THE_OFFICE_ALONE, Rule
from bot.practice.suggestions.evidence import called_office
from directory.models import Organization

DECLINED_FOR = timedelta(weeks=12)
PUT_OFF_FOR = timedelta(weeks=4)
LONGEST_REASON = 140
VOICE_BYTES = 12
DECIDED_FOR_GOOD = frozenset([SuggestionState.IN_FORCE, SuggestionState.SETTLED])
SETTLED_BY_A_ROW = frozenset([Rule.GAP, Rule.OUTDATED])
"""What a row of the directory puts right, and no agreement."""


def visible_to(session: Session, suggestion: Suggestion, role: Role, organization_id: int | None) -> bool:
    """Staff see what was put to the deciders; what goes to an office alone, that office and coordination."""
    if suggestion.proposed_on is None or role < Role.STAFF:
        return False
    return (
        not is_for_the_office_alone(suggestion)
        or role >= Role.COORDINATOR
        or _belongs_to_the_office(session, suggestion, organization_id)
    )


def may_decide(session: Session, suggestion: Suggestion, role: Role, organization_id: int | None) -> bool:
    """The coordination; for what goes to the office alone, also those who keep its entries."""
    if not visible_to(session, suggestion, role, organization_id):
        return False
    return role >= Role.COORDINATOR or (role >= Role.EDITOR and is_for_the_office_alone(suggestion))


def is_for_the_office_alone(suggestion: Suggestion) -> bool:
    return suggestion.rule in FOR_THE_OFFICE_ALONE


def accept_without_draft(suggestion: Suggestion, today: date) -> None:
    if suggestion.state is not SuggestionState.ACCEPTED:
        suggestion.state, suggestion.decided_on = SuggestionState.ACCEPTED, today
        suggestion.rests_until = None


def accept(session: Session, suggestion: Suggestion, title: str, today: date) -> AgreementDraft:
    """Accepts it and opens a draft; one that was there before keeps its words and is dated anew."""
    draft = session.get(AgreementDraft, suggestion.id)
    if not draft:
        draft = AgreementDraft(suggestion_id=suggestion.id or 0, title=title)
        session.add(draft)
    if suggestion.state is not SuggestionState.ACCEPTED:
        draft.valid_from = draft.review_on = None
    accept_without_draft(suggestion, today)
    return draft


def put_off(suggestion: Suggestion, until: date, today: date) -> None:
    suggestion.state = SuggestionState.PUT_OFF
    suggestion.decided_on, suggestion.rests_until = today, until


def decline(suggestion: Suggestion, today: date, reason: str = "") -> None:
    suggestion.state, suggestion.reason = SuggestionState.DECLINED, reason[:LONGEST_REASON]
    suggestion.decided_on, suggestion.rests_until = today, today + DECLINED_FOR


def give_reason(suggestion: Suggestion, reason: str) -> None:
    suggestion.reason = reason[:LONGEST_REASON]


def object_to(session: Session, suggestion: Suggestion, pseudonym: str, today: date) -> None:
    """„Stimmt so nicht“: one voice each. What is kept differs from suggestion to suggestion.

    The voices are forgotten in time and their number stays; so it is counted as they come.
    """
    voice = _voice(suggestion, pseudonym)
    said = insert_into(session, Objection).values(suggestion_id=suggestion.id, voice=voice, said_on=today)
    is_new = session.execute(said.on_conflict_do_nothing().returning(col(Objection.voice))).scalar()
    suggestion.objections += bool(is_new)


def agree_again(session: Session, suggestion: Suggestion, pseudonym: str) -> bool:
    """Takes a voice back; whether there was one."""
    voice = session.get(Objection, (suggestion.id, _voice(suggestion, pseudonym)))
    if voice:
        session.delete(voice)
        suggestion.objections -= 1
    return voice is not None


def _voice(suggestion: Suggestion, pseudonym: str) -> str:
    salt = f"{suggestion.id}".encode()
    return blake2b(pseudonym.encode(), key=salt, digest_size=VOICE_BYTES).hexdigest()


def _belongs_to_the_office(session: Session, suggestion: Suggestion, organization_id: int | None) -> bool:
    """To the called office, to its institution, or to an office of it where an institution was called."""
    called = session.get(Organization, called_office(suggestion) or 0)
    own = session.get(Organization, organization_id or 0)
    if not called or not own:
        return False
    return own.id in {called.id, called.parent_id} or own.parent_id == called.id
