"""What a suggestion keeps of its pattern, and the pattern again from that."""

from datetime import date
from typing import Any

from bot.models import Suggestion
from bot.practice.patterns.pattern import Pattern, Rule


def evidence_of(pattern: Pattern) -> dict[str, Any]:
    """Counts that passed the gates, and the topic as it is called; all but what has a column of its own."""
    return {
        "topic": pattern.topic,
        "calls": pattern.calls,
        "callers": pattern.callers,
        "houses": pattern.houses,
        "first": pattern.first.isoformat(),
        "last": pattern.last.isoformat(),
        "weekly": list(pattern.weekly),
        "agreement": pattern.agreement_id,
        "figures": dict(pattern.figures),
    }


def pattern_of(suggestion: Suggestion) -> Pattern:
    """The pattern as it was when its evidence was taken."""
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


def keep(suggestion: Suggestion, pattern: Pattern, extends: str = "") -> None:
    """Puts the pattern down as it is now. `extends`: the key of an agreement that covers the topic."""
    suggestion.rule = pattern.rule
    suggestion.organizations = list(pattern.organizations)
    suggestion.topic_id = pattern.topic_id or suggestion.topic_id
    suggestion.wording = "" if pattern.topic_id else pattern.topic
    suggestion.entry_id = pattern.entry_id
    suggestion.agreement_id = suggestion.agreement_id or pattern.agreement_id
    suggestion.evidence = evidence_of(pattern) | ({"extends": extends} if extends else {})


def called_office(suggestion: Suggestion) -> int | None:
    return next(iter(suggestion.organizations), None)
