"""Which words of the directory a word may mean."""

import numpy as np
import pytest

from directory.search.keys import NO_KEYS, collect_keys
from directory.search.lexicon import Freedom, Lexicon, Wanted
from directory.search.wording import word

KNOWN = [
    "Wohngeld",
    "Wohngeldstelle",
    "Aufenthaltserlaubnis",
    "Umweltzonen",
    "Störungsmeldung",
    "Yaman",
    "Kim",
    "KIM-CM",
]
PEOPLE = {"Yaman", "Kim"}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    known, only_people = [word(one) for one in KNOWN], np.array([one in PEOPLE for one in KNOWN])
    return Lexicon(known, only_people, collect_keys(known, only_people))


def meant(lexicon: Lexicon, asked: str, freedom: Freedom = Freedom.GUESS) -> list[str]:
    found = lexicon.meant_by(Wanted(word(asked), freedom))
    return [KNOWN[number] for number in sorted(found, key=lambda number: -found[number].degree)]


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("Wohngeld", "Wohngeld"),
        ("wohngled", "Wohngeld"),
        ("Wohngeldantrag", "Wohngeld"),
        ("Umwelt", "Umweltzonen"),
        ("stoerung", "Störungsmeldung"),
        ("Aufenthaltserlaubniss", "Aufenthaltserlaubnis"),
        ("Jaman", "Yaman"),
    ],
)
def test_the_best_comes_first(lexicon: Lexicon, asked: str, known: str) -> None:
    assert meant(lexicon, asked)[0] == known


def test_a_word_that_is_known_also_means_compounds_with_it(lexicon: Lexicon) -> None:
    assert meant(lexicon, "Wohngeld") == ["Wohngeld", "Wohngeldstelle"]


@pytest.mark.parametrize("asked", ["Weltraum", "xyz", "", "Umw", "🙂"])
def test_nothing_is_like_nothing(lexicon: Lexicon, asked: str) -> None:
    assert meant(lexicon, asked) == []


def test_an_abbreviation_is_nobodys_name(lexicon: Lexicon) -> None:
    assert meant(lexicon, "KIM", Freedom.EXACT) == []
    assert meant(lexicon, "Kim", Freedom.NAME) == ["Kim"]


def test_parts_are_not_guessed(lexicon: Lexicon) -> None:
    assert meant(lexicon, "wohngled", Freedom.PARTS) == []


def test_names_of_people_are_not_known_as_words(lexicon: Lexicon) -> None:
    assert lexicon.knows(word("wohngeld"))
    assert not lexicon.knows(word("Yaman"))
    assert not lexicon.knows(word("Weltraum"))


def test_an_empty_lexicon_means_nothing() -> None:
    assert (
        Lexicon([], np.zeros(0, dtype=np.bool_), NO_KEYS).meant_by(Wanted(word("Wohngeld"), Freedom.GUESS))
        == {}
    )
