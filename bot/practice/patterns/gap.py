"""Rule `gap`: what many ask for and nobody in the directory answers."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import col, select

from bot.models import UnansweredQuestion
from bot.practice.days import last_weeks
from bot.practice.patterns.evidence import Evidence
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.patterns.wordings import group_keys, key_of
from bot.practice.published import LARGEST_SHARE

WEEKS = 4
LEAST_QUESTIONS = 5
TO_SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class _Question:
    """`key`: the words in one spelling and order. `house`: the asking institution, 0 if there is none."""

    week: date
    typed: str
    key: str
    asker: str
    house: int


def gaps(evidence: Evidence) -> list[Pattern]:
    """Groups of like questions of the last four weeks: at least five, by enough different askers.

    Askers can be told apart within a week only, since its salt is thrown away; houses over all weeks. There
    are at least as many people as the larger of the two numbers says. No asker may have more than half of
    the questions in one week. Shown is only a wording that enough of them used themselves.
    """
    questions, smallest_group = _questions(evidence), evidence.smallest_group
    leaders = group_keys(Counter(question.key for question in questions))
    groups = _grouped(questions, lambda question: leaders[question.key])
    return [
        _pattern(group, shown, evidence.today, smallest_group)
        for group in groups
        if len(group) >= LEAST_QUESTIONS
        and _by_enough(group, smallest_group)
        and (shown := _shown_wording(group, smallest_group))
    ]


def _questions(evidence: Evidence) -> list[_Question]:
    weeks, house_of = last_weeks(evidence.today, WEEKS), evidence.places.house_of
    asked = select(UnansweredQuestion).where(col(UnansweredQuestion.week).in_(weeks))
    return [
        _Question(row.week, row.words, key_of(row.words), row.asker, house_of(row.organization_id))
        for row in evidence.session.exec(asked)
    ]


def _grouped(questions: Iterable[_Question], by: Callable[[_Question], str]) -> list[list[_Question]]:
    """The groups in the order of what they have in common, whatever the order of the questions."""
    groups: dict[str, list[_Question]] = defaultdict(list)
    for question in questions:
        groups[by(question)].append(question)
    return [groups[common] for common in sorted(groups)]


def _shown_wording(group: Sequence[_Question], smallest_group: int) -> str:
    """What was asked most among the wordings that enough people used, as most of them typed it."""
    wordings = [
        same for same in _grouped(group, lambda question: question.key) if _askers(same) >= smallest_group
    ]
    if not wordings:
        return ""
    typed = Counter(question.typed for question in max(wordings, key=len))
    return min(typed, key=lambda words: (-typed[words], words))


def _by_enough(group: Sequence[_Question], smallest_group: int) -> bool:
    times = Counter((question.week, question.asker) for question in group if question.asker)
    keenest = max(times.values(), default=0)
    return _askers(group) >= smallest_group and keenest <= LARGEST_SHARE * len(group)


def _askers(questions: Sequence[_Question]) -> int:
    """At least so many people: the askers of the week with most of them, or the houses of all weeks."""
    pairs = {(question.week, question.asker) for question in questions if question.asker}
    of_week = Counter(week for week, _ in pairs)
    return max([_houses(questions), *of_week.values()])


def _houses(questions: Sequence[_Question]) -> int:
    return len({question.house for question in questions if question.house})


def _weekly(group: Sequence[_Question], today: date, smallest_group: int) -> tuple[int | None, ...]:
    """The questions of each week that enough people asked, the oldest first; None for all others."""
    weeks = (
        [question for question in group if question.week == monday] for monday in last_weeks(today, WEEKS)
    )
    return tuple(len(week) if _by_enough(week, smallest_group) else None for week in weeks)


def _pattern(group: Sequence[_Question], shown: str, today: date, smallest_group: int) -> Pattern:
    weeks = [question.week for question in group]
    return Pattern(
        Rule.GAP,
        organizations=(),
        topic_id=None,
        topic=shown,
        calls=len(group),
        callers=_askers(group),
        houses=_houses(group),
        first=min(weeks),
        last=min(max(weeks) + TO_SUNDAY, today - timedelta(days=1)),
        weekly=_weekly(group, today, smallest_group),
    )
