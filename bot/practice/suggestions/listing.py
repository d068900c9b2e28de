"""Which suggestions there are to be seen: those that wait for the deciders, and those that are open."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import Session, col, select

from bot.models import Suggestion, SuggestionState
from bot.practice.suggestions.evidence import pattern_of
from bot.practice.suggestions.matching import strength

MOST_NEW = 3
OPEN = (SuggestionState.PROPOSED, SuggestionState.ACCEPTED)


def propose(session: Session, today: date, most: int = MOST_NEW) -> list[Suggestion]:
    """Puts the strongest of those that wait to the deciders, so that of one day they are `most` at most.

    All that were put to them today and still are come back. The caller commits.
    """
    of_today = session.exec(select(Suggestion).where(Suggestion.proposed_on == today)).all()
    left = most - sum(suggestion.state is not SuggestionState.SEEN for suggestion in of_today)
    waiting = session.exec(select(Suggestion).where(Suggestion.state == SuggestionState.SEEN)).all()
    for suggestion in _strongest_first(waiting)[: max(left, 0)]:
        suggestion.state, suggestion.proposed_on = SuggestionState.PROPOSED, today
    session.flush()
    proposed = (Suggestion.proposed_on == today, Suggestion.state == SuggestionState.PROPOSED)
    return _strongest_first(session.exec(select(Suggestion).where(*proposed)).all())


def open_suggestions(session: Session) -> Sequence[Suggestion]:
    """Those that are put to the deciders or being drafted, the newest first."""
    return session.exec(
        select(Suggestion).where(col(Suggestion.state).in_(OPEN)).order_by(col(Suggestion.id).desc())
    ).all()


def _strongest_first(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    return sorted(suggestions, key=lambda suggestion: strength(pattern_of(suggestion)))
