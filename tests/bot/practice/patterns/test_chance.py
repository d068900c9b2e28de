"""How likely so many calls are, held against values worked out by hand or known from the literature."""

import numpy as np
import pytest

from bot.practice.patterns import chance


def test_three_heads_of_four() -> None:
    assert chance.of_at_least(3, 4, 0.5) == pytest.approx(5 / 16)


def test_at_least_none_is_certain() -> None:
    assert chance.of_at_least(0, 10, 0.1) == 1
    assert chance.of_so_many_more(0, 10, 0.1) == 1


def test_all_of_them() -> None:
    assert chance.of_at_least(4, 4, 0.5) == pytest.approx(1 / 16)


def test_at_least_one_more_in_as_busy_a_time() -> None:
    """None with the chance (1 - part) to the power of what was before and one call."""
    assert chance.of_so_many_more(1, 3, 0.5) == pytest.approx(1 - 0.5**4)


def test_little_known_before_makes_more_likely_what_comes_after() -> None:
    short, long = chance.of_so_many_more([6, 6], [2, 8], [1 / 3, 1 / 9])
    assert short > long


def test_no_time_before_tells_nothing() -> None:
    assert chance.of_so_many_more(9, 0, 1.0) == 1


def test_the_example_of_benjamini_and_hochberg() -> None:
    """Fifteen results of their paper, 1995: at q = 0.05 four of them hold."""
    chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344]
    chances += [0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0]
    assert np.count_nonzero(chance.is_no_chance(chances, 30)) == 4  # twice the tests for twice their q


def test_tests_that_showed_nothing_count_too() -> None:
    assert chance.is_no_chance([0.001], 100).all()
    assert not chance.is_no_chance([0.001], 101).any()


def test_no_results_none_hold() -> None:
    assert not len(chance.is_no_chance([], 0))
