"""The tables of the made-up town keep what their LIESMICH promises to those who copy them."""

import csv
import re
from collections import Counter
from datetime import date, datetime
from pathlib import Path

import pytest

TOWN = Path(__file__).parents[2] / "directory" / "lennebrueck"
TABLES = ("verzeichnis.csv", "synonyme.csv", "vereinbarungen.csv", "fragen.csv")
HEADER = (
    "Kennung;Institution;Stelle;Themen;Stichworte;Ansprechperson;Funktion;Telefon;E-Mail;Raum;Anschrift;Bezirk;"
    "Sprechzeiten;Buchstaben;Alter;Zielgruppe;Hinweis;Vertretung;geprüft am;Art"
)
EXTENSIONS = (
    *(
        "110",
        "120",
        "130",
        "131",
        "135",
        "136",
        "141",
        "142",
        "145",
        "146",
        "147",
        "148",
        "149",
        "151",
        "152",
    ),
    *(
        "155",
        "156",
        "157",
        "158",
        "159",
        "161",
        "165",
        "167",
        "200",
        "211",
        "212",
        "213",
        "214",
        "221",
        "225",
    ),
    *("231", "235", "238", "239", "301", "305", "311", "321", "325", "331", "335", "341", "345", "346"),
    *("351", "352"),
)
OUTSIDE = ("BAMF-Regionalstelle", "Zentrale Ausländerbehörde", "Bezirksregierung", "LWL", "G.I.B.")
AMBIGUOUS = ("IFK", "Schulamt", "ZAB", "SPZ", "AV", "BOP", "KJP")
ASKS_BACK = re.compile(r"\?(?:letter|meaning|district|age) ")


