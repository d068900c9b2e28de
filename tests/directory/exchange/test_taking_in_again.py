"""Lists that come again: kinds that stay, keys that come later, columns that are missing, rows said twice."""

from collections.abc import Iterable
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]  # comes without types
import pytest
from sqlmodel import Session, select

from directory.entries import Person, load_entries
from directory.exchange.importing import compare, read_directory
from directory.exchange.report import Change, FieldChange
from directory.exchange.rows import DirectoryRow
from directory.models import NETWORKING_BODY, Organization
from tests.directory.exchange.taking_in import counts, take_in

KIND = "Kennung;Stelle;Themen;Art"
FULL = "Kennung;Institution;Stelle;Themen;Ansprechperson;Telefon;E-Mail;Raum;Bezirk;Hinweis;geprüft am"
ROW = "1;Stadt;Amt;Hilfe;Aylin Demirtaş;0221 4710-101;a@amt.example;1.01;Nord;klingeln;05.11.2026"


def table(folder: Path, header: str, *lines: str, name: str = "liste.csv") -> Path:
    file = folder / name
    file.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
    return file


def fields(changes: Iterable[Change[DirectoryRow]]) -> list[tuple[str, tuple[FieldChange, ...]]]:
    return [(change.row.key, change.fields) for change in changes]


def person(session: Session) -> Person:
    (entry,) = load_entries(session)
    return entry.people[0]


def test_a_refused_row_is_in_no_other_list(session: Session, tmp_path: Path) -> None:
    first = table(tmp_path, KIND, "1;Amt;a;", "2;;;", "1;Amt;b;", name="b.csv")
    second = table(tmp_path, KIND, "1;Amt;c;", name="a.csv")
    difference = compare(session, read_directory([first, second]))
    assert [row.topics for row in difference.new] == [("a",)]
    assert [(refusal.file, refusal.line) for refusal in difference.refused] == [
        ("a.csv", 2),
        ("b.csv", 3),
        ("b.csv", 3),
        ("b.csv", 4),
    ]


def test_an_empty_kind_changes_nothing_that_a_stored_row_says(session: Session, tmp_path: Path) -> None:
    take_in(session, table(tmp_path, KIND, "1;KoKo;a;VI", "2;KoKo;b;"))
    difference = take_in(session, table(tmp_path, KIND, "2;KoKo;b;", "3;KoKo;c;"))
    assert counts(difference) == (1, 0, 1)
    assert session.exec(select(Organization.kind)).one() == NETWORKING_BODY


def test_a_kind_that_no_row_says_any_more_goes_and_is_reported(session: Session, tmp_path: Path) -> None:
    take_in(session, table(tmp_path, KIND, "1;KoKo;a;VI"))
    difference = take_in(session, table(tmp_path, KIND, "1;KoKo;a;"))
    assert fields(difference.changed) == [("1", (FieldChange("Art", NETWORKING_BODY, ""),))]
    assert session.exec(select(Organization.kind)).one() == ""


def test_a_new_row_that_gives_its_office_a_kind_changes_the_others(session: Session, tmp_path: Path) -> None:
    take_in(session, table(tmp_path, KIND, "1;KoKo;a;"))
    difference = take_in(session, table(tmp_path, KIND, "2;KoKo;b;VI"))
    assert len(difference.new) == 1
    assert fields(difference.changed) == [("1", (FieldChange("Art", "", NETWORKING_BODY),))]


def test_a_renamed_office_keeps_its_kind_without_that_column(session: Session, tmp_path: Path) -> None:
    take_in(session, table(tmp_path, KIND, "1;KoKo;a;VI"))
    difference = take_in(session, table(tmp_path, "Kennung;Stelle;Themen", "1;Koordinierung;a"))
    assert fields(difference.changed) == [("1", (FieldChange("Stelle", "KoKo", "Koordinierung"),))]


def test_a_row_gets_its_key_later(session: Session, tmp_path: Path) -> None:
    header = "Kennung;Stelle;Themen;Ansprechperson"
    lines = (";Amt;Hilfe;Aylin Demirtaş", ";Amt;Hilfe;Jonas Brinkhoff", ";Amt;Rat;")
    take_in(session, table(tmp_path, header, *lines))
    before = {entry.topics[0][1]: entry.id for entry in load_entries(session)}
    keyed = [f"k{number}{line}" for number, line in enumerate(lines)]
    difference = take_in(session, table(tmp_path, header, *keyed))
    assert fields(difference.changed) == [
        (f"k{number}", (FieldChange("Kennung", "", f"k{number}"),)) for number in range(3)
    ]
    assert {entry.key for entry in load_entries(session)} == {"k0", "k1", "k2"}
    assert {entry.topics[0][1]: entry.id for entry in load_entries(session)} == before
    assert counts(take_in(session, table(tmp_path, header, *keyed))) == (0, 0, 3)


