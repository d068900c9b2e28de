"""How people write down a call, and what is understood of it: office, topic, the rest."""

from typing import Any

import pytest
from sqlmodel import Session

from adapters.database.engine import open_engine
from bot.models import Channel, Duration, Outcome
from bot.practice.call_notes import CallNote, understand
from directory.live import Directory, read_directory

ABH, WORK = "Ausländerbehörde Lennebrück, Team Arbeit und Ausbildung", "Beschäftigungserlaubnis"
JOBCENTER, BUT = "Jobcenter Lennebrück", "Leistungen für Bildung und Teilhabe"
KOKO = "Stadt Lennebrück, Fachbereich Bildung, Kommunale Koordinierungsstelle KAoA"
NOT_REACHED, SETTLED = {"outcome": Outcome.NOT_REACHED}, {"outcome": Outcome.SETTLED}

PHRASINGS: list[tuple[str, str, str, dict[str, Any]]] = [
    ("Ausländerbehörde wegen Arbeitserlaubnis, keiner da", ABH, WORK, NOT_REACHED),
    ("ABH Arbeitserlaubnis nicht erreicht", ABH, WORK, NOT_REACHED),
    ("abh arbeitserlaubnis keiner da", ABH, WORK, NOT_REACHED),
    ("Ausländeramt: Beschäftigungserlaubnis – geklärt", ABH, WORK, SETTLED),
    ("wegen Arbeitserlaubnis bei der ABH angerufen, besetzt", ABH, WORK, NOT_REACHED),
    ("hab bei der Ausländerbehörde angerufen wegen Arbeitserlaubnis. nur AB", ABH, WORK, NOT_REACHED),
    ("Arbeitserlaubnis bei ABH geklärt", ABH, WORK, SETTLED),
    ("ABH / Arbeitserlaubnis / erledigt", ABH, WORK, SETTLED),
    ("ABH zu Arbeitserlaubnis (keiner rangegangen)", ABH, WORK, NOT_REACHED),
    ("ABH, Frage zu Arbeitserlaubnis: konnten helfen", ABH, WORK, SETTLED),
    ("kurz mit ABH telefoniert, Arbeitserlaubnis, hat geklappt", ABH, WORK, SETTLED),
    ("Auslaenderbehoerde wegen Beschaeftigungserlaubnis, nicht ereicht", ABH, WORK, NOT_REACHED),
    ("Ausländerbehörde wegen Arbeitserlaubnis", ABH, WORK, {"outcome": Outcome.UNKNOWN}),
    ("ABH wegen Arbeitserlaubnis, 10 min, geklärt", ABH, WORK, {**SETTLED, "duration": Duration.MEDIUM}),
    ("ABH wegen Arbeitserlaubnis, ok, 5 Minuten", ABH, WORK, {**SETTLED, "duration": Duration.SHORT}),
    ("ABH wegen Arbeitserlaubnis, ewig, halbe Stunde", ABH, WORK, {"duration": Duration.LONG}),
    ("ABH wegen Arbeitserlaubnis per Mail, erledigt", ABH, WORK, {**SETTLED, "channel": Channel.MAIL}),
    ("persönlich bei der ABH, Arbeitserlaubnis, geklärt", ABH, WORK, {"channel": Channel.IN_PERSON}),
    ("ABH wegen Arbeitserlaubnis für Geflüchtete, geklärt", ABH, WORK, {"target_group": "geflüchtete"}),
    ("ABH wegen Arbeitserlaubnis, nicht zuständig", ABH, WORK, {"outcome": Outcome.NOT_RESPONSIBLE}),
    ("Jobcenter wegen BuT, weiter an Wohngeldstelle", JOBCENTER, BUT, {"outcome": Outcome.PASSED_ON}),
    ("JC wegen BuT, an Sozialamt verwiesen", JOBCENTER, BUT, {"outcome": Outcome.PASSED_ON}),
    ("Jobcenter BuT soll mich an die Wohngeldstelle wenden", JOBCENTER, BUT, {"outcome": Outcome.PASSED_ON}),
    ("Jobcenter wegen BuT → Wohngeldstelle → Sozialamt", JOBCENTER, BUT, {"outcome": Outcome.PASSED_ON}),
    ("jobcenter wegen but, kein angebot", JOBCENTER, BUT, {"outcome": Outcome.NO_OFFER}),
    ("Jobcenter wegen BuT, darf man das weitergeben?", JOBCENTER, BUT, {"outcome": Outcome.UNSURE}),
    ("Jobcenter, unsicher ob erlaubt, BuT", JOBCENTER, BUT, {"outcome": Outcome.UNSURE}),
    ("Bildungspaket beim Jobcenter erledigt", JOBCENTER, BUT, SETTLED),
    ("Jobcenter wegen Drohnenführerschein, geklärt", JOBCENTER, "", {"topic_words": "Drohnenführerschein"}),
    ("KoKo wegen Praktikumstagen, geklärt", KOKO, "Potenzialanalyse", SETTLED),
    ("called the Jobcenter about BuT, nobody there", JOBCENTER, BUT, NOT_REACHED),
    ("Ausländerbehörde regarding work permit, they could help", ABH, WORK, SETTLED),
]


@pytest.fixture(scope="module")
def directory(lennebrueck_file: object) -> Directory:
    engine = open_engine(f"sqlite:///{lennebrueck_file}")
    with Session(engine) as session:
        read = read_directory(session)
    engine.dispose()
    return read


def topic_name(note: CallNote, directory: Directory) -> str:
    topics = {number: name for entry in directory.index.entries for number, name in entry.topics}
    return topics.get(note.topic_id or 0, "")


@pytest.mark.parametrize(("text", "office", "topic", "rest"), PHRASINGS, ids=[row[0] for row in PHRASINGS])
def test_a_line_is_understood(
    text: str, office: str, topic: str, rest: dict[str, Any], directory: Directory
) -> None:
    note = understand(text, directory.index)
    assert (note.office, topic_name(note, directory)) == (office, topic)
    assert {name: getattr(note, name) for name in rest} == rest


@pytest.mark.parametrize(
    "text", ["hab da mal angerufen", "kurz telefoniert", "wie besprochen", "", "?!", "5 min"]
)
def test_a_line_without_an_office_or_a_topic_names_nothing(text: str, directory: Directory) -> None:
    assert understand(text, directory.index).names_nothing


def test_every_hop_of_a_chain_is_kept(directory: Directory) -> None:
    note = understand("Jobcenter wegen BuT → Wohngeldstelle → Familienkasse", directory.index)
    places = {entry.organization_id: entry.place for entry in directory.index.entries}
    first, second = (places[number] for number in note.passed_to)
    assert "Wohngeldstelle" in first
    assert "Familienkasse" in second
