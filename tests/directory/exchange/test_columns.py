"""Headings as offices write them."""

import pytest

from directory.exchange.report import Refused
from directory.exchange.rows import find_directory_columns
from directory.exchange.tables import Line, Table

INTERFACE = {
    "key": ("Kennung", "key"),
    "institution": ("Institution", "organization"),
    "office": ("Stelle", "office"),
    "topics": ("Themen", "topics"),
    "keywords": ("Stichworte", "keywords"),
    "contact": ("Ansprechperson", "contact"),
    "role": ("Funktion", "role"),
    "phone": ("Telefon", "phone"),
    "email": ("E-Mail", "email"),
    "room": ("Raum", "room"),
    "address": ("Anschrift", "address"),
    "district": ("Bezirk", "district"),
    "hours": ("Sprechzeiten", "hours"),
    "letters": ("Buchstaben", "letters"),
    "age": ("Alter", "age"),
    "target_group": ("Zielgruppe", "target group"),
    "note": ("Hinweis", "note"),
    "deputy": ("Vertretung", "deputy"),
    "verified": ("geprüft am", "verified"),
    "kind": ("Art", "kind"),
}


def table(*lines: tuple[str, ...]) -> Table:
    return Table("liste.csv", tuple(Line(number, cells) for number, cells in enumerate(lines, 1)))


@pytest.mark.parametrize("language", [0, 1])
def test_the_headings_of_the_interface_are_understood_in_both_languages(language: int) -> None:
    header = tuple(headings[language] for headings in INTERFACE.values())
    assert list(find_directory_columns(table(header)).places) == list(INTERFACE)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Ansprechpartner/-in", "contact"),
        ("Ansprechpartner*in", "contact"),
        ("Ansprechpartner:in", "contact"),
        ("Ansprechpartner_innen", "contact"),
        ("Ansprechpartner(in)", "contact"),
        ("AnsprechpartnerIn", "contact"),
        ("ANSPRECHPARTNERINNEN", "contact"),
        ("Kontaktperson", "contact"),
        ("Name", "contact"),
        ("Nachname", "contact"),
        ("Tel.", "phone"),
        ("Tel.-Nr.", "phone"),
        ("Telefon (dienstlich)", "phone"),
        ("Rufnummer:", "phone"),
        ("Durchwahl", "extension"),
        ("DW", "extension"),
        ("Durchwahl (0221 4710-…)", "extension"),
        ("Mail", "email"),
        ("E-Mail-Adresse", "email"),
        ("Emailadresse", "email"),
        ("E-Mail\nAdresse", "email"),
        ("Zi.", "room"),
        ("Raum-Nr.", "room"),
        ("Straße", "address"),
        ("STRASSE", "address"),
        ("Ort", "district"),
        ("Stadtbezirk", "district"),
        ("Öffnungszeiten", "hours"),
        ("Oeffnungszeiten", "hours"),
        ("Offnungszeiten", "hours"),
        ("Bemerkung(en)", "note"),
        ("Vertreter/-in", "deputy"),
        ("Stand", "verified"),
        ("geprueft am", "verified"),
        ("zuletzt geprüft", "verified"),
        ("Buchstabenbereich", "letters"),
        ("Suchwörter", "keywords"),
        ("Tel. 1", "phone"),
        ("Telefon 0203/379-...", "phone"),
        ("Phone No.", "phone"),
        ("Tel./Fax", "phone_and_fax"),
        ("Durchwahl (0203-379)", "extension"),
        ("Telefon / E-Mail", "phone_and_email"),
        ("Raum / Zimmer", "room"),
    ],
)
def test_usual_headings_are_understood(heading: str, field: str) -> None:
    assert find_directory_columns(table(("Stelle", "Themen", heading))).places[field] == 2


@pytest.mark.parametrize(
    ("office", "topics"),
    [
        ("Amt", "Aufgabe(n)"),
        ("Behörde", "zuständig für"),
        ("Träger", "Zuständigkeit"),
        ("Abteilung", "Aufgaben"),
        ("Sachgebiet", "Thema"),
        ("Fachdienst", "Anliegen"),
        ("Team", "Responsible for"),
        ("Behörde / Institution", "Zuständigkeit / Thema"),
        ("Name der Behörde", "Themen"),
    ],
)
def test_many_words_name_the_two_columns_that_are_needed(office: str, topics: str) -> None:
    assert len(find_directory_columns(table((office, topics))).places) == 2


