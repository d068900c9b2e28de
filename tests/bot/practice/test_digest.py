"""What goes into a digest: the week that is over, what was put forward, measured and noted since the last."""

from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session, select

from bot.models import EntryDemand, Measurement, Need, Suggestion, SuggestionState, WeekDigest
from bot.practice.digest import Digest, as_content, last_digest, make_digest, week_of_digest
from bot.practice.effect import Change
from bot.practice.measuring import measure
from bot.practice.news import Thanks
from bot.practice.patterns.outdated import outdated
from bot.practice.patterns.pattern import Rule
from bot.practice.suggestions import propose, take_in, told_of
from directory.entries import load_entries
from directory.models import Responsibility
from tests.noting import LAND, new_agreement, new_place, new_topic, note_calls, ordinary_days
from tests.suggesting import TODAY, a_pattern, organization
from tests.talking import BERLIN

WEEK = timedelta(weeks=1)
LAST_MONDAY = TODAY - WEEK


def digest(session: Session, today: date = TODAY) -> Digest:
    return make_digest(session, today, smallest_group=3, land=LAND)


def put_forward(session: Session, on: date, rule: Rule = Rule.STEADY, **changes: object) -> None:
    take_in(session, [a_pattern(session, rule, **changes)], on)  # type: ignore[arg-type]
    propose(session, on)


@pytest.mark.parametrize("days", range(7))
def test_it_tells_of_the_last_week_that_is_over(days: int) -> None:
    assert week_of_digest(TODAY + timedelta(days=days)) == LAST_MONDAY


@pytest.mark.parametrize(("busiest", "usual"), [(20, 20), (80, 20), (8, 18)])
def test_what_is_usual_is_the_median_of_the_weeks_before(session: Session, busiest: int, usual: int) -> None:
    topic = new_topic(session, "Umzugskosten")
    weeks = [(2, busiest), (3, 20), (6, 20), (7, 16), (8, 18)]  # four and five are school holidays
    for ago, calls in weeks:
        note_calls(session, [TODAY - WEEK * ago] * calls, to=None, topic=topic)
    assert digest(session).usual == usual


def test_a_week_with_a_public_holiday_counts_by_its_working_days(session: Session) -> None:
    today = TODAY + WEEK * 24  # the week of Ascension Day is over
    topic = new_topic(session, "Umzugskosten")
    note_calls(session, [today - WEEK] * 4, to=None, topic=topic)
    for ago in (2, 3, 4, 5):
        note_calls(session, [today - WEEK * ago] * 20, to=None, topic=topic)
    days = len(ordinary_days(today - WEEK, today))
    assert (days, digest(session, today).usual) == (4, 16)


def test_after_holidays_nothing_is_called_usual(session: Session) -> None:
    topic = new_topic(session, "Umzugskosten")
    for ago in (2, 3):
        note_calls(session, [TODAY - WEEK * ago] * 20, to=None, topic=topic)
    assert digest(session).usual == 0


def test_a_suggestion_is_new_once(session: Session) -> None:
    put_forward(session, TODAY)
    session.add(WeekDigest(week=LAST_MONDAY, made_at=_at(TODAY), content=as_content(digest(session))))
    session.flush()
    assert [len(digest(session, TODAY + WEEK * later).new) for later in range(2)] == [1, 0]
    assert digest(session, TODAY + WEEK).standing == {SuggestionState.PROPOSED: 1}


def test_a_digest_tells_a_suggestion_as_everybody_sees_it(session: Session) -> None:
    put_forward(session, TODAY, Rule.WRONG_DOOR, calls=12, figures={"of": 16})
    suggestion = session.exec(select(Suggestion)).one()
    assert [new.pattern for new in digest(session).new] == [told_of(suggestion)]


def test_an_entry_that_is_told_of_as_a_suggestion_is_not_asked_for_twice(session: Session) -> None:
    office, *houses = (new_place(session, name).office for name in "ABC")
    entry = Responsibility(key="out-of-date", organization_id=office)
    session.add(entry)
    session.flush()
    for house in houses:
        demand = EntryDemand(
            week=LAST_MONDAY, responsibility_id=entry.id or 0, organization_id=house, questions=3
        )
        session.add(demand)
    session.flush()
    assert digest(session).to_verify == (office,)
    take_in(session, outdated(session, load_entries(session), TODAY), TODAY)
    propose(session, TODAY)
    session.add(WeekDigest(week=LAST_MONDAY, made_at=_at(TODAY), content={}))
    told = [(len(one.new), one.to_verify) for one in (digest(session), digest(session, TODAY + WEEK))]
    assert told == [(1, ()), (0, (office,))]


