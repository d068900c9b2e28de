"""Tally sheets: what their lines say, and which of them are left out."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.models import Outcome
from bot.practice.call_notes import understand
from bot.practice.remembering import RememberingIndex
from bot.practice.tally_sheets import (
    LONGEST_TEXT,
    Reader,
    Reason,
    TallySheet,
    read_tally_sheet,
    tally_columns,
)
from directory.exchange.report import Refused
from directory.live import Directory
from directory.search.index import Index
from tests.talking import MONDAY

HEADER = "Zeitpunkt;Person;Von;Text"
TEXTS = [
    "Jobcenter wegen BuT, geklärt",
    "Jobcenter wegen BuT, geklärt",
    "ABH Duldung: keiner da",
    "ans Jugendamt weiterverwiesen wegen Hilfe zur Erziehung",
    "beim Sozialamt wegen Wohngeld angerufen, kein Angebot, 20 min",
    "Ehrenamtskarte, Sozialamt",
    "Leistung Team 3 zu BuT, unsicher ob erlaubt",
    "Schulamt oder so",
]


@pytest.fixture
def index(directory: Directory) -> Index:
    return directory.index


def read(folder: Path, index: Index, *lines: str, header: str = HEADER) -> TallySheet:
    file = folder / "striche.csv"
    file.write_text("\n".join((header, *lines)), "utf-8")
    columns = tally_columns(file)
    reader = Reader(
        index,
        now=MONDAY,
        pseudonym=lambda person: f"pseudonym of {person}",
        holds_client_data=lambda text: "Klientin" in text,
    )
    return read_tally_sheet(columns, columns.body, reader)


def line(text: str = "Jobcenter wegen BuT, geklärt", when: str = "2026-11-02T09:15", house: str = "") -> str:
    return f"{when};p1;{house};{text}"


def test_a_line_is_understood_as_in_the_chat(tmp_path: Path, index: Index) -> None:
    sheet = read(tmp_path, index, *map(line, TEXTS))
    assert [call.note for call in sheet.calls] == [understand(text, index) for text in TEXTS]


def test_an_index_that_remembers_answers_the_same(index: Index) -> None:
    remembering = RememberingIndex(index)
    for text in (*TEXTS, *TEXTS):
        assert understand(text, remembering) == understand(text, index)


def test_a_person_is_a_pseudonym_whatever_the_capitals(tmp_path: Path, index: Index) -> None:
    sheet = read(tmp_path, index, line().replace("p1", "P1"), line())
    assert {call.caller.pseudonym for call in sheet.calls} == {"pseudonym of p1"}
    assert len({call.mark for call in sheet.calls}) == 1


def test_the_mark_of_a_line_tells_its_minute_person_house_and_text(tmp_path: Path, index: Index) -> None:
    lines = (
        line(),
        line(when="2026-11-02T09:16"),
        line(house="Zollamt"),
        line("Jobcenter wegen BuT"),
        line().replace("p1", "p2"),
    )
    sheet = read(tmp_path, index, *lines)
    assert len({call.mark for call in sheet.calls}) == len(lines)


def test_a_moment_without_a_zone_is_local(tmp_path: Path, index: Index) -> None:
    (call,) = read(tmp_path, index, line(when="2026-11-02T09:15")).calls
    assert call.called_at == MONDAY.replace(day=2, hour=9, minute=15)


@pytest.mark.parametrize(
    ("house", "organization"),
    [
        ("jc-leistung-3", "Jobcenter Lennebrück, Leistung Team 3"),
        ("Leistung Team 3", "Jobcenter Lennebrück, Leistung Team 3"),
        ("Jobcenter Lennebrück", "Jobcenter Lennebrück"),
        ("JOBCENTER LENNEBRÜCK", "Jobcenter Lennebrück"),
        ("Jobcentr Lennebrueck", "Jobcenter Lennebrück"),
        ("Jobcenter", "Jobcenter Lennebrück"),
    ],
)
def test_a_house_goes_by_key_or_by_name(tmp_path: Path, index: Index, house: str, organization: str) -> None:
    numbers = {entry.place: entry.organization_id for entry in index.entries}
    numbers |= {entry.institution: entry.institution_id for entry in index.entries}
    sheet = read(tmp_path, index, line(house=house))
    assert [call.caller.organization_id for call in sheet.calls] == [numbers[organization]]
    assert sheet.unknown_houses() == {}


def test_a_call_of_an_unknown_house_is_kept_and_the_house_told_once(tmp_path: Path, index: Index) -> None:
    sheet = read(tmp_path, index, line(house="Zollamt"), line(house="Zollamt"), line(house=""))
    assert [call.caller.organization_id for call in sheet.calls] == [None, None, None]
    assert sheet.unknown_houses() == {"Zollamt": 2}


@pytest.mark.parametrize(
    ("left_out", "reason"),
    [
        (line(when="neulich"), Reason.NO_MOMENT),
        (line(when=""), Reason.NO_MOMENT),
        (line(when=f"{MONDAY + timedelta(days=2)}"), Reason.FUTURE),
        (line().replace("p1", " "), Reason.NO_PERSON),
        (line("das Übliche"), Reason.NOTHING),
        (line(""), Reason.NOTHING),
        (line("Jobcenter wegen der Klientin"), Reason.CLIENT_DATA),
        (line("Jobcenter " * LONGEST_TEXT), Reason.TOO_LONG),
    ],
)
def test_a_line_that_is_no_call_is_left_out(
    tmp_path: Path, index: Index, left_out: str, reason: Reason
) -> None:
    sheet = read(tmp_path, index, line(), left_out, line())
    assert [(one.line, one.reason) for one in sheet.left_out] == [(3, reason)]
    assert len(sheet.calls) == 2


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("text,from,caller,when", '"Jobcenter wegen BuT, geklärt",,p1,2026-11-02T09:15'),
        ("Datum\tText\tPerson\tVon", "02.11.2026 09:15\tJobcenter wegen BuT, geklärt\tp1\t"),
        ("time;Notiz;Anrufende;Haus;Farbe", "2026-11-02T08:15Z;Jobcenter wegen BuT, geklärt;p1;;rot"),
        ("Datum;Uhrzeit;Person;Von;Text", "2.11.2026;9:15;p1;;Jobcenter wegen BuT, geklärt"),
        ("date;time;who;from;text", "2026-11-02;09:15:00;p1;;Jobcenter wegen BuT, geklärt"),
        ("timestamp;who;from;text", "2026-11-02 09:15;p1;;Jobcenter wegen BuT, geklärt"),
        ("Zeitstempel;Person;Von;Text", "Mo 2.11.2026 9:15;p1;;Jobcenter wegen BuT, geklärt"),
        ("Zeitpunkt,Person,Von,Text", "2026-11-02T09:15,p1,,Jobcenter wegen BuT, geklärt"),
        ("Zeitpunkt;Person;Von;Text;", "2026-11-02T09:15;p1;;Jobcenter wegen BuT; geklärt"),
    ],
)
def test_columns_come_in_any_order_and_language(tmp_path: Path, index: Index, header: str, row: str) -> None:
    (call,) = read(tmp_path, index, row, header=header).calls
    assert call.note.outcome is Outcome.SETTLED
    assert call.called_at == MONDAY.replace(day=2, hour=9, minute=15)
    assert call.caller.pseudonym == "pseudonym of p1"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_umlauts_come_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "striche.csv").write_text(f"{HEADER}\n{line(house='Jobcenter Lennebrück')}\n", encoding)
    columns = tally_columns(tmp_path / "striche.csv")
    assert columns.text(columns.body[0], "house") == "Jobcenter Lennebrück"


def test_a_table_without_the_columns_is_no_tally_sheet(tmp_path: Path) -> None:
    (tmp_path / "striche.csv").write_text("Zeitpunkt;Text\n2026-11-02T09:15;Jobcenter\n", "utf-8")
    with pytest.raises(Refused, match="„Uhrzeit“ und „Person“ und „Von“ und „Text“"):
        tally_columns(tmp_path / "striche.csv")


def test_a_column_that_is_missing_is_named_alone(tmp_path: Path) -> None:
    (tmp_path / "striche.csv").write_text("Zeitpunkt;Person;Text\n2026-11-02T09:15;p1;Jobcenter\n", "utf-8")
    with pytest.raises(Refused, match=r"Es fehlt: „Von“\.$"):
        tally_columns(tmp_path / "striche.csv")


def test_a_line_that_a_separator_has_cut_in_the_middle_is_left_out(tmp_path: Path, index: Index) -> None:
    whole, cut = "Jobcenter wegen BuT;2026-11-02T09:15;p1;", "Jobcenter; wegen BuT;2026-11-02T09:15;p1;x"
    sheet = read(tmp_path, index, whole, cut, whole, header="Text;Zeitpunkt;Person;Von")
    assert [(one.line, one.reason) for one in sheet.left_out] == [(3, Reason.SURPLUS)]


def test_a_clock_may_be_a_day_ahead(tmp_path: Path, index: Index) -> None:
    assert len(read(tmp_path, index, line(when=f"{MONDAY + timedelta(hours=23)}")).calls) == 1
