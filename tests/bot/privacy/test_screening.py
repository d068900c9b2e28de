"""Each kind of client data is recognised, and what offices write every day is not taken for it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.privacy.names import KnownNames, fold
from bot.privacy.screening import Screening, screen

TODAY = date(2026, 11, 22)
KNOWN = KnownNames(
    persons=frozenset(
        ["aylin", "demirtas", "jonas", "brinkhoff", "marie", "osterkamp", "hilke", "schulte", "wien"]
    ),
    words=frozenset(["jobcenter", "duldung", "hammertal", "but", "bvb", "jmd", "abh", "karl"]),
    phones=frozenset(["02214710221", "02214710120"]),
    emails=frozenset(["koko@lennebrueck.example"]),
    addresses=frozenset(["rathausplatz 1", "faerberstieg 8"]),
)


def screened(text: str) -> Screening:
    return screen(text, KNOWN, today=TODAY)


def kinds(text: str) -> set[str]:
    return {finding.kind for finding in screened(text).findings}


def found(text: str) -> list[str]:
    return [text[finding.start : finding.end] for finding in screened(text).findings]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Frau Kaya braucht BuT", "Kaya"),
        ("herr kaya war da", "kaya"),
        ("Frau M. sucht einen Kurs", "M"),
        ("Fam. Stoyanova, Wohnung gekündigt", "Stoyanova"),
        ("Frau Dr. Petrescu", "Petrescu"),
        ("Herrn Al Jaber", "Al Jaber"),
        ("Frau von Stetten", "von Stetten"),
        ("Familie Petrović-Haas", "Petrović-Haas"),
        ("Mrs Okafor called", "Okafor"),
        ("Herr Sommer hat keinen Pass", "Sommer"),
        ("Frau Abdirahmaanova", "Abdirahmaanova"),
    ],
)
def test_a_name_after_a_title_is_found(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fall Yilmaz, wer ist zuständig?", "Yilmaz"),
        ("Schüler Kaya aus der IFK", "Kaya"),
        ("Klientin A. B. wegen Duldung", "A. B"),
        ("mein Klient heißt Yusuf", "Yusuf"),
        ("Mutter von Leyla fragt", "Leyla"),
        ("schülerin selamawit fehlt", "selamawit"),
        ("Klient/in Tesfalem", "Tesfalem"),
        ("our pupil Samir needs help", "Samir"),
        ("Klientin Rose hat Fragen", "Rose"),
        ("Schüler Tsegabirhan", "Tsegabirhan"),
        ("ein Kind namens Jovan", "Jovan"),
        ("Nachname: Tenhagen", "Tenhagen"),
    ],
)
def test_a_name_beside_a_relation_is_found(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Samir braucht einen Schulplatz", "Samir"),
        ("für Amadou Diallo", "Amadou Diallo"),
        ("wegen leyla angerufen", "leyla"),
        ("Ahmad K. hat keinen Pass", "Ahmad K"),
        ("Samirs Antrag liegt noch da", "Samirs"),
        ("Rose Kowalski", "Rose Kowalski"),
        ("A. Kowalczyk sucht Arbeit", "A. Kowalczyk"),
        ("Kaya sucht Arbeit", "Kaya"),
        ("Abrehet (17) sucht Arbeit", "Abrehet"),
        ("wegen M. K. angerufen", "M. K"),
        ("Habtemaryam Kiflay wohnt noch da", "Habtemaryam Kiflay"),
        ("mehmet kaya braucht einen pass", "mehmet kaya"),
        ("SAMIR KAYA BRAUCHT EINEN PASS", "SAMIR KAYA"),
    ],
)
def test_a_name_that_nothing_announces_is_found(text: str, name: str) -> None:
    assert found(text) == [name]


def test_a_surname_before_a_given_name_is_found() -> None:
    assert found("Kaya, Mehmet") == ["Kaya", "Mehmet"]


def test_two_colleagues_do_not_make_one_name() -> None:
    known = replace(KNOWN, full_names=frozenset(["jonas brinkhoff", "marie osterkamp"]))
    assert screen("Jonas Brinkhoff", known, today=TODAY).findings == ()
    assert screen("Marie Brinkhoff", known, today=TODAY).findings != ()


@pytest.mark.parametrize(
    "text",
    ["Tochter von Frau Demirtaş", "für Jamal, Marie und Idris", "wegen der marie", "wo muss kolja hin"],
)
def test_relatives_and_companions_of_strangers_are_strangers(text: str) -> None:
    assert kinds(text) == {"name"}


def test_a_name_found_once_is_taken_out_everywhere() -> None:
    assert "tarkowia" not in screened("Herr Tarkowia war da, Tarkowia kommt wieder").cleaned.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Frau Demirtaş (JMD)",
        "herr brinkhoff nicht da",
        "Jonas Brinkhoff angerufen",
        "J. Brinkhoff",
        "Herr Brinkhof hat zurückgerufen",
        "Herr Prinkhoff",
        "Frau Schulte-Wien",
        "Danke an Marie Osterkamp",
        "Marie Osterkampf",
        "Kunden von Marie",
        "Frau Demirtas Schwimmkurs",
    ],
)
def test_names_of_the_directory_pass_even_mistyped(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Marie Tenhagen",
        "Frau Meyer",
        "Marie braucht BvB",
        "Klientin Marie",
        "Marie T. sucht BvB",
        "für Marie, 16",
    ],
)
def test_a_client_who_shares_a_name_with_a_colleague_is_found(text: str) -> None:
    assert kinds(text) == {"name"}


@pytest.mark.parametrize(
    "text",
    [
        "Frau vom Empfang",
        "Herr Kollege",
        "Frau Klassenlehrerin gefragt",
        "eine frau sucht deutschkurs",
        "Schüler ohne Abschluss",
        "Fall von letzter Woche",
        "für Jugendliche mit Duldung",
        "wegen Arbeitserlaubnis angerufen",
        "Berufliche Orientierung braucht Plätze",
        "Agentur für Arbeit",
        "Anne-Frank-Schule",
        "Max Planck Gymnasium",
        "Firma Müller sucht Azubis",
        "Nachname K, welches Team?",
        "wie heißt die Stelle",
        "Familie in Not",
        "Sprechstunde Mo, Fr",
        "z. B. im August",
        "Ehrenamt Karl",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "geb. am 3. Mai 2008",
        "geb. 2015",
        "geboren 12.03.2024",
        "*12.03.2007",
        "12.3.07",
        "12 03 2007",
        "01012007",
        "2007-03-12",
        "12. März 1998",
        "zweiten März 2008",
        "dritter Mai zweitausendacht",
        "March 12, 2007",
        "dob 12/03/2007",
        "Geburtstag am 3. Mai",
    ],
)
def test_dates_of_birth_are_found(text: str) -> None:
    assert kinds(text) == {"birth_date"}


@pytest.mark.parametrize(
    "text",
    [
        "ab 01.12.",
        "seit 01.02.2026",
        "am 12.11.26",
        "am 3. Dezember",
        "Stichtag 31.10.2017",
        "2026/27",
        "19 Jahre",
        "26.11. 14-15:30 Uhr",
        "31.02.2008 08:30",
    ],
)
def test_dates_of_appointments_and_rules_pass(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("123A456789", "number"),
        ("123 a 456 789", "number"),
        ("35502//0012345", "number"),
        ("35502BG0012345", "number"),
        ("BG-Nr. 0012345", "number"),
        ("65 170839 J 003", "number"),
        ("1234 5678 9012", "number"),
        ("12 345 678 901", "number"),
        ("M123456789", "number"),
        ("C01X00T47", "number"),
        ("Kundennummer 4711", "number"),
        ("471108", "number"),
        ("DE89 3704 0044 0532 0130 00", "iban"),
        ("DE89370400440532013000", "iban"),
        ("TR33 0006 1005 1978 6457 8413 26", "iban"),
        ("Az. 12 F 345/26", "file_number"),
        ("AZ: 5/123-45", "file_number"),
        ("214 Js 1234/26", "file_number"),
        ("51.41/UV-20877", "file_number"),
        ("0176 12345678", "phone"),
        ("+49 (0)176 1234567", "phone"),
        ("0221 998877", "phone"),
        ("Tel. 47118", "phone"),
        ("amina@web.example", "email"),
        ("amina(at)web.example", "email"),
        ("Hauptstraße 12", "address"),
        ("hauptstr. 12", "address"),
        ("Lindenweg 3a", "address"),
        ("Am Markt 5", "address"),
        ("wohnt in der Lindenstraße", "address"),
    ],
)
def test_numbers_and_addresses_of_a_person_are_found(text: str, kind: str) -> None:
    assert kinds(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "0221 4710-221",
        "+49 221 4710221",
        "0221 4710-221 / -222",
        "4710-221",
        "DW 118",
        "0800 4555500",
        "116117",
        "koko@lennebrueck.example",
        "Rathausplatz 1",
        "Färberstieg 8",
        "§ 16g, 16h, 25a, 3+2, SGB II, VR-7, KW 47, U25",
        "Mo–Fr 8-12 14-18 Uhr, 10 min, 14:30, 9.00-12.00",
        "Raum 214",
        "Code K7QM-4XWP",
        "#12.1",
        "Schulplatz 2 Wochen",
        "Postleitzahl 50667",
        "10.000 Euro",
    ],
)
def test_numbers_of_an_office_pass(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Herr Kaya braucht BuT", "braucht BuT"),
        ("Wer macht BuT für Samir?", "Wer macht BuT?"),
        ("ABH wegen Duldung von Frau Kaya, geb. am 12.03.2007, keiner da", "ABH wegen Duldung, keiner da"),
        ("Mutter (Fatima Haidari) sucht Kita", "Mutter sucht Kita"),
        ("sie wohnt in der Hauptstraße 12, BvB?", "BvB?"),
        ("Samir", ""),
    ],
)
def test_what_is_left_reads_well(text: str, cleaned: str) -> None:
    assert screened(text).cleaned == cleaned


def test_a_harmless_message_stays_as_it_is() -> None:
    assert screened("Wer macht BuT beim Jobcenter?") == Screening((), "Wer macht BuT beim Jobcenter?")


def test_invisible_characters_hide_nothing() -> None:
    assert kinds("Herr Ka\u200bya") == {"name"}


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Demirtaş", "demirtas"),
        ("Özdemir", "oezdemir"),
        ("Weiß", "weiss"),
        ("Yıldız", "yildiz"),
        ("Łukasz", "lukasz"),
    ],
)
def test_folding_leaves_one_spelling(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(some.text(max_size=10_000))
def test_no_text_makes_it_fail_and_what_is_left_is_clean(text: str) -> None:
    cleaned = screened(text).cleaned
    assert screened(cleaned).findings == ()


PIECES = [
    "Frau ",
    "Kaya",
    ", ",
    "geb. ",
    "12.03.2007",
    "für ",
    "samir ",
    "0176 123",
    "456 ",
    "A. ",
    "Am Markt ",
    "3",
    "(",
    "\n",
]


@given(some.lists(some.sampled_from(PIECES), max_size=40).map("".join))
def test_what_is_left_of_client_data_in_any_order_is_clean(text: str) -> None:
    assert screened(screened(text).cleaned).findings == ()


@pytest.mark.parametrize(
    "piece", ["1 ", "Frau Kaya ", "a@", "Aa ", "ä", "Straße 1 ", "1a", "samir ", "12.03.2007 "]
)
def test_long_texts_are_screened(piece: str) -> None:
    screened((piece * 10_000)[:10_000])
