"""Long texts come whole, in messages that Telegram takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.splitting import split, units

TEXTS = st.text(st.sampled_from("aß–😀 \n\t"), max_size=120) | st.text(max_size=60)
MOST = st.integers(2, 30)


@given(TEXTS, MOST)
def test_every_piece_fits_and_says_something(text: str, most: int) -> None:
    assert all(piece.strip() == piece and 0 < units(piece) <= most for piece in split(text, most))


@given(TEXTS, MOST)
def test_nothing_but_white_space_is_lost(text: str, most: int) -> None:
    assert "".join("".join(split(text, most)).split()) == "".join(text.split())


@given(TEXTS)
def test_what_fits_stays_whole(text: str) -> None:
    assert split(text) == ([text.strip()] if text.strip() else [])


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("eins zwei\ndrei\n\nvier", ["eins zwei\ndrei", "vier"]),
        ("eins zwei\ndrei vier fünf", ["eins zwei", "drei vier fünf"]),
        ("eins zwei drei vier", ["eins zwei drei", "vier"]),
        ("einundzwanzigtausend", ["einundzwanzigt", "ausend"]),
        ("eins zwei dreix vier", ["eins zwei", "dreix vier"]),
        ("eins zwei drei\nvier", ["eins zwei drei", "vier"]),
        ("😀😀😀😀😀😀😀😀", ["😀😀😀😀😀😀😀", "😀"]),
    ],
)
def test_paragraphs_go_before_lines_and_lines_before_words(text: str, pieces: list[str]) -> None:
    assert split(text, 14) == pieces


def test_emoji_count_double() -> None:
    assert units("a😀ß") == 4
