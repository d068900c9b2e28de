"""Conversations as tables: what somebody says or, in brackets, presses; and what they hear then."""

import re
from collections.abc import Callable, Sequence

Says = Callable[[str], str]
Turn = tuple[str, tuple[str, ...]]

_BUTTON = re.compile(r"\[(.+)\]")


def hold(dialogue: Sequence[Turn], says: Says, presses: Says) -> None:
    """Goes through a conversation. `says` and `presses` give all that is seen, labels of buttons too."""
    for said, hears in dialogue:
        button = _BUTTON.fullmatch(said)
        heard = presses(button[1]) if button else says(said)
        assert [expected for expected in hears if expected not in heard] == [], f"{said}: {heard}"


DIALOGUES: dict[str, list[Turn]] = {
    "S28 who, with the letter in the question": [
        (
            "wer macht leistung im jc bei buchstabe m?",
            (
                "Jobcenter Lennebrück · Leistung Team 3",
                "Buchstaben L–R",
                "0221 4710-213",
                "Heute noch bis 12:00 erreichbar.",
                "Vertretung: Team 2",
                "vor 12 Tagen",
                "Stimmt nicht",
            ),
        ),
    ],
    "S28 in English": [
        ("sprache en", ("English from now on.",)),
        (
            "who does BuT at the Jobcenter, letter M?",
            ("Leistung Team 3", "0221 4710-213", "Can be reached until 12:00 today.", "I called"),
        ),
    ],
    "S28 the letter is asked for": [
        ("wer macht BuT beim Jobcenter?", ("Mit welchem Buchstaben", "A–F", "L–R")),
        ("M", ("Leistung Team 3", "0221 4710-213")),
    ],
    "S28 the letter is pressed": [
        ("wer macht BuT beim Jobcenter?", ("Mit welchem Buchstaben",)),
        ("[L–R]", ("Leistung Team 3", "0221 4710-213")),
    ],
    "S39 a call in one line": [
        (
            "/angerufen Ausländerbehörde wegen Beschäftigungserlaubnis – nicht erreicht",
            (
                "Notiert: Ausländerbehörde Lennebrück",
                "Beschäftigungserlaubnis",
                "nicht erreicht",
                "erreichbar",
            ),
        ),
        ("zurück", ("Zurückgenommen: Ausländerbehörde Lennebrück", "Beschäftigungserlaubnis")),
        ("zurück", ("nichts mehr da",)),
    ],
    "S39 in English": [
        ("language en", ("English",)),
        (
            "called Ausländerbehörde about work permit, nobody there",
            ("Noted: Ausländerbehörde", "not reached"),
        ),
        ("undo", ("Taken back: Ausländerbehörde",)),
        ("undo", ("nothing left",)),
    ],
    "S12 what a networking body does": [
        (
            "Was macht die KoKo?",
            ("Kommunale Koordinierungsstelle KAoA", "0221 4710-120", "klärt Zuständigkeiten"),
        ),
    ],
    "S34 a question without a name for the office": [
        ("Wer stellt Beschäftigungserlaubnisse für Azubis aus?", ("Team Arbeit", "0221 4710-142")),
    ],
    "several meanings": [
        ("IFK", ("mehrere Bedeutungen", "Internationale Förderklasse", "Integrationsfachkraft")),
    ],
    "a former name answers with the new one": [
        ("wer macht JGH?", ("heißt heute Jugendhilfe im Strafverfahren", "0221 4710-156")),
    ],
    "nobody": [
        ("Wer repariert Waschmaschinen?", ("kenne ich niemanden", "ohne deinen Namen vorgemerkt")),
    ],
    "a press under an answer notes the call": [
        ("wer macht BuT beim Jobcenter, Buchstabe M?", ("0221 4710-213",)),
        ("[Ich hab angerufen]", ("Leistung Team 3", "Bildung und Teilhabe")),
        ("[nicht erreicht]", ("nicht erreicht",)),
        ("zurück", ("Zurückgenommen: Jobcenter",)),
    ],
    "a new question takes the place of the one asked back": [
        ("wer macht BuT beim Jobcenter?", ("Mit welchem Buchstaben",)),
        ("wer macht Schüler-BAföG?", ("0221 4710-146",)),
    ],
    "a question without a command also takes its place": [
        ("wer macht BuT beim Jobcenter?", ("Mit welchem Buchstaben",)),
        ("Koordinierungsstelle KAoA", ("0221 4710-120",)),
    ],
    "a name instead of a letter is refused and asked again": [
        ("wer macht BuT beim Jobcenter?", ("Mit welchem Buchstaben",)),
        ("Yildirimoglu", ("keinen Namen", "L–R")),
        ("M", ("0221 4710-213",)),
    ],
    "whoever does not know sees all choices": [
        ("wer macht BuT beim Jobcenter?", ("Mit welchem Buchstaben",)),
        ("weiß nicht", ("Leistung Team 3",)),
    ],
    "whoever changes their mind is let go": [
        ("wer macht BuT beim Jobcenter?", ("Mit welchem Buchstaben",)),
        ("abbrechen", ("Alles klar.",)),
    ],
    "help does not lose what was asked back": [
        ("wer macht BuT beim Jobcenter?", ("Mit welchem Buchstaben",)),
        ("hilfe", ("wer THEMA",)),
        ("M", ("0221 4710-213",)),
    ],
    "what was understood can be corrected": [
        ("angerufen Jobcenter wegen Wohngeld, geklärt", ("Notiert: Jobcenter",)),
        ("[Ergebnis ändern]", ()),
        ("[nicht zuständig]", ("nicht zuständig",)),
        ("[Stelle ändern]", ()),
        ("Wohngeldstelle", ("Wohngeldstelle",)),
        ("[Thema ändern]", ()),
        ("KdU", ("Kosten der Unterkunft",)),
    ],
    "an unknown office is asked for once and the call is kept": [
        ("angerufen Standesamt wegen BuT, keiner da", ("Wen hast du angerufen?",)),
        ("Jobcenter", ("Geändert: Jobcenter",)),
        ("zurück", ("Zurückgenommen",)),
        ("zurück", ("nichts mehr da",)),
    ],
    "nothing usable is not noted": [
        ("angerufen", ("Wen hast du angerufen, und worum ging es?",)),
        ("zurück", ("nichts mehr da",)),
    ],
    "an unknown command is told so": [
        ("/fliegen nach Rom", ("fliegen", "wer THEMA")),
    ],
}
