"""How a call ended, in the many ways in which people say it."""

import pytest

from bot.models import Outcome
from bot.practice.phrases import take_outcome
from bot.practice.pieces import pieces_of

SAID: dict[Outcome, str] = {
    Outcome.SETTLED: """
        hat sich geklärt
        alles gut | passt | konnte geklärt werden | Termin bekommen | super Auskunft
        wurde geholfen | konnten mir weiterhelfen | alles paletti | Problem gelöst | hab die Info | läuft | 👍
        sie kümmern sich drum | in Ordnung | i. O. | Antrag ist bewilligt | Termin am Donnerstag vereinbart
        konnte ich klären | positiv | ging schnell | sorted | got an answer | all good
    """,
    Outcome.NOT_REACHED: """
        nimmt keiner ab | niemand ans Telefon gegangen | mehrfach nicht erreicht | kein Durchkommen | n. e.
        niemand am Apparat | hebt keiner ab | AB dran | auf den AB gesprochen | Mailbox | Leitung tot | krank
        in der Warteschleife aufgegeben
        bin nicht durchgekommen | im Urlaub | außer Haus | meldet sich keiner
        reagiert niemand | nie jemand da | antwortet nicht | geht nicht ran | wieder niemand | Telefon aus
        erst morgen wieder da | no answer | nobody picks up | couldn't get through | nicht am Platz
    """,
    Outcome.NOT_RESPONSIBLE: """
        sei nicht zuständig | nicht deren Zuständigkeit | machen die nicht | nicht ihr Job | falsche Abteilung
        ist nicht deren Baustelle | bin da falsch | keine Zuständigkeit | lehnen Zuständigkeit ab
        unzuständig
        haben damit nichts zu tun | bearbeiten sie nicht | fällt nicht in deren Bereich | n. zust.
        hier falsch
        wissen nicht, wer zuständig ist | keiner fühlt sich zuständig | die sind das nicht | not their job
    """,
    Outcome.NO_OFFER: """
        haben da nichts | kein passendes Angebot | so etwas gibt es nicht | nichts im Angebot | voll
        kein Platz, kein Angebot | gibts nicht mehr | keine freien Plätze | alle Plätze belegt | Warteliste
        bieten die nicht an | wird nicht mehr angeboten | keine Kapazitäten | Kurs fällt aus | Fehlanzeige
        so ein Angebot haben die nicht | nix Passendes | no such offer | fully booked | nothing available
    """,
    Outcome.UNSURE: """
        unklar, ob wir Daten weitergeben dürfen | Datenschutz? unsicher | weiß nicht, ob ich das sagen darf
        unsicher wegen Schweigepflicht | dürfen wir Daten weitergeben? | Schweigepflicht? | DSGVO unklar
        brauchen wir eine Einwilligung? | keine Ahnung, ob das erlaubt ist | ist das erlaubt?
        ob wir das dürfen, ist unklar | dürfen die das wissen? | not sure if allowed
        are we allowed to share?
    """,
    Outcome.UNKNOWN: """
        nicht geklärt | noch nicht erledigt | noch offen | keine Auskunft bekommen | wird noch geklärt
        RR vereinbart | warte auf Rückmeldung | teilweise geklärt | erreicht
    """,
}
ROWS = [
    (said.strip(), outcome)
    for outcome, lines in SAID.items()
    for line in lines.strip().splitlines()
    for said in line.split("|")
]


@pytest.mark.parametrize(("said", "outcome"), ROWS, ids=[said for said, _ in ROWS])
def test_an_ending_is_understood_and_taken_out_of_the_line(said: str, outcome: Outcome) -> None:
    taken = take_outcome(f"JC wegen BuT, {said}")
    assert taken.meaning is outcome
    assert taken.rest.rstrip(" ,.?") in {"JC wegen BuT", "JC wegen BuT, sie"}


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("geslärt", Outcome.SETTLED),
        ("nieamnd erreicht", Outcome.NOT_REACHED),
        ("niemand ereicht", Outcome.NOT_REACHED),
        ("weiterverweisen", Outcome.PASSED_ON),
        ("kein Angbot", Outcome.NO_OFFER),
        ("nicht zustädnig", Outcome.NOT_RESPONSIBLE),
        ("Datenschtuz unklar", Outcome.UNSURE),
    ],
)
def test_a_slip_is_forgiven(said: str, outcome: Outcome) -> None:
    assert take_outcome(f"JC wegen BuT, {said}").meaning is outcome


def test_a_name_is_no_slip() -> None:
    assert take_outcome("Frau Gelärt, JC").meaning is Outcome.SETTLED
    assert take_outcome("Frau Gelärt, JC", knows=lambda word: word == "Gelärt").meaning is None


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Beratung bei der Agentur",
            "Angebotsübersicht",
            "Erreichbarkeit Jugendamt",
            "Frühe Hilfen, Weiterbildung",
        ),
        *("Zuständigkeit Wohngeld", "JC wegen Datenschutz im Kurs", "Platz im Sprachkurs", "kleine Anfrage"),
        *("mit Agentur über Ausbildungsstellen geredet", "JC Leistung", "Band, Chor, Theater"),
    ],
)
def test_a_word_of_an_ending_is_none_by_itself(line: str) -> None:
    assert take_outcome(line).rest == line


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("erst nicht erreicht, dann geklärt", Outcome.SETTLED),
        ("geklärt, wen man fragt: dann keiner da", Outcome.NOT_REACHED),
        ("Auskunft bekommen, gibt es aber nicht", Outcome.NO_OFFER),
        ("nicht zuständig, wussten auch nicht wer", Outcome.NOT_RESPONSIBLE),
        ("Termin bekommen, aber unsicher wegen Datenschutz", Outcome.UNSURE),
        ("nicht geklärt, keiner da", Outcome.NOT_REACHED),
    ],
)
def test_of_several_endings_the_weightiest_counts(said: str, outcome: Outcome) -> None:
    assert take_outcome(said).meaning is outcome


def test_an_abbreviation_is_one_word() -> None:
    assert [piece.text for piece in pieces_of("JC, n. e. wg. BuT") if piece.is_word] == [
        "JC",
        "n. e.",
        "wg",
        "BuT",
    ]
