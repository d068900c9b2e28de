"""How much an unknown word looks like a name: three letters at a time, learnt from the packaged lists."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.privacy.vocabulary import given_names, ordinary_words, surnames

_SMOOTHING = 0.5


def likeness(folded: str) -> float:
    """The logarithm of the odds that the word is a name; 0 where names and words write it equally often."""
    weights = _weights()
    return sum(weights.get(piece, 0.0) for piece in _pieces(folded))


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    words = ordinary_words()
    in_names = Counter(piece for name in given_names() | surnames() - words for piece in _pieces(name))
    in_words = Counter(piece for word in words for piece in _pieces(word))
    pieces = in_names.keys() | in_words.keys()
    missing = math.log(
        (in_words.total() + _SMOOTHING * len(pieces)) / (in_names.total() + _SMOOTHING * len(pieces))
    )
    return {
        piece: math.log((in_names[piece] + _SMOOTHING) / (in_words[piece] + _SMOOTHING)) + missing
        for piece in pieces
    }


def _pieces(word: str) -> Iterable[str]:
    framed = f"^{word}$"
    return (framed[start : start + 3] for start in range(len(framed) - 2))
