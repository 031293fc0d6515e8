"""Structural holes (Burt 1992, 2004): constraint and effective size, computed from triangles.

Both need, for two tied nodes, the sum over their common neighbours. A pair without common neighbours adds nothing,
so the sums run over triangles, found from the end with fewer neighbours: the work is the sum over links of the
smaller degree, not the sum of squared degrees that a product of matrices takes.
"""

from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_array
from tuyun.graph.fast import parallel
from tuyun.graph.fast.csr import Csr, CsrGraph, sum_by
from tuyun.graph.fast.jit import Floats, Longs, kernel


class Ties(NamedTuple):
    """The weights of both directions together, as networkx takes them: ``P + P.T``."""

    links: Csr
    """Symmetric; self-loops are ties too."""
    weights: Floats
    sums: Floats
    """The sum of each node's ties."""


@kernel
def _sum_triangles(ties: Ties, factor: Floats, begin: int, end: int, position: Longs, sums: Floats) -> None:
    """`sum_triangles` for links of ``u`` and ``v`` where ``u`` is in the range and has more neighbours.

    It writes the positions of (u, v) and (v, u), which no other range writes. ``position`` is scratch, all -1.
    """
    offsets, targets = ties.links
    weights = ties.weights
    for node in range(begin, end):
        for link in range(offsets[node], offsets[node + 1]):
            position[targets[link]] = link
        size = offsets[node + 1] - offsets[node]
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = targets[link]
            degree = offsets[neighbour + 1] - offsets[neighbour]
            if degree > size or (degree == size and neighbour > node):
                continue
            total = 0.0
            back = link
            for second in range(offsets[neighbour], offsets[neighbour + 1]):
                if targets[second] == node:
                    back = second
                third = position[targets[second]]
                if third >= 0:
                    total += weights[third] * weights[second] * factor[targets[second]]
            sums[link] = sums[back] = total
        for link in range(offsets[node], offsets[node + 1]):
            position[targets[link]] = -1


def sum_triangles(ties: Ties, factor: Floats) -> Floats:
    """For each link (u, v), the sum over common neighbours ``w`` of tie(u, w) tie(v, w) factor(w)."""
    offsets, nodes = ties.links.offsets, ties.links.nodes
    pieces = max(1, min(4 * parallel.SLOTS, nodes // 256))
    parallel.require_memory("constraint", 64 * len(ties.weights) + parallel.threads() * 8 * nodes)
    cuts = np.searchsorted(offsets, np.linspace(0, offsets[-1], pieces + 1)[1:-1])
    cuts = np.concatenate([[0], cuts, [nodes]])
    sums = np.zeros(len(ties.weights))

    def run(piece: int, _slot: int, position: Longs) -> None:
        _sum_triangles(ties, factor, cuts[piece], cuts[piece + 1], position, sums)

    parallel.run_pieces("constraint", pieces, lambda: np.full(nodes, -1, np.int64), run)
    return sums


def mutual_ties(graph: CsrGraph, weights: Floats) -> Ties:
    """The ties of a graph with a weight for each of its links."""
    links, nodes = graph.out, len(graph)
    if graph.directed:
        matrix = csr_array((weights, links.targets, links.offsets), shape=(nodes, nodes))
        both = (matrix + matrix.T).tocsr()
        both.sort_indices()
        links = Csr(both.indptr.astype(np.int64), both.indices.astype(np.int32))
        weights = both.data
    else:
        weights = 2 * weights
    return Ties(links, weights, sum_by(links.sources, weights, nodes))


def _loop_weights(ties: Ties) -> Floats:
    """The tie of each node to itself."""
    loops = ties.links.sources == ties.links.targets
    weights = np.zeros(ties.links.nodes)
    weights[ties.links.sources[loops]] = ties.weights[loops]
    return weights


def constraint(ties: Ties) -> Floats:
    """How strongly a node's neighbours are tied to each other; NaN for a node without neighbours."""
    links, weights, sums = ties
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse = 1.0 / sums
        direct = weights * inverse[links.sources]
        indirect = sum_triangles(ties, inverse) * inverse[links.sources]
        local = (direct + indirect) ** 2
        values = sum_by(links.sources, np.where(direct > 0, local, 0.0), links.nodes)
        values[sums - 2 * _loop_weights(ties) * inverse == 0] = np.nan
    values[np.diff(links.offsets) == 0] = np.nan
    return values


def effective_size(ties: Ties) -> Floats:
    """The number of a node's neighbours less what is redundant among them; NaN for a node without neighbours.

    A tie to a third node is divided by the strongest tie of that node, as networkx 3.7 does for all nodes at once.
    """
    links, weights, sums = ties
    strongest = np.full(links.nodes, -np.inf)
    np.maximum.at(strongest, links.sources, weights)
    partial = np.diff(links.offsets) < links.nodes
    strongest[partial] = np.maximum(strongest[partial], 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse, by_strongest = 1.0 / sums, 1.0 / strongest
        shared = sum_triangles(ties, by_strongest) * inverse[links.sources]
        direct = weights * inverse[links.sources]
        values = sum_by(links.sources, np.where(direct > 0, 1.0 - shared, 0.0), links.nodes)
        values[sum_by(links.sources, direct, links.nodes) - _loop_weights(ties) * inverse == 0] = np.nan
    values[np.diff(links.offsets) == 0] = np.nan
    return values
