"""A colleague may be named, a client who shares the name or nearly so may not."""

from datetime import date

import pytest

from bot.privacy.names import KnownNames
from bot.privacy.screening import screen

TODAY = date(2026, 11, 22)
FULL_NAMES = frozenset(
    ["jonas brinkhoff", "luca montagnoli", "fatou sagna", "anush petrosjan", "naveen raman", "deniz yalcin"]
)
KNOWN = KnownNames(
    persons=frozenset(part for name in FULL_NAMES for part in name.split()),
    full_names=FULL_NAMES,
    words=frozenset(["jobcenter", "ags", "asd", "ifk", "jugendwerkstatt"]),
    phones=frozenset(),
    emails=frozenset(),
    addresses=frozenset(),
)


def found(text: str) -> list[str]:
    return [text[finding.start : finding.end] for finding in screen(text, KNOWN, today=TODAY).findings]


@pytest.mark.parametrize(
    "text",
    [
        "Jonas vom AGS gefragt",
        "mit Jonas (Jobcenter) gesprochen",
        "called Fatou about the trauma group",
        "Durchwahl von Deniz",
        "Danke Jonas",
        "Luca Montagnoli",
        "luca montagnoli nicht da",
        "Luca",
        "L wie Ludwig",
    ],
)
def test_a_given_name_passes_where_a_colleague_is_meant(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("wegen Absentismus Luca, Klasse 9", "Luca"),
        ("Habe mit Jonas gesprochen, er will in die Jugendwerkstatt", "Jonas"),
        ("Deniz aus der IFK fehlt", "Deniz"),
        ("wegen Luca vom ASD", "Luca"),
        ("Herr Luca kommt morgen", "Luca"),
        ("girl called Fatou", "Fatou"),
    ],
)
def test_a_given_name_alone_means_a_client(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize("text", ["Herr Brinkhof", "Frau Petrosjahn", "Fatou Sanja", "Jonass Brinkhoff"])
def test_a_slip_in_the_name_of_a_colleague_passes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Herr Petrović sagt",
        "Frau Petrosyan",
        "Rayan hat ESA geschafft",
        "Herr Rama",
        "Herr Brinkmann",
    ],
)
def test_a_name_of_the_lists_or_far_away_is_no_slip(text: str) -> None:
    assert found(text) != []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BAB für Elif-Nur, Antrag fehlt", "Elif-Nur"),
        ("für den Neffen von Gjergj", "Gjergj"),
        ("wer is für fatmata zuständig", "fatmata"),
        ("buchstabe w wie wardak", "wardak"),
        ("IFK-Schüler Tsegabirhan", "Tsegabirhan"),
        ("Yevheniya's brother", "Yevheniya"),
        ("Tchimbayo war schon da", "Tchimbayo"),
        ("Passnummer C7NK4TX0L", "Passnummer C7NK4TX0L"),
        ("Karte mit der Nummer AX 91 44 73 B", "Nummer AX 91 44 73 B"),
        ("am mühlenteich 9", "am mühlenteich 9"),
    ],
)
def test_names_and_codes_in_unusual_frames_are_found(text: str, name: str) -> None:
    assert found(text) == [name]


def test_beside_client_data_every_possible_name_goes() -> None:
    text = "Dembélé? Kundin 480C775319, Merlind und tomasz"
    cleaned = screen(text, KNOWN, today=TODAY).cleaned
    assert [name for name in ("Dembélé", "480", "Merlind", "tomasz") if name in cleaned] == []
