"""A row of an office's list, read field by field."""

from datetime import date

import pytest

from directory.exchange.rows import DirectoryRow, find_directory_columns, find_title_stem, read_row
from directory.exchange.tables import Line, Table

OFFICE = {"Stelle": "Jugendamt", "Themen": "Hilfe zur Erziehung"}


def read(cells: dict[str, str], *titles: str) -> tuple[DirectoryRow, list[str]]:
    lines = [*((title,) for title in titles), tuple(cells), tuple(cells.values())]
    numbered = tuple(Line(number, line) for number, line in enumerate(lines, 1))
    columns = find_directory_columns(Table("liste.csv", numbered))
    return read_row("liste.csv", columns, columns.body[0], find_title_stem(columns))


def row(**cells: str) -> DirectoryRow:
    found, problems = read(OFFICE | cells)
    assert not problems
    return found


def test_every_column_of_the_interface_is_read() -> None:
    cells = {
        "Kennung": "jc-1",
        "Institution": "Jobcenter Lennebrück",
        "Stelle": "Leistung",
        "Themen": "Grundsicherungsgeld | Unterkunft",
        "Stichworte": "Hartz IV | Bürgergeld",
        "Ansprechperson": "Aylin Demirtaş",
        "Funktion": "Teamleitung",
        "Telefon": "0221 4710-211",
        "E-Mail": "aylin@jobcenter.example",
        "Raum": "2.14",
        "Anschrift": "Färberstieg 8",
        "Bezirk": "Nord | Mitte",
        "Sprechzeiten": "Mo–Do 8–16",
        "Buchstaben": "A–K | Sch",
        "Alter": "15–24",
        "Zielgruppe": "Familien | Alleinerziehende",
        "Hinweis": "bitte klingeln",
        "Vertretung": "Jonas Brinkhoff",
        "geprüft am": "05.11.2026",
        "Art": "vi",
    }
    found, problems = read(cells)
    (person,) = found.people
    assert not problems
    assert (found.key, found.institution, found.office) == ("jc-1", "Jobcenter Lennebrück", "Leistung")
    assert found.topics == ("Grundsicherungsgeld", "Unterkunft")
    assert found.keywords == ("Hartz IV", "Bürgergeld")
    assert (person.name, person.role, person.phones) == ("Aylin Demirtaş", "Teamleitung", ("0221 4710-211",))
    assert (person.emails, person.room, person.address) == (
        ("aylin@jobcenter.example",),
        "2.14",
        "Färberstieg 8",
    )
    assert (person.hours, person.deputy) == ("Mo–Do 8–16", "Jonas Brinkhoff")
    assert (found.districts, found.target_groups) == (("Nord", "Mitte"), ("Familien", "Alleinerziehende"))
    assert (found.letters, found.age, found.note) == ("A–K | Sch", "15–24", "bitte klingeln")
    assert (found.verified_on, found.kind) == (date(2026, 11, 5), "Vernetzungsinstitution")


def test_an_institution_alone_is_its_own_office() -> None:
    found, _ = read({"Institution": "Jugendamt", "Themen": "Hilfe"})
    assert (found.institution, found.office) == ("Jugendamt", "Jugendamt")


def test_topics_may_stand_in_lines_of_their_own_and_hold_commas() -> None:
    assert row(Themen="Schutz, Krisen\nHilfe | Hilfe").topics == ("Schutz, Krisen", "Hilfe")


def test_a_table_without_a_column_for_the_kind_says_nothing_about_it() -> None:
    assert (row().kind, row(Art="").kind) == (None, "")


