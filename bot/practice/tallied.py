"""Puts tallied calls into the logbook, each once: reading a sheet again adds nothing."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from datetime import UTC

from sqlmodel import Session, select

from bot.models import Call
from bot.practice.logbook import call_of
from bot.practice.tally_sheets import TalliedCall

FORGOTTEN = ""
"""The pseudonym of a call that is old enough: it may be anybody's."""


def new_calls(session: Session, tallied: Sequence[TalliedCall]) -> list[Call]:
    """The calls of a sheet that are not stored yet; of those alike, as many as are missing."""
    calls = [call_of(call.note, call.caller, call.called_at) for call in tallied]
    stored = _callers_stored(session, calls)
    return [call for call in calls if not _take(stored[_content(call)], call.caller)]


def _callers_stored(session: Session, calls: Sequence[Call]) -> defaultdict[Hashable, Counter[str]]:
    """Who made the calls that are stored, by all else that tells two calls apart."""
    callers = defaultdict[Hashable, Counter[str]](Counter)
    if calls:
        moments = [call.called_at.astimezone(UTC) for call in calls]
        in_time = (Call.called_at >= min(moments), Call.called_at <= max(moments))
        for call in session.exec(select(Call).where(*in_time)):
            callers[_content(call)][call.caller] += 1
    return callers


def _content(call: Call) -> Hashable:
    return (
        call.called_at.astimezone(UTC),  # local times say nothing in the hour that comes twice
        call.caller_organization_id,
        call.organization_id,
        call.topic_id,
        call.topic_words,
        call.outcome,
    )


def _take(callers: Counter[str], caller: str) -> bool:
    """Whether one of the stored calls is this one; it then stands for no other."""
    for known in (caller, FORGOTTEN):
        if callers[known]:
            callers[known] -= 1
            return True
    return False