def read(name: str) -> list[dict[str, str]]:
    with (TOWN / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def values(cell: str) -> list[str]:
    return cell.split(" | ") if cell else []


def all_values(*columns: str) -> set[str]:
    return {value for row in read("verzeichnis.csv") for column in columns for value in values(row[column])}


def in_words(row: dict[str, str]) -> str:
    return " ".join(row[column] for column in ("Institution", "Stelle", "Themen", "Stichworte")).casefold()


@pytest.mark.parametrize("name", TABLES)
def test_a_table_opens_in_excel_as_it_is(name: str) -> None:
    content = (TOWN / name).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n")


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_as_wide_as_its_header(name: str) -> None:
    assert all(None not in row and None not in row.values() for row in read(name))


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_reads_as_a_formula(name: str) -> None:
    assert not [cell for row in read(name) for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("name", TABLES)
def test_every_number_lies_in_the_range_reserved_for_fiction(name: str) -> None:
    numbers = re.findall(r"(?:\+|\b0)\d[\d /-]{5,}\d", (TOWN / name).read_text(encoding="utf-8-sig"))
    assert not [number for number in numbers if not re.fullmatch(r"0221 4710-\d{3}", number)]


def test_the_directory_has_the_columns_of_the_import_table() -> None:
    assert ";".join(read("verzeichnis.csv")[0]) == HEADER


def test_the_town_is_big_enough_to_get_lost_in() -> None:
    assert len(read("verzeichnis.csv")) >= 130


@pytest.mark.parametrize("name", ["verzeichnis.csv", "vereinbarungen.csv"])
def test_every_key_is_there_once(name: str) -> None:
    keys = [row["Kennung"] for row in read(name)]
    assert len(set(keys)) == len(keys)
    assert all(keys)


@pytest.mark.parametrize(
    "column", ["Institution", "Stelle", "Themen", "Ansprechperson", "E-Mail", "Sprechzeiten"]
)
def test_a_column_is_filled_in_every_row(column: str) -> None:
    assert all(row[column] for row in read("verzeichnis.csv"))


def test_every_phone_is_written_alike() -> None:
    assert not [phone for phone in all_values("Telefon") if not re.fullmatch(r"0221 4710-\d{3}", phone)]


def test_every_mail_ends_nowhere() -> None:
    assert not [
        mail for mail in all_values("E-Mail") if not re.fullmatch(r"[a-z0-9-]+@[a-z.-]+\.example", mail)
    ]


def test_several_persons_of_a_row_have_a_number_each() -> None:
    rows = [row for row in read("verzeichnis.csv") if " | " in row["Ansprechperson"]]
    assert rows
    assert all(len(values(row["Telefon"])) == len(values(row["Ansprechperson"])) for row in rows)


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_an_office_of_the_town_is_reached_by_its_extension(extension: str) -> None:
    assert f"0221 4710-{extension}" in all_values("Telefon")


@pytest.mark.parametrize("name", OUTSIDE)
def test_an_office_outside_the_town_is_there(name: str) -> None:
    assert any(name in named for named in all_values("Institution", "Stelle"))


def test_an_office_belongs_to_one_institution() -> None:
    homes = {(row["Stelle"], row["Institution"]) for row in read("verzeichnis.csv")}
    assert len(homes) == len(all_values("Stelle"))


def test_three_rows_lack_a_deputy() -> None:
    assert sum(not row["Vertretung"] for row in read("verzeichnis.csv")) == 3


def test_a_few_rows_were_verified_too_long_ago() -> None:
    days = [datetime.strptime(text, "%d.%m.%Y").date() for text in all_values("geprüft am")]  # noqa: DTZ007 - dates
    assert date(2026, 3, 1) <= min(days) < date(2026, 5, 26)
    assert max(days) <= date(2026, 11, 30)


def test_a_topic_is_spelt_the_same_everywhere() -> None:
    topics = all_values("Themen")
    assert len({topic.casefold() for topic in topics}) == len(topics)


@pytest.mark.parametrize("term", AMBIGUOUS)
def test_a_word_with_two_meanings_is_left_to_the_synonyms(term: str) -> None:
    assert term not in all_values("Stichworte")
    assert sum(row["term"] == term for row in read("synonyme.csv")) == 2


def test_the_surnames_of_the_four_benefit_teams_cover_the_alphabet() -> None:
    rows = [row for row in read("verzeichnis.csv") if row["Kennung"].startswith("jc-leistung-")]
    assert [row["Buchstaben"] for row in rows] == ["A–F", "G–K", "L–R", "S–Z"]


def test_the_networking_bodies_are_named_as_such() -> None:
    bodies = {row["Telefon"] for row in read("verzeichnis.csv") if row["Art"] == "Vernetzungsinstitution"}
    assert {f"0221 4710-{extension}" for extension in ("110", "120", "130", "135", "200")} <= bodies
    assert all_values("Art") == {"Vernetzungsinstitution"}


def test_a_synonym_is_there_once() -> None:
    pairs = [(row["term"], row["expansion"]) for row in read("synonyme.csv")]
    assert len(set(pairs)) == len(pairs)


def test_most_synonyms_with_one_meaning_lead_to_a_row() -> None:
    meanings = Counter(row["term"] for row in read("synonyme.csv"))
    plain = [row["expansion"] for row in read("synonyme.csv") if meanings[row["term"]] == 1]
    texts = [in_words(row) for row in read("verzeichnis.csv")]
    led = [name for name in plain if any(re.split(r" \(| - ", name)[0].casefold() in text for text in texts)]
    assert len(led) / len(plain) >= 0.7


@pytest.mark.parametrize("agreement", read("vereinbarungen.csv"), ids=lambda row: row["Kennung"])
def test_an_agreement_names_topics_and_parties_of_the_directory(agreement: dict[str, str]) -> None:
    assert set(values(agreement["Themen"])) <= all_values("Themen")
    assert set(values(agreement["Beteiligte"])) <= all_values("Institution", "Stelle")


def test_there_are_150_questions() -> None:
    assert len({row["Frage"] for row in read("fragen.csv")}) == 150


def test_every_expected_answer_exists() -> None:
    named = all_values("Kennung", "Institution", "Stelle") | {"niemand"}
    expected = {value for row in read("fragen.csv") for value in values(ASKS_BACK.sub("", row["erwartet"]))}
    assert expected <= named