def test_titles_above_the_header_are_no_rows() -> None:
    columns = find_directory_columns(
        table(("Telefonliste", ""), ("Stand 11/2026", ""), ("Stelle", "Themen"), ("Amt", "Hilfe"))
    )
    assert [line.number for line in columns.body] == [4]


def test_a_header_repeated_on_the_next_page_is_no_row() -> None:
    columns = find_directory_columns(
        table(("Stelle", "Themen"), ("Amt", "a"), ("Stelle", "Themen"), ("Amt", "b"))
    )
    assert [line.number for line in columns.body] == [2, 4]


def test_unknown_columns_are_named() -> None:
    assert find_directory_columns(table(("Stelle", "Fax", "Themen", "", "Farbe"))).unknown == ("Fax", "Farbe")


def test_a_name_beside_a_first_name_is_a_surname() -> None:
    places = find_directory_columns(table(("Stelle", "Themen", "Name", "Vorname"))).places
    assert (places["surname"], places["first_name"]) == (2, 3)


def test_a_town_beside_a_street_belongs_to_the_address() -> None:
    places = find_directory_columns(table(("Stelle", "Themen", "Straße", "PLZ", "Ort"))).places
    assert "district" not in places
    assert places["town"] == 4


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        (("Stelle", "Themen", "Telefon", "Tel."), "„Telefon“ und „Tel.“ bedeuten beide „Telefon“"),
        (("Abteilung", "Team", "Themen"), "„Abteilung“ und „Team“ bedeuten beide „Stelle“"),
        (("Stelle", "Themen", "Name", "Ansprechpartner"), "„Name“ und „Ansprechperson“ nennen dasselbe"),
        (("Stelle", "Telefon"), "keine Kopfzeile mit „Themen“ und „Stelle“ oder „Institution“"),
        (("Themen", "Telefon"), "keine Kopfzeile mit"),
    ],
)
def test_a_table_that_cannot_be_understood_is_refused(header: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        find_directory_columns(table(header))


@pytest.mark.parametrize(
    ("second", "places"),
    [
        (("", "", "Telefon", "Mail"), {"phone": 2, "email": 3}),
        (("Stelle", "Themen", "Telefon", "Mail"), {"phone": 2, "email": 3}),
        (("", "", "Name", "Telefon"), {"contact": 2, "phone": 3}),
    ],
)
def test_a_header_of_two_rows_is_one(second: tuple[str, ...], places: dict[str, int]) -> None:
    header = ("Stelle", "Themen", "Kontakt", "")
    columns = find_directory_columns(table(header, second, ("Amt", "Hilfe", "x", "y"), header, second))
    assert columns.places == {"office": 0, "topics": 1, **places}
    assert [line.number for line in columns.body] == [3]


def test_below_a_merged_heading_stands_what_it_is_about() -> None:
    lines = (
        Line(1, ("Stelle", "Themen", "Telefon", ""), frozenset({3})),
        Line(2, ("", "", "dienstlich", "abends")),
        Line(3, ("Amt", "Hilfe", "1", "2")),
    )
    columns = find_directory_columns(Table("liste.xlsx", lines))
    assert columns.text(columns.body[0], "phone") == "1 | 2"


def test_a_row_of_words_that_are_headings_too_is_a_row() -> None:
    columns = find_directory_columns(table(("Stelle", "Themen"), ("Team", "Leistung")))
    assert [line.number for line in columns.body] == [2]


def test_a_row_that_repeats_a_part_of_the_header_is_no_row() -> None:
    columns = find_directory_columns(
        table(("Stelle", "Themen", "Raum"), ("Amt", "a", ""), ("Stelle", "", "Raum"))
    )
    assert [line.number for line in columns.body] == [2]


def test_an_unknown_column_of_phone_numbers_is_named_first() -> None:
    header = ("Stelle", "Themen", "Farbe", "Klingel")
    unknown = table(header, ("Amt", "Hilfe", "rot", "0221 4710-101"))
    assert find_directory_columns(unknown).unknown == ("Klingel", "Farbe")
