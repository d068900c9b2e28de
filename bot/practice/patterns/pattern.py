"""A pattern: a contact that keeps recurring, as a rule of the catalogue saw it. Computed, never stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Rule(StrEnum):
    """The catalogue (`domain/rules.md`)."""

    GAP = "gap"
    WRONG_DOOR = "wrong_door"
    CHAIN = "chain"
    STEADY = "steady"
    RISE = "rise"
    NEW_TOPIC = "new_topic"
    TRIANGLE = "triangle"
    BOTTLENECK = "bottleneck"
    UNREACHABLE = "unreachable"
    SINGLE_HEAD = "single_head"
    OUTDATED = "outdated"
    ONE_WAY = "one_way"
    AGREEMENT_FIZZLES = "agreement_fizzles"
    UNCONNECTED = "unconnected"
    NO_OFFER = "no_offer"
    UNSURE_ALLOWED = "unsure_allowed"


FOR_THE_OFFICE_ALONE = frozenset(
    [Rule.WRONG_DOOR, Rule.BOTTLENECK, Rule.UNREACHABLE, Rule.SINGLE_HEAD, Rule.OUTDATED]
)
"""What might be read as blame goes to the called office and to the coordination, to nobody else."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What recurs, and how strongly. Nobody who called can be told from it.

    `organizations` are numbers of organizations, the called office first; empty where none is known.
    `topic` is the name of the topic, or the words for one that nobody has entered. `weekly` are the calls of
    each week, the oldest first, the last one ending the day before the evaluation; None where those of the
    week alone would tell of a few. `callers` is how many people called, `houses` from how many institutions.
    `figures` are what the rule's text needs beside them: numbers, and numbers of organizations under names
    that begin with `to_`. `is_rounded`: the figures are those that people are told (`told.py`).
    """

    rule: Rule
    organizations: tuple[int, ...]
    topic_id: int | None
    topic: str
    calls: int
    callers: int
    houses: int
    first: date
    last: date
    weekly: tuple[int | None, ...] = ()
    entry_id: int | None = None
    agreement_id: int | None = None
    figures: Mapping[str, float] = field(default_factory=dict)
    is_rounded: bool = False
