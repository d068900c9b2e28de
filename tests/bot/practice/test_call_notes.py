"""How people write down a call, and what is understood of it: office, topic, the rest."""

from typing import Any

import pytest

from bot.models import Channel, Duration, Outcome
from bot.practice.call_notes import CallNote, name_of_a_matter, understand
from directory.live import Directory

ABH, WORK = "Ausländerbehörde Lennebrück, Team Arbeit und Ausbildung", "Beschäftigungserlaubnis"
JOBCENTER, BUT = "Jobcenter Lennebrück", "Leistungen für Bildung und Teilhabe"
KOKO = "Stadt Lennebrück, Fachbereich Bildung, Kommunale Koordinierungsstelle KAoA"
ASYL, ASYLBLG = (
    "Sozialamt Lennebrück, Asylbewerberleistungen",
    "Leistungen nach dem Asylbewerberleistungsgesetz",
)
JMD = "AWO Lennebrück, Jugendmigrationsdienst"
HWK, EQ = "Handwerkskammer Lennebrück, Willkommenslotse von HWK und IHK", "Einstiegsqualifizierung"
BERUFSBERATUNG = "Agentur für Arbeit Lennebrück, Berufsberatung vor dem Erwerbsleben"
OPEN = {"outcome": Outcome.UNKNOWN}
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
    ("ABH wegen Arbeitserlaubnis für Geflüchtete, geklärt", ABH, WORK, {"target_group": "Geflüchtete"}),
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
    ("Jobcenter wegen BuT, nicht geklärt", JOBCENTER, BUT, OPEN),
    ("Jobcenter wegen BuT, noch nicht erledigt", JOBCENTER, BUT, OPEN),
    ("Jobcenter wegen BuT, passt nicht", JOBCENTER, BUT, OPEN),
    ("Jobcenter about BuT, not settled", JOBCENTER, BUT, OPEN),
    ("Jobcenter wegen BuT, nicht verwiesen", JOBCENTER, BUT, OPEN),
    ("Jobcenter wegen BuT, endlich erreicht, aber keine Antwort", JOBCENTER, BUT, OPEN),
    ("Jobcenter wegen BuT, erreicht", JOBCENTER, BUT, OPEN),
    ("Jobcenter wegen BuT, nicht geklärt, keiner da", JOBCENTER, BUT, NOT_REACHED),
    ("mail an Jobcenter wegen BuT, keine Antwort", JOBCENTER, BUT, {**NOT_REACHED, "channel": Channel.MAIL}),
    ("bei ABH, Thema: Arbeitserlaubnis, Ergebnis: geklärt", ABH, WORK, SETTLED),
    ("Sozialamt wegen AsylbLG, geklärt", ASYL, ASYLBLG, SETTLED),
    ("Stelle: JMD; Thema: Sprachkurs; Ergebnis: kein Platz", JMD, "", {"topic_words": "Sprachkurs"}),
    ("HWK wg. EQ; unsicher ob ich die Daten weitergeben darf", HWK, EQ, {"outcome": Outcome.UNSURE}),
    ("VHS wegen Deutschkurs", "Volkshochschule Lennebrück e. V.", "", {"topic_words": "Deutschkurs"}),
    ("KoKo wegen Schülerhilfe", KOKO, "", {"topic_words": "Schülerhilfe"}),
    ("JMD wegen U27 Flüchtlinge Sprachkurs", JMD, "", {"topic_words": "U27 Flüchtlinge Sprachkurs"}),
    ("JC U25 wegen Kooperationsplan", f"{JOBCENTER}, U25 Vermittlung", "Kooperationsplan", OPEN),
    ("Jobcenter wegen Kooperationsplan, 17 Jahre", f"{JOBCENTER}, U25 Vermittlung", "Kooperationsplan", OPEN),
    ("arbeitsamt wegen bvb geklärt", BERUFSBERATUNG, "Berufsvorbereitende Bildungsmaßnahme", SETTLED),
    ("JC, die haben mich an das Sozialamt verwiesen", JOBCENTER, "", {"topic_words": ""}),
    ("Duldung", "Ausländerbehörde Lennebrück, Team Asyl und Duldung", "Duldung", OPEN),
    ("Leistung wegen BuT, Buchstabe M, geklärt", f"{JOBCENTER}, Leistung Team 3", BUT, SETTLED),
    ("Mondbehörde wegen Mondstein, geklärt", "", "", {**SETTLED, "topic_words": "Mondstein"}),
    ("0221 4710-214, geklärt", f"{JOBCENTER}, Leistung Team 4", "", SETTLED),
    ("0221/4710-214 wegen BuT, geklärt", f"{JOBCENTER}, Leistung Team 4", BUT, SETTLED),
    ("(0221) 4710 - 214 wegen BuT, geklärt", f"{JOBCENTER}, Leistung Team 4", BUT, SETTLED),
    ("KoKo wegen Praktikumstagen, geklärt", KOKO, "Potenzialanalyse", SETTLED),
    ("zu Arbeitserlaubnis bei der ABH nachgefragt, nimmt keiner ab", ABH, WORK, NOT_REACHED),
    ("mit der ABH über Arbeitserlaubnis gesprochen, alles gut", ABH, WORK, SETTLED),
    ("in Sachen Arbeitserlaubnis bei ABH, leider schon wieder besetzt", ABH, WORK, NOT_REACHED),
    ("Jobcenter Leistung: Hitzeschutzraum – ok", JOBCENTER, "", {"topic_words": "Hitzeschutzraum"}),
    ("balkonkraftwerk, awo jugendmigrationsdienst", JMD, "", {"topic_words": "balkonkraftwerk"}),
    ("Kulturpass bei JMD, haben da nichts", JMD, "", {"topic_words": "Kulturpass"}),
    ("called the Jobcenter about BuT, nobody there", JOBCENTER, BUT, NOT_REACHED),
    ("Ausländerbehörde regarding work permit, they could help", ABH, WORK, SETTLED),
]


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
    ("text", "offices"),
    [
        (
            "Berufskolleg wegen Anmeldung, geklärt",
            {"Sekretariat Technik", "Sekretariat Wirtschaft und Soziales"},
        ),
        ("IFK, geklärt", {"Internationale Förderklassen", "U25 Vermittlung", "Vermittlung ab 25"}),
    ],
)
def test_where_several_offices_may_be_meant_they_are_the_choices(
    text: str, offices: set[str], directory: Directory
) -> None:
    note = understand(text, directory.index)
    assert note.organization_id is None
    assert {directory.index.by_id[row].office for row in note.choices} == offices