def test_how_many_are_open_is_told_by_state(session: Session) -> None:
    states = [
        SuggestionState.ACCEPTED,
        SuggestionState.PUT_OFF,
        SuggestionState.ACCEPTED,
        SuggestionState.SEEN,
    ]
    session.add_all(Suggestion(rule=Rule.STEADY, seen_on=TODAY, state=state) for state in states)
    session.flush()
    assert digest(session).standing == {SuggestionState.ACCEPTED: 2, SuggestionState.PUT_OFF: 1}


@pytest.fixture
def fewer_calls(session: Session) -> int:
    """An agreement since four weeks ago, after which people call less."""
    start = TODAY - WEEK * 4
    office, topic = new_place(session, "Wohnen").office, new_topic(session, "Umzugskosten")
    note_calls(
        session,
        [day for day in ordinary_days(start - WEEK * 8, start) for _ in (1, 2)],
        to=office,
        topic=topic,
    )
    note_calls(session, ordinary_days(start, TODAY)[::4], to=office, topic=topic)
    return new_agreement(session, topic, start)


def test_what_an_agreement_did_is_told_when_it_is_due(session: Session, fewer_calls: int) -> None:
    told = digest(session).effects
    assert [(effect.agreement, effect.change) for effect in told] == [("VR-99", Change.FEWER)]
    assert session.get(Measurement, (fewer_calls, 4)) is None, "making a digest writes nothing"
    measure(session, TODAY, land=LAND, smallest_group=3)
    assert session.get(Measurement, (fewer_calls, 4)) is not None
    assert digest(session).effects == told
    assert digest(session, TODAY + WEEK).effects == ()


@pytest.mark.usefixtures("fewer_calls")
@pytest.mark.parametrize(("days", "measured"), [(-1, 0), (0, 1), (13, 1), (14, 0)])
def test_a_measurement_is_caught_up_for_a_fortnight(session: Session, days: int, measured: int) -> None:
    measure(session, TODAY + timedelta(days=days), land=LAND, smallest_group=3)
    assert len(session.exec(select(Measurement)).all()) == measured


@pytest.mark.usefixtures("fewer_calls")
def test_measuring_again_changes_nothing(session: Session) -> None:
    for later in range(3):
        measure(session, TODAY + timedelta(days=later), land=LAND, smallest_group=3)
    assert [row.measured_on for row in session.exec(select(Measurement))] == [TODAY]


@pytest.mark.parametrize(("houses", "told"), [(2, 0), (3, 4)])
def test_needs_are_counted_where_enough_houses_noted_some(session: Session, houses: int, told: int) -> None:
    numbers = [new_place(session, name).institution for name in "ABC"[:houses]]
    for house in [*numbers, *numbers[:1] * (4 - houses)]:
        session.add(Need(week=LAST_MONDAY, words="mehr Plätze", organization_id=house))
    session.add(Need(week=TODAY, words="mehr Plätze", organization_id=numbers[0]))
    session.flush()
    assert digest(session).needs == told


def test_whom_to_thank(session: Session) -> None:
    today = TODAY + WEEK * 6  # nothing of the model town falls into the week before
    assert digest(session, today).thanks is Thanks.NOTED
    row = session.exec(select(Responsibility)).first()
    assert row
    row.verified_on = today - WEEK
    session.flush()
    assert digest(session, today).thanks is Thanks.VERIFIED
    new_agreement(session, new_topic(session, "Umzugskosten"), today - WEEK)
    told = digest(session, today)
    assert (told.thanks, told.agreed) == (Thanks.AGREED, ("VR-99",))


@pytest.mark.usefixtures("fewer_calls")
def test_what_is_kept_comes_back_as_it_was(session: Session) -> None:
    put_forward(session, TODAY, offices=("Jugendamt Lennebrück",))
    assert organization(session, "Jugendamt Lennebrück") in digest(session).new[0].pattern.organizations
    told = digest(session)
    assert last_digest(session, TODAY) is None
    session.add(WeekDigest(week=LAST_MONDAY, made_at=_at(TODAY), content=as_content(told)))
    session.commit()
    session.expire_all()
    assert last_digest(session, TODAY) == told
    assert last_digest(session, TODAY + timedelta(days=6)) == told
    assert last_digest(session, TODAY + WEEK) is None


def _at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, tzinfo=BERLIN)