def test_a_row_without_a_key_in_the_same_list_keeps_its_own(session: Session, tmp_path: Path) -> None:
    header = "Kennung;Stelle;Themen"
    take_in(session, table(tmp_path, header, ";Amt;Hilfe"))
    difference = take_in(session, table(tmp_path, header, ";Amt;Hilfe", "k1;Amt;Hilfe"))
    assert counts(difference) == (1, 0, 1)


@pytest.mark.parametrize("line", ["k1;Amt;Hilfe", ";Amt;Hilfe"])
def test_rows_that_say_the_same_count_once(session: Session, tmp_path: Path, line: str) -> None:
    header = "Kennung;Stelle;Themen"
    first = table(tmp_path, header, line, line)
    second = table(tmp_path, header, line, name="noch eine.csv")
    assert counts(take_in(session, first, second)) == (1, 0, 0)
    assert counts(take_in(session, first, second)) == (0, 0, 1)


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("Kennung;Stelle;Themen", "1;Amt;Hilfe"),
        ("Kennung;Institution;Themen", "1;Stadt;Hilfe"),
        ("Kennung;Stelle;Themen;Ansprechperson", "1;Amt;Hilfe;Aylin Demirtaş"),
        ("Kennung;Stelle;Themen;Telefon;Raum", "1;Amt;Hilfe;0221 4710-101;1.01"),
        ("Kennung;Stelle;Themen;Hinweis", "1;Amt;Hilfe;klingeln"),
    ],
)
def test_a_missing_column_changes_nothing(session: Session, tmp_path: Path, header: str, line: str) -> None:
    take_in(session, table(tmp_path, FULL, ROW))
    assert counts(take_in(session, table(tmp_path, header, line))) == (0, 0, 1)


@pytest.mark.parametrize(
    ("header", "line", "heading"),
    [
        ("Kennung;Stelle;Themen;Telefon", "1;Amt;Hilfe;0221 4710-109", "Telefon"),
        ("Kennung;Stelle;Themen;Telefon", "1;Amt;Hilfe;", "Telefon"),
        ("Kennung;Stelle;Themen;Ansprechperson", "1;Amt;Hilfe;Jonas Brinkhoff", "Ansprechperson"),
        ("Kennung;Stelle;Themen;Ansprechperson", "1;Amt;Hilfe;", "Ansprechperson"),
        ("Kennung;Stelle;Themen;Bezirk", "1;Amt;Hilfe;", "Bezirk"),
    ],
)
def test_a_column_that_is_there_changes_only_its_own_values(
    session: Session, tmp_path: Path, header: str, line: str, heading: str
) -> None:
    take_in(session, table(tmp_path, FULL, ROW))
    (change,) = take_in(session, table(tmp_path, header, line)).changed
    assert [changed.heading for changed in change.fields] == [heading]
    assert person(session).emails == ("a@amt.example",)


def test_two_people_keep_their_own_mails(session: Session, tmp_path: Path) -> None:
    take_in(
        session,
        table(
            tmp_path,
            "Kennung;Stelle;Themen;Name;Mail",
            "1;Amt;Hilfe;Frau A / Herr B;a@b.example / c@d.example",
        ),
    )
    take_in(
        session,
        table(tmp_path, "Kennung;Stelle;Themen;Name;Telefon", "1;Amt;Hilfe;Herr B / Frau A / Frau C;"),
    )
    (entry,) = load_entries(session)
    assert [(person.name, person.emails) for person in entry.people] == [
        ("Herr B", ("c@d.example",)),
        ("Frau A", ("a@b.example",)),
        ("Frau C", ()),
    ]


def test_numbers_without_names_go_to_the_stored_people(session: Session, tmp_path: Path) -> None:
    take_in(session, table(tmp_path, "Kennung;Stelle;Themen;Name", "1;Amt;Hilfe;Frau A / Herr B"))
    take_in(session, table(tmp_path, "Kennung;Stelle;Themen;Telefon", "1;Amt;Hilfe;0221 4710-101/102"))
    (entry,) = load_entries(session)
    assert [person.phones for person in entry.people] == [("0221 4710-101",), ("0221 4710-102",)]


def test_a_title_full_of_commas_does_not_hide_the_header(session: Session, tmp_path: Path) -> None:
    titles = "Stadt, Amt, Haus 2, Liste\nStand, November, 2026, neu"
    difference = take_in(session, table(tmp_path, titles, "Stelle;Themen", "Amt;Hilfe, Rat"))
    assert [row.topics for row in difference.new] == [("Hilfe, Rat",)]


def test_a_sheet_with_a_header_of_two_rows_is_taken_in(session: Session, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Stelle", "Themen", "Kontakt", None])
    sheet.append([None, None, "Telefon", "Mail"])
    sheet.append(["Jugendamt", "Hilfe", "0221 4710-151", "hilfe@jugendamt.example"])
    for merged in ("A1:A2", "B1:B2", "C1:D1"):
        sheet.merge_cells(merged)
    book.save(tmp_path / "liste.xlsx")
    take_in(session, tmp_path / "liste.xlsx")
    found = person(session)
    assert (found.phones, found.emails) == (("0221 4710-151",), ("hilfe@jugendamt.example",))
