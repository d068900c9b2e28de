"""Judges what a search answered: how often right, how sure where nobody is right, how fast."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, quantiles

CORE = (
    *("exact", "typo_real", "typo_keyboard", "typo_phonetic", "typo_double"),
    *("umlaut_trans", "umlaut_bare", "compound_part", "compound_ext", "inflection", "word_order"),
    *("sentence_de", "sentence_en", "person_exact", "person_misheard", "topic_org_district"),
)
"""The classes that have an answer and need no synonyms."""

_NOBODY = "no_answer"
_LOST = 0.05
_COUNTED = 10


@dataclass(frozen=True)
class Answer:
    """What came for a question of a class, and after how long.

    `place` is that of the first right row, from 1 on; `score` is the first row's. Both may be missing.
    """

    kind: str
    place: int | None
    score: float | None
    milliseconds: float

    @property
    def has_nobody(self) -> bool:
        """Whether the question was one that nobody can answer."""
        return self.kind.startswith(_NOBODY)


@dataclass(frozen=True)
class Quality:
    """Shares from 0 to 1. `first` and `rank` are means over the classes of the core."""

    first_by_class: Mapping[str, float]
    first: float
    rank: float
    false_positives: float
    false_positives_by_class: Mapping[str, float]


@dataclass(frozen=True)
class Speed:
    """Milliseconds a question: the median, and what 95 of 100 stay below."""

    median: float
    slow: float


def place_of_right(keys: Sequence[str], right: Iterable[str]) -> int | None:
    """Among the first ten, from 1 on."""
    wanted = set(right)
    return next((place for place, key in enumerate(keys[:_COUNTED], 1) if key in wanted), None)


def quality(answers: Sequence[Answer]) -> Quality:
    answered = _by_class(answer for answer in answers if not answer.has_nobody)
    nobody = _by_class(answer for answer in answers if answer.has_nobody)
    core = [group for kind, group in answered.items() if kind in CORE]
    least = threshold(answers)
    return Quality(
        first_by_class={kind: first(group) for kind, group in answered.items()},
        first=mean(map(first, core)),
        rank=mean(map(reciprocal_rank, core)),
        false_positives=passing([answer for group in nobody.values() for answer in group], least),
        false_positives_by_class={kind: passing(group, least) for kind, group in nobody.items()},
    )


def speed(answers: Sequence[Answer]) -> Speed:
    return speed_of([answer.milliseconds for answer in answers])


def speed_of(milliseconds: Sequence[float]) -> Speed:
    cuts = quantiles(milliseconds, n=20, method="inclusive")
    return Speed(cuts[9], cuts[18])


def first(answers: Sequence[Answer]) -> float:
    """Recall@1: the share of questions where a right row stands first."""
    return mean(answer.place == 1 for answer in answers)


def reciprocal_rank(answers: Sequence[Answer]) -> float:
    """MRR@10: the mean of one over the place of the first right row."""
    return mean(1 / answer.place if answer.place else 0.0 for answer in answers)


def threshold(answers: Iterable[Answer]) -> float:
    """The score that 95 of 100 right first rows reach."""
    right = sorted(answer.score for answer in answers if answer.place == 1 and answer.score is not None)
    return right[int(len(right) * _LOST)] if right else float("inf")


def passing(answers: Sequence[Answer], least: float) -> float:
    """The share of answers that reach a score."""
    return mean(answer.score is not None and answer.score >= least for answer in answers) if answers else 0.0


def _by_class(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[answer.kind].append(answer)
    return groups
