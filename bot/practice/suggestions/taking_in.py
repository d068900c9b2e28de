"""Stores the patterns of a run as suggestions."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import Session, col, select

from bot.models import Measurement, Suggestion, SuggestionState
from bot.practice.patterns.pattern import Pattern
from bot.practice.suggestions.deciding import SETTLED_BY_A_ROW
from bot.practice.suggestions.evidence import keep, may_be_renewed, pattern_of
from bot.practice.suggestions.matching import by_strength, is_same, reopens, suggestion_for
from directory.agreements import agreements_in_force, agreements_on_topic

GROWN = 2
"""Times the calls it was put forward with: then a declined suggestion need not rest any longer."""
SETTLES_AFTER_WEEKS = 12
RESTING = frozenset([SuggestionState.DECLINED, SuggestionState.PUT_OFF])
IN_EFFECT = frozenset([SuggestionState.IN_FORCE, SuggestionState.SETTLED])


def take_in(session: Session, patterns: Sequence[Pattern], today: date) -> None:
    """Brings the suggestions up to what was seen in this run. The caller commits."""
    _settle_measured(session)
    known = list(session.exec(select(Suggestion).order_by(col(Suggestion.id))))
    held: set[int | None] = set()
    for pattern in _in_turn(patterns, known):
        suggestion = suggestion_for(pattern, known)
        if not suggestion:
            suggestion = _new(session, pattern, today)
            known.append(suggestion)
        elif suggestion.id not in held:
            _bring_up_to_date(session, suggestion, pattern, today)
        held.add(suggestion.id)
    for suggestion in known:
        if suggestion.id not in held:
            _no_longer_holds(session, suggestion, today)
    session.flush()


def _in_turn(patterns: Iterable[Pattern], known: Sequence[Suggestion]) -> list[Pattern]:
    """The first on a matter counts: what reopens it, what goes on between the same, else the strongest."""

    def comes_later(pattern: Pattern) -> tuple[bool, bool]:
        parties = list(pattern.organizations)
        goes_on = any(is_same(one, pattern) and one.organizations == parties for one in known)
        return not reopens(pattern), not goes_on

    return sorted(by_strength(patterns), key=comes_later)


def _new(session: Session, pattern: Pattern, today: date) -> Suggestion:
    suggestion = Suggestion(rule=pattern.rule, seen_on=today)
    keep(suggestion, pattern, today, _extended(session, pattern, suggestion, today))
    session.add(suggestion)
    session.flush()
    return suggestion


def _bring_up_to_date(session: Session, suggestion: Suggestion, pattern: Pattern, today: date) -> None:
    """What was put forward keeps the evidence it was put forward with: it says what its digest said."""
    if not reopens(pattern) and not is_same(suggestion, pattern):
        return  # another rule saw what is agreed on already
    is_reopened = reopens(pattern) and suggestion.state in IN_EFFECT
    if suggestion.state in RESTING and _has_rested(suggestion, pattern, today):
        suggestion.state, suggestion.rests_until = SuggestionState.SEEN, None
    if suggestion.state is SuggestionState.SETTLED and not suggestion.agreement_id:
        suggestion.state = SuggestionState.SEEN  # a row had settled it, and does no more
    if (is_reopened or suggestion.state is SuggestionState.SEEN) and may_be_renewed(
        suggestion, pattern, today
    ):
        keep(suggestion, pattern, today, _extended(session, pattern, suggestion, today))
    if is_reopened:
        suggestion.state, suggestion.proposed_on = SuggestionState.PROPOSED, today


def _has_rested(suggestion: Suggestion, pattern: Pattern, today: date) -> bool:
    if not suggestion.rests_until or today >= suggestion.rests_until:
        return True
    has_grown = pattern.calls >= GROWN * max(pattern_of(suggestion).calls, 1)
    return suggestion.state is SuggestionState.DECLINED and has_grown


def _no_longer_holds(session: Session, suggestion: Suggestion, today: date) -> None:
    if suggestion.state is SuggestionState.SEEN:
        _let_go(session, suggestion, today)
    elif suggestion.state is SuggestionState.ACCEPTED and suggestion.rule in SETTLED_BY_A_ROW:
        suggestion.state = SuggestionState.SETTLED


def _let_go(session: Session, suggestion: Suggestion, today: date) -> None:
    """What nobody has heard of goes; what rested, and holds no more, rests on until it holds again."""
    if suggestion.proposed_on is None:
        session.delete(suggestion)
    else:
        suggestion.state, suggestion.rests_until = SuggestionState.PUT_OFF, today


def _extended(session: Session, pattern: Pattern, suggestion: Suggestion, today: date) -> str:
    """The key of another agreement that covers the topic: at this office, or else between others."""
    if pattern.topic_id is None:
        return ""
    topic, offices = pattern.topic_id, pattern.organizations[:1]
    here = [one for office in offices for one in agreements_in_force(session, topic, office, today)]
    anywhere = agreements_on_topic(session, topic, today)
    own = {suggestion.agreement_id, pattern.agreement_id}
    return next((agreement.key for agreement in (*here, *anywhere) if agreement.id not in own), "")


def _settle_measured(session: Session) -> None:
    """Where the effect is known, nothing is open any more; it is reopened if the agreement fizzles."""
    measured = select(Measurement.agreement_id).where(Measurement.weeks == SETTLES_AFTER_WEEKS)
    in_force = select(Suggestion).where(
        Suggestion.state == SuggestionState.IN_FORCE, col(Suggestion.agreement_id).in_(measured)
    )
    for suggestion in session.exec(in_force):
        suggestion.state = SuggestionState.SETTLED