@pytest.mark.parametrize(
    ("cells", "phones"),
    [
        ({"Telefon": "0221 4710-0", "Durchwahl": "118"}, ["0221 4710-118"]),
        ({"Telefon": "0221 4710-", "DW": "-118"}, ["0221 4710-118"]),
        ({"Telefon": "0221 4710-xxx", "DW": "118 / 119"}, ["0221 4710-118", "0221 4710-119"]),
        ({"Zentrale": "0221/4710-0", "DW": "118"}, ["0221 4710-118"]),
        ({"Zentrale": "0221 4710-0", "Telefon": "-118"}, ["0221 4710-118"]),
        ({"Zentrale": "0221 4710-0", "DW": ""}, ["0221 4710-0"]),
        ({"Durchwahl (0221 4710-…)": "118"}, ["0221 4710-118"]),
        ({"DW": "0221 4710-118"}, ["0221 4710-118"]),
        ({"Telefon": "0221 4710-101", "DW": "102"}, ["0221 4710-102", "0221 4710-101"]),
        ({"Telefon": "0221 4710-101", "Handy": "0171 3920012"}, ["0221 4710-101", "0171 3920012"]),
        ({"DW": "NN"}, []),
        ({"Telefon": "0203 379", "Durchwahl": "1839"}, ["0203 379-1839"]),
        ({"Telefon": "02581 1234", "Durchwahl": "0221 4710-101"}, ["0221 4710-101", "02581 1234"]),
        ({"Durchwahl (0203-379)": "1839"}, ["0203 379-1839"]),
        ({"Durchwahl (0203-379-)": "1839"}, ["0203 379-1839"]),
        ({"Telefon 0203/379-...": "1839"}, ["0203 379-1839"]),
        ({"Tel. 1": "0221 4710-101", "Tel. 2": "0221 4710-102"}, ["0221 4710-101", "0221 4710-102"]),
        ({"Telefon 1": "0221 4710-101", "Telefon 2": ""}, ["0221 4710-101"]),
        ({"Tel./Fax": "0221 4710-101 / -199"}, ["0221 4710-101"]),
        ({"Phone No.": "0221 4710-101"}, ["0221 4710-101"]),
        ({"Telefon / E-Mail": "0221 4710-101, a@amt.example"}, ["0221 4710-101"]),
        ({"Telefon": "0221 4710-0", "Name": "Frau Müller, 4711-5"}, ["0221 4711-5", "0221 4710-0"]),
    ],
)
def test_an_extension_is_joined_with_the_number_of_the_house(
    cells: dict[str, str], phones: list[str]
) -> None:
    found, problems = read(OFFICE | cells)
    assert not problems
    assert [phone for person in found.people for phone in person.phones] == phones


def test_the_number_of_the_house_may_stand_in_the_title() -> None:
    found, _ = read(OFFICE | {"Durchwahl": "118"}, "Stadt Lennebrück", "Zentrale: 0221 4710-0")
    assert found.people[0].phones == ("0221 4710-118",)


def test_two_people_have_their_own_numbers() -> None:
    found = row(
        **{"Ansprechpartner/-in": "Frau Demirtaş / Herr Brinkhoff", "Telefon": "0221 4710-101/-102"},
    )
    assert [(person.name, person.phones) for person in found.people] == [
        ("Frau Demirtaş", ("0221 4710-101",)),
        ("Herr Brinkhoff", ("0221 4710-102",)),
    ]


@pytest.mark.parametrize(
    ("first_name", "name", "names"),
    [
        ("Aylin", "Demirtaş", ["Aylin Demirtaş"]),
        ("", "Demirtaş", ["Demirtaş"]),
        ("Aylin / Jonas", "Demirtaş / Brinkhoff", ["Aylin Demirtaş", "Jonas Brinkhoff"]),
        ("", "NN", []),
    ],
)
def test_a_name_may_fill_two_columns(first_name: str, name: str, names: list[str]) -> None:
    assert [person.name for person in row(Vorname=first_name, Name=name).people] == names


def test_an_address_may_fill_three_columns() -> None:
    (person,) = row(Straße="Färberstieg 8", PLZ="00000", Ort="Lennebrück").people
    assert person.address == "Färberstieg 8, 00000 Lennebrück"


