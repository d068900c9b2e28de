"""Which suggestion a pattern belongs to."""

from collections.abc import Iterable, Sequence

from bot.models import Suggestion, SuggestionState
from bot.practice.patterns.pattern import FOR_THE_OFFICE_ALONE, Pattern, Rule
from bot.practice.suggestions.deciding import SETTLED_BY_A_ROW
from bot.practice.suggestions.evidence import pattern_of
from directory.search.wording import fold

BEING_AGREED = frozenset([SuggestionState.ACCEPTED, SuggestionState.IN_FORCE, SuggestionState.SETTLED])


def by_strength(patterns: Iterable[Pattern]) -> list[Pattern]:
    """The strongest first, in the same order whatever order they came in."""
    return sorted(patterns, key=strength)


def strength(pattern: Pattern) -> tuple[int, int, int, str, str, Sequence[int], int]:
    """Sorts the strongest first: by calls, people, houses; what is equally strong by what it is about."""
    most = (-pattern.calls, -pattern.callers, -pattern.houses)
    return (*most, pattern.rule, pattern.topic, pattern.organizations, pattern.entry_id or 0)


def suggestion_for(pattern: Pattern, known: Sequence[Suggestion]) -> Suggestion | None:
    """The one on the agreement that fizzles; else the same one, else one that is being agreed on."""
    ways = (_is_on_its_agreement,) if reopens(pattern) else (is_same, _covers)
    return next((one for belongs in ways for one in known if belongs(one, pattern)), None)


def reopens(pattern: Pattern) -> bool:
    """Whether it is about an agreement that is there already."""
    return pattern.rule is Rule.AGREEMENT_FIZZLES


def is_same(suggestion: Suggestion, pattern: Pattern) -> bool:
    """The same rule about the same row, or else about the same office and topic.

    Where there is no topic, the other organizations tell them apart.
    """
    if suggestion.rule != pattern.rule:
        return False
    if pattern.entry_id is not None:
        return suggestion.entry_id == pattern.entry_id
    same_parties = bool(pattern.topic) or suggestion.organizations == list(pattern.organizations)
    return same_parties and _is_about_the_same(suggestion, pattern)


def _is_on_its_agreement(suggestion: Suggestion, pattern: Pattern) -> bool:
    return suggestion.agreement_id is not None and suggestion.agreement_id == pattern.agreement_id


def _covers(suggestion: Suggestion, pattern: Pattern) -> bool:
    """Office and topic are agreed on, or about to be, whatever rule had seen them.

    What goes to the office alone (nobody is reached, a row is outdated) is another matter.
    """
    is_decided = suggestion.state in BEING_AGREED and suggestion.rule not in SETTLED_BY_A_ROW
    is_agreed = is_decided or suggestion.agreement_id is not None
    is_for_all = not {suggestion.rule, pattern.rule} & FOR_THE_OFFICE_ALONE
    return is_agreed and is_for_all and bool(pattern.topic) and _is_about_the_same(suggestion, pattern)


def _is_about_the_same(suggestion: Suggestion, pattern: Pattern) -> bool:
    kept = pattern_of(suggestion)
    same_number = kept.topic_id is not None and kept.topic_id == pattern.topic_id
    same_words = fold(kept.topic) == fold(pattern.topic)
    return (same_number or same_words) and kept.organizations[:1] == pattern.organizations[:1]
