"""No figures of two digests and of all suggestions, taken together, tell of the calls of a few persons."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from bot.house import House
from bot.models import Call, Outcome, Suggestion, WeekDigest
from bot.practice.days import day_of, monday_of, start_of
from bot.practice.digest import as_content
from bot.practice.patterns.places import load_places
from bot.practice.suggestions import told_of
from bot.practice.suggestions.deciding import put_off
from bot.practice.suggestions.evidence import weeks_counted
from bot.practice.suggestions.listing import open_suggestions
from bot.weekly import new_digest, patterns_on
from directory.models import Topic
from tests.bot.practice.patterns.quiet_town import Town, quiet_town
from tests.noting import TODAY
from tests.snooping import Kind, Known, from_digest, from_suggestion, is_given_away, unknowns_in
from tests.soaking import times
from tests.talking import Clock, new_house

WEEK, DAY = timedelta(weeks=1), timedelta(days=1)
MONDAYS = (TODAY - WEEK, TODAY)
"""Two digests, a week apart."""
PEOPLE = ("star-1", "star-2", "cloud-1", "wind-1", "rain-1", "rain-2", "moon-1")
ENDINGS = (
    Outcome.NOT_RESPONSIBLE,
    Outcome.NOT_REACHED,
    Outcome.NO_OFFER,
    Outcome.UNSURE,
    Outcome.SETTLED,
)
Cell = tuple[object, ...]


@dataclass(frozen=True)
class Log:
    """Who calls about one matter in each of five weeks, the last one first, and calls beside them.

    `rests`: what the first digest puts forward is put off for a week.
    """

    weeks: Sequence[Sequence[str]]
    ending: Outcome
    stray: Sequence[tuple[int, Sequence[str], tuple[str, str, Outcome]]]
    rests: bool


endings = st.sampled_from(ENDINGS)
callers = st.lists(st.sampled_from(PEOPLE), max_size=10)
matters = st.tuples(st.sampled_from(["sun", "snow"]), st.sampled_from(["Sun A", "Sun B"]), endings)
one_or_two = st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2)
logs = st.builds(
    Log,
    weeks=st.lists(callers, min_size=5, max_size=5),
    ending=endings,
    stray=st.lists(st.tuples(st.integers(0, 4), one_or_two, matters), max_size=8),
    rests=st.booleans(),
)


@pytest.fixture
def town(engine: Engine) -> Iterator[Town]:
    with Session(engine) as session:
        yield quiet_town(session)


@pytest.fixture
def house() -> House:
    return new_house(Clock())


@settings(max_examples=times(12, soak=300), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(logs)
def test_no_figures_together_tell_of_a_few(town: Town, house: House, log: Log) -> None:
    with town.session.begin_nested() as noted:
        for ago, by in enumerate(log.weeks):
            note(town, ago, by, "sun", "Sun A", log.ending)
        for ago, by, (office, topic, ending) in log.stray:
            note(town, ago, by, office, topic, ending)
        known = everything_told(town, house, rests=log.rests)
        assert given_away(town, known, house.smallest_group) == []
        noted.rollback()


def test_exact_figures_would_tell(town: Town, house: House) -> None:
    for ago in (1, 2, 3, 4):
        note(town, ago, PEOPLE, "sun", "Sun A", Outcome.NOT_RESPONSIBLE)
    note(town, 0, ["star-1"], "sun", "Sun A", Outcome.NOT_RESPONSIBLE)
    told = everything_told(town, house, rests=True)
    exact = list(exact_figures(town, house))
    assert given_away(town, told, house.smallest_group) == []
    one_call = ("Sun A", TODAY - WEEK, town.office("sun"), Outcome.NOT_RESPONSIBLE, "any")
    assert one_call in given_away(town, [*told, *exact], house.smallest_group)


def note(  # noqa: PLR0913, PLR0917 - a call in one line
    town: Town, ago: int, by: Sequence[str], office: str, topic: str, ending: Outcome
) -> None:
    if by:
        town.note((len(by), *[0] * ago), by, office, topic, ending)


def everything_told(town: Town, house: House, *, rests: bool) -> list[Known]:
    """The digests of two weeks, and all suggestions that anybody can see, as they are told in both.

    Where they rest for the week between, they come back with newer evidence.
    """
    session, houses = town.session, load_places(town.session).houses
    known: list[Known] = []
    for today in MONDAYS:
        digest = new_digest(session, house, patterns_on(session, house, today), today)
        session.add(WeekDigest(week=today - WEEK, made_at=start_of(today), content=as_content(digest)))
        session.flush()
        seen = session.exec(select(Suggestion).where(col(Suggestion.proposed_on).is_not(None)))
        known += from_digest(digest)
        for told in (*(new.pattern for new in digest.new), *map(told_of, seen)):
            known += from_suggestion(told, houses)
        for suggestion in open_suggestions(session) if rests else ():
            put_off(suggestion, today + WEEK, today)
    return known


def exact_figures(town: Town, house: House) -> Iterator[Known]:
    """Those of the patterns themselves, which nobody is told."""
    houses = load_places(town.session).houses
    for today in MONDAYS:
        for pattern in patterns_on(town.session, house, today):
            counted = replace(pattern, first=today - WEEK * weeks_counted(pattern), last=today - DAY)
            yield from from_suggestion(counted, houses)


def given_away(town: Town, known: Sequence[Known], smallest_group: int) -> list[Cell]:
    """The cells of a few persons of which the figures leave no doubt."""
    people: dict[Cell, list[str]] = defaultdict(list)
    kinds: dict[Cell, set[Kind]] = defaultdict(set)
    for call, kind in noted_calls(town):
        for cell in cells_of(kind):
            people[cell].append(call.caller)
            kinds[cell].add(kind)
    unknowns = unknowns_in(set().union(*kinds.values()), known)
    everything = Counter(unknowns.values())
    return [
        cell
        for cell, of_cell in kinds.items()
        if are_few(people[cell], smallest_group)
        and is_given_away(Counter(unknowns[kind] for kind in of_cell), everything, known)
    ]


def cells_of(kind: Kind) -> Iterator[Cell]:
    """Topic and week, and beside them the office, the ending, the calling house, or several of these."""
    for sides in product((kind.place, "any"), (kind.outcome, "any"), (kind.house, "any")):
        yield kind.topic_name, kind.monday, *sides


def are_few(people: Sequence[str], smallest_group: int) -> bool:
    times = Counter(people)
    return len(times) < smallest_group or 2 * max(times.values()) > len(people)


def noted_calls(town: Town) -> Iterator[tuple[Call, Kind]]:
    """The calls of the weeks that anything is told of."""
    houses = load_places(town.session).houses
    names = {topic.id or 0: topic.name for topic in town.session.exec(select(Topic))}
    recent = select(Call).where(Call.called_at >= start_of(TODAY - 13 * WEEK))
    for call in town.session.exec(recent):
        topic, place = call.topic_id or 0, call.organization_id or 0
        house, monday = houses[call.caller_organization_id or 0], monday_of(day_of(call.called_at))
        yield call, Kind(topic, names[topic], place, houses[place], house, call.outcome, monday)
