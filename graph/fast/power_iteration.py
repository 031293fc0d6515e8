"""PageRank and eigenvector centrality by power iteration, with the same steps as networkx."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
from tuyun.graph.engine import current_engine
from tuyun.graph.fast import parallel
from tuyun.graph.fast.csr import Csr
from tuyun.graph.fast.jit import Floats, kernel
from tuyun.graph.fast.ranges import Range, cuts, ranges

PARALLEL_LINKS = 1_500_000
"""With fewer links, one thread is as fast."""


@kernel
def _multiply(into: Csr, weights: Floats, values: Floats, begin: int, end: int, product: Floats) -> None:
    """The sum over incoming links of weight (1 if there are none) times value, for the nodes in a range."""
    offsets, sources = into
    weighted = len(weights) > 0
    for node in range(begin, end):
        total = 0.0
        if weighted:
            for link in range(offsets[node], offsets[node + 1]):
                total += weights[link] * values[np.uint32(sources[link])]
        else:
            for link in range(offsets[node], offsets[node + 1]):
                total += values[np.uint32(sources[link])]
        product[node] = total


class Multiplication:
    """``values @ adjacency``, many times, in threads; ``weights`` are parallel to the incoming links."""

    def __init__(self, into: Csr, weights: Floats) -> None:
        self.into, self.weights = into, weights
        pieces = parallel.threads() if len(into.targets) > PARALLEL_LINKS else 1
        self.cuts = cuts(into, pieces)
        parallel.require_memory("power iteration", 160 * into.nodes)
        self.team = parallel.ThreadTeam(pieces)
        self.product = np.empty(into.nodes)

    def __call__(self, values: Floats) -> Floats:
        """The product, in the same array each time."""
        ranges = zip(self.cuts[:-1], self.cuts[1:], strict=True)
        self.team.each(lambda part: _multiply(self.into, self.weights, values, *part, self.product), ranges)
        return self.product


@contextmanager
def multiplication(into: Csr, weights: Floats) -> Iterator[Callable[[Floats], Floats]]:
    """A function for ``values @ adjacency``, by the executors of an engine or else by threads.

    Each node's sum is taken in the order of its links, wherever that is done. So the bits are the same.
    """
    engine = current_engine()
    if engine is None:
        yield Multiplication(into, weights)
        return
    parallel.require_memory("power iteration", 160 * into.nodes)
    product = np.empty(into.nodes)
    with engine.hold(ranges(into, weights, engine.parallelism)) as each:
        yield lambda values: np.concatenate(each(multiply_range, values), out=product)


def multiply_range(part: Range, values: Floats) -> Floats:
    """The product for the nodes of a range."""
    product = np.empty(part.links.nodes)
    _multiply(part.links, part.weights, values, 0, part.links.nodes, product)
    return product


class Vectors(NamedTuple):
    """What PageRank starts from; each vector sums to 1."""

    start: Floats
    teleport: Floats
    """The probability of each node after a jump (networkx: personalization)."""
    dangling: Floats
    """The probability of each node after a node without outgoing links."""


def pagerank(
    into: Csr, weights: Floats, strength: Floats, alpha: float, vectors: Vectors, max_iter: int, tol: float
) -> Floats | None:
    """Page et al. 1999; None if it has not converged. ``strength`` is the sum of each node's outgoing weights."""
    is_dangling = strength == 0
    inverse = np.zeros(into.nodes)
    inverse[~is_dangling] = 1.0 / strength[~is_dangling]
    dangling = np.flatnonzero(is_dangling)
    rank: Floats = vectors.start.copy()
    per_link = rank * inverse
    with multiplication(into, weights) as multiply:
        for _ in range(max_iter):
            lost = rank[dangling].sum()
            if _step(multiply(per_link), lost, alpha, vectors, inverse, rank, per_link) < into.nodes * tol:
                return rank
    return None


@kernel
def _step(
    product: Floats, lost: float, alpha: float, vectors: Vectors, inverse: Floats, rank: Floats, per_link: Floats
) -> float:
    """Write the next ranks, and what each node passes to a link; returns the sum of all changes."""
    dangling, teleport = vectors.dangling, vectors.teleport
    change = 0.0
    for node in range(len(rank)):
        after = alpha * (product[node] + lost * dangling[node]) + (1 - alpha) * teleport[node]
        change += abs(after - rank[node])
        rank[node] = after
        per_link[node] = after * inverse[node]
    return change


def eigenvector(into: Csr, weights: Floats, start: Floats, max_iter: int, tol: float) -> Floats | None:
    """The principal eigenvector of adjacency matrix plus identity (Bonacich 1987); None if not converged."""
    vector: Floats = start
    with multiplication(into, weights) as multiply:
        for _ in range(max_iter):
            before = vector
            vector = np.add(before, multiply(before))
            vector /= float(np.sqrt(np.dot(vector, vector))) or 1.0
            if np.abs(vector - before).sum() < into.nodes * tol:
                return vector
    return None
