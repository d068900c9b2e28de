"""Order, ties and stated conditions."""

import numpy as np
import pytest

from directory.search.choosing import descending, tied

SCORES = np.array([0.5, 0.9, 0.2, 0.9, 0.895], dtype=np.float32)


def test_the_best_come_first_and_equals_in_their_order() -> None:
    assert descending(SCORES) == [1, 3, 4, 0]


def test_only_some_rows_may_compete() -> None:
    assert descending(SCORES, among=[0, 2, 4]) == [4, 0]
    assert descending(SCORES, among=[]) == []


@pytest.mark.parametrize("size", [0, 3])
def test_nobody_is_chosen_without_a_score(size: int) -> None:
    assert descending(np.zeros(size, dtype=np.float32)) == []


def test_a_tie_is_what_is_nearly_as_good() -> None:
    assert tied([1, 3, 4, 0], SCORES) == [1, 3, 4]
    assert tied([], SCORES) == []
