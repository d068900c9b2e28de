"""Lists of offices taken into the database: what is new, changed, unchanged and refused."""

import random
from collections.abc import Iterable
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]  # comes without types
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, SQLModel, create_engine, func, select

from directory.entries import load_entries
from directory.exchange.importing import apply, compare, read_directory
from directory.exchange.report import FieldChange, Refused
from directory.models import (
    NETWORKING_BODY,
    Agreement,
    AgreementTopic,
    Contact,
    DirectoryVersion,
    Organization,
    Topic,
)
from tests.directory.exchange.taking_in import counts, take_in
from tests.soaking import times

HEADER = "Institution;Stelle;Themen;Ansprechperson;Telefon;Buchstaben;Hinweis"
LEISTUNG_A = "Jobcenter;Leistung;Unterkunft;Swetlana Hartung;0221 4710-211;A–K;"
LEISTUNG_L = "Jobcenter;Leistung;Unterkunft;Jonas Brinkhoff;0221 4710-212;L–Z;"
JUGENDAMT = ";Jugendamt;Hilfe zur Erziehung;;0221 4710-151;;"


def csv_file(folder: Path, lines: Iterable[str], name: str = "liste.csv", header: str = HEADER) -> Path:
    file = folder / name
    file.write_text("\n".join([header, *lines]) + "\n", encoding="cp1252")
    return file


def version(session: Session) -> int:
    return session.exec(select(DirectoryVersion.number)).first() or 0


def number_of(session: Session, model: type[SQLModel]) -> int:
    return session.exec(select(func.count()).select_from(model)).one()


def test_a_list_fills_an_empty_directory(session: Session, tmp_path: Path) -> None:
    difference = take_in(session, csv_file(tmp_path, [LEISTUNG_A, LEISTUNG_L, JUGENDAMT]))
    entries = load_entries(session)
    assert counts(difference) == (3, 0, 0)
    assert {entry.place for entry in entries} == {"Jobcenter, Leistung", "Jugendamt"}
    assert number_of(session, Organization) == 3
    assert {entry.changed_in for entry in entries} == {version(session)}


def test_a_second_import_changes_nothing(session: Session, tmp_path: Path) -> None:
    file = csv_file(tmp_path, [LEISTUNG_A, LEISTUNG_L, JUGENDAMT])
    take_in(session, file)
    before = version(session)
    assert counts(take_in(session, file)) == (0, 0, 3)
    assert version(session) == before


def test_comparing_writes_nothing(session: Session, tmp_path: Path) -> None:
    compare(session, read_directory([csv_file(tmp_path, [LEISTUNG_A])]))
    assert number_of(session, Organization) == 0


def test_a_new_phone_number_changes_a_row(session: Session, tmp_path: Path) -> None:
    take_in(session, csv_file(tmp_path, [LEISTUNG_A, LEISTUNG_L]))
    before = version(session)
    difference = take_in(session, csv_file(tmp_path, [LEISTUNG_A.replace("211", "219"), LEISTUNG_L]))
    assert counts(difference) == (0, 1, 1)
    assert difference.changed[0].fields == (FieldChange("Telefon", "0221 4710-211", "0221 4710-219"),)
    assert number_of(session, Contact) == 2
    assert [entry.people[0].phones for entry in load_entries(session, since=before)] == [("0221 4710-219",)]


def test_a_key_keeps_a_row_when_everything_else_changes(session: Session, tmp_path: Path) -> None:
    header = "Kennung;Stelle;Themen;Raum"
    take_in(session, csv_file(tmp_path, ["k1;Amt A;Hilfe;1"], header=header))
    difference = take_in(session, csv_file(tmp_path, ["k1;Amt B;Rat;2"], header=header))
    (entry,) = load_entries(session)
    assert {change.heading for change in difference.changed[0].fields} == {"Stelle", "Themen", "Raum"}
    assert (entry.office, entry.topics[0][1], entry.people[0].room) == ("Amt B", "Rat", "2")


def test_rows_that_are_not_in_the_file_stay(session: Session, tmp_path: Path) -> None:
    take_in(session, csv_file(tmp_path, [LEISTUNG_A, JUGENDAMT]))
    take_in(session, csv_file(tmp_path, [LEISTUNG_L]))
    assert len(load_entries(session)) == 3


def test_equal_contacts_of_an_office_are_one(session: Session, tmp_path: Path) -> None:
    lines = [
        f"Jobcenter;Leistung;{topic};Swetlana Hartung;0221 4710-211;;"
        for topic in ("Unterkunft", "Regelbedarf")
    ]
    take_in(session, csv_file(tmp_path, lines))
    assert number_of(session, Contact) == 1


