"""Where a call was passed on to, over one office or several."""

import pytest

from bot.models import Outcome
from bot.practice.call_notes import understand
from directory.live import Directory

JOBCENTER = "Jobcenter Lennebrück"

REFERRALS: list[tuple[str, str, list[str]]] = [
    ("Jobcenter wegen BuT, weiterverwiesen ans KI", JOBCENTER, ["Kommunales Integrationszentrum"]),
    ("Jobcenter wegen BuT, weiter ans Sozialamt", JOBCENTER, ["Sozialamt"]),
    ("ABH wegen BuT, ans Jobcenter verwiesen", "Ausländerbehörde Lennebrück", ["Jobcenter"]),
    ("ABH wegen BuT, zum Jobcenter geschickt", "Ausländerbehörde Lennebrück", ["Jobcenter"]),
    ("Jobcenter wegen Duldung, weiter zur Ausländerbehörde", JOBCENTER, ["Ausländerbehörde"]),
    ("Sozialamt wegen BuT, ich soll beim Jobcenter anrufen", "Sozialamt Lennebrück", ["Jobcenter"]),
    ("Jobcenter wegen BuT, nicht zuständig, IFD ist zuständig", JOBCENTER, ["Integrationsfachdienst"]),
    ("JC wegen KdU, die haben mich an die Wohngeldstelle verwiesen", JOBCENTER, ["Stadt Lennebrück"]),
    ("JC wegen Duldung, weitergeleitet an ABH, dann KIM", JOBCENTER, ["Ausländerbehörde", "Kommunales"]),
    ("JBA -> Jobcenter -> Sozialamt wegen Ukraine", "Jugendberufsagentur", ["Jobcenter", "Sozialamt"]),
    ("-> Jobcenter -> Sozialamt wegen Ukraine, jeder schickt weiter", JOBCENTER, ["Sozialamt"]),
    ("Jobcenter about BuT, passed on to case management", JOBCENTER, ["Kommunales"]),
    ("Jobcenter about BuT, referred to the social welfare unit", JOBCENTER, []),
    ("Jobcenter about BuT, they sent me to the Sozialamt", JOBCENTER, ["Sozialamt"]),
    ("Jobcenter wegen BuT, schickt mich weiter zum Sozialamt", JOBCENTER, ["Sozialamt"]),
    ("Jobcenter wegen BuT, hat mich weitergeleitet an ABH", JOBCENTER, ["Ausländerbehörde"]),
    ("Jobcenter wegen BuT, leitet an die ABH weiter", JOBCENTER, ["Ausländerbehörde"]),
    ("Jobcenter wegen BuT, dafür ist das Sozialamt da", JOBCENTER, ["Sozialamt"]),
    ("Jobcenter wegen BuT, zuständig sei das Sozialamt kurz", JOBCENTER, ["Sozialamt"]),
    ("Jobcenter wegen BuT, nicht zuständig, sondern Sozialamt", JOBCENTER, ["Sozialamt"]),
    ("Jobcenter wegen BuT, das macht jetzt das Sozialamt", JOBCENTER, ["Sozialamt"]),
    (
        "Jobcenter wegen BuT, an ABH verwiesen, die ans Sozialamt",
        JOBCENTER,
        ["Ausländerbehörde", "Sozialamt"],
    ),
    (
        "Jobcenter wegen BuT, erst an ABH, dann weiter an Sozialamt",
        JOBCENTER,
        ["Ausländerbehörde", "Sozialamt"],
    ),
    ("Jobcenter wegen BuT, zur ABH, die wieder zum Sozialamt", JOBCENTER, ["Ausländerbehörde", "Sozialamt"]),
    ("Jobcenter wegen BuT, über ABH an Sozialamt verwiesen", JOBCENTER, ["Ausländerbehörde", "Sozialamt"]),
    ("Jobcenter wegen BuT: ABH -> Sozialamt", JOBCENTER, ["Ausländerbehörde", "Sozialamt"]),
    ("wegen BuT von ABH zum Sozialamt geschickt", "Ausländerbehörde", ["Sozialamt"]),
    ("EQ bei HWK weiterverwiesen an AGS", "Handwerkskammer", ["Agentur für Arbeit"]),
]


@pytest.mark.parametrize(("text", "office", "places"), REFERRALS, ids=[row[0] for row in REFERRALS])
def test_a_referral_keeps_every_office(
    text: str, office: str, places: list[str], directory: Directory
) -> None:
    note = understand(text, directory.index)
    names = {entry.institution_id: entry.institution for entry in directory.index.entries}
    names |= {entry.organization_id: entry.place for entry in directory.index.entries}
    assert note.outcome is Outcome.PASSED_ON
    assert note.office.startswith(office)
    assert len(note.passed_to) == len(places)
    assert all(names[number].startswith(place) for number, place in zip(note.passed_to, places, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "Jobcenter wegen BuT, soll nächste Woche anrufen",
        "Jobcenter wegen BuT, die sind zuständig",
        "JC → BuT",
        "Jobcenter → BuT, ein Satz noch",
    ],
)
def test_where_no_office_follows_nobody_was_passed_on(text: str, directory: Directory) -> None:
    assert understand(text, directory.index).outcome is Outcome.UNKNOWN


def test_every_hop_of_a_chain_is_kept(directory: Directory) -> None:
    note = understand("Jobcenter wegen BuT → Wohngeldstelle → Familienkasse", directory.index)
    places = {entry.organization_id: entry.place for entry in directory.index.entries}
    first, second = (places[number] for number in note.passed_to)
    assert "Wohngeldstelle" in first
    assert "Familienkasse" in second
