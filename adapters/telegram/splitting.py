"""Cuts texts to what a message holds, counted in UTF-16 units as Telegram counts them."""

from bisect import bisect_right
from itertools import accumulate

MOST_IN_A_TEXT = 4096
MOST_IN_A_CAPTION = 1024

BORDERS = ("\n\n", "\n", " ")
LAST_OF_ONE_UNIT = "\uffff"


def units(text: str) -> int:
    return sum(map(_width, text))


def split(text: str, most: int = MOST_IN_A_TEXT) -> list[str]:
    """The text in pieces that each fit, none of them blank; only white space between them is lost."""
    pieces = []
    while text := text.strip():
        piece, text = cut(text, most)
        pieces.append(piece)
    return pieces


def cut(text: str, most: int) -> tuple[str, str]:
    """What fits, and the rest: between paragraphs, else between lines, else between words, else anywhere.

    The text begins with no white space.
    """
    fitting = _beginning(text, most)
    if fitting == text:
        return text.rstrip(), ""
    followed = text[: len(fitting) + 1]  # a border may stand right behind what fits
    ends = (followed.rfind(border) for border in BORDERS)
    end = next((end for end in ends if end > 0), len(fitting))
    return text[:end].rstrip(), text[end:].lstrip()


def _beginning(text: str, most: int) -> str:
    ends = list(accumulate(map(_width, text[:most])))
    return text[: bisect_right(ends, most)]


def _width(character: str) -> int:
    return 2 if character > LAST_OF_ONE_UNIT else 1
