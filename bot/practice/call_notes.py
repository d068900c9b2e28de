"""Understands one line about a call: which office, which topic, how it ended (`domain/rules.md`)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.models import Channel, Duration, Outcome
from bot.practice.conditions import fitting, take_conditions
from bot.practice.naming import offices_named
from bot.practice.phrases import take_channel, take_duration, take_outcome, take_target_group
from bot.practice.pieces import ARROW_SIGN
from bot.practice.readings import Reading, best_reading
from bot.practice.referrals import take_referral
from bot.practice.segments import segmentations
from directory.entries import Entry
from directory.search.index import Index

LONGEST_LINE = 300
LONGEST_TOPIC = 60
MOST_WORDS_OF_A_TOPIC = 5
_NUMBER = re.compile(r"\d{3,}|(?<!\w)\d+(?!\w)|(?<!\w)\d{1,2}[a-f](?!\w)")
"""Of a file, a room, a day, a class; „U27“ is none."""
MOST_CHOICES = 5
WITHOUT_MARKERS = 0.3
"""What it costs that a reading takes no notice of „wegen“ and „bei“."""


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
    line = text[:LONGEST_LINE]
    note = _understood(line, index)
    if note.passed_to and not note.topic_id and ARROW_SIGN.search(line):
        other = _understood(ARROW_SIGN.sub(",", line), index)
        return other if _is_known_for(other, index) else note
    return note


def _is_known_for(note: CallNote, index: Index) -> bool:
    """„VHS → Deutschkurs“: an arrow that leads to a topic of the called office leads to no other office."""
    rows = (
        entry
        for entry in index.entries
        if note.organization_id in (entry.organization_id, entry.institution_id)
    )
    return any(note.topic_id in dict(entry.topics) for entry in rows)


def _understood(text: str, index: Index) -> CallNote:
    note, rest = _set_phrases(text, index)
    stated, rest = take_conditions(rest)
    reading = _reading(rest, index)
    reading = replace(reading, offices=fitting(reading.offices, stated, rest, index))
    organization_id, office = reading.place
    if organization_id is None and len(note.passed_to) > 1:
        note, organization_id, office = _called_first(note, index)
    return replace(
        note,
        organization_id=organization_id,
        office=office,
        choices=() if organization_id else to_choose(reading.offices),
        office_words=reading.office_words,
        topic_id=reading.topic_id,
        topic_words="" if reading.topic else name_of_a_matter(reading.topic_words),
    )


def name_of_a_matter(text: str) -> str:
    """What may be the name of a topic that nobody has entered: a few words, and no number of anybody."""
    has_number = "§" not in text and _NUMBER.search(text)
    return "" if has_number or len(text.split()) > MOST_WORDS_OF_A_TOPIC else text[:LONGEST_TOPIC]


def _called_first(note: CallNote, index: Index) -> tuple[CallNote, int, str]:
    """„Von X zu Y geschickt“: where the line names no other office, X is the one that was called."""
    called, *passed_to = note.passed_to
    names = {entry.institution_id: entry.institution for entry in index.entries}
    names |= {entry.organization_id: entry.place for entry in index.entries}
    return replace(note, passed_to=tuple(passed_to)), called, names[called]


def to_choose(offices: Iterable[Entry]) -> tuple[int, ...]:
    """A row of each office."""
    return tuple({entry.organization_id: entry.id for entry in offices}.values())[:MOST_CHOICES]


def _reading(text: str, index: Index) -> Reading:
    *marked, plain = segmentations(text)
    readings = [best_reading(segments, index) for segments in marked]
    if not any(segment.announced for segment in marked[0]):
        unmarked = best_reading(plain, index)
        readings.append(replace(unmarked, score=unmarked.score - WITHOUT_MARKERS))
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
    referral = take_referral(
        duration.rest, lambda place: organization_named(place, index)[0], index.knows_word
    )
    outcome = take_outcome(referral.rest, index.knows_word)
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
