"""Small counts made from case records are withheld, and so is what would give them away.

Primary suppression: a count of 1 to 4. Complementary suppression: whatever else would let a small group, or a
small difference between two counts, be had by adding and subtracting what is shown (Willenborg and de Waal,
Elements of Statistical Disclosure Control, 2001). Figures that somebody published are never passed through here.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

THRESHOLD = 5
"""Counts of 1 to one less than this are small. None is not small: it tells of nobody."""
CLOSE = 1e-7
Key = TypeVar("Key", bound=Hashable)
Matrix = NDArray[np.float64]


def withheld(
    cells: Mapping[Key, Sequence[bool | int]],
    sizes: Sequence[int],
    threshold: int = THRESHOLD,
    known: Sequence[Sequence[bool | int]] = (),
) -> frozenset[Key]:
    """The cells that must not be shown.

    Each cell in turn is shown if no small group can then be computed from what is shown; so the more important
    come first.

    Args:
        cells: for each count that might be shown, which groups of cases are in it, in the order of the sizes.
        sizes: how many cases each group has; groups share no case.
        threshold: the smallest count that may be shown, beside none.
        known: counts that are shown elsewhere, such as that of all rows.

    >>> cells = {"all": [1, 1, 1], "a": [1, 0, 0], "b": [0, 1, 0], "c": [0, 0, 1]}
    >>> sorted(withheld(cells, [20, 3, 9]))
    ['b', 'c']
    """
    if not cells or not sizes:
        return frozenset()
    table = np.array([list(row) for row in (*known, *cells.values())], dtype=float)
    members, inverse = np.unique(table, axis=1, return_inverse=True)
    weights = np.bincount(inverse.ravel(), weights=np.array(sizes, dtype=float))
    left = _sensitive(members, weights, threshold)  # of each small count, what is shown does not tell
    small = (weights > 0) & (weights < threshold)
    reach = np.zeros(len(weights))  # of each group, how much of it what is shown tells: 1 is all
    basis: Matrix = np.zeros((0, members.shape[1]))  # orthonormal, of all that is shown
    hidden: set[Key] = set()
    for key, cell in zip([*(None for _ in known), *cells], members, strict=True):
        news = cell - (basis @ cell) @ basis
        news -= (basis @ news) @ basis  # once more: rounding
        length = np.linalg.norm(news)
        if length < CLOSE:
            if key is not None and 0 < cell @ weights < threshold:
                hidden.add(key)
            continue
        news /= length
        after, reached = left - np.outer(left @ news, news), reach + news**2
        given_away = (np.linalg.norm(after, axis=1) < CLOSE).any() or (1 - reached[small] < CLOSE).any()
        if key is not None and given_away:
            hidden.add(key)
            continue
        left, reach, basis = after, reached, np.vstack([basis, news])
    return frozenset(hidden)


def _sensitive(members: Matrix, weights: Matrix, threshold: int) -> Matrix:
    """Small counts, and small differences between a count and a count that is a part of it; a row each."""
    values = members @ weights
    found = {tuple(row) for row, value in zip(members, values, strict=True) if 0 < value < threshold}
    for whole, value in zip(members, values, strict=True):
        near = members[(value - values > 0) & (value - values < threshold)]
        found |= {tuple(whole - part) for part in near if (part <= whole).all()}
    return np.array(sorted(found)).reshape(-1, len(weights))
