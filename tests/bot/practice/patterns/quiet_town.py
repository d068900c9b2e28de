"""A made-up town where nothing is going on for half a year, and calls to plant in it, for tests of the rules.

Eight houses with one office each and three callers each: `moon-1`, `moon-2`, `moon-3`. Each office has two
topics (`Moon A`, `Moon B`). Every week each caller calls two other offices, about one topic after the other.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, select

from bot.models import Call, Channel, Outcome
from bot.practice.days import is_ordinary, is_working_day, start_of
from bot.practice.patterns.finding import find_patterns
from bot.practice.patterns.pattern import Pattern, Rule
from directory.models import Responsibility, ResponsibilityTopic
from tests.noting import LAND, TODAY, Place, new_place, new_topic

HOUSES = ("moon", "sun", "star", "cloud", "wind", "rain", "snow", "storm")
WEEKS = 28
OTHER_ENDINGS = (Outcome.NOT_REACHED, Outcome.PASSED_ON, Outcome.NO_OFFER, Outcome.UNSURE)
EVERYBODY = tuple(f"{house}-{number}" for number in (1, 2, 3) for house in HOUSES)


@dataclass(frozen=True)
class Town:
    """`places` by the name of the house, `topics` by their own."""

    session: Session
    places: Mapping[str, Place]
    topics: dict[str, int]

    def office(self, house: str) -> int:
        return self.places[house].office

    def house(self, house: str) -> int:
        return self.places[house].institution

    def note(  # noqa: PLR0913 - a call has so many sides
        self,
        per_week: Sequence[int],
        by: Sequence[str],
        to: str | None,
        about: str,
        *endings: Outcome,
        via: Sequence[str] = (),
        on: Iterable[int] = range(5),
        hour: int = 10,
        **changed: Any,
    ) -> None:
        """So many calls in each of the last weeks, the oldest first. Callers, days and endings take turns.

        `about` is a topic, or words where there is none of that name.
        """
        weeks = [len(per_week) - 1 - week for week, times in enumerate(per_week) for _ in range(times)]
        days = tuple(on)
        topic = self.topics.get(about)
        self.insert(
            call(
                **{
                    "day": _day(weeks[number], days[number % len(days)]),
                    "hour": hour,
                    "caller": by[number % len(by)],
                    "caller_organization_id": self.office(by[number % len(by)].split("-")[0]),
                    "organization_id": self.office(to) if to else None,
                    "outcome": endings[number % len(endings)] if endings else Outcome.SETTLED,
                    "passed_to": [self.office(house) for house in via],
                    "topic_id": topic,
                    "topic_words": "" if topic else about,
                    **changed,
                }
            )
            for number in range(len(weeks))
        )

    def insert(self, rows: Iterable[Mapping[str, Any]]) -> None:
        if noted := [dict(row) for row in rows]:
            self.session.execute(insert(Call), noted)

    def calls(self) -> Sequence[Call]:
        return self.session.exec(select(Call)).all()

    def patterns(self, *rules: Rule, today: date = TODAY, smallest_group: int = 3) -> list[Pattern]:
        found = find_patterns(self.session, today, land=LAND, smallest_group=smallest_group)
        return [pattern for pattern in found if not rules or pattern.rule in rules]


def quiet_town(session: Session) -> Town:
    places = {house: new_place(session, house) for house in HOUSES}
    topics = {}
    for house in HOUSES:
        for name in (f"{house.title()} A", f"{house.title()} B"):
            topics[name] = new_topic(session, name)
            enter(session, places[house].office, topics[name])
    town = Town(session, places, topics)
    town.insert(row for week in range(WEEKS) for row in _usual_calls(town, week))
    return town


def enter(session: Session, office: int, topic: int) -> None:
    """A row of the directory: the office has the topic."""
    row = Responsibility(key=f"made-up-{office}-{topic}", organization_id=office)
    session.add(row)
    session.flush()
    session.add(ResponsibilityTopic(responsibility_id=row.id or 0, topic_id=topic))
    session.flush()


def call(*, day: date, hour: int = 10, **columns: Any) -> dict[str, Any]:
    usual: dict[str, Any] = {
        "called_at": start_of(day) + timedelta(hours=hour),
        "caller": "",
        "caller_organization_id": None,
        "organization_id": None,
        "topic_id": None,
        "topic_words": "",
        "target_group": "",
        "outcome": Outcome.SETTLED,
        "passed_to": [],
        "channel": Channel.PHONE,
    }
    return usual | columns


def _usual_calls(town: Town, week: int) -> Iterable[dict[str, Any]]:
    """Two calls of each caller, to offices, topics, days and endings in turn; in school holidays few call."""
    for number, caller in enumerate(EVERYBODY):
        own, turn = number % len(HOUSES), number // len(HOUSES)
        for second in range(2):
            day = _day(week, (number + 2 * second + week) % 5)
            if not is_ordinary(day, LAND) and number % 5 != week % 5:
                continue
            to = HOUSES[(own + 1 + (2 * turn + second + week) % 7) % len(HOUSES)]
            topic = f"{to.title()} {'AB'[(turn + second + week) % 2]}"
            ending = (number + 5 * second + 3 * week) % 40
            yield call(
                day=day,
                caller=caller,
                caller_organization_id=town.office(HOUSES[own]),
                organization_id=town.office(to),
                topic_id=town.topics[topic],
                outcome=OTHER_ENDINGS[ending] if ending < len(OTHER_ENDINGS) else Outcome.SETTLED,
            )


def _day(week: int, weekday: int) -> date:
    """A day of a week before TODAY, or the working day before it: there is one within six days."""
    day = TODAY - timedelta(weeks=week + 1) + timedelta(days=weekday)
    while not is_working_day(day, LAND):
        day -= timedelta(days=1)
    return day
