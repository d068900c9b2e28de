"""The bot's own words are no questions: nothing of them is remembered, and nothing is learnt from them."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.models import UnansweredQuestion
from bot.own_words import owner_of
from tests.learning import last_questions, proposed
from tests.talking import Talk, everything


def unanswered(engine: Engine) -> list[str]:
    with Session(engine) as session:
        return list(session.exec(select(UnansweredQuestion.words)))


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("stimmt so nicht", "suggestion"),
        ("Annehmen!", "suggestion"),
        ("ablehnen bitte", "suggestion"),
        ("zurueckstellen", "suggestion"),
        ("in Kraft setzen", "suggestion"),
        ("so übernehmen", "suggestion"),
        ("put in force", "suggestion"),
        ("vorschlag annehmen", "suggestion"),
        ("Ergebnis ändern", "change"),
        ("nicht erreicht", "change"),
        ("abbestellen", "week"),
        ("unsubscribe", "week"),
        ("woche stopp", "week"),
        ("Kontakt zeigen", "card"),
        ("abbrechen", ""),
        ("Weitere Treffer", ""),
        ("Wohngeld", None),
        ("Entwurf für ein Sprachkonzept", None),
        ("bitte", None),
        ("", None),
    ],
)
def test_words_belong_to_a_command(said: str, owner: str | None) -> None:
    assert owner_of(said) == owner


@pytest.mark.parametrize(
    ("says", "hears"),
    [
        ("stimmt so nicht", "erst „vorschlag NUMMER“"),
        ("annehmen", "gehört zu einem Vorschlag"),
        ("ablehnen", "gehört zu einem Vorschlag"),
        ("entwurf", "gehört zu einem Vorschlag"),
        ("so übernehmen", "gehört zu einem Vorschlag"),
        ("überspringen", "gehört zu einem Vorschlag"),
        ("zurückstellen", "gehört zu einem Vorschlag"),
        ("in kraft setzen", "gehört zu einem Vorschlag"),
        ("nächsten Montag", "gehört zu einem Vorschlag"),
        ("put off", "gehört zu einem Vorschlag"),
        ("vorschlag annehmen", "gehört zu einem Vorschlag"),
        ("Ergebnis ändern", "ändern NUMMER"),
        ("abbestellen", "schicke den Wochenblick nicht mehr"),
        ("unsubscribe", "schicke den Wochenblick nicht mehr"),
        ("woche stopp", "schicke den Wochenblick nicht mehr"),
        ("abbrechen", "Alles klar."),
        ("Weitere Treffer", "Alles klar."),
    ],
)
def test_nothing_of_them_is_remembered(says: str, hears: str, staff: Talk, engine: Engine) -> None:
    assert hears in everything(staff.says(says))
    assert unanswered(engine) == []
    assert last_questions(engine) == []


def test_they_are_no_other_name_either(staff: Talk, engine: Engine) -> None:
    staff.says("annehmen")
    staff.says("angerufen Jobcenter wegen BuT, geklärt")
    assert proposed(engine) == []


def test_a_word_that_the_directory_answers_is_a_question_but_no_other_name(
    staff: Talk, engine: Engine
) -> None:
    staff.says("Grund")
    assert "Leistung Team 1" in everything(staff.says("A"))
    staff.presses("Stimmt nicht")
    staff.says("Kindergeld")
    assert proposed(engine) == []


def test_other_questions_are_remembered(staff: Talk, engine: Engine) -> None:
    staff.says("Wer repariert Waschmaschinen?")
    assert unanswered(engine) == ["repariert Waschmaschinen"]


def test_in_english(staff: Talk) -> None:
    staff.says("sprache en")
    assert "first “suggestion NUMBER”" in everything(staff.says("accept"))
