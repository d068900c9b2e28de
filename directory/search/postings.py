"""Many lists of numbers, kept end to end in two arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
Values = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Postings:
    """List `i` stands in `numbers[starts[i]:starts[i + 1]]`."""

    starts: NDArray[np.int64]
    numbers: Numbers

    @classmethod
    def from_lists(cls, lists: Sequence[Sequence[int]]) -> "Postings":
        lengths = np.fromiter((len(one) for one in lists), dtype=np.int64, count=len(lists))
        starts = _starts(lengths)
        numbers = np.fromiter(chain.from_iterable(lists), dtype=np.int32, count=int(starts[-1]))
        return cls(starts, numbers)

    def __len__(self) -> int:
        return len(self.starts) - 1

    def of(self, place: int) -> Numbers:
        return self.numbers[self.starts[place] : self.starts[place + 1]]

    def lengths(self) -> NDArray[np.int64]:
        return np.diff(self.starts)

    def turned(self, size: int) -> "Postings":
        """The lists the other way round: for each number below `size` the places of the lists with it."""
        places = np.repeat(np.arange(len(self), dtype=np.int32), self.lengths())
        order = np.argsort(self.numbers, kind="stable")
        return Postings(_starts(np.bincount(self.numbers, minlength=size)), places[order])


def gathered(postings: Postings, places: Numbers) -> tuple[Numbers, NDArray[np.int64]]:
    """The numbers of several lists end to end, and how long each list is."""
    starts = postings.starts[places]
    lengths = postings.starts[places + 1] - starts
    before = np.cumsum(lengths) - lengths
    at = np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))
    return postings.numbers[at], lengths


def _starts(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths)])
