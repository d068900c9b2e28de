"""How a pattern is told to people: in figures from which no single call can be found, the same everywhere.

A figure of a suggestion counts other calls than those of the digests do: those to one office, or that ended
in one way. Subtracted from one another, exact figures would leave the call of one person. So all that count
calls are rounded to fives, and what counts very few is not told at all.

Of a week is told only that it had five calls or more. Rounded as well, four weeks of „5“ that are „rund 30“
together could only be seven calls each, and with the digests whatever else there was would be found.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.published import STEP, rounded

AS_THEY_ARE = (
    *("usual", "days_unchecked", "to_office"),
    *("weekday", "before_noon", "second_weekday", "second_before_noon"),
)
"""Figures that count no calls, and times of which each had callers enough."""
LEAST_VERDICTS = 2


def as_told(pattern: Pattern) -> Pattern:
    """Told twice is told once."""
    calls = rounded(pattern.calls)
    return replace(
        pattern,
        calls=calls,
        callers=_at_most_the_calls(pattern.callers, calls),
        houses=_at_most_the_calls(pattern.houses, calls),
        weekly=tuple(STEP if calls and calls >= STEP else None for calls in pattern.weekly),
        figures={name: round(value) for name, value in told_figures(pattern).items()},
        is_rounded=True,
    )


def told_figures(pattern: Pattern) -> Mapping[str, float]:
    """What the rule's text may say beside the calls.

    Not of how many they are a part: that number, told by two rules in two weeks, would give the week away by
    which the two differ.
    """
    figures = pattern.figures
    names = [*AS_THEY_ARE, *(["weeks"] if pattern.rule is Rule.RISE else [])]
    told = {name: figures[name] for name in names if name in figures}
    if figures.get("wrong", 0) >= LEAST_VERDICTS:
        told["wrong"] = figures["wrong"]
    return told


def _at_most_the_calls(many: int, calls: int) -> int:
    """Who called did so once at least: where there are many, they tell how many calls were rounded off."""
    return many if many <= calls - STEP // 2 else rounded(many)
