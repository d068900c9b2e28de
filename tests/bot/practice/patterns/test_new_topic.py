"""Rule `new_topic`."""

from datetime import timedelta

import pytest
from sqlalchemy import delete
from sqlmodel import col

from bot.models import Call
from bot.practice.days import start_of
from bot.practice.patterns.pattern import Rule
from tests.bot.practice.patterns.quiet_town import EVERYBODY, Town, enter
from tests.noting import TODAY, new_topic

MANY = EVERYBODY[8:]


def test_words_that_nobody_ever_used_from_several_houses(either_town: Town) -> None:
    either_town.note((3, 4), MANY, "sun", "Bezahlkarte")
    (pattern,) = either_town.patterns()
    assert (pattern.rule, pattern.topic, pattern.topic_id) == (Rule.NEW_TOPIC, "Bezahlkarte", None)
    assert pattern.organizations == (either_town.office("sun"),)
    assert (pattern.calls, pattern.weekly) == (7, (3, 4))


def test_a_topic_that_was_just_entered(town: Town) -> None:
    town.topics["Bezahlkarte"] = new_topic(town.session, "Bezahlkarte")
    enter(town.session, town.office("sun"), town.topics["Bezahlkarte"])
    town.note((3, 4), MANY, "sun", "Bezahlkarte")
    (pattern,) = town.patterns()
    assert (pattern.rule, pattern.topic_id) == (Rule.NEW_TOPIC, town.topics["Bezahlkarte"])


def test_spellings_count_together(town: Town) -> None:
    town.note((2, 1), MANY, "sun", "Bezahlkarte")
    for number, typed in enumerate(("bezahlkarte", "Bezahlkrate", "neue Bezahlkarte")):
        town.note((1, 1), MANY[2 * number :], "sun", typed)
    (pattern,) = town.patterns(Rule.NEW_TOPIC)
    assert (pattern.topic, pattern.calls) == ("Bezahlkarte", 9)


def test_a_wording_that_two_people_used_is_not_shown(town: Town) -> None:
    for number, typed in enumerate(("Bezahlkarte Mai", "Bezahlkarte Juni", "Bezahlkarte Juli")):
        town.note((1, 1), MANY[2 * number :], "sun", typed)
    assert not town.patterns()


def test_a_new_topic_is_new_for_two_weeks_and_then_rises(town: Town) -> None:
    town.note((4, 5, 0), MANY, "sun", "Bezahlkarte")
    assert [pattern.rule for pattern in town.patterns()] == [Rule.RISE]


@pytest.mark.parametrize("typed", ["Bezahlkarte", "bezahlkatre"])
def test_what_was_once_called_about_is_not_new(town: Town, typed: str) -> None:
    town.note((1, *(0,) * 15), MANY, "sun", typed)
    town.note((3, 4), MANY, "sun", "Bezahlkarte")
    assert not town.patterns(Rule.NEW_TOPIC)


def test_words_that_were_entered_since_are_not_new(town: Town) -> None:
    town.note((2,) * 20, MANY, "sun", "Bezahlkarte")
    town.topics["Bezahlkarte"] = new_topic(town.session, "Bezahlkarte")
    town.note((4, 4), MANY, "sun", "Bezahlkarte")
    assert not town.patterns(Rule.NEW_TOPIC)


def test_four_calls_are_too_few(town: Town) -> None:
    town.note((2, 2), MANY, "sun", "Bezahlkarte")
    assert not town.patterns()


def test_two_houses_are_too_few(town: Town) -> None:
    town.note((3, 4), ("star-1", "star-2", "wind-1", "wind-2"), "sun", "Bezahlkarte")
    assert not town.patterns(Rule.NEW_TOPIC)


def test_where_the_log_has_just_begun_nothing_is_new(town: Town) -> None:
    town.note((3, 4), MANY, "sun", "Bezahlkarte")
    town.session.execute(delete(Call).where(col(Call.called_at) < start_of(TODAY - timedelta(weeks=6))))
    assert not town.patterns()
