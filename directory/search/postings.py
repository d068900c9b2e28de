"""Many lists of numbers, kept end to end in two arrays."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
Values = NDArray[np.float32]

_HALF = 32  # bits: two numbers in one


@dataclass(frozen=True, slots=True)
class Postings:
    """List `i` stands in `numbers[starts[i]:starts[i + 1]]`."""

    starts: NDArray[np.int64]
    numbers: Numbers

    @classmethod
    def from_lists(cls, lists: Iterable[Iterable[int]]) -> "Postings":
        ends, numbers = array("q", [0]), array("i")
        for one in lists:
            numbers.extend(one)
            ends.append(len(numbers))
        return cls(np.array(ends, dtype=np.int64), np.array(numbers, dtype=np.int32))

    def __len__(self) -> int:
        return len(self.starts) - 1

    def of(self, place: int) -> Numbers:
        return self.numbers[self.starts[place] : self.starts[place + 1]]

    def equals(self, other: "Postings") -> bool:
        return np.array_equal(self.starts, other.starts) and np.array_equal(self.numbers, other.numbers)

    def lengths(self) -> NDArray[np.int64]:
        return np.diff(self.starts)

    def turned(self, size: int) -> "Postings":
        """The lists the other way round: for each number below `size` the places of the lists with it."""
        # Sorted as pairs in one number each: ten times as fast as a stable sort of the numbers alone.
        pairs = self.numbers.astype(np.int64) << _HALF
        pairs |= np.repeat(np.arange(len(self), dtype=np.int64), self.lengths())
        pairs.sort()
        places = (pairs & ((1 << _HALF) - 1)).astype(np.int32)
        return Postings(_starts(np.bincount(self.numbers, minlength=size)), places)

    def picked(self, places: Numbers) -> "Postings":
        """These of the lists, in this order. Quick where they stand side by side already."""
        breaks = np.flatnonzero(np.diff(places) != 1) + 1
        runs = [run for run in np.split(places, breaks) if len(run)]
        parts = [self.numbers[self.starts[run[0]] : self.starts[run[-1] + 1]] for run in runs]
        return Postings(_starts(self.lengths()[places]), np.concatenate([self.numbers[:0], *parts]))

    def cut(self, lengths: Numbers) -> "Postings":
        """So many numbers of each list, its first ones."""
        ends = np.repeat(self.starts[:-1] + lengths, self.lengths())
        return Postings(_starts(lengths.astype(np.int64)), self.numbers[np.arange(len(self.numbers)) < ends])

    def followed_by(self, more: "Postings") -> "Postings":
        starts = np.concatenate([self.starts, more.starts[1:] + self.starts[-1]])
        return Postings(starts, np.concatenate([self.numbers, more.numbers]))


def gathered(postings: Postings, places: Numbers) -> tuple[Numbers, NDArray[np.int64]]:
    """The numbers of several lists end to end, and how long each list is."""
    starts = postings.starts[places]
    lengths = postings.starts[places + 1] - starts
    before = np.cumsum(lengths) - lengths
    at = np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))
    return postings.numbers[at], lengths


def _starts(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths)])


NO_POSTINGS = Postings.from_lists([])
