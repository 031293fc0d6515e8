"""Degree centrality (Freeman 1978)."""

from collections.abc import Hashable

import numpy as np
from tuyun.graph.fast.csr import CsrGraph
from tuyun.graph.fast.jit import Longs


def degree_centrality(G: CsrGraph) -> dict[Hashable, float]:
    """See `nx.degree_centrality`."""
    return _by_others(G, _degrees(G, out=True) + _degrees(G, out=False))


def in_degree_centrality(G: CsrGraph) -> dict[Hashable, float]:
    """See `nx.in_degree_centrality`."""
    return _by_others(G, _degrees(G, out=False))


def out_degree_centrality(G: CsrGraph) -> dict[Hashable, float]:
    """See `nx.out_degree_centrality`."""
    return _by_others(G, _degrees(G, out=True))


def _degrees(graph: CsrGraph, *, out: bool) -> Longs:
    """Outgoing or incoming links of each node; undirected links are outgoing, self-loops incoming as well."""
    links = graph.out
    counts = np.ones(len(links.targets), np.int64) if graph.multiplicity is None else graph.multiplicity
    nodes = links.sources if out else links.targets
    if not graph.directed and not out:
        loops = links.sources == links.targets
        nodes, counts = nodes[loops], counts[loops]
    return np.bincount(nodes, counts, minlength=len(graph)).astype(np.int64)


def _by_others(graph: CsrGraph, degrees: Longs) -> dict[Hashable, float]:
    if len(graph) <= 1:
        return dict.fromkeys(graph.ids, 1)
    return graph.by_id(degrees.astype(np.float64) * (1.0 / (len(graph) - 1.0)))
