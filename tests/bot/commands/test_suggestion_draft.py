"""`vorschlag N annehmen`: a draft is filled in, one question after the other."""

from datetime import date

from sqlalchemy import Engine
from sqlmodel import Session

from bot.models import AgreementDraft, SuggestionState
from tests.suggesting import (
    ASKED_FOR,
    OFFICE,
    TOPIC,
    put_forward,
    suggestion,
)
from tests.talking import Talk, everything


def test_accepting_asks_one_thing_after_the_other(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    heard = coordinator.says(f"vorschlag {number} annehmen").text
    assert "angenommen" in heard
    assert (
        f"Mein Vorschlag: Fragen zu „{TOPIC}“ finden ohne Umwege ihre Antwort. Beteiligt: {OFFICE}" in heard
    )
    assert "Welcher Weg" in coordinator.says("Schneller einen Schulplatz finden").text
    assert "Wie schnell" in coordinator.says("Mail an das Funktionspostfach der Beratung").text
    assert "Mein Vorschlag: 30.11.2026" in coordinator.says("am selben Tag").text
    assert "Mein Vorschlag: 01.06.2027" in coordinator.says("1.12.").text
    draft = everything(coordinator.says("so übernehmen"))
    for expected in (
        f"Titel: Verfahrensregel: {TOPIC}",
        "Zweck: Schneller einen Schulplatz finden",
        "Weg: Mail an das Funktionspostfach der Beratung",
        "Wie schnell: am selben Tag",
        "Gültig ab: 01.12.2026",
        "Überprüfen am: 01.06.2027",
        "In Kraft setzen",
    ):
        assert expected in draft


def test_a_part_can_be_changed_later(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} annehmen")
    for _ in ASKED_FOR:
        coordinator.presses("So übernehmen")
    coordinator.says(f"vorschlag {number} entwurf")
    assert "Wie soll die Vereinbarung heißen?" in coordinator.presses("Titel").text
    draft = everything(coordinator.says("Anrufe sparen"))
    assert "Titel: Anrufe sparen" in draft
    assert "In Kraft setzen" in draft


def test_what_is_no_day_is_asked_again(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} annehmen")
    assert (
        "„bald“ kann ich nicht als Tag lesen" in coordinator.says(f"vorschlag {number} gültig ab bald").text
    )
    assert "Welchen Zweck" in coordinator.says("nächster Montag").text
    with Session(engine) as session:
        assert session.get_one(AgreementDraft, number).valid_from == date(2026, 11, 30)


def test_whoever_does_not_know_sees_the_draft_and_goes_on_later(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} annehmen")
    draft = everything(coordinator.says("weiß nicht"))
    assert "Zweck: noch offen" in draft
    assert "In Kraft setzen" not in draft
    assert "Dafür fehlt noch etwas." in coordinator.says(f"vorschlag {number} in kraft").text


def test_a_command_or_a_question_comes_between(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} annehmen")
    assert "0221 4710-239" in everything(coordinator.says("wer macht Kindergeld?"))
    assert "Welchen Zweck" in coordinator.says(f"vorschlag {number} annehmen").text


def test_a_press_comes_between_words(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says("wer macht Kindergeld?")
    answer = coordinator.hears
    coordinator.says(f"vorschlag {number} annehmen")
    coordinator.hears = answer
    assert "Notiert:" in everything(coordinator.presses("Ich hab angerufen"))


def test_it_is_not_reviewed_before_it_holds(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} annehmen")
    for _ in ASKED_FOR:
        coordinator.presses("So übernehmen")
    assert "erst, wenn sie gilt" in coordinator.says(f"vorschlag {number} überprüfen am heute").text
    assert "Überprüfen am: 31.05.2027" in everything(coordinator.presses("So übernehmen"))
    coordinator.says(f"vorschlag {number} gültig ab 1.6.2027")
    assert "erst, wenn sie gilt" in coordinator.says(f"vorschlag {number} in kraft").text
    assert suggestion(engine, number).state is SuggestionState.ACCEPTED
