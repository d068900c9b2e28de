"""How likely so many calls are by chance, and which of many such tests one run may believe."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from bot.practice.patterns.columns import Flags, Values

FALSE_DISCOVERIES = 0.10
"""Of what a run tells, at most this share may be chance (the q of Benjamini and Hochberg)."""
PRIOR = 0.5
"""Jeffreys' prior for a share: half a call of each kind was always there."""
PRIOR_OF_A_RATE = 1.0
"""Any rate was as likely: one call was always there. With half a one seldom topics rise by chance."""


def of_at_least(many: ArrayLike, among: ArrayLike, share: ArrayLike) -> Values:
    """That of `among` calls at least `many` are of a kind that usually has this share (binomial tail)."""
    many, among = np.asarray(many, float), np.asarray(among, float)
    return _beta(many, among - many + 1, share)


def of_so_many_more(many: ArrayLike, before: ArrayLike, part: ArrayLike) -> Values:
    """That at least `many` calls follow on `before`, in a time that makes up this part of both times.

    The predictive distribution of a Poisson rate that is known only from those before: negative binomial
    (A. Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6).
    """
    return _beta(many, np.asarray(before, float) + PRIOR_OF_A_RATE, part)


def is_no_chance(chances: Sequence[float], tests: int) -> Flags:
    """Which results hold if as many tests were made. Those left out were no better than the worst given.

    Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, 1995.
    """
    ordered = np.sort(np.asarray(chances, float))
    allowed = FALSE_DISCOVERIES * np.arange(1, len(ordered) + 1) / max(tests, 1)
    holds = ordered <= allowed
    limit = ordered[holds][-1] if holds.any() else -1.0
    return np.asarray(chances, float) <= limit


def _beta(many: ArrayLike, other: ArrayLike, share: ArrayLike) -> Values:
    """The tail of both distributions is an incomplete beta function; at least none is certain."""
    from scipy.special import betainc  # noqa: PLC0415 - 0.1 s that not every start has to wait for

    many = np.asarray(many, float)
    tail = betainc(np.maximum(many, 1), np.maximum(other, PRIOR), share)
    return np.asarray(np.where(many > 0, tail, 1.0), np.float64)