@pytest.mark.parametrize(
    "text",
    [
        *(
            "hab da mal angerufen",
            "kurz telefoniert",
            "Rückfrage erledigt",
            "wegen dem Fall von letzter Woche",
        ),
        *("nochmal nachgehakt", "wie besprochen", "Kollegin gefragt, war ok", "wieder dasselbe"),
        *("da noch mal durchgerufen", "lange Warteschleife", "Sache vom Montag geklärt", "wie immer"),
        *("kurz was abgestimmt", "hat gedauert", "hab zurückgerufen", "siehe Mail", "nix Neues"),
        *("bitte später nochmal", "5 min", "kleine Rückfrage", "das Übliche", "hat sich erledigt"),
        *("mehrfach versucht", "zwei Anrufe", "Unterlagen fehlen noch", "jemand meldet sich"),
        *("", "?!", "weiß nicht", "egal", "keine Ahnung", "dunno", "7", "M", "wegen der Sache"),
    ],
)
def test_a_line_without_an_office_or_a_topic_names_nothing(text: str, directory: Directory) -> None:
    assert understand(text, directory.index).names_nothing


def test_of_a_whole_letter_the_beginning_counts(directory: Directory) -> None:
    line = "ABH wegen Arbeitserlaubnis, keiner da. " + "Danach noch lange gesprochen über dies und das. " * 6
    letter = line + "Jobcenter wegen BuT, geklärt. " * 300
    assert understand(letter, directory.index) == understand(line[:300], directory.index)


@pytest.mark.parametrize(
    "text",
    [
        "KD-NR 999",
        "Zimmer 7 im Heim",
        "Vorfall Klasse 11c",
        "Haftentlassung am 3.5",
        "ein ganzer Satz über jemanden von hier",
    ],
)
def test_numbers_and_sentences_are_no_name_of_a_matter(text: str) -> None:
    assert name_of_a_matter(text) == ""


@pytest.mark.parametrize("text", ["Hitzeschutzraum", "U27 Flüchtlinge Sprachkurs", "§ 16k"])
def test_a_few_words_may_name_a_matter(text: str) -> None:
    assert name_of_a_matter(text) == text
