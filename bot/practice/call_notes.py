"""Understands one line about a call: which office, which topic, how it ended (`domain/rules.md`)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.models import Channel, Duration, Outcome
from bot.practice.conditions import fitting, take_conditions
from bot.practice.phrases import take_channel, take_duration, take_outcome, take_target_group
from bot.practice.readings import Reading, best_reading, offices_named
from bot.practice.referrals import take_referral
from bot.practice.segments import segmentations
from directory.entries import Entry
from directory.search.index import Index

LONGEST_LINE = 300
LONGEST_TOPIC = 60
MOST_CHOICES = 5
WITHOUT_MARKERS = 0.9
"""What a reading counts that takes no notice of „wegen“ and „bei“."""


@dataclass(frozen=True, slots=True)
class CallNote:
    """What was understood. `topic_words` stand in for a topic that is in no row; all of it may be missing.

    `choices` are rows of the offices that may be meant where several are.
    """

    organization_id: int | None = None
    office: str = ""
    choices: tuple[int, ...] = ()
    office_words: str = ""
    topic_id: int | None = None
    topic_words: str = ""
    outcome: Outcome = Outcome.UNKNOWN
    passed_to: tuple[int, ...] = ()
    channel: Channel = Channel.PHONE
    duration: Duration | None = None
    target_group: str = ""

    @property
    def names_nothing(self) -> bool:
        return not (self.organization_id or self.choices or self.topic_id or self.topic_words)


def understand(text: str, index: Index) -> CallNote:
    """The best reading of a line. Every field it does not hold stays empty.

    Of a whole letter only the beginning is read: every word more makes many more readings.
    """
    note, rest = _set_phrases(text[:LONGEST_LINE], index)
    stated, rest = take_conditions(rest)
    reading = _reading(rest, index)
    reading = replace(reading, offices=fitting(reading.offices, stated, rest, index))
    organization_id, office = reading.place
    return replace(
        note,
        organization_id=organization_id,
        office=office,
        choices=() if organization_id else to_choose(reading.offices),
        office_words=reading.office_words,
        topic_id=reading.topic_id,
        topic_words="" if reading.topic else reading.topic_words[:LONGEST_TOPIC],
    )


def to_choose(offices: Iterable[Entry]) -> tuple[int, ...]:
    """A row of each office."""
    return tuple({entry.organization_id: entry.id for entry in offices}.values())[:MOST_CHOICES]


def _reading(text: str, index: Index) -> Reading:
    *marked, plain = segmentations(text)
    readings = [best_reading(segments, index) for segments in marked]
    if not any(segment.announced for segment in marked[0]):
        unmarked = best_reading(plain, index)
        readings.append(replace(unmarked, score=unmarked.score * WITHOUT_MARKERS))
    return max(readings, key=lambda reading: reading.score)


def note_of_row(entry: Entry, topic: int, said: str, index: Index) -> CallNote:
    """A call to the office of a row; what else was said tells how it went."""
    note, _ = _set_phrases(said, index)
    topic_id = entry.topics[topic][0] if topic < len(entry.topics) else None
    return replace(note, organization_id=entry.organization_id, office=entry.place, topic_id=topic_id)


def organization_named(text: str, index: Index) -> tuple[int | None, str]:
    """The office that a text names, with its name; the institution where several of its offices are meant."""
    return place_of(offices_named(text, index))


def place_of(offices: Iterable[Entry]) -> tuple[int | None, str]:
    """The one office, else the one institution of these rows."""
    return Reading(offices=tuple(offices)).place


def _set_phrases(text: str, index: Index) -> tuple[CallNote, str]:
    duration = take_duration(text)
    referral = take_referral(duration.rest, lambda place: organization_named(place, index)[0])
    outcome = take_outcome(referral.rest)
    channel = take_channel(outcome.rest)
    group = take_target_group(channel.rest)
    is_passed_on = referral.meaning is not None
    note = CallNote(
        outcome=Outcome.PASSED_ON if is_passed_on else outcome.meaning or Outcome.UNKNOWN,
        passed_to=tuple(referral.meaning or ()),
        channel=channel.meaning or Channel.PHONE,
        duration=duration.meaning,
        target_group=group.meaning or "",
    )
    return note, group.rest
