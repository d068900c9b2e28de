"""What a pattern shows of the calls it is made of."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from math import ceil

from bot.models import Call
from bot.practice.days import day_of
from bot.practice.published import may_be_counted

DAYS_A_WEEK = 7


def number_of_callers(calls: Sequence[Call]) -> int:
    return len({call.caller for call in calls if call.caller})


def number_of_houses(calls: Sequence[Call], institutions: Mapping[int, int]) -> int:
    """How many institutions called."""
    return len({institutions[call.caller_organization_id] for call in calls if call.caller_organization_id})


def calls_by_week(
    calls: Sequence[Call], today: date, weeks: int, smallest_group: int
) -> tuple[int | None, ...]:
    """The calls of each seven days up to yesterday, the oldest first; None where they tell of a few."""
    weekly: dict[int, list[Call]] = defaultdict(list)
    for call in calls:
        weekly[((today - day_of(call.called_at)).days - 1) // DAYS_A_WEEK].append(call)
    shown = (weekly[ago] for ago in reversed(range(weeks)))
    return tuple(len(week) if may_be_counted(week, smallest_group) else None for week in shown)


def least_of_top(counts: Collection[int], share: float) -> int:
    """The least count of the top share of all; counts that are equal beyond it do not belong to it."""
    ranked, most = sorted(counts, reverse=True), ceil(share * len(counts))
    return ranked[most] + 1 if most < len(ranked) else 0