def test_topics_and_contacts_that_nobody_names_any_more_go(session: Session, tmp_path: Path) -> None:
    header = "Kennung;Stelle;Themen;Telefon"
    take_in(session, csv_file(tmp_path, ["1;Amt;alt | bleibt;0221 4710-101"], header=header))
    take_in(session, csv_file(tmp_path, ["1;Amt;neu | bleibt;0221 4710-102"], header=header))
    assert set(session.exec(select(Topic.name))) == {"neu", "bleibt"}
    assert [contact.phones for contact in session.exec(select(Contact))] == [["0221 4710-102"]]


def test_a_topic_of_an_agreement_stays(session: Session, tmp_path: Path) -> None:
    header = "Kennung;Stelle;Themen"
    take_in(session, csv_file(tmp_path, ["1;Amt;alt"], header=header))
    agreement = Agreement(key="VR-7", title="Übergabe")
    session.add(agreement)
    session.flush()
    topic = session.exec(select(Topic)).one()
    session.add(AgreementTopic(agreement_id=agreement.id or 0, topic_id=topic.id or 0))
    take_in(session, csv_file(tmp_path, ["1;Amt;neu"], header=header))
    assert set(session.exec(select(Topic.name))) == {"alt", "neu"}


def test_the_kind_marks_the_office_and_not_its_institution(session: Session, tmp_path: Path) -> None:
    header = "Institution;Stelle;Themen;Art"
    lines = ["Stadt;KoKo;Übergang;Vernetzungsinstitution", "Stadt;KoKo;Beirat;", "Stadt;Jugendamt;Hilfe;"]
    file = csv_file(tmp_path, lines, header=header)
    take_in(session, file)
    kinds = {row.name: row.kind for row in session.exec(select(Organization))}
    assert kinds == {"Stadt": "", "KoKo": NETWORKING_BODY, "Jugendamt": ""}
    assert counts(take_in(session, file)) == (0, 0, 3)


def test_a_file_without_the_kind_leaves_it(session: Session, tmp_path: Path) -> None:
    take_in(session, csv_file(tmp_path, ["KoKo;Übergang;VI"], header="Stelle;Themen;Art"))
    assert counts(take_in(session, csv_file(tmp_path, ["KoKo;Übergang"], header="Stelle;Themen"))) == (
        0,
        0,
        1,
    )
    assert session.exec(select(Organization.kind)).one() == NETWORKING_BODY


def test_any_refusal_keeps_everything_out(session: Session, tmp_path: Path) -> None:
    difference = compare(
        session, read_directory([csv_file(tmp_path, [JUGENDAMT, "Jobcenter;Leistung;;;;;"])])
    )
    assert [(refusal.file, refusal.line) for refusal in difference.refused] == [("liste.csv", 3)]
    with pytest.raises(Refused, match=r"Eine Zeile hat Fehler\. Deshalb wurde nichts übernommen\."):
        apply(session, difference)
    assert number_of(session, Organization) == 0


def test_a_repeated_key_is_refused_with_both_lines(tmp_path: Path) -> None:
    header = "Kennung;Stelle;Themen"
    first = csv_file(tmp_path, ["1;Amt;a", "1;Amt;b"], "a.csv", header)
    second = csv_file(tmp_path, ["1;Amt;c"], "b.csv", header)
    refusals = read_directory([first, second]).refusals
    assert [(refusal.file, refusal.line, refusal.reason) for refusal in refusals] == [
        ("a.csv", 3, "Die Kennung „1“ steht schon in Zeile 2. Jede Zeile braucht ihre eigene."),
        ("b.csv", 2, "Die Kennung „1“ steht schon in Zeile 2 von a.csv. Jede Zeile braucht ihre eigene."),
    ]


def test_unknown_columns_are_reported_and_left_out(session: Session, tmp_path: Path) -> None:
    difference = take_in(session, csv_file(tmp_path, ["Amt;Hilfe;rot"], header="Stelle;Themen;Farbe"))
    assert [(column.file, column.heading) for column in difference.unknown_columns] == [
        ("liste.csv", "Farbe")
    ]
    assert len(difference.new) == 1


