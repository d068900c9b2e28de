"""Says a pattern in a sentence: an offer, never a demand, and complete whatever figures there are."""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.places import Names
from bot.texts import Texts

__all__ = ["Names", "decides", "proposal", "sentence", "title"]

UNKNOWN = "unknown"
"""Stands for what a pattern does not tell: the texts have a wording without it."""
COUNTED = ("weeks", "usual", "back", "wrong", "days_unchecked")


def sentence(pattern: Pattern, names: Names, texts: Texts) -> str:
    """Where the figures are rounded, „rund 10 Anrufe“ instead of „12 Anrufe“."""
    offices = [name for number in pattern.organizations if (name := names(number))]
    return texts.say(
        f"rule-{pattern.rule}",
        about=_about(pattern, texts),
        about_first=texts.say("evidence-about-first") if pattern.is_rounded else "",
        topic=pattern.topic or texts.say("noted-unknown-topic"),
        calls=pattern.calls,
        houses=pattern.houses,
        window=len(pattern.weekly) or UNKNOWN,
        count=texts.say("evidence-calls", calls=pattern.calls, about=_about(pattern, texts)),
        count_of=_count_of(pattern, texts),
        times=_listed(list(_half_days(pattern, texts)), texts) or UNKNOWN,
        **_places(pattern, offices, names, texts),
        **_figures(pattern),
    )


def title(rule: Rule, texts: Texts) -> str:
    """What a rule is called among people: „Falsche Tür“."""
    return texts.say(f"rule-{rule}-title")


def proposal(rule: Rule, texts: Texts) -> str:
    """The kind of agreement that a rule suggests."""
    return texts.say(f"rule-{rule}-proposal")


def decides(rule: Rule, texts: Texts) -> str:
    """Who decides on what a rule suggests."""
    return texts.say(f"rule-{rule}-decides")


def _places(pattern: Pattern, offices: Sequence[str], names: Names, texts: Texts) -> dict[str, Any]:
    """How many offices are known, the first two of them, and all of them in a row."""
    office, other, *_ = (*offices, "", "")
    is_chain = pattern.rule is Rule.CHAIN
    return {
        "places": len(offices),
        "office": office,
        "other": other,
        "offices": " → ".join(offices) if is_chain else _listed(offices, texts),
        "to_office": names(int(pattern.figures.get("to_office", 0))) or UNKNOWN,
    }


def _figures(pattern: Pattern) -> dict[str, Any]:
    """Whole numbers, since half a call helps nobody, and shares.

    `load`: of the calls on a topic, those to the office; `unanswered`: of these, those that reached nobody.
    """
    figures = pattern.figures
    whole = {name: max(round(figures[name]), 0) if name in figures else UNKNOWN for name in COUNTED}
    of, about = figures.get("of"), figures.get("about")
    return {
        **whole,
        "load": of / about if of and about else UNKNOWN,
        "unanswered": pattern.calls / of if of else UNKNOWN,
    }


def _count_of(pattern: Pattern, texts: Texts) -> str:
    """„12 von 16 Anrufen“, or „12 Anrufe“ where nobody knows of how many."""
    of, about = round(pattern.figures.get("of", 0)), _about(pattern, texts)
    if of < pattern.calls:
        return texts.say("evidence-calls", calls=pattern.calls, about=about)
    return texts.say("evidence-calls-of", calls=pattern.calls, of=of, about=about)


def _about(pattern: Pattern, texts: Texts) -> str:
    return texts.say("evidence-about") if pattern.is_rounded else ""


def _half_days(pattern: Pattern, texts: Texts) -> Iterator[str]:
    for prefix in ("", "second_"):
        weekday, before_noon = (pattern.figures.get(f"{prefix}{name}") for name in ("weekday", "before_noon"))
        if weekday is not None and before_noon is not None:
            yield texts.say("evidence-half-day", weekday=round(weekday), before_noon=round(before_noon))


def _listed(names: Sequence[str], texts: Texts) -> str:
    """„A, B und C“."""
    if len(names) < 2:  # noqa: PLR2004 - one needs no „und“
        return "".join(names)
    return texts.say("evidence-and", first=", ".join(names[:-1]), last=names[-1])
