"""rapidfuzz: how alike the question and each field of a row are as strings (WRatio)."""

from collections.abc import Sequence
from importlib.metadata import version

import numpy as np
from rapidfuzz import fuzz, process, utils

from bench.search.peer import MOST, Index, Peer, Ranked
from bench.search.texts import by_field
from directory.exchange.rows import DirectoryRow

_SECOND = 0.1
"""How much a row's second best field counts beside its best."""


def build(rows: Sequence[DirectoryRow]) -> Index:
    keys = [row.key for row in rows]
    shape = len(rows), len(by_field(rows[0]))
    places, said = zip(*_wordings(rows), strict=True)
    numbers = {wording: number for number, wording in enumerate(dict.fromkeys(said))}
    number_of, wordings = np.array([numbers[wording] for wording in said]), list(numbers)
    flat = np.ravel_multi_index(np.array(places).T, shape)

    def rank(question: str) -> Ranked:
        asked = utils.default_process(question)
        alike = process.cdist([asked], wordings, scorer=fuzz.WRatio, dtype=np.float32)[0]
        fields = np.zeros(shape, np.float32)
        np.maximum.at(fields.reshape(-1), flat, alike[number_of])
        fields.sort(axis=1)
        scores = fields[:, -1] + _SECOND * fields[:, -2]
        best = np.argsort(-scores, kind="stable")[:MOST]
        return [(keys[row], float(scores[row])) for row in best]

    return Index(rank)


def _wordings(rows: Sequence[DirectoryRow]) -> list[tuple[tuple[int, int], str]]:
    """What stands where, as row and field."""
    return [
        ((row, field), utils.default_process(said))
        for row, fields in enumerate(map(by_field, rows))
        for field, wordings in enumerate(fields)
        for said in wordings
    ]


WRATIO = Peer(
    "WRatio",
    f"rapidfuzz {version('rapidfuzz')}",
    "je Feld verglichen, das beste zählt, das zweitbeste zu einem Zehntel",
    build,
)
