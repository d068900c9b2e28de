"""Rule `single_head`: much is asked of one person, and no deputy is entered."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, select

from bot.models import Call
from bot.practice.days import last_weeks, start_of
from bot.practice.demand import Demand, demand_for_entries
from bot.practice.patterns.evidence import Evidence
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.patterns.tallies import least_of_top, number_of_callers, number_of_houses
from directory.entries import Entry

WEEKS = 12
LEAST_DEMAND = 5
TOP_SHARE = 0.2
LEAST_HOUSES = 2
NO_DEMAND = Demand((0,) * WEEKS, 0)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A row with the questions for it, and the calls to its office on its topics."""

    entry: Entry
    demand: Demand
    calls: Sequence[Call]

    @property
    def times(self) -> int:
        return self.demand.questions + len(self.calls)


def single_heads(evidence: Evidence) -> list[Pattern]:
    """Rows with one person, no deputy, and a demand in the top fifth of all rows in the last twelve weeks.

    As for `outdated`, questions are counted by house: two houses must have asked, or enough people called,
    so that no single person shows through. Where rows are asked for alike, none of them stands out.
    """
    asked = _asked(evidence)
    least = max(LEAST_DEMAND, least_of_top([row.times for row in asked], TOP_SHARE))
    return [
        _pattern(row, evidence.places.houses, evidence.today)
        for row in asked
        if row.times >= least
        and _has_a_single_head(row.entry)
        and _is_of_several(row, evidence.smallest_group)
    ]


def _has_a_single_head(entry: Entry) -> bool:
    """The office itself or a second person can stand in, even where nobody calls that a deputy."""
    return len(entry.people) == 1 and bool(entry.people[0].name) and not entry.people[0].deputy


def _is_of_several(row: _Asked, smallest_group: int) -> bool:
    return row.demand.houses >= LEAST_HOUSES or number_of_callers(row.calls) >= smallest_group


def _asked(evidence: Evidence) -> list[_Asked]:
    """The rows that were asked or called for at all."""
    session, today = evidence.session, evidence.today
    demand, calls = demand_for_entries(session, today, WEEKS), _calls_by_matter(session, today)
    rows = (
        _Asked(entry, demand.get(entry.id, NO_DEMAND), _calls_for(entry, calls)) for entry in evidence.entries
    )
    return [row for row in rows if row.times]


def _calls_by_matter(session: Session, today: date) -> Mapping[tuple[int, int], list[Call]]:
    """The calls of the last twelve weeks by office and topic."""
    begin = start_of(today - timedelta(weeks=WEEKS))
    by_matter: dict[tuple[int, int], list[Call]] = defaultdict(list)
    for call in session.exec(select(Call).where(Call.called_at >= begin, Call.called_at < start_of(today))):
        if call.organization_id and call.topic_id:
            by_matter[call.organization_id, call.topic_id].append(call)
    return by_matter


def _calls_for(entry: Entry, calls: Mapping[tuple[int, int], list[Call]]) -> list[Call]:
    return [call for topic, _ in entry.topics for call in calls.get((entry.organization_id, topic), ())]


def _pattern(row: _Asked, institutions: Mapping[int, int], today: date) -> Pattern:
    entry = row.entry
    topic_id, topic = entry.topics[0] if entry.topics else (None, "")
    return Pattern(
        Rule.SINGLE_HEAD,
        organizations=(entry.organization_id,),
        topic_id=topic_id,
        topic=topic,
        calls=row.times,
        callers=max(row.demand.houses, number_of_callers(row.calls)),
        houses=max(row.demand.houses, number_of_houses(row.calls, institutions)),
        first=last_weeks(today, WEEKS)[0],
        last=today - timedelta(days=1),
        weekly=(None,) * WEEKS,  # of questions nobody knows by how many people they were
        entry_id=entry.id,
    )
