"""Lists of numbers in two arrays."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from directory.search.postings import Postings, gathered

Lists = st.lists(st.lists(st.integers(0, 9), unique=True))


@given(Lists)
def test_every_list_is_kept(lists: list[list[int]]) -> None:
    postings = Postings.from_lists(lists)
    assert [postings.of(place).tolist() for place in range(len(postings))] == lists


@given(Lists)
def test_turned_twice_they_are_as_before(lists: list[list[int]]) -> None:
    twice = Postings.from_lists(lists).turned(10).turned(len(lists))
    assert [twice.of(place).tolist() for place in range(len(twice))] == [sorted(one) for one in lists]


def test_of_each_list_so_many_stay_as_are_wanted() -> None:
    cut = Postings.from_lists([[1, 2, 3], [], [4], [5, 6]]).cut(np.array([2, 0, 0, 2], dtype=np.int32))
    assert [cut.of(place).tolist() for place in range(len(cut))] == [[1, 2], [], [], [5, 6]]


def test_several_lists_are_gathered_in_the_order_asked_for() -> None:
    numbers, lengths = gathered(Postings.from_lists([[1, 2], [], [3]]), np.array([2, 0, 1], dtype=np.int32))
    assert numbers.tolist() == [3, 1, 2]
    assert lengths.tolist() == [1, 2, 0]
