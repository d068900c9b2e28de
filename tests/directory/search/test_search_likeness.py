"""How two words are alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.search.likeness import (
    Manner,
    by_form,
    by_part,
    by_shared_part,
    by_sound,
    by_typo,
    core,
    slips_allowed,
    without_link,
)
from directory.search.wording import fold, word


@pytest.mark.parametrize(
    ("one", "other"), [("Bescheid", "Bescheide"), ("Duldungen", "Duldung"), ("Umfangs", "Umfänge")]
)
def test_a_word_has_forms(one: str, other: str) -> None:
    assert by_form(fold(one), fold(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Haft", "Haus"), ("Miete", "Mietrecht"), ("Wohngeld", "Wohnung")]
)
def test_other_words_are_no_forms(one: str, other: str) -> None:
    assert not by_form(fold(one), fold(other))


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("Störung", "Hörstörung"),
        ("Umwelt", "Umweltzone"),
        ("Wohngeldantrag", "Wohngeld"),
        ("Rente", "Altersrenten"),
    ],
)
def test_one_word_is_a_part_of_the_other(asked: str, known: str) -> None:
    likeness = by_part(word(asked), word(known))
    assert likeness
    assert likeness.manner is Manner.PART


def test_a_part_that_only_looks_like_one_counts_less() -> None:
    looks_so = by_part(word("Rettung"), word("Vertretung"))
    is_so = by_part(word("Rettung"), word("Seerettung"))
    assert looks_so
    assert is_so
    assert looks_so.degree < is_so.degree


def test_the_first_part_of_a_compound_says_more_than_the_last() -> None:
    first = by_part(word("Grundbuchstelle"), word("Grundbuch"))
    last = by_part(word("Grundbuchstelle"), word("Stelle"))
    assert first
    assert last
    assert first.degree > last.degree


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("Beschäftigungserlaubniss", "Beschäftigungserlaubnis"),
        ("Wohngled", "Wohngeld"),
        ("Teefon", "Telefon"),
        ("Abskhiebug", "Abschiebung"),
    ],
)
def test_a_slip_is_forgiven(asked: str, known: str) -> None:
    assert by_typo(word(asked), word(known))


@pytest.mark.parametrize(("asked", "known"), [("Haltung", "Erhaltung"), ("IFK", "IFD"), ("Miete", "Mauer")])
def test_other_words_are_no_slips(asked: str, known: str) -> None:
    likeness = by_typo(word(asked), word(known))
    assert not likeness or likeness.degree < 0.75


@given(st.text(alphabet="abcdefgh", max_size=4), st.text(alphabet="abcdefgh", max_size=6))
def test_up_to_four_letters_nothing_is_guessed(asked: str, known: str) -> None:
    assert slips_allowed(asked) == 0
    assert not by_typo(word(asked), word(known)) or fold(asked) == fold(known)


def test_of_two_names_with_one_sound_the_closer_spelling_wins() -> None:
    assert by_sound(word("Maier"), word("Meier")).degree > by_sound(word("Maier"), word("Meyer")).degree


@pytest.mark.parametrize(
    ("compound", "matter"),
    [
        ("wohngeldantrag", "wohngeld"),
        ("grundbuchstele", "grundbuch"),
        ("antrag", "antrag"),
        ("wohngeld", "wohngeld"),
    ],
)
def test_the_core_of_a_compound_is_its_matter(compound: str, matter: str) -> None:
    assert core(compound) == matter


def test_the_link_of_a_compound_may_be_missing() -> None:
    assert set(without_link("leistungs")) == {"leistungs", "leistung"}


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("Bewerbungsfotos", "Bewerbungskosten"),
        ("Schulschwimmen", "Schulschwänzer"),
        ("Ferienfreizeit", "Freizeitheim"),
        ("Freizeitheim", "Ferienfreizeit"),
    ],
)
def test_compounds_that_share_a_part_are_a_little_alike(asked: str, known: str) -> None:
    likeness = by_shared_part(fold(asked), fold(known))
    assert likeness is not None
    assert 0 < likeness.degree < 0.5


def test_a_few_letters_in_common_are_no_part() -> None:
    assert by_shared_part(fold("Bestattung"), fold("Bescheid")) is None
