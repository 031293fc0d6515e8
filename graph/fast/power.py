"""PageRank and eigenvector centrality by power iteration, step for step as networkx does it."""

import numpy as np
from tuyun.graph.fast import work
from tuyun.graph.fast.compact import Links
from tuyun.graph.fast.jit import Floats, Ints, Longs, kernel

MANY = 1_500_000
"""Links, below which one thread is as quick."""


@kernel
def _gather(
    starts: Longs, ends: Ints, weights: Floats, values: Floats, begin: int, end: int, into: Floats
) -> None:
    """The sum over incoming links of weight (1 if there are none) times value, for the nodes in a range."""
    weighted = len(weights) > 0
    for node in range(begin, end):
        total = 0.0
        if weighted:
            for link in range(starts[node], starts[node + 1]):
                total += weights[link] * values[np.uint32(ends[link])]
        else:
            for link in range(starts[node], starts[node + 1]):
                total += values[np.uint32(ends[link])]
        into[node] = total


class Gather:
    """``x @ A`` again and again, in threads; links must be the incoming ones, weights beside them."""

    def __init__(self, back: Links, weights: Floats) -> None:
        self.back, self.weights = back, weights
        arcs = int(back.starts[-1])
        pieces = work.threads() if arcs > MANY else 1
        cuts = np.searchsorted(back.starts, np.linspace(0, arcs, pieces + 1)[1:-1])
        self.cuts = [0, *(int(cut) for cut in cuts), back.nodes]
        work.announce("power iteration", 160 * back.nodes)
        self.team = work.Team(pieces)
        self.into = np.empty(back.nodes)

    def __call__(self, values: Floats) -> Floats:
        """The same array each time, written anew."""
        parts = zip(self.cuts[:-1], self.cuts[1:], strict=True)
        back = self.back
        self.team.each(lambda part: _gather(back.starts, back.ends, self.weights, values, *part, self.into), parts)
        return self.into


def page_rank(
    back: Links, weights: Floats, strength: Floats, alpha: float, start: Floats, jump: Floats, dangling: Floats,
    max_iter: int, tol: float,
) -> Floats | None:  # fmt: skip
    """Page et al. 1999; None if it has not settled. ``strength`` is the sum of each node's outgoing weights."""
    nodes = back.nodes
    lost = strength == 0
    inverse = np.zeros(nodes)
    inverse[~lost] = 1.0 / strength[~lost]
    nowhere = np.flatnonzero(lost)
    gather = Gather(back, weights)
    now: Floats = start.copy()
    handed = now * inverse
    for _ in range(max_iter):
        adrift = now[nowhere].sum()
        if _damp(gather(handed), adrift, dangling, alpha, jump, inverse, now, handed) < nodes * tol:
            return now
    return None


@kernel
def _damp(
    gathered: Floats, adrift: float, dangling: Floats, alpha: float, jump: Floats, inverse: Floats, now: Floats,
    handed: Floats,
) -> float:  # fmt: skip
    """Write the next values, and what each hands to a link; the sum of all changes."""
    change = 0.0
    for node in range(len(now)):
        after = alpha * (gathered[node] + adrift * dangling[node]) + (1 - alpha) * jump[node]
        change += abs(after - now[node])
        now[node] = after
        handed[node] = after * inverse[node]
    return change


def eigenvector(back: Links, weights: Floats, start: Floats, max_iter: int, tol: float) -> Floats | None:
    """The vector that links map to a multiple of itself (Bonacich 1987), shifted by one; None if not settled."""
    gather = Gather(back, weights)
    now: Floats = start
    for _ in range(max_iter):
        before = now
        now = np.add(before, gather(before))
        now /= float(np.sqrt(np.dot(now, now))) or 1.0
        if np.abs(now - before).sum() < back.nodes * tol:
            return now
    return None
