"""What people type while a suggestion or its draft waits for words."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.models import AgreementDraft, Call, SuggestionState
from bot.suggestion_steps import read
from tests.suggesting import ASKED_FOR, put_forward, suggestion
from tests.talking import Clock, Talk, everything


@pytest.fixture
def number(engine: Engine) -> int:
    return put_forward(engine)


@pytest.fixture
def drafting(coordinator: Talk, number: int) -> Talk:
    """Asked for the purpose."""
    coordinator.says(f"vorschlag {number} annehmen")
    return coordinator


@pytest.fixture
def asked_for_a_day(drafting: Talk) -> Talk:
    """Asked from when on it holds."""
    for _ in ("purpose", "way", "pace"):
        drafting.presses("So übernehmen")
    return drafting


def draft(engine: Engine, number: int) -> AgreementDraft:
    with Session(engine) as session:
        return session.get_one(AgreementDraft, number)


# Answers to a question of the draft


@pytest.mark.parametrize(
    "says", ["gern", "weiter", "👍", "👍🏽", "ja, passt", "einverstanden", "„So übernehmen“", "Ja, bitte!"]
)
def test_consent_keeps_the_proposal(engine: Engine, drafting: Talk, number: int, says: str) -> None:
    assert "Welcher Weg" in drafting.says(says).text
    assert draft(engine, number).purpose.startswith("Fragen zu")


@pytest.mark.parametrize("says", ["nein", "-", "Nein, danke"])
def test_no_is_asked_again(engine: Engine, drafting: Talk, number: int, says: str) -> None:
    heard = drafting.says(says).text
    assert "stattdessen" in heard
    assert "Welchen Zweck" in heard
    assert draft(engine, number).purpose == ""


@pytest.mark.parametrize("says", ["?", "??"])
def test_a_question_mark_is_explained(engine: Engine, drafting: Talk, number: int, says: str) -> None:
    assert "was durch die Vereinbarung leichter wird" in drafting.says(says).text
    assert draft(engine, number).purpose == ""


@pytest.mark.parametrize("says", ["überspringen", "nicht jetzt", "abbrechen bitte", "später", "zurück"])
def test_a_part_can_be_left_open(engine: Engine, drafting: Talk, number: int, says: str) -> None:
    assert "Zweck: noch offen" in everything(drafting.says(says))
    assert draft(engine, number).purpose == ""


@pytest.mark.parametrize(
    ("says", "hears"),
    [
        ("„In Kraft setzen“", "Dafür fehlt noch etwas"),
        ("Entwurf", "Zweck: noch offen"),
        ("Ablehnen", "ist inzwischen angenommen (am 23.11.2026)"),
        ("Titel", "Wie soll die Vereinbarung heißen?"),
        ("annehmen", "Welchen Zweck"),
    ],
)
def test_the_label_of_a_button_is_that_step(
    engine: Engine, drafting: Talk, number: int, says: str, hears: str
) -> None:
    assert hears in everything(drafting.says(says))
    assert draft(engine, number).purpose == ""
    assert suggestion(engine, number).state is SuggestionState.ACCEPTED


@pytest.mark.parametrize(
    "between", ["hilfe", "vorschläge", "vorschlag {}", "V-{}", "datenschutz", "sprache de", "woche"]
)
def test_looking_something_up_does_not_make_it_forget(
    engine: Engine, drafting: Talk, number: int, between: str
) -> None:
    drafting.says(between.format(number))
    assert "Welcher Weg" in drafting.says("Schneller einen Schulplatz finden").text
    assert draft(engine, number).purpose == "Schneller einen Schulplatz finden"


def test_an_answer_may_take_hours(engine: Engine, drafting: Talk, number: int, clock: Clock) -> None:
    clock.now += timedelta(hours=5)
    drafting.says("Mail an das Postfach genügt")
    assert draft(engine, number).purpose == "Mail an das Postfach genügt"
    with Session(engine) as session:
        assert session.exec(select(Call)).all() == []


def test_back_never_takes_a_call_back_while_a_draft_waits(
    engine: Engine, coordinator: Talk, number: int
) -> None:
    coordinator.says("angerufen Familienkasse wegen Kindergeld, geklärt")
    coordinator.says(f"vorschlag {number} annehmen")
    assert "Entwurf zu" in everything(coordinator.says("zurück"))
    with Session(engine) as session:
        assert len(session.exec(select(Call)).all()) == 1


def test_what_is_cut_is_told(drafting: Talk) -> None:
    assert "Gekürzt auf 300 Zeichen" in drafting.says("Kurze Wege. " * 40).text


# Days


@pytest.mark.parametrize(
    ("says", "hears"),
    [
        ("1.11.2026", "frühestens heute"),
        ("1.12.2036", "in mehr als fünf Jahren"),
        ("12", "kann ich nicht als Tag lesen"),
    ],
)
def test_a_day_that_cannot_be_meant_is_asked_again(
    engine: Engine, asked_for_a_day: Talk, number: int, says: str, hears: str
) -> None:
    assert hears in asked_for_a_day.says(says).text
    assert draft(engine, number).valid_from is None


@pytest.mark.parametrize("says", ["Dec 1", "1. Dezember", "December 1, 2026"])
def test_a_day_is_no_name(engine: Engine, asked_for_a_day: Talk, number: int, says: str) -> None:
    asked_for_a_day.says(says)
    assert draft(engine, number).valid_from == date(2026, 12, 1)


def test_a_date_of_birth_is_refused_and_called_so(engine: Engine, drafting: Talk, number: int) -> None:
    heard = drafting.says("geb. 12.03.2009").text
    assert "Geburtsdatum" in heard
    assert "keinen Namen" not in heard
    assert draft(engine, number).purpose == ""


def test_a_draft_that_lay_too_long_is_dated_anew(drafting: Talk, number: int, clock: Clock) -> None:
    for _ in ASKED_FOR:
        drafting.presses("So übernehmen")
    clock.now += timedelta(days=20)
    heard = drafting.says(f"vorschlag {number} in kraft").text
    assert "frühestens heute" in heard
    assert "Mein Vorschlag: 14.12.2026" in heard


# Words behind a suggestion


@pytest.mark.parametrize(
    ("says", "state"),
    [
        ("annehmen", SuggestionState.ACCEPTED),
        ("Ablehnen", SuggestionState.DECLINED),
        ("zurückstellen", SuggestionState.PUT_OFF),
        ("anehmen", SuggestionState.ACCEPTED),
        ("annehmen nicht", SuggestionState.PROPOSED),
    ],
)
def test_after_a_look_the_words_of_its_buttons_are_enough(
    engine: Engine, coordinator: Talk, number: int, says: str, state: SuggestionState
) -> None:
    coordinator.says(f"vorschlag {number}")
    coordinator.says(says)
    assert suggestion(engine, number).state is state


@pytest.mark.parametrize("says", ["stimmt so nicht", "stimmt nicht"])
def test_after_a_look_one_may_object(engine: Engine, staff: Talk, number: int, says: str) -> None:
    staff.says(f"V-{number}")
    staff.says(says)
    assert suggestion(engine, number).objections == 1


def test_after_a_look_a_question_is_a_question(coordinator: Talk, number: int) -> None:
    coordinator.says(f"vorschlag {number}")
    assert "0221 4710-239" in everything(coordinator.says("Kindergeld"))


def test_the_last_look_counts(engine: Engine, coordinator: Talk, number: int) -> None:
    other = put_forward(engine, topic="Kindergeld")
    coordinator.says(f"vorschlag {number}")
    coordinator.says(f"vorschlag {other}")
    coordinator.says("ablehnen")
    states = [suggestion(engine, one).state for one in (number, other)]
    assert states == [SuggestionState.PROPOSED, SuggestionState.DECLINED]


@pytest.mark.parametrize(
    "says", ["V-{} annehmen", "v{} annehmen", "vorschlag nr. {} annehmen", "vorschlag {} anehmen"]
)
def test_a_suggestion_may_be_called_as_the_bot_calls_it(
    engine: Engine, coordinator: Talk, number: int, says: str
) -> None:
    coordinator.says(says.format(number))
    assert suggestion(engine, number).state is SuggestionState.ACCEPTED


def test_what_is_no_step_is_told_in_a_line(coordinator: Talk, number: int) -> None:
    heard = coordinator.says(f"vorschlag {number} vielleicht doch").text
    assert heard == (
        f"Mit „vielleicht doch“ kann ich bei V-{number} nichts anfangen. "
        "Möglich ist: Annehmen, Zurückstellen, Ablehnen, Stimmt so nicht."
    )


@pytest.mark.parametrize(
    "says", ["annehmen nicht", "nicht annehmen", "zurückstellen nicht", "ablehnen nicht"]
)
def test_a_step_that_is_denied_is_none(says: str) -> None:
    said = read(f"10 {says}")
    assert said
    assert said.step == ""


# Voices and reasons


def test_only_the_vote_counts_and_it_can_be_taken_back(engine: Engine, staff: Talk, number: int) -> None:
    assert "nicht gespeichert" in staff.says(f"vorschlag {number} stimmt so nicht, es sind zwei Themen").text
    staff.presses("Stimmt doch")
    assert suggestion(engine, number).objections == 0
    assert "keine Stimme" in staff.says(f"vorschlag {number} stimmt doch").text
    assert suggestion(engine, number).objections == 0


def test_who_reads_a_reason_is_said_and_no_thanks_is_none(
    engine: Engine, coordinator: Talk, number: int
) -> None:
    heard = coordinator.says(f"vorschlag {number} ablehnen").text
    assert "Alle, die den Vorschlag sehen, können ihn lesen." in heard
    coordinator.says("nein danke")
    assert suggestion(engine, number).reason == ""


def test_a_reason_that_is_cut_is_told(coordinator: Talk, number: int) -> None:
    heard = coordinator.says(f"vorschlag {number} ablehnen {'zu früh ' * 30}").text
    assert "Gekürzt auf 140 Zeichen" in heard
