"""Reads tally sheets: calls that were noted elsewhere, each line understood as the chat would."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache, partial
from pathlib import Path

from bot.practice.call_notes import CallNote, organization_named, understand
from bot.practice.logbook import Caller
from bot.practice.moments import read_moment
from bot.practice.remembering import RememberingIndex
from directory.entries import Entry
from directory.exchange.cells import one_line
from directory.exchange.columns import Columns, find_columns
from directory.exchange.headings import variants
from directory.exchange.shape import read_columns
from directory.exchange.tables import Line
from directory.search.index import Index

CLOCKS_MAY_DIFFER = timedelta(days=1)
"""A sheet may come from a machine with another clock; further ahead it is a slip of the pen."""
LONGEST_TEXT = 1000
"""A note is a line; what is longer is none, and most of it would not even be read."""

_HEADINGS = {
    "when": variants("Zeitpunkt | when | Datum und Uhrzeit | Zeitstempel | timestamp | wann | moment"),
    "day": variants("Datum | date | Tag | day"),
    "clock": variants("Uhrzeit | clock | Zeit | time | Uhr | time of day"),
    "person": variants("Person | caller | Anrufer | Anrufende | Anrufende Person | Pseudonym | who"),
    "house": variants("Von | from | von wem | Haus | Institution | Organisation | organization"),
    "text": variants("Text | text | Notiz | Anruf | Bemerkung | note | call"),
}
_REQUIRED = (("when", "day", "clock"), ("person",), ("house",), ("text",))


class Reason(StrEnum):
    """Why a line is left out."""

    SURPLUS = "surplus"
    NO_MOMENT = "no-moment"
    NO_PERSON = "no-person"
    FUTURE = "future"
    TOO_LONG = "too-long"
    CLIENT_DATA = "client-data"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that is no call, by its number in the file."""

    line: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class _Said:
    """The cells of a line."""

    when: str
    person: str
    house: str
    text: str


@dataclass(frozen=True, slots=True)
class TalliedCall:
    """A call of a sheet. `house` is what the sheet names; the caller has none where nobody knows it.

    `mark` stands for the line, to the minute, and leads nowhere without the key of this house.
    """

    line: int
    called_at: datetime
    caller: Caller
    house: str
    note: CallNote
    mark: str = ""


@dataclass(frozen=True, slots=True)
class TallySheet:
    """What a sheet says, in the order of its lines."""

    calls: tuple[TalliedCall, ...]
    left_out: tuple[LeftOut, ...]

    def unknown_houses(self) -> Mapping[str, int]:
        """How many calls each house made that nobody knows."""
        return Counter(call.house for call in self.calls if call.house and not call.caller.organization_id)


@dataclass(frozen=True, slots=True)
class Reader:
    """What it takes to understand a line; `now` has the zone of moments that name none."""

    index: Index
    now: datetime
    pseudonym: Callable[[str], str]
    holds_client_data: Callable[[str], bool]


def tally_columns(file: Path) -> Columns:
    """Raises Refused for a file that is no tally sheet."""
    return read_columns(file, lambda table: find_columns(table, _HEADINGS, _REQUIRED))


def read_tally_sheet(columns: Columns, lines: Iterable[Line], reader: Reader) -> TallySheet:
    """The calls of the lines, which are those of the table, in whatever way they come."""
    index = RememberingIndex(reader.index)
    house_of = _houses(index)
    note_of = cache(lambda text: _note(text, index, reader))

    def read(line: Line) -> TalliedCall | LeftOut:
        said = _said(columns, line)
        if isinstance(said, Reason):
            return LeftOut(line.number, said)
        moment, note = _moment(said.when, reader.now), note_of(said.text)
        if isinstance(moment, Reason):
            return LeftOut(line.number, moment)
        if isinstance(note, Reason):
            return LeftOut(line.number, note)
        caller = Caller(reader.pseudonym(said.person), house_of(said.house))
        mark = reader.pseudonym(_marked(said, moment))
        return TalliedCall(line.number, moment, caller, said.house, note, mark)

    every = [read(line) for line in lines]
    return TallySheet(
        calls=tuple(call for call in every if isinstance(call, TalliedCall)),
        left_out=tuple(line for line in every if isinstance(line, LeftOut)),
    )


def _said(columns: Columns, line: Line) -> _Said | Reason:
    text = partial(columns.text, line)
    words = _text_of(columns, line)
    person = one_line(text("person")).casefold()
    if words is None:
        return Reason.SURPLUS
    if not person:
        return Reason.NO_PERSON
    moment = " ".join(part for part in (text("when") or text("day"), text("clock")) if part)
    return _Said(one_line(moment), person, one_line(text("house")), words)


def _text_of(columns: Columns, line: Line) -> str | None:
    """The text, also where a separator in it has cut it: its column must be the last. None if it is not."""
    header = columns.titles[-1].cells
    width = max(place for place, cell in enumerate(header) if cell) + 1
    surplus = [cell for cell in line.cells[width:] if cell]
    own = columns.text(line, "text")
    if surplus and columns.places["text"] != width - 1:
        return None
    return ", ".join((own, *surplus))


def _marked(said: _Said, moment: datetime) -> str:
    """What tells a line from all others, in whatever sheet it stands."""
    minute = moment.astimezone(UTC).isoformat(timespec="minutes")
    return "\0".join((minute, said.person, said.house.casefold(), one_line(said.text).casefold()))


def _moment(text: str, now: datetime) -> datetime | Reason:
    try:
        moment = read_moment(text, now.tzinfo or UTC)
    except ValueError:
        return Reason.NO_MOMENT
    return moment if moment <= now + CLOCKS_MAY_DIFFER else Reason.FUTURE


def _note(text: str, index: Index, reader: Reader) -> CallNote | Reason:
    if len(text) > LONGEST_TEXT:
        return Reason.TOO_LONG
    if reader.holds_client_data(text):
        return Reason.CLIENT_DATA
    note = understand(text, index)
    return Reason.NOTHING if note.names_nothing else note


def _houses(index: Index) -> Callable[[str], int | None]:
    """Which organization a name means: the one that is called so, else whom the chat would understand."""
    known = _by_name(index.entries)

    def house_of(name: str) -> int | None:
        return (known.get(name.casefold()) or organization_named(name, index)[0]) if name else None

    return cache(house_of)


def _by_name(entries: Sequence[Entry]) -> Mapping[str, int]:
    """The organizations by the key of a row, by the name of an institution, and by names of offices."""
    return {
        **_of_one((entry.office, entry.organization_id) for entry in entries),
        **_of_one((entry.place, entry.organization_id) for entry in entries),
        **_of_one((entry.institution, entry.institution_id) for entry in entries),
        **_of_one((entry.key, entry.organization_id) for entry in entries),
    }


def _of_one(pairs: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    """Without the names that several organizations have."""
    meant: dict[str, set[int]] = defaultdict(set)
    for name, organization_id in pairs:
        meant[name.casefold()].add(organization_id)
    return {name: next(iter(found)) for name, found in meant.items() if len(found) == 1}
