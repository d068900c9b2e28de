"""What a question asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.entries import OtherName
from directory.search.lexicon import Freedom
from directory.search.other_names import OtherNames, arrange_other_names
from directory.search.understanding import understand

OTHER_NAMES = [
    OtherName("JC", "Jobcenter", "abbreviation"),
    OtherName("KIM", "Kommunales Integrationsmanagement", "abbreviation"),
    OtherName("KIM-CM", "Case Management", "abbreviation"),
    OtherName("IFK", "Internationale Förderklasse", "abbreviation"),
    OtherName("IFK", "Integrationsfachkraft", "abbreviation"),
]


@pytest.fixture(scope="module")
def other_names() -> OtherNames:
    return arrange_other_names(OTHER_NAMES, lambda _: True)


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("wer macht leistung im jc bei buchstabe m?", ["leistung", "jc"]),
        ("KIM-CM Nord", ["KIM CM", "Nord"]),
        ("Wer ist bei KIM?", ["KIM"]),
        ("Wo erreiche ich Frau Demirtaş?", ["Demirtaş"]),
        ("", []),
        ("?!", []),
    ],
)
def test_a_question_has_terms(other_names: OtherNames, question: str, terms: list[str]) -> None:
    assert [term.asked for term in understand(question, other_names).terms] == terms


def test_a_letter_and_an_age_are_conditions_and_no_terms(other_names: OtherNames) -> None:
    asked = understand("Wohngeld, Buchstabe Sch, Alter 19", other_names)
    assert [term.asked for term in asked.terms] == ["Wohngeld"]
    assert asked.letter
    assert asked.letter.casefold() == "sch"
    assert asked.age == 19


@pytest.mark.parametrize(
    ("question", "age"), [("BvB, Person ist 34", 34), ("help under 25", 24), ("§ 16g", None)]
)
def test_a_number_may_be_an_age(other_names: OtherNames, question: str, age: int | None) -> None:
    assert understand(question, other_names).maybe_age == age


def test_a_term_with_several_meanings_keeps_them_all(other_names: OtherNames) -> None:
    (term,) = understand("IFK", other_names).terms
    assert {other.expansion for other in term.meanings} == {
        "Internationale Förderklasse",
        "Integrationsfachkraft",
    }


def test_behind_a_title_stands_a_name(other_names: OtherNames) -> None:
    first, second = understand("Frau Yaman Wohngeld", other_names).terms
    assert first.readings[0].words[0].freedom is Freedom.NAME
    assert second.readings[0].words[0].freedom is Freedom.GUESS


def test_where_capitals_are_kept_small_unknown_words_are_asides(other_names: OtherNames) -> None:
    asked = understand("Wer bezuschusst Klassenfahrten", other_names)
    assert [term.importance_if_unknown for term in asked.terms] == [0.25, 1.0]


def test_who_says_a_word_twice_means_it_once(other_names: OtherNames) -> None:
    assert len(understand("Duldung Duldung, Duldung!", other_names).terms) == 1


@given(st.text())
def test_every_text_is_understood_somehow(text: str) -> None:
    assert len(understand(text, arrange_other_names(OTHER_NAMES, lambda _: True)).terms) <= 16
