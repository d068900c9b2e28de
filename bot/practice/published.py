"""What may be said about the calls of a week: nothing tells of a few persons, directly or by subtraction.

A group of calls may be counted in public where enough different people made them, none more than half of
them. Of the topics of a week those are shown that may be; all others are one rest. The rest is the total less
the topics, so it has to stand the same test: until it does, the smallest topic shown goes into it. Every
difference of what is shown is made of such groups then, and so stands the test itself. Each week stands alone
and is kept as it was said, so two digests subtracted from one another tell nothing either.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pydantic import TypeAdapter
from sqlmodel import Session, col, select

from bot.models import Call, Duration, WeekDigest
from bot.practice.days import start_of
from directory.models import Organization, Topic

WEEK = timedelta(weeks=1)
LARGEST_SHARE = 0.5
"""Of a group of calls or questions, for one person: more, and it would tell of that person."""
MOST_TOPICS = 6
STEP = 5
"""Figures are rounded to it where they leave the circle of the coordination."""
MINUTES = {Duration.SHORT: 3, Duration.MEDIUM: 10, Duration.LONG: 20}
"""The middle of each class, the last one rather too short."""


@dataclass(frozen=True, slots=True)
class TopicOfWeek:
    topic: str
    calls: int


@dataclass(frozen=True, slots=True)
class PublishedWeek:
    """The figures of a week, all 0 where nothing may be said. `houses`: how many institutions called.

    `topics`: the most frequent first. `minutes`: how long all calls took, about; 0 where too few told.
    """

    monday: date
    calls: int = 0
    houses: int = 0
    minutes: int = 0
    topics: tuple[TopicOfWeek, ...] = ()

    @property
    def rest(self) -> int:
        """The calls on all other topics."""
        return self.calls - sum(topic.calls for topic in self.topics)


_week = TypeAdapter(PublishedWeek)


def published_week(session: Session, monday: date, smallest_group: int) -> PublishedWeek:
    """As its digest said it, whatever has been taken back since; from the calls where there was no digest."""
    digest = session.get(WeekDigest, monday)
    if digest and digest.content:  # empty while the digest is being made
        return _week.validate_python(digest.content["weeks"][-1])
    calls = session.exec(
        select(Call).where(Call.called_at >= start_of(monday), Call.called_at < start_of(monday + WEEK))
    ).all()
    return publishable(monday, calls, _topic_names(session), _institutions(session), smallest_group)


def publishable(
    monday: date,
    calls: Sequence[Call],
    topic_names: Mapping[int, str],
    institutions: Mapping[int, int],
    smallest_group: int,
) -> PublishedWeek:
    """What may be said about these calls of one week."""
    if not may_be_counted(calls, smallest_group):
        return PublishedWeek(monday)
    shown = _topics(calls, topic_names, smallest_group)
    houses = {institutions[call.caller_organization_id] for call in calls if call.caller_organization_id}
    return PublishedWeek(monday, len(calls), len(houses), _minutes(calls, smallest_group), shown)


def may_be_counted(calls: Sequence[Call], smallest_group: int) -> bool:
    """Enough different callers, none with more than half of the calls.

    Those forgotten count for none, and might all be of one person.
    """
    times = Counter(call.caller for call in calls)
    known = len(times) - ("" in times)
    return known >= smallest_group and max(times.values()) <= LARGEST_SHARE * len(calls)


def rounded(figure: float) -> int:
    """To fives; what there is never becomes nothing."""
    return max(STEP, STEP * round(figure / STEP)) if figure else 0


def _topics(
    calls: Sequence[Call], topic_names: Mapping[int, str], smallest_group: int
) -> tuple[TopicOfWeek, ...]:
    by_topic = _by_topic(calls, topic_names)
    may_be_shown = [topic for topic in by_topic if topic and may_be_counted(by_topic[topic], smallest_group)]
    shown = sorted(may_be_shown, key=lambda topic: (-len(by_topic[topic]), topic))[:MOST_TOPICS]
    rest = [call for topic in by_topic if topic not in shown for call in by_topic[topic]]
    while rest and shown and not may_be_counted(rest, smallest_group):
        rest += by_topic[shown.pop()]
    return tuple(TopicOfWeek(topic, len(by_topic[topic])) for topic in shown)


def _by_topic(calls: Sequence[Call], topic_names: Mapping[int, str]) -> Mapping[str, list[Call]]:
    """By the name of the topic, or by the words for one that nobody has entered; without either, by none."""
    by_topic: dict[str, list[Call]] = defaultdict(list)
    for call in calls:
        by_topic[topic_names.get(call.topic_id or 0) or call.topic_words.strip()].append(call)
    return by_topic


def _minutes(calls: Sequence[Call], smallest_group: int) -> int:
    """For all calls, where at least half of them tell how long they took."""
    timed = [call for call in calls if call.duration]
    if 2 * len(timed) < len(calls) or not may_be_counted(timed, smallest_group):
        return 0
    told = sum(MINUTES[call.duration] for call in timed if call.duration)
    return round(told * len(calls) / len(timed))


def _topic_names(session: Session) -> Mapping[int, str]:
    return {number or 0: name for number, name in session.exec(select(Topic.id, Topic.name))}


def _institutions(session: Session) -> Mapping[int, int]:
    rows = session.exec(select(col(Organization.id), col(Organization.parent_id)))
    return {number or 0: parent or number or 0 for number, parent in rows}