@pytest.mark.parametrize("placeholder", ["NN", "n. n.", "k. A.", "entfällt"])
def test_placeholders_are_nothing(placeholder: str) -> None:
    headings = ("Ansprechperson", "Telefon", "E-Mail", "Raum", "Vertretung", "Buchstaben", "Alter", "Stand")
    assert row(**dict.fromkeys(headings, placeholder)) == row()


def test_two_single_letters_are_no_placeholder() -> None:
    assert row(Buchstaben="K | A").letters == "K | A"


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"Themen": ""}, "„Themen“ ist leer. Bitte eintragen, wofür die Stelle zuständig ist."),
        ({"Stelle": ""}, "Weder „Stelle“ noch „Institution“ ist ausgefüllt. Eine von beiden wird gebraucht."),
        ({"Telefon": "im Büro"}, "Telefon: „im Büro“ ist keine Telefonnummer. "),
        (
            {"Durchwahl": "118"},
            "Telefon: „118“: Hier fehlt die Stammnummer. Bitte ganz schreiben, etwa „0221 4710-118“.",
        ),
        ({"Name": "Frau Müller, Tel. 101"}, "Ansprechperson: „101“: Hier fehlt die Stammnummer."),
        ({"Stand": "01.01.2201"}, "geprüft am: „01.01.2201“ liegt zu weit in der Zukunft."),
        ({"Mail": "aylin"}, "E-Mail: „aylin“ ist keine E-Mail-Adresse."),
        (
            {"Stand": "31.02.2026"},
            "geprüft am: „31.02.2026“ ist kein Datum. Gemeint ist etwas wie „05.11.2026“ oder „11/2026“.",
        ),
        (
            {"Art": "Amt"},
            "Art: „Amt“ ist unbekannt. Bitte leer lassen oder „Vernetzungsinstitution“ eintragen.",
        ),
        ({"Buchstaben": "K–A"}, "Buchstaben „K–A“ sind nicht lesbar"),
        ({"Alter": "jung"}, "Alter „jung“ ist nicht lesbar"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(cells: dict[str, str], reason: str) -> None:
    _, problems = read(OFFICE | cells)
    assert len(problems) == 1
    assert problems[0].startswith(reason)


def test_everything_wrong_with_a_row_is_said_at_once() -> None:
    _, problems = read(OFFICE | {"Themen": "", "Mail": "aylin", "Stand": "neulich"})
    assert len(problems) == 3


def test_a_column_for_phone_and_mail_gives_both() -> None:
    (person,) = row(**{"Telefon / E-Mail": "0221 4710-101\na@amt.example"}).people
    assert (person.phones, person.emails) == (("0221 4710-101",), ("a@amt.example",))


def test_in_a_column_for_phone_and_fax_two_people_have_their_own_numbers() -> None:
    found = row(Name="Frau A / Herr B", **{"Tel./Fax": "0221 4710-101 / 102"})
    assert [person.phones for person in found.people] == [("0221 4710-101",), ("0221 4710-102",)]


@pytest.mark.parametrize(
    ("cells", "people"),
    [
        ({"Name": "Leitung"}, [("", "Leitung")]),
        ({"Name": "Servicestelle"}, [("Servicestelle", "")]),
        ({"Name": "Sekretariat", "Funktion": "Termine"}, [("Sekretariat", "Termine")]),
        ({"Name": "Frau Müller, Leitung"}, [("Frau Müller", "Leitung")]),
    ],
)
def test_a_function_in_the_column_of_names_is_a_function(
    cells: dict[str, str], people: list[tuple[str, str]]
) -> None:
    assert [(person.name, person.role) for person in row(**cells).people] == people


def test_a_mail_beside_a_name_is_the_mail_of_that_person() -> None:
    (person,) = row(Name="Frau Müller, E-Mail: a@amt.example").people
    assert (person.name, person.emails) == ("Frau Müller", ("a@amt.example",))
