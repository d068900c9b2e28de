"""Many spellings become one, and texts fall into words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.search.wording import fold, shortened, stem, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Straße", "STRASSE"),
        ("Ärzte", "Aerzte"),
        ("Ärzte", "Arzte"),
        ("Fördermittel", "Foerdermittel"),
        ("Kommission", "Komision"),
        ("Müller", "Mueler"),
        ("İhsanoğlu", "Ihsanoglu"),
        ("Café", "Cafe"),
        ("Yalçın", "yalcin"),
    ],
)
def test_spellings_of_a_word_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("BB", "B"), ("SGB II", "SGB I"), ("XII", "XI"), ("Haus", "Hase")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("§ 16g AufenthG", ["16g", "AufenthG"]),
        ("3+2, bitte", ["3+2", "bitte"]),
        ("M&I im JC", ["M&I", "im", "JC"]),
        ("U25-Team", ["U25", "Team"]),
        ("Kita_Gutschein/Elternbeitrag", ["Kita", "Gutschein", "Elternbeitrag"]),
        ("джобцентр", ["джобцентр"]),
        ("…!? —", []),
    ],
)
def test_a_text_falls_into_words(text: str, typed: list[str]) -> None:
    assert [word.typed for word in words(text)] == typed


@pytest.mark.parametrize(
    "text", ["Berater:in", "Berater*in", "Berater/-in", "Berater_in", "Berater(in)", "Berater·in"]
)
def test_gendered_endings_are_left_out(text: str) -> None:
    assert [word.typed for word in words(text)] == ["Berater"]


def test_the_capital_i_of_a_gendered_ending_is_left_out() -> None:
    assert [word.typed for word in words("SchülerInnen")] == ["Schüler"]


@pytest.mark.parametrize(
    ("folded", "short"), [("duldungen", "duldung"), ("kurse", "kurse"), ("abhs", "abhs")]
)
def test_only_longer_words_lose_their_ending(folded: str, short: str) -> None:
    assert stem(folded) == short


@given(st.text(max_size=50).map(lambda text: text * 300))
def test_a_long_text_is_shortened(text: str) -> None:
    assert len(shortened(text)) <= 800
