"""Rules `bottleneck` and `unreachable`."""

from bot.models import Outcome
from bot.practice.patterns.pattern import Rule
from tests.bot.practice.patterns.quiet_town import Town

MANY = ("star-1", "cloud-1", "wind-1", "rain-1", "snow-1", "storm-1", "star-2", "cloud-2")
TUESDAY, THURSDAY = 1, 3


def test_bottleneck(town: Town) -> None:
    town.note((5, 6, 6, 5), MANY, "sun", "Sun A", Outcome.NOT_REACHED, Outcome.SETTLED)
    (pattern,) = town.patterns(Rule.BOTTLENECK)
    assert (pattern.organizations, pattern.topic) == ((town.office("sun"),), "Sun A")
    assert pattern.calls == 12  # one of the usual calls is among them
    assert pattern.figures == {"of": 32, "about": 32}


def test_a_topic_that_others_take_as_well_is_no_bottleneck(town: Town) -> None:
    town.note((5, 6, 6, 5), MANY, "sun", "Sun A", Outcome.NOT_REACHED, Outcome.SETTLED)
    town.note((6, 6, 6, 6), MANY, "moon", "Sun A")
    assert not town.patterns(Rule.BOTTLENECK)


def test_a_busy_topic_whose_callers_are_heard_is_no_bottleneck(town: Town) -> None:
    town.note((12,) * 16, MANY, "sun", "Sun A", *(Outcome.SETTLED,) * 9, Outcome.NOT_REACHED)
    assert not town.patterns()


def test_unreachable_at_certain_times(town: Town) -> None:
    town.note((4, 4, 4, 4), MANY, "sun", "Sun A", Outcome.NOT_REACHED, on=(TUESDAY, THURSDAY), hour=9)
    (pattern,) = town.patterns(Rule.UNREACHABLE)
    assert {name: pattern.figures[name] for name in pattern.figures if name != "of"} == {
        "weekday": 2,
        "before_noon": 1,
        "second_weekday": 4,
        "second_before_noon": 1,
    }


def test_one_afternoon_alone(town: Town) -> None:
    town.note((3, 3, 3, 3), MANY, "sun", "Sun A", Outcome.NOT_REACHED, on=(THURSDAY,), hour=14)
    (pattern,) = town.patterns(Rule.UNREACHABLE)
    assert (pattern.figures["weekday"], pattern.figures["before_noon"]) == (4, 0)
    assert "second_weekday" not in pattern.figures


def test_unreachable_at_any_time_has_no_times_to_tell(town: Town) -> None:
    town.note((5, 5, 5, 5), MANY, "sun", "Sun A", Outcome.NOT_REACHED)
    assert not town.patterns(Rule.UNREACHABLE)


def test_a_half_day_of_two_callers_is_not_told(town: Town) -> None:
    town.note((4, 4, 4), MANY[:4], "sun", "Sun A", Outcome.NOT_REACHED, on=(TUESDAY,), hour=9)
    town.note((2, 2, 2), MANY[4:6], "sun", "Sun A", Outcome.NOT_REACHED, on=(THURSDAY,), hour=9)
    (pattern,) = town.patterns(Rule.UNREACHABLE)
    assert pattern.figures["weekday"] == 2
    assert "second_weekday" not in pattern.figures
