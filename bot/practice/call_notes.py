"""Understands one line about a call: which office, which topic, how it ended (`domain/rules.md`)."""

from dataclasses import dataclass, replace

from bot.models import Channel, Duration, Outcome
from bot.practice.phrases import take_channel, take_duration, take_outcome, take_target_group
from bot.practice.readings import Reading, best_reading, offices_named
from bot.practice.referrals import take_referral
from bot.practice.segments import segmentations
from directory.entries import Entry
from directory.search.index import Index

LONGEST_TOPIC = 60
WITHOUT_MARKERS = 0.9
"""What a reading counts that takes no notice of „wegen“ and „bei“."""


@dataclass(frozen=True, slots=True)
class CallNote:
    """What was understood. `topic_words` stand in for a topic that is in no row; all of it may be missing."""

    organization_id: int | None = None
    office: str = ""
    topic_id: int | None = None
    topic_words: str = ""
    outcome: Outcome = Outcome.UNKNOWN
    passed_to: tuple[int, ...] = ()
    channel: Channel = Channel.PHONE
    duration: Duration | None = None
    target_group: str = ""

    @property
    def names_nothing(self) -> bool:
        return self.organization_id is None and self.topic_id is None


def understand(text: str, index: Index) -> CallNote:
    """The best reading of a line. Every field it does not hold stays empty."""
    note, rest = _set_phrases(text, index)
    *marked, plain = (best_reading(parts, index) for parts in segmentations(rest))
    best = max(
        *marked, replace(plain, score=plain.score * WITHOUT_MARKERS), key=lambda reading: reading.score
    )
    organization_id, office = best.place
    return replace(
        note,
        organization_id=organization_id,
        office=office,
        topic_id=best.topic_id,
        topic_words="" if best.topic else best.topic_words[:LONGEST_TOPIC],
    )


def note_of_row(entry: Entry, topic: int, said: str, index: Index) -> CallNote:
    """A call to the office of a row; what else was said tells how it went."""
    note, _ = _set_phrases(said, index)
    topic_id = entry.topics[topic][0] if topic < len(entry.topics) else None
    return replace(note, organization_id=entry.organization_id, office=entry.place, topic_id=topic_id)


def organization_named(text: str, index: Index) -> tuple[int | None, str]:
    """The office that a text names, with its name; the institution where several of its offices are meant."""
    return Reading(offices=offices_named(text, index)).place


def _set_phrases(text: str, index: Index) -> tuple[CallNote, str]:
    duration = take_duration(text)
    referral = take_referral(duration.rest)
    outcome = take_outcome(referral.rest)
    channel = take_channel(outcome.rest)
    group = take_target_group(channel.rest)
    places = [organization_named(place, index)[0] for place in referral.meaning or []]
    note = CallNote(
        outcome=Outcome.PASSED_ON if referral.meaning else outcome.meaning or Outcome.UNKNOWN,
        passed_to=tuple(number for number in places if number),
        channel=channel.meaning or Channel.PHONE,
        duration=duration.meaning,
        target_group=group.meaning or "",
    )
    return note, group.rest
