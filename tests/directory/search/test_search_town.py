"""How well the questions of the model town are answered."""

import csv
from pathlib import Path

import pytest

from directory.entries import Entry, OtherName, Person
from directory.search.findings import Findings
from directory.search.index import Index, build_index

TOWN = Path(__file__).parents[3] / "directory" / "lennebrueck"


def table(name: str) -> list[dict[str, str]]:
    with (TOWN / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def entry(number: int, cells: dict[str, str], numbers: dict[str, int]) -> Entry:
    def several(column: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in cells[column].split("|") if part.strip())

    def number_of(name: str) -> int:
        return numbers.setdefault(name, len(numbers))

    deputy = cells["Vertretung"]
    people = several("Ansprechperson")
    return Entry(
        id=number,
        key=cells["Kennung"],
        organization_id=number_of(f"{cells['Institution']}, {cells['Stelle']}"),
        office=cells["Stelle"] or cells["Institution"],
        institution=cells["Institution"] or cells["Stelle"],
        institution_id=number_of(cells["Institution"]),
        kind=cells["Art"],
        topics=tuple((number_of(f"topic {topic}"), topic) for topic in several("Themen")),
        keywords=several("Stichworte"),
        people=tuple(Person(name, "", (), (), "", "", "", deputy) for name in people),
        districts=several("Bezirk"),
        target_groups=several("Zielgruppe"),
        letters=cells["Buchstaben"],
        age=cells["Alter"],
        note=cells["Hinweis"],
        verified_on=None,
    )


@pytest.fixture(scope="module")
def index() -> Index:
    numbers: dict[str, int] = {}
    rows = [entry(number, cells, numbers) for number, cells in enumerate(table("verzeichnis.csv"), 1)]
    return build_index(rows, [OtherName(*list(cells.values())[:3]) for cells in table("synonyme.csv")])


def is_right(findings: Findings, expected: str, index: Index) -> bool:
    if expected == "niemand":
        return not findings.sure
    kind, _, names = expected.removeprefix("?").partition(" ") if expected[0] == "?" else ("", "", expected)
    wanted = {name.strip() for name in names.split("|")}
    if kind:
        choices = findings.ask.choices if findings.ask and findings.ask.kind == kind else ()
        return wanted <= {index.by_id[number].key for choice in choices for number in choice.entries}
    return any(wanted & {hit.entry.key, hit.entry.office, hit.entry.institution} for hit in findings.hits[:1])


def test_nineteen_of_twenty_questions_find_what_was_expected(index: Index) -> None:
    questions = table("fragen.csv")
    right = [is_right(index.look_up(cells["Frage"]), cells["erwartet"], index) for cells in questions]
    assert sum(right) >= 0.95 * len(questions)


def test_one_of_fifty_answers_at_most_is_wrong_and_yet_sure(index: Index) -> None:
    questions = table("fragen.csv")
    findings = [(index.look_up(cells["Frage"]), cells["erwartet"]) for cells in questions]
    wrong = [
        one for one, expected in findings if one.sure and not one.ask and not is_right(one, expected, index)
    ]
    assert len(wrong) <= 0.02 * len(questions)
