"""Puts tallied calls into the logbook, each once: reading a sheet again adds nothing."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date

from sqlalchemy import text
from sqlmodel import Session, select

from bot.models import Call
from bot.practice.days import start_of
from bot.practice.forgetting import CALLS_KEPT
from bot.practice.logbook import call_of
from bot.practice.tally_sheets import TalliedCall

FORGOTTEN = ""
"""The pseudonym of a call that is old enough: it may be anybody's."""
LOCK = 20261124
"""In PostgreSQL whoever takes in calls holds this one; any number that nobody else uses will do."""


@dataclass
class _Stored:
    """The calls that are stored: those with a mark by it, the others by all else that tells two apart."""

    marks: Counter[str] = field(default_factory=Counter)
    callers: defaultdict[Hashable, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def take_turns(session: Session) -> None:
    """Waits until nobody else takes in calls, up to the end of the transaction.

    Two imports at once would both find the calls of a sheet missing. SQLite lets one write at a time anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def new_calls(session: Session, tallied: Sequence[TalliedCall]) -> list[Call]:
    """The calls of a sheet that are not stored yet; of those alike, as many as are missing."""
    calls = [_as_call(call) for call in tallied]
    stored = _stored(session, calls)
    return [call for call in calls if not _is_known(call, stored)]


def soon_forgotten(calls: Sequence[Call], today: date) -> int:
    """How many are so old that the next night deletes them."""
    return sum(call.called_at < start_of(today - CALLS_KEPT) for call in calls)


def _as_call(tallied: TalliedCall) -> Call:
    call = call_of(tallied.note, tallied.caller, tallied.called_at)
    call.mark = tallied.mark or None
    return call


def _stored(session: Session, calls: Sequence[Call]) -> _Stored:
    stored = _Stored()
    if not calls:
        return stored
    moments = [call.called_at.astimezone(UTC) for call in calls]
    in_time = (Call.called_at >= min(moments), Call.called_at <= max(moments))
    for call in session.exec(select(Call).where(*in_time)):
        if call.mark:
            stored.marks[call.mark] += 1
        else:
            stored.callers[_content(call)][call.caller] += 1
    return stored


def _is_known(call: Call, stored: _Stored) -> bool:
    """By its mark; by its content among those without one, which are older than marks or forgotten."""
    return bool(call.mark and _take(stored.marks, call.mark)) or any(
        _take(stored.callers[_content(call)], known) for known in (call.caller, FORGOTTEN)
    )


def _content(call: Call) -> Hashable:
    return (
        call.called_at.astimezone(UTC),  # local times say nothing in the hour that comes twice
        call.caller_organization_id,
        call.organization_id,
        call.topic_id,
        call.topic_words,
        call.outcome,
    )


def _take(left: Counter[str], key: str) -> bool:
    """Whether one is left; it then stands for no other call."""
    if not left[key]:
        return False
    left[key] -= 1
    return True
