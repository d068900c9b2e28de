"""What leads to somebody without a name is found; what offices ask about groups and days is not."""

from datetime import date

import pytest

from bot.privacy.names import KnownNames
from bot.privacy.screening import screen
from bot.privacy.streets import is_street

TODAY = date(2026, 11, 22)
NOBODY: frozenset[str] = frozenset()
KNOWN = KnownNames(
    persons=NOBODY, words=frozenset(["gartenstrasse"]), phones=NOBODY, emails=NOBODY, addresses=NOBODY
)


def kinds(text: str) -> set[str]:
    return {finding.kind for finding in screen(text, KNOWN, today=TODAY).findings}


@pytest.mark.parametrize(
    "text",
    [
        "KD-NR 999",
        "Kd.-Nr. 12",
        "KundenNr 7",
        "Kundennummer 5",
        "BG-Nr. 3",
        "Az. 12",
        "wegen umzug goethestrasse",
        "wohnt Lessingstraße",
        "Heim Lessingstrasse",
        "Zimmer 7 Heim Lessingstrasse",
        "zieht in den Lindenweg um",
        "Umzug in die Goethestr.",
        "Suizidversuch Schülerin BK Klasse 11c",
        "Schüler aus der 10b fehlt",
        "Haftentlassung am 3.5",
        "geboren 3.5.",
        "am 3.5. aus der Haft entlassen",
        "die Mutter ist HIV-positiv",
        "hat Krebs",
        "Drogenkonsum des Vaters",
        "HIV-Infektion der Mutter",
        "Vater sitzt in Haft",
        "Tochter hat schwere Depressionen",
        "she has cancer",
        "Wohnheim Sonnenhof, Zimmer 12",
        "KUNDENNUMMER 88",
        "Geburt am 12.11.",
        "abgeschoben am 3. Mai",
        "Der Sohn ist vorbestraft",
    ],
)
def test_what_leads_to_somebody_is_found(text: str) -> None:
    assert kinds(text) & {"number", "file_number", "address", "circumstance", "birth_date"}


@pytest.mark.parametrize(
    "text",
    [
        "am 3.5. nochmal anrufen",
        "Termin am 3.12.",
        "Umzug",
        "Umzugskosten",
        "Jobcenter Zimmer 7",
        "Arbeitsweg zu lang",
        "umzug schulplatz",
        "Wohnung: Kitaplatz",
        "Klasse 10c, 24 Schüler",
        "Mädchen (14) aus Klasse 8b, Schulabsentismus",
        "Kind mit Autismus sucht Schulbegleitung",
        "Klientin schwanger, wer berät?",
        "Kollegin ist krank",
        "wer hat Krebsberatung?",
        "Krebsberatung hat Sprechstunde am 3.12.",
        "Kundennummer fehlt",
        "BG-Nummer, wo finde ich die",
        "Wohnheim wegen Platz angerufen",
        "Kosten der Unterkunft Zimmer 12",
        "Entlassmanagement am 3.12.",
        "Haftentlassung Ende November",
        "Schulentlassung am 3.7.",
        "Ziehen am Spielplatz",
        "Suchtberatung hat Depression-Gruppe",
        "Klasse 8 Schüler",
        "Lebt in Scheidung",
        "Wohnung am Arbeitsplatz",
        "Vater wegen Umgang",
        "für 3 Kinder Klasse 5a",
        "Einbürgerung am 3.5. Feier",
        "Fall 3",
    ],
)
def test_what_leads_to_nobody_passes(text: str) -> None:
    assert kinds(text) == set()


def test_the_class_is_left_out_and_the_question_stays() -> None:
    cleaned = screen("Schülerin BK Klasse 11c, wer berät?", KNOWN, today=TODAY).cleaned
    assert "11c" not in cleaned
    assert "wer berät" in cleaned


def test_a_home_of_the_directory_may_be_named_by_its_street() -> None:
    assert kinds("Wohnheim Gartenstraße angerufen") == set()
    assert kinds("Umzug Gartenstraße") == {"address"}


@pytest.mark.parametrize(
    "word", ["Goethestraße", "goethestr.", "Lindenweg", "Rosenallee", "Kirchplatz", "Südring"]
)
def test_streets_are_known_without_a_number(word: str) -> None:
    assert is_street(word)


@pytest.mark.parametrize(
    "word",
    [
        "Straße",
        "Arbeitsweg",
        "Ausbildungsplatz",
        "Kitaplatz",
        "Rechtsweg",
        "Umweg",
        "Beratungsplatz",
        "Weg",
        "Platz",
    ],
)
def test_words_that_end_like_a_street_are_none(word: str) -> None:
    assert not is_street(word)
