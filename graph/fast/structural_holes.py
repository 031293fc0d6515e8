"""Structural holes (Burt 1992, 2004): constraint and effective size, from triangles only.

Both ask, for two that are tied, what they have in common. A pair without a common partner adds nothing, so the
sums run over triangles, found from the end with fewer partners: the work is the sum over links of the lesser
degree, not the sum of squared degrees that a product of matrices takes.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from tuyun.graph.fast import work
from tuyun.graph.fast.compact import Compact, Links, add_up
from tuyun.graph.fast.jit import Floats, Ints, Longs, kernel


@kernel
def _common(
    starts: Longs, ends: Ints, ties: Floats, factor: Floats, begin: int, end: int, place: Longs, into: Floats
) -> None:
    """For each link between ``u`` and ``v``, where ``u`` has more partners and is in the range, the sum over
    ``w`` of tie(u, w) tie(v, w) factor(w), written at the places of (u, v) and (v, u), which nobody else writes;
    ``place`` is scratch, all -1."""
    for node in range(begin, end):
        for link in range(starts[node], starts[node + 1]):
            place[ends[link]] = link
        size = starts[node + 1] - starts[node]
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            degree = starts[other + 1] - starts[other]
            if degree > size or (degree == size and other > node):
                continue
            total = 0.0
            back = link
            for step in range(starts[other], starts[other + 1]):
                if ends[step] == node:
                    back = step
                third = place[ends[step]]
                if third >= 0:
                    total += ties[third] * ties[step] * factor[ends[step]]
            into[link] = into[back] = total
        for link in range(starts[node], starts[node + 1]):
            place[ends[link]] = -1


def common(links: Links, ties: Floats, factor: Floats) -> Floats:
    """The sum over ``w`` of tie(u, w) tie(v, w) factor(w) for each link (u, v) of a symmetric graph, both ways."""
    nodes = links.nodes
    pieces = max(1, min(4 * work.SLOTS, nodes // 256))
    work.announce("constraint", 64 * len(links.ends) + work.threads() * 8 * nodes)
    cuts = np.searchsorted(links.starts, np.linspace(0, links.starts[-1], pieces + 1)[1:-1])
    cuts = np.concatenate([[0], cuts, [nodes]])
    into = np.zeros(len(links.ends))

    def do(piece: int, _slot: int, place: Longs) -> None:
        _common(links.starts, links.ends, ties, factor, cuts[piece], cuts[piece + 1], place, into)

    work.spread("constraint", pieces, lambda: np.full(nodes, -1, np.int64), do)
    return into


@dataclass(frozen=True)
class Mutual:
    """Ties of both directions together, as networkx takes them: ``P + P.T``."""

    links: Links
    """Symmetric; a node may be tied to itself."""
    ties: Floats
    sums: Floats
    """Of each node's ties."""

    def of_nodes(self, values: Floats) -> Floats:
        """The sum over each node's places."""
        return add_up(self.links.sources, values, self.links.nodes)

    @property
    def own(self) -> Floats:
        """Tie of each node to itself."""
        loops = self.links.sources == self.links.ends
        own = np.zeros(self.links.nodes)
        own[self.links.sources[loops]] = self.ties[loops]
        return own


def mutual(graph: Compact, weights: Floats) -> Mutual:
    """From a graph, and a weight for each of its links."""
    links = graph.links
    count = links.nodes
    if graph.directed:
        matrix = csr_array((weights, links.ends, links.starts), shape=(count, count))
        both = (matrix + matrix.T).tocsr()
        both.sort_indices()
        links = Links(both.indptr.astype(np.int64), both.indices.astype(np.int32))
        ties = both.data
    else:
        ties = 2 * weights
    return Mutual(links, ties, add_up(links.sources, ties, count))


def constraint(told: Mutual) -> Floats:
    """How far a node's partners are tied to each other; NaN for a node without partners."""
    links, ties = told.links, told.ties
    one = links.sources
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse = 1.0 / told.sums
        direct = ties * inverse[one]
        indirect = common(links, ties, inverse) * inverse[one]
        local = (direct + indirect) ** 2
        values = told.of_nodes(np.where(direct > 0, local, 0.0))
        values[told.sums - 2 * told.own * inverse == 0] = np.nan
    alone = np.diff(links.starts) == 0
    values[alone] = np.nan
    return values


def effective_size(told: Mutual) -> Floats:
    """How many of a node's partners are not tied to its others; NaN for a node without partners.

    A tie to a third is divided by the strongest of that third, as networkx 3.7 does for all nodes at once.
    """
    links, ties = told.links, told.ties
    one = links.sources
    count = links.nodes
    highest = np.full(count, -np.inf)
    np.maximum.at(highest, one, ties)
    partial = np.diff(links.starts) < count
    highest[partial] = np.maximum(highest[partial], 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse, by_highest = 1.0 / told.sums, 1.0 / highest
        shared = common(links, ties, by_highest) * inverse[one]
        direct = ties * inverse[one]
        values = told.of_nodes(np.where(direct > 0, 1.0 - shared, 0.0))
        values[told.of_nodes(direct) - told.own * inverse == 0] = np.nan
    values[np.diff(links.starts) == 0] = np.nan
    return values
