"""Words that mean the same topic."""

from itertools import permutations

import pytest

from bot.practice.patterns.wordings import group_keys, key_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bezahlkarte", "bezahlkarte"),
        ("Jugendförderung", "Jugendfoerderung"),
        ("Klassenfahrt Straße", "strasse klassenfahrt"),
        ("Bezahlkarten", "Bezahlkarte"),
        ("wegen der Bezahlkarte", "Bezahlkarte"),
    ],
)
def test_spellings_of_one_wording(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize("typed", ["Bezahlkrate", "Bezahlkate", "Bezahlkkarte", "Bezahlkarfe", "Bezhlkarte"])
def test_one_slip_in_a_long_word_is_forgiven(typed: str) -> None:
    groups = group_keys({key_of("Bezahlkarte"): 5, key_of(typed): 1})
    assert set(groups.values()) == {key_of("Bezahlkarte")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("RVA", "RVE"),
        ("Paragraf 16i", "Paragraf 16e"),
        ("Startchancen", "Stadtranderholung"),
        ("Antrag", "Bezahlkarte"),
    ],
)
def test_other_words_are_other_topics(one: str, other: str) -> None:
    assert len(set(group_keys({key_of(one): 1, key_of(other): 1}).values())) == 2


def test_a_further_word_does_not_make_a_topic() -> None:
    groups = group_keys({"bezahlkart": 4, key_of("neue Bezahlkarte"): 1, key_of("Bezahlkarte Antrag"): 1})
    assert set(groups.values()) == {"bezahlkart"}


def test_a_further_word_does_not_swallow_the_topic() -> None:
    groups = group_keys({key_of("Antrag"): 9, key_of("Antrag Bezahlkarte"): 2})
    assert len(set(groups.values())) == 2


def test_the_most_frequent_spelling_leads() -> None:
    assert group_keys({"bezahlkart": 2, "bezahlkrat": 7}) == {
        "bezahlkart": "bezahlkrat",
        "bezahlkrat": "bezahlkrat",
    }


def test_what_is_alike_to_an_entered_topic_is_that_topic() -> None:
    assert group_keys({"wohngelt": 9}, ["wohngeld"]) == {"wohngelt": "wohngeld"}


def test_entered_topics_stay_apart_however_alike() -> None:
    groups = group_keys({"tageseltern": 1, "tageselterm": 1}, ["tageseltern", "tageselterm"])
    assert groups == {"tageseltern": "tageseltern", "tageselterm": "tageselterm"}


def test_the_order_of_words_is_no_matter() -> None:
    times = {"bezahlkart": 3, "bezahlkrat": 3, "bezahlkat": 1, "bezahlkarf": 1}
    groups = [group_keys(dict(order)) for order in permutations(times.items())]
    assert all(group == groups[0] for group in groups)
