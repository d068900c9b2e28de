"""What a suggestion keeps of its pattern, and the pattern again from that."""

from datetime import date, timedelta
from typing import Any

from bot.models import Suggestion
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.patterns.told import as_told, told_figures

WEEK, DAY = timedelta(weeks=1), timedelta(days=1)


def evidence_of(pattern: Pattern, today: date) -> dict[str, Any]:
    """Counts that passed the gates, and the topic as it is called; all but what has a column of its own.

    Only who called, and how often in all, is kept as it is, to tell which suggestion is stronger and which
    has grown; the rest as it is told. The days are those of the weeks that were counted: on the first day
    that somebody called, it may have been one person.
    """
    return {
        "topic": pattern.topic,
        "calls": pattern.calls,
        "callers": pattern.callers,
        "houses": pattern.houses,
        "first": (today - WEEK * weeks_counted(pattern)).isoformat(),
        "last": (today - DAY).isoformat(),
        "weekly": list(as_told(pattern).weekly),
        "agreement": pattern.agreement_id,
        "figures": dict(told_figures(pattern)),
    }


def weeks_counted(pattern: Pattern) -> int:
    """A rise shows more weeks than it counts."""
    shown = len(pattern.weekly)
    return round(pattern.figures.get("weeks", shown)) if pattern.rule is Rule.RISE else shown


def may_be_renewed(suggestion: Suggestion, pattern: Pattern, today: date) -> bool:
    """Whether people know of no evidence that counts some of the same weeks.

    Two figures whose weeks overlap would tell, subtracted, of the weeks by which they differ.
    """
    first = today - WEEK * weeks_counted(pattern)
    return suggestion.proposed_on is None or pattern_of(suggestion).last < first


def told_of(suggestion: Suggestion) -> Pattern:
    """The pattern in the figures that people are told."""
    return as_told(pattern_of(suggestion))


def pattern_of(suggestion: Suggestion) -> Pattern:
    """The pattern as it was when its evidence was taken, in figures that nobody is told as they are."""
    evidence = suggestion.evidence
    return Pattern(
        rule=Rule(suggestion.rule),
        organizations=tuple(suggestion.organizations),
        topic_id=suggestion.topic_id,
        topic=evidence["topic"],
        calls=evidence["calls"],
        callers=evidence["callers"],
        houses=evidence["houses"],
        first=date.fromisoformat(evidence["first"]),
        last=date.fromisoformat(evidence["last"]),
        weekly=tuple(evidence["weekly"]),
        entry_id=suggestion.entry_id,
        agreement_id=evidence["agreement"],
        figures=evidence["figures"],
    )


def keep(suggestion: Suggestion, pattern: Pattern, today: date, extends: str = "") -> None:
    """Puts the pattern down as it is now. `extends`: the key of an agreement that covers the topic."""
    suggestion.rule = pattern.rule
    suggestion.organizations = list(pattern.organizations)
    suggestion.topic_id = pattern.topic_id or suggestion.topic_id
    suggestion.wording = "" if pattern.topic_id else pattern.topic
    suggestion.entry_id = pattern.entry_id
    suggestion.agreement_id = suggestion.agreement_id or pattern.agreement_id
    suggestion.evidence = evidence_of(pattern, today) | ({"extends": extends} if extends else {})


def called_office(suggestion: Suggestion) -> int | None:
    return next(iter(suggestion.organizations), None)