def test_people_tell_apart_rows_that_are_alike(session: Session, tmp_path: Path) -> None:
    header = "Stelle;Themen;Ansprechperson;Telefon"
    both = ["Amt;Hilfe;Swetlana Hartung;0221 4710-101", "Amt;Hilfe;Jonas Brinkhoff;0221 4710-102"]
    take_in(session, csv_file(tmp_path, both, header=header))
    changed = [both[0].replace("101", "103"), both[1]]
    assert counts(take_in(session, csv_file(tmp_path, changed, header=header))) == (0, 1, 1)


@pytest.mark.parametrize(("first", "then"), [([0], [0, 1]), ([0, 1], [0])])
def test_a_row_stays_itself_when_one_like_it_comes_or_goes(
    session: Session, tmp_path: Path, first: list[int], then: list[int]
) -> None:
    header = "Stelle;Themen;Ansprechperson"
    lines = ["Amt;Hilfe;Swetlana Hartung", "Amt;Hilfe;Jonas Brinkhoff"]
    take_in(session, csv_file(tmp_path, [lines[place] for place in first], header=header))
    take_in(session, csv_file(tmp_path, [lines[place] for place in then], header=header))
    assert len(load_entries(session)) == 2


def test_a_sheet_of_an_office_is_taken_in_as_it_is(session: Session, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for cells in (
        ["Telefonliste Jobcenter Lennebrück", None, None, None, None, None],
        ["Zentrale 0221 4710-0, Stand November 2026", None, None, None, None, None],
        [],
        ["Amt", "Team", "Zuständigkeit", "Ansprechpartner/-in", "Durchwahl", "E-Mail-Adresse"],
        ["Jobcenter", "Leistung", "Unterkunft", "Frau Demirtaş / Herr Brinkhoff", "211 / 212", None],
        [None, "Vermittlung", "Bewerbung", "Hartung, Swetlana", 221, "hartung@jobcenter.example"],
        [None, None, "Maßnahmen", None, None, "massnahmen@jobcenter.example"],
        [None, "Empfang", "Anmeldung", "NN", 200, None],
    ):
        sheet.append(cells)
    for merged in ("A1:F1", "A2:F2", "A5:A8", "B6:B7", "D6:D7", "E6:E7"):
        sheet.merge_cells(merged)
    book.save(tmp_path / "liste.xlsx")

    take_in(session, tmp_path / "liste.xlsx")
    assert {
        (entry.place, entry.topics[0][1]): [(person.name, person.phones) for person in entry.people]
        for entry in load_entries(session)
    } == {
        ("Jobcenter, Leistung", "Unterkunft"): [
            ("Frau Demirtaş", ("0221 4710-211",)),
            ("Herr Brinkhoff", ("0221 4710-212",)),
        ],
        ("Jobcenter, Vermittlung", "Bewerbung"): [("Swetlana Hartung", ("0221 4710-221",))],
        ("Jobcenter, Vermittlung", "Maßnahmen"): [("Swetlana Hartung", ("0221 4710-221",))],
        ("Jobcenter, Empfang", "Anmeldung"): [("", ("0221 4710-200",))],
    }


words = st.sampled_from(["", "Nord", "Süd", "Leistung", "Hilfe"])
list_rows = st.lists(
    st.tuples(
        st.sampled_from(["", "k"]),
        words,
        st.sampled_from(["Amt", "Team"]),
        st.sampled_from(["Hilfe", "Rat", "Hilfe | Rat", "Rat | Hilfe"]),
        st.sampled_from(["", "Swetlana Hartung", "Jonas Brinkhoff", "Swetlana Hartung | Jonas Brinkhoff"]),
        st.sampled_from(["", "0221 4710-101", "0221 4710-101 / 102"]),
        st.sampled_from(["", "VI"]),
    ),
    max_size=8,
)


@settings(
    max_examples=times(25, soak=300),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(rows=list_rows, chance=st.randoms(use_true_random=False))
def test_a_list_taken_in_again_in_any_order_changes_nothing(
    tmp_path: Path, rows: list[tuple[str, ...]], chance: random.Random
) -> None:
    header = "Kennung;Institution;Stelle;Themen;Ansprechperson;Telefon;Art"
    lines = [";".join((key and f"k{number}", *cells)) for number, (key, *cells) in enumerate(rows)]
    engine = create_engine("sqlite://", poolclass=StaticPool)
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        take_in(session, csv_file(tmp_path, lines, header=header))
        before = load_entries(session)
        chance.shuffle(lines)
        different = {line.rpartition(";")[0] for line in lines}  # the kind is the office's and not the row's
        assert counts(take_in(session, csv_file(tmp_path, lines, header=header))) == (0, 0, len(different))
        assert load_entries(session) == before
    engine.dispose()
