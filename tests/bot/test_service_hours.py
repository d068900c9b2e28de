"""The bot writes first only while offices work."""

from datetime import datetime

import pytest

from bot.service_hours import in_service, next_service
from tests.talking import BERLIN


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-11-23T10:00", "2026-11-23T10:00"),  # a Monday
        ("2026-11-23T06:59", "2026-11-23T07:00"),
        ("2026-11-23T18:00", "2026-11-24T07:00"),
        ("2026-11-27T20:00", "2026-11-30T07:00"),  # over the weekend
        ("2026-12-23T19:00", "2026-12-28T07:00"),  # over Christmas
        ("2026-06-03T19:00", "2026-06-05T07:00"),  # over Fronleichnam, in North Rhine-Westphalia
        ("2026-10-24T12:00", "2026-10-26T07:00"),  # over the change of the clocks
    ],
)
def test_what_nobody_asked_for_waits_for_the_next_working_hour(now: str, then: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=BERLIN)
    assert next_service(moment, "NW") == datetime.fromisoformat(then).replace(tzinfo=BERLIN)


def test_within_working_hours_it_need_not_wait() -> None:
    assert in_service(datetime(2026, 11, 23, 7, 0, tzinfo=BERLIN), "NW")
    assert not in_service(datetime(2026, 11, 22, 12, 0, tzinfo=BERLIN), "NW")
