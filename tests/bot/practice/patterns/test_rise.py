"""Rule `rise`."""

from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot.models import Call
from bot.practice.days import start_of
from bot.practice.patterns.pattern import Rule
from tests.bot.practice.patterns.quiet_town import EVERYBODY, Town
from tests.noting import TODAY

MANY = EVERYBODY[8:]
AFTER_THE_SUMMER = TODAY - timedelta(weeks=10)
"""The Monday after the first week of school."""


def test_a_sudden_rise_is_seen_in_a_week(town: Town) -> None:
    town.note((13,), MANY, "sun", "Sun A")
    (pattern,) = town.patterns()
    assert (pattern.rule, pattern.topic, pattern.organizations) == (Rule.RISE, "Sun A", (town.office("sun"),))
    assert pattern.figures == {"usual": pytest.approx(3, abs=0.5), "weeks": 1}
    assert len(pattern.weekly) == 12
    assert pattern.weekly[-1] == pattern.calls


def test_a_slow_rise_is_seen_in_four_weeks(town: Town) -> None:
    town.note((4, 5, 5, 5), MANY, "sun", "Sun A")
    (pattern,) = town.patterns()
    assert (pattern.rule, pattern.figures["weeks"]) == (Rule.RISE, 4)


def test_a_topic_rises_once_even_if_both_looks_see_it(town: Town) -> None:
    town.note((8, 8, 8, 13), MANY, "sun", "Sun A")
    assert len(town.patterns(Rule.RISE)) == 1


def test_a_rise_is_told_with_the_office_most_called(town: Town) -> None:
    town.note((6,), MANY, "wind", "Sun A")
    town.note((12,), MANY, "rain", "Sun A")
    (pattern,) = town.patterns(Rule.RISE)
    assert pattern.organizations == (town.office("rain"),)


def test_where_everybody_calls_twice_as_much_no_topic_rises(town: Town) -> None:
    """Other callers join for a month: what is usual is told by who is there."""
    rows = [row.model_dump(exclude={"id"}) for row in of_last_weeks(town, 4)]
    town.insert({**row, "caller": f"{row['caller']}-too"} for row in rows)
    assert not town.patterns()


def test_after_quiet_holidays_no_topic_rises(town: Town) -> None:
    assert not town.patterns(today=AFTER_THE_SUMMER)


def test_school_topics_that_rest_in_the_holidays_do_not_rise_after_them(town: Town) -> None:
    """What is usual is what was called about in weeks of school, not in the six before."""
    forget_calls_in_the_summer(town, about="Sun A")
    town.note((7, *(0,) * 10), MANY, "sun", "Sun A")
    assert not town.patterns(Rule.RISE, today=AFTER_THE_SUMMER)


def test_four_calls_are_no_rise_though_usually_there_are_none(town: Town) -> None:
    town.note((1, *(0,) * 20), MANY, "sun", "Bezahlkarte")
    town.note((4,), MANY, "sun", "Bezahlkarte")
    assert not town.patterns()


def test_a_busy_topic_needs_half_as_much_again(town: Town) -> None:
    """A hundred calls more a month are no chance any more, but next to four hundred little to talk of."""
    town.note((100,) * 28, MANY, "sun", "Sun A")
    town.note((25,) * 4, MANY, "sun", "Sun A")
    assert not town.patterns(Rule.RISE)
    town.note((40,) * 4, MANY, "sun", "Sun A")
    assert town.patterns(Rule.RISE)


def test_words_that_nobody_entered_rise_like_topics(town: Town) -> None:
    town.note((1,) * 16, MANY, "sun", "Bezahlkarte")
    town.note((6, 6), MANY, "sun", "bezahlkrate")
    (pattern,) = town.patterns(Rule.RISE)
    assert (pattern.topic, pattern.topic_id, pattern.figures["weeks"]) == ("bezahlkrate", None, 4)


def test_a_wording_of_one_person_is_not_shown(town: Town) -> None:
    town.note((1,) * 16, MANY, "sun", "Bezahlkarte")
    town.note((2, 10), ("star-1",), "sun", "Bezahlkarte Familie Ypsilon")
    assert all("Ypsilon" not in pattern.topic for pattern in town.patterns())


def test_weeks_whose_callers_are_forgotten_still_tell_what_is_usual(town: Town) -> None:
    town.note((13,), MANY, "sun", "Sun A")
    before = town.patterns()
    forget_callers(town)
    (pattern,) = town.patterns()
    assert (pattern.rule, pattern.topic, pattern.calls) == (Rule.RISE, "Sun A", before[0].calls)


def test_forgotten_callers_alone_make_nothing_rise(town: Town) -> None:
    forget_callers(town)
    assert not town.patterns()


def of_last_weeks(town: Town, weeks: int) -> list[Call]:
    since = start_of(TODAY - timedelta(weeks=weeks))
    return [row for row in town.calls() if row.called_at >= since]


def forget_callers(town: Town) -> None:
    old = col(Call.called_at) < start_of(TODAY - timedelta(days=90))
    town.session.execute(update(Call).where(old).values(caller=""))


def forget_calls_in_the_summer(town: Town, about: str) -> None:
    begin, end = (
        start_of(AFTER_THE_SUMMER - timedelta(weeks=8)),
        start_of(AFTER_THE_SUMMER - timedelta(weeks=1)),
    )
    for row in town.calls():
        if row.topic_id == town.topics[about] and begin <= row.called_at < end:
            town.session.delete(row)
    town.session.flush()
