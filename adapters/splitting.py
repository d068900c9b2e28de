"""Cuts a text into pieces that a message holds, by whatever measure its platform counts."""

from bisect import bisect_right
from collections.abc import Callable

Size = Callable[[str], int]
"""Of a text; with every character more, none of which counts for nothing."""

BORDERS = ("\n\n", "\n", " ")


def split(text: str, most: int, size: Size) -> list[str]:
    """The text in pieces that each fit, none of them blank; only white space between them is lost."""
    pieces = []
    while text := text.strip():
        piece, text = cut(text, most, size)
        pieces.append(piece)
    return pieces


def cut(text: str, most: int, size: Size) -> tuple[str, str]:
    """What fits, and the rest: between paragraphs, else between lines, else between words, else anywhere.

    The text begins with no white space.
    """
    fitting = _beginning(text, most, size)
    if fitting == text:
        return text.rstrip(), ""
    followed = text[: len(fitting) + 1]  # a border may stand right behind what fits
    ends = (followed.rfind(border) for border in BORDERS)
    end = next((end for end in ends if end > 0), len(fitting))
    return text[:end].rstrip(), text[end:].lstrip()


def _beginning(text: str, most: int, size: Size) -> str:
    lengths = range(1, min(len(text), most) + 1)
    return text[: bisect_right(lengths, most, key=lambda length: size(text[:length]))]
