"""Takes in agreements: what was agreed, on which topics, between whom, from when until when."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from sqlmodel import Session, col, select

from directory.exchange.bulk import (
    delete_unused,
    insert_all,
    insert_missing,
    take_links,
    topic_numbers,
    update_all,
)
from directory.exchange.cells import one_line, split_values
from directory.exchange.columns import Columns, find_columns
from directory.exchange.dates import read_date
from directory.exchange.headings import variants
from directory.exchange.parties import in_full, load_parties, meanings, unclear
from directory.exchange.report import Difference, Reading, Refusal, require_nothing_refused
from directory.exchange.shape import read_files, repeated_keys, tell_apart
from directory.exchange.version import count_change
from directory.models import Agreement, AgreementOrganization, AgreementTopic, Topic

_HEADINGS = {
    "key": variants("Kennung | key | Nummer | Nr."),
    "title": variants("Titel | title | Name | Vereinbarung | Bezeichnung"),
    "topics": variants("Themen | topics | Thema | topic"),
    "parties": variants("Beteiligte | parties | Partner | Institutionen | organizations"),
    "summary": variants("Inhalt | summary | Kurzfassung | Zusammenfassung | Text"),
    "valid_from": variants("gültig ab | valid from | ab | Beginn | gilt ab"),
    "valid_until": variants("gültig bis | valid until | bis | Ende | gilt bis"),
}
_REQUIRED = (("key",), ("title",), ("topics",))
_OPTIONAL = frozenset({"parties", "summary", "valid_from", "valid_until"})


@dataclass(frozen=True)
class AgreementRow:
    """Topics and parties are sorted: their order says nothing. `given` names the columns of the table."""

    file: str = field(compare=False)
    line: int = field(compare=False)
    key: str
    title: str
    topics: tuple[str, ...]
    parties: tuple[str, ...]
    summary: str
    valid_from: date | None
    valid_until: date | None
    given: frozenset[str] = field(compare=False, default=frozenset())


def read_agreements(files: Sequence[Path]) -> Reading[AgreementRow]:
    """Raises Refused for a file that is no list of agreements."""
    reading = read_files(files, lambda table: find_columns(table, _HEADINGS, _REQUIRED), _rows)
    return replace(reading, refusals=(*reading.refusals, *repeated_keys(reading.rows)))


def compare(session: Session, reading: Reading[AgreementRow]) -> Difference[AgreementRow]:
    """What taking in the rows would do. Refuses parties that are not in the directory."""
    stored = _stored(session)
    meant = meanings(load_parties(session).values())
    reasons = {row: tuple(unclear(row.parties, meant)) for row in reading.rows}
    refusals = (Refusal(row.file, row.line, reason) for row, found in reasons.items() for reason in found)
    clear = replace(
        reading,
        rows=tuple(_completed(row, meant, stored) for row in reasons if not reasons[row]),
        refusals=(*reading.refusals, *refusals),
    )
    return tell_apart(clear, stored, lambda row: row.key, _texts)


def apply(session: Session, difference: Difference[AgreementRow]) -> None:
    """Writes what is new and changed. Raises Refused if anything was refused. The caller commits."""
    require_nothing_refused(difference)
    rows = difference.rows_to_write
    if not rows:
        return
    changed = [change.row for change in difference.changed]
    known = {row.key: row.id or 0 for row in session.exec(select(Agreement))}
    update_all(session, Agreement, ({"id": known[row.key], **_values(row)} for row in changed))
    numbers = insert_missing(session, Agreement, known, {row.key: _values(row) for row in rows})
    replaced = [numbers[row.key] for row in changed]
    topic_links = col(AgreementTopic.agreement_id), col(AgreementTopic.topic_id)
    old_topics = take_links(session, AgreementTopic, *topic_links, replaced)
    party_links = col(AgreementOrganization.agreement_id), col(AgreementOrganization.organization_id)
    take_links(session, AgreementOrganization, *party_links, replaced)
    _link(session, rows, numbers)
    delete_unused(session, Topic, old_topics)
    count_change(session)
    session.expire_all()


def _rows(file: str, columns: Columns) -> Iterator[tuple[AgreementRow, list[str]]]:
    for line in columns.body:
        text = partial(columns.text, line)
        valid_from, problem_from = _day(text("valid_from"), last_day=False)
        valid_until, problem_until = _day(text("valid_until"), last_day=True)
        row = AgreementRow(
            file=file,
            line=line.number,
            key=one_line(text("key")),
            title=one_line(text("title")),
            topics=tuple(sorted(split_values(text("topics")))),
            parties=split_values(text("parties")),
            summary=one_line(text("summary")),
            valid_from=valid_from,
            valid_until=valid_until,
            given=frozenset(columns.places),
        )
        yield row, [problem for problem in (*_problems(row), problem_from, problem_until) if problem]


def _completed(
    row: AgreementRow, meant: Mapping[str, Sequence[str]], stored: Mapping[str, AgreementRow]
) -> AgreementRow:
    """The row with its parties in full, and with what is stored where the table has no column for it."""
    full = replace(row, parties=in_full(row.parties, meant))
    missing = _OPTIONAL - row.given if row.key in stored else ()
    return replace(full, **{name: getattr(stored[row.key], name) for name in missing})


def _day(text: str, *, last_day: bool) -> tuple[date | None, str]:
    """The day, or what is wrong with it."""
    try:
        return read_date(text, last_day=last_day), ""
    except ValueError as problem:
        return None, str(problem)


def _problems(row: AgreementRow) -> Iterator[str]:
    named = {"Kennung": row.key, "Titel": row.title, "Themen": row.topics}
    yield from (f"„{heading}“ ist leer. Bitte ausfüllen." for heading, value in named.items() if not value)
    if row.valid_from and row.valid_until and row.valid_until < row.valid_from:
        yield "„gültig bis“ liegt vor „gültig ab“. Bitte eines von beiden berichtigen."


def _stored(session: Session) -> dict[str, AgreementRow]:
    parties = load_parties(session)
    topics = {topic.id: topic.name for topic in session.exec(select(Topic))}
    topics_of, parties_of = defaultdict(list), defaultdict(list)
    for topic_link in session.exec(select(AgreementTopic)):
        topics_of[topic_link.agreement_id].append(topics[topic_link.topic_id])
    for party_link in session.exec(select(AgreementOrganization)):
        parties_of[party_link.agreement_id].append(parties[party_link.organization_id].in_full)
    return {
        row.key: AgreementRow(
            file="",
            line=0,
            key=row.key,
            title=row.title,
            topics=tuple(sorted(topics_of[row.id or 0])),
            parties=tuple(sorted(parties_of[row.id or 0])),
            summary=row.summary,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
        )
        for row in session.exec(select(Agreement))
    }


def _texts(row: AgreementRow) -> dict[str, str]:
    """By the heading of the column."""
    return {
        "Titel": row.title,
        "Themen": " | ".join(row.topics),
        "Beteiligte": " | ".join(row.parties),
        "Inhalt": row.summary,
        "gültig ab": row.valid_from.isoformat() if row.valid_from else "",
        "gültig bis": row.valid_until.isoformat() if row.valid_until else "",
    }


def _values(row: AgreementRow) -> dict[str, str | date | None]:
    return {
        "key": row.key,
        "title": row.title,
        "summary": row.summary,
        "valid_from": row.valid_from,
        "valid_until": row.valid_until,
    }


def _link(session: Session, rows: Iterable[AgreementRow], numbers: Mapping[str, int]) -> None:
    topics = topic_numbers(session, (name for row in rows for name in row.topics))
    parties = {party.in_full: number for number, party in load_parties(session).items()}
    topic_links = [
        {"agreement_id": numbers[row.key], "topic_id": topics[name]} for row in rows for name in row.topics
    ]
    party_links = [
        {"agreement_id": numbers[row.key], "organization_id": parties[name]}
        for row in rows
        for name in row.parties
    ]
    insert_all(session, AgreementTopic, topic_links)
    insert_all(session, AgreementOrganization, party_links)
