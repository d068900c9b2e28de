"""Reads a town's own list of test questions, and which rows of the directory its answers mean."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from directory.checking import ASKS, NOBODY, Expected, Question, Rows
from directory.entries import Entry
from directory.exchange.cells import one_line, split_values
from directory.exchange.columns import Columns, find_columns
from directory.exchange.headings import variants
from directory.exchange.report import Refused
from directory.exchange.shape import read_columns
from directory.exchange.tables import Line

_HEADINGS = {
    "question": variants("Frage | question | Fragen | Testfrage | query"),
    "expected": variants("erwartet | expected | erwartete Antwort | Erwartung | expected answer"),
}
_REQUIRED = (("question",), ("expected",))
_NOBODY = ("niemand", "nobody")
_MOST_TOLD = 5

RowsOf = Callable[[str], Rows]


def read_questions(file: Path, entries: Iterable[Entry]) -> tuple[Question, ...]:
    """The questions of a CSV or XLSX file. Raises Refused with a German sentence naming the wrong lines."""
    columns = read_columns(file, lambda table: find_columns(table, _HEADINGS, _REQUIRED))
    rows_of = _rows_by_name(entries)
    questions = tuple(_question(line, columns, rows_of) for line in columns.body)
    if not questions:
        raise Refused(f"{file.name} hat keine Fragen unter der Kopfzeile.")
    _require_no_problems(file.name, questions)
    return questions


def _question(line: Line, columns: Columns, rows_of: RowsOf) -> Question:
    text, expected = (one_line(columns.text(line, name)) for name in _HEADINGS)
    return Question(line.number, text, _expected(expected, rows_of))


def _expected(said: str, rows_of: RowsOf) -> Expected:
    """What „jc-but-1 | Jobcenter“, „niemand“ or „?letter jc-but-1“ asks for."""
    if said.casefold() in _NOBODY:
        return Expected(said, NOBODY, {})
    kind, _, names = said[1:].strip().partition(" ") if said.startswith("?") else ("", "", said)
    return Expected(said, kind.casefold(), {name: rows_of(name) for name in split_values(names, "|")})


def _rows_by_name(entries: Iterable[Entry]) -> RowsOf:
    """A key means its row; the name of an office or institution, in capitals or not, all of its rows."""
    by_key: dict[str, Rows] = {}
    by_name: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        by_key[entry.key] = frozenset([entry.id])
        for name in (entry.office, entry.institution, entry.place):
            by_name[name.casefold()].add(entry.id)
    return lambda name: by_key.get(name) or frozenset(by_name.get(name.casefold(), ()))


def _require_no_problems(file: str, questions: Iterable[Question]) -> None:
    told = [f"Zeile {question.line}: {problem}" for question in questions for problem in _problems(question)]
    if told:
        rest = f" (und {len(told) - _MOST_TOLD} weitere)" if len(told) > _MOST_TOLD else ""
        raise Refused(f"{file}, {'; '.join(told[:_MOST_TOLD])}{rest}.")


def _problems(question: Question) -> Iterator[str]:
    expected = question.expected
    if not question.text:
        yield "„Frage“ ist leer"
    if not expected.said:
        yield "„erwartet“ ist leer"
    if expected.kind not in {"", NOBODY, *ASKS}:
        yield f"„?{expected.kind}“ gibt es nicht, nur {', '.join(f'?{kind}' for kind in ASKS)}"
    for name, rows in expected.rows_of.items():
        if not rows:
            yield f"„{name}“ ist im Verzeichnis weder Kennung noch Name einer Stelle oder Institution"
