"""Takes in other names: what people say, and what is meant by it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlmodel import Session, select

from directory.exchange.bulk import insert_all, update_all
from directory.exchange.cells import one_line
from directory.exchange.columns import Columns, find_columns
from directory.exchange.headings import variants
from directory.exchange.report import Difference, Reading, Refusal, require_nothing_refused
from directory.exchange.shape import read_files, tell_apart
from directory.exchange.version import count_change
from directory.models import Alias

_HEADINGS = {
    "term": variants("Begriff | term | Wort | Abkürzung | Synonym | Kurzform"),
    "expansion": variants("Bedeutung | expansion | gemeint ist | Langform | steht für | ausgeschrieben"),
    "kind": variants("Art | kind | type | Typ"),
}
_REQUIRED = (("term",), ("expansion",))
_KINDS = {
    "": "",
    **dict.fromkeys(("abbreviation", "abkürzung", "abk."), "abbreviation"),
    **dict.fromkeys(("colloquial", "umgangssprachlich", "umgangssprache"), "colloquial"),
    **dict.fromkeys(("former name", "früherer name", "frühere bezeichnung", "früher"), "former name"),
    **dict.fromkeys(("translation", "übersetzung"), "translation"),
}


@dataclass(frozen=True)
class SynonymRow:
    """One meaning of a term; a term may have several. `given` names the columns of the table."""

    file: str = field(compare=False)
    line: int = field(compare=False)
    term: str
    expansion: str
    kind: str
    given: frozenset[str] = field(compare=False, default=frozenset())


def read_synonyms(files: Sequence[Path]) -> Reading[SynonymRow]:
    """Rows that say the same count once. Raises Refused for a file that is no list of synonyms."""
    reading = read_files(files, lambda table: find_columns(table, _HEADINGS, _REQUIRED), _rows)
    return replace(
        reading,
        rows=tuple(dict.fromkeys(reading.rows)),
        refusals=(*reading.refusals, *_contradictions(reading.rows)),
    )


def compare(session: Session, reading: Reading[SynonymRow]) -> Difference[SynonymRow]:
    """What taking in the rows would do. Those refused are in no other list."""
    aliases = session.exec(select(Alias))
    rows = [SynonymRow("", 0, alias.term, alias.expansion, alias.kind) for alias in aliases]
    stored = {_identity(row): row for row in rows}
    kept = tuple(_with_kept_kind(row, stored) for row in reading.rows)
    return tell_apart(replace(reading, rows=kept), stored, _identity, _texts)


def apply(session: Session, difference: Difference[SynonymRow]) -> None:
    """Writes what is new and changed. Raises Refused if anything was refused. The caller commits."""
    require_nothing_refused(difference)
    if not difference.rows_to_write:
        return
    insert_all(session, Alias, map(_values, difference.new))
    numbers = {(alias.term, alias.expansion): alias.id for alias in session.exec(select(Alias))}
    changed = [change.row for change in difference.changed]
    update_all(session, Alias, ({"id": numbers[_identity(row)], **_values(row)} for row in changed))
    count_change(session)
    session.expire_all()


def _rows(file: str, columns: Columns) -> Iterator[tuple[SynonymRow, list[str]]]:
    given = frozenset(columns.places)
    for line in columns.body:
        term, expansion, kind = (one_line(columns.text(line, name)) for name in _HEADINGS)
        row = SynonymRow(file, line.number, term, expansion, _KINDS.get(kind.casefold(), kind), given)
        yield row, list(_problems(row))


def _with_kept_kind(row: SynonymRow, stored: Mapping[tuple[str, str], SynonymRow]) -> SynonymRow:
    """A table without a column for the kind leaves it as it is."""
    old = stored.get(_identity(row))
    return replace(row, kind=old.kind) if old and "kind" not in row.given else row


def _problems(row: SynonymRow) -> Iterator[str]:
    if not row.term:
        yield "„Begriff“ ist leer. Bitte eintragen, was Menschen sagen."
    if not row.expansion:
        yield "„Bedeutung“ ist leer. Bitte eintragen, was damit gemeint ist."
    if row.kind not in _KINDS.values():
        kinds = "„Abkürzung“, „umgangssprachlich“, „früherer Name“ oder „Übersetzung“"
        yield f"Art: „{row.kind}“ ist unbekannt. Bitte leer lassen oder {kinds} eintragen."


def _contradictions(rows: Iterable[SynonymRow]) -> Iterator[Refusal]:
    first: dict[tuple[str, str], SynonymRow] = {}
    for row in rows:
        other = first.setdefault(_identity(row), row)
        if other.kind != row.kind:
            reason = (
                f"„{row.term}“ steht mit derselben Bedeutung, aber anderer Art schon in Zeile {other.line}."
            )
            yield Refusal(row.file, row.line, reason)


def _identity(row: SynonymRow) -> tuple[str, str]:
    return row.term, row.expansion


def _texts(row: SynonymRow) -> dict[str, str]:
    return {"Begriff": row.term, "Bedeutung": row.expansion, "Art": row.kind}


def _values(row: SynonymRow) -> dict[str, str]:
    return {"term": row.term, "expansion": row.expansion, "kind": row.kind}
