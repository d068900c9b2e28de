"""All that a rule may look at: the calls of the last months, the directory, how busy each week was."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from sqlmodel import Session

from bot.practice.days import day_of, start_of
from bot.practice.patterns.calls import OUTCOMES, Calls, Log, read_log
from bot.practice.patterns.columns import Codes, Flags, Numbers, Values, grouped
from bot.practice.patterns.exposure import exposure_by_week, which_are_ordinary
from bot.practice.patterns.places import Places, load_places
from bot.practice.patterns.topics import Topics, load_topics
from directory.entries import Entry, load_entries

NEW_WEEKS = 2
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What was noted before a day, `today`. `session` and `land` are for rules that read more than the log.

    `routes`: offices that calls were passed on to, one after the other. `exposure`: the caller-days of each
    week, `ordinary`: whether it was worked as usual; week 0 ends the day before. `houses`: how many
    take part.
    """

    session: Session
    today: date
    land: str
    smallest_group: int
    calls: Calls
    routes: Sequence[tuple[int, ...]]
    places: Places
    topics: Topics
    entries: Sequence[Entry]
    exposure: Values
    ordinary: Flags
    houses: int

    def recent(self, weeks: int) -> Calls:
        return self.calls.where(self.calls.week < weeks)

    def ordinary_weeks(self, since: int, many: int) -> Numbers:
        """So many weeks that were worked as usual, from week `since` backwards."""
        weeks = np.flatnonzero(self.ordinary & (self.exposure > 0))
        return weeks[weeks >= since][:many]

    def is_new(self, topic: int) -> bool:
        """First called about in the last two weeks."""
        return self.topics.called_since[topic] >= self.day(NEW_WEEKS * 7)

    def day(self, ago: int) -> date:
        return self.today - timedelta(days=ago)


def gather(session: Session, today: date, land: str, smallest_group: int) -> Evidence:
    places, topics = load_places(session), load_topics(session, today)
    log = read_log(session, today)
    calls = _numbered(log, today, places, topics)
    return Evidence(
        session=session,
        today=today,
        land=land,
        smallest_group=smallest_group,
        calls=calls,
        routes=[tuple(json.loads(route)) for route in log.route.values],
        places=places,
        topics=topics,
        entries=load_entries(session),
        exposure=exposure_by_week(session, calls, today),
        ordinary=which_are_ordinary(today, land),
        houses=len(np.unique(calls.house)),
    )


def _numbered(log: Log, today: date, places: Places, topics: Topics) -> Calls:
    callers = {caller: number for number, caller in enumerate(log.caller.values, start=1) if caller}
    entered = log.topic.each(lambda topic: topic or 0)
    topic = np.where(entered, entered, log.words.each(lambda words: topics.of_words.get(words, 0)))
    place = _offices(log.place.each(lambda place: place or 0), topic, places)
    return Calls(
        ago=log.moment.each(lambda moment: (today - day_of(moment)).days),
        hour=log.moment.each(lambda moment: int((moment - start_of(day_of(moment))) / HOUR)),
        caller=log.caller.each(lambda caller: callers.get(caller, 0)),
        house=log.house.each(places.house_of),
        place=place,
        called_house=_houses(place, places),
        topic=topic,
        wording=log.words.each(lambda words: topics.wording_of.get(words, 0)),
        outcome=log.outcome.each(OUTCOMES.index),
        route=log.route.codes,
    )


def _offices(place: Codes, topic: Codes, places: Places) -> Codes:
    """The offices that were called; where somebody named an institution, the one there that has the topic."""
    alike = grouped(place, topic)
    pairs = zip(place[alike.rows].tolist(), topic[alike.rows].tolist(), strict=True)
    return np.array([places.office_for(*pair) for pair in pairs], np.int32)[alike.of]


def _houses(place: Codes, places: Places) -> Codes:
    alike = grouped(place)
    return np.array([places.house_of(number) for number in place[alike.rows].tolist()], np.int32)[alike.of]
