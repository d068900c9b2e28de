"""`hilfe` and `datenschutz`: what one may say, down to the steps, and what is kept for how long."""

import pytest

from bot.commands import COMMANDS
from bot.own_words import owner_of
from bot.recognition import recognise
from bot.texts import LANGUAGES, texts_in
from tests.talking import Talk, everything


@pytest.mark.parametrize(
    ("says", "hears"),
    [
        (
            "hilfe vorschlag",
            ("annehmen", "zurückstellen bis TAG", "ablehnen", "stimmt so nicht", "entwurf", "in kraft"),
        ),
        ("hilfe annehmen", ("vorschlag NUMMER", "zurückstellen bis TAG")),
        ("hilfe in kraft setzen", ("vorschlag NUMMER",)),
        ("/hilfe put off", ("vorschlag NUMMER",)),
        ("hilfe woche", ("woche abonnieren", "woche abbestellen")),
        ("hilfe abbestellen", ("woche abonnieren",)),
        ("hilfe bedarf", ("zwölf Wochen",)),
        ("/hilfe quatsch", ("Den Befehl „quatsch“ kenne ich nicht.",)),
        ("hilfe wer", ("sagt, wer zuständig ist",)),
    ],
)
def test_help_names_the_steps(says: str, hears: tuple[str, ...], staff: Talk) -> None:
    heard = everything(staff.says(says))
    assert [expected for expected in hears if expected not in heard] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_steps_that_help_names_are_understood(language: str) -> None:
    lines = texts_in(language).say("help-suggestion").splitlines()[:2]
    steps = [step.strip(" .") for line in lines for step in line.partition(":")[2].split(",")]
    capitals = {word for word in " ".join(steps).split() if word.isupper()}
    bare = [" ".join(word for word in step.split() if word not in capitals) for step in steps]
    assert [step for step in bare if owner_of(step.removesuffix(" bis").removesuffix(" until")) is None] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_a_step_is_that_command(language: str) -> None:
    example = texts_in(language).say("help-suggestion").splitlines()[-1].partition(": ")[2]
    assert recognise(example, COMMANDS).command == "suggestion"


@pytest.mark.parametrize("says", ["Hilfe zur Erziehung", "Hilfe bei Geldsorgen"])
def test_a_question_may_begin_with_the_word(says: str) -> None:
    assert recognise(says, COMMANDS).command == "who"


@pytest.mark.parametrize(
    ("says", "hears"),
    [
        ("datenschutz", ("Bedarf", "ein Jahr", "90 Tage", "Gründe", "Entwürfe")),
        ("privacy", ("need", "a year", "90 days", "Reasons", "drafts")),
    ],
)
def test_the_notice_names_what_is_kept_and_for_how_long(
    says: str, hears: tuple[str, ...], staff: Talk
) -> None:
    staff.says("sprache de" if says == "datenschutz" else "sprache en")
    heard = everything(staff.says(says))
    assert [expected for expected in hears if expected not in heard] == []
