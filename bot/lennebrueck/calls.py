"""The made-up calls: from the stories in `anrufe.csv`, the same ones at each start, whatever the day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import cycle
from random import Random
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlmodel import Session, insert

from bot.lennebrueck.people import Person, people
from bot.lennebrueck.stories import Story, stories
from bot.lennebrueck.town import Town
from bot.models import Call, Channel, Duration, Outcome
from bot.practice.days import in_school_holidays, is_working_day, monday_of

Choice = TypeVar("Choice")

SEED = 7
SCHOOL_HOLIDAYS = 0.4
"""So many of the everyday calls remain in school holidays."""
TRIES = 8
"""How often a call of a story looks for another time when a day is free."""

USUAL_ENDINGS = {
    Outcome.SETTLED: 76,
    Outcome.UNKNOWN: 13,
    Outcome.NOT_REACHED: 5,
    Outcome.PASSED_ON: 3,
    Outcome.NOT_RESPONSIBLE: 1,
    Outcome.NO_OFFER: 1,
    Outcome.UNSURE: 1,
}
CHANNELS = {Channel.PHONE: 84, Channel.MAIL: 8, Channel.IN_PERSON: 6, Channel.CHAT: 2}
DURATIONS = {Duration.SHORT: 45, Duration.MEDIUM: 30, Duration.LONG: 10, None: 15}

_HERE = ZoneInfo("Europe/Berlin")


def take_in_calls(session: Session, town: Town, today: date, land: str) -> None:
    """Half a year of calls, up to the day before. The caller commits."""
    calls = [call for call in _calls(town, today, land) if call["called_at"].date() < today]
    session.connection().execute(insert(Call), sorted(calls, key=lambda call: call["called_at"]))


def _calls(town: Town, today: date, land: str) -> Iterator[dict[str, Any]]:
    random = Random(SEED)  # noqa: S311 - made up, not secret
    everybody = people(town)
    for story in stories():
        callers = cycle(_callers(story, everybody, town, random))
        for ago in story.weeks:
            monday = monday_of(today) - timedelta(weeks=ago)
            for _ in range(int(story.a_week + random.random())):
                call = _call(story, next(callers), town, random)
                if moment := _moment(story, monday, land, random):
                    yield call | {"called_at": moment}


def _callers(story: Story, everybody: Sequence[Person], town: Town, random: Random) -> list[Person]:
    """Whoever may call, in the order in which they take turns: so nobody dominates."""
    called, offices = town.offices[story.called], [town.offices[key] for key in story.callers]
    callers = [
        person
        for person in everybody
        if person.office.house_id != called.house_id and (person.office in offices or not offices)
    ]
    random.shuffle(callers)
    return callers


def _call(story: Story, caller: Person, town: Town, random: Random) -> dict[str, Any]:
    return {
        "caller": caller.pseudonym,
        "caller_organization_id": caller.office.organization_id,
        "organization_id": town.offices[story.called].organization_id,
        "topic_id": town.topics[story.topic],
        "topic_words": "",
        "target_group": "",
        "outcome": story.ending or _one_of(USUAL_ENDINGS, random),
        "passed_to": [town.offices[key].organization_id for key in story.passed_to],
        "channel": _one_of(CHANNELS, random),
        "duration": _one_of(DURATIONS, random),
    }


def _one_of(weights: Mapping[Choice, int], random: Random) -> Choice:
    return random.choices(list(weights), list(weights.values()))[0]


def _moment(story: Story, monday: date, land: str, random: Random) -> datetime | None:
    """When somebody calls; None if nobody works then. Chance is asked alike on any day, so nothing shifts."""
    times, lucky = random.choices(story.times, k=TRIES), random.random() < SCHOOL_HOLIDAYS
    for weekday, hour in times[:1] if story.is_everyday else times:
        day = monday + timedelta(days=weekday)
        is_quiet = story.is_everyday and not lucky and in_school_holidays(day, land)
        if is_working_day(day, land) and not is_quiet:
            return datetime.combine(day, time(hour), _HERE)
    return None
