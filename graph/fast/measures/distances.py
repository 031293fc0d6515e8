"""Closeness, harmonic centrality, and lengths of shortest paths."""

from collections.abc import Hashable, Iterable, Iterator
from math import ceil, inf
from typing import Any

import networkx as nx
import numpy as np
from tuyun.graph.fast.csr import Csr, CsrGraph
from tuyun.graph.fast.multi_source_bfs import reach_and_distances, search, sum_distances

Lengths = dict[Hashable, int]


def closeness_centrality(
    G: CsrGraph, u: Hashable | None = None, distance: None = None, wf_improved: bool = True, *, sp: None = None
) -> Any:
    """Wasserman and Faust 1994; see `nx.closeness_centrality`."""
    if u is None:
        reach, total = reach_and_distances(G)
    else:
        lengths = _lengths(G, G.into, u, None, "Source").values()
        reach, total = np.array([len(lengths) - 1]), np.array([sum(lengths)])
    values = np.divide(reach, total, out=np.zeros(len(reach)), where=total > 0)
    if wf_improved and len(G) > 1:
        values *= reach / (len(G) - 1)
    return G.by_id(values) if u is None else float(values[0])


def harmonic_centrality(
    G: CsrGraph,
    nbunch: Any = None,
    distance: None = None,
    sources: Any = None,
) -> dict[Hashable, float]:
    """Boldi and Vigna 2014; see `nx.harmonic_centrality`."""
    nodes = range(len(G)) if nbunch is None else sorted(_numbers_of(G, nbunch))
    sources = range(len(G)) if sources is None else sorted(_numbers_of(G, sources))
    if len(nodes) < len(sources) and nbunch is not None:
        is_source = np.zeros(len(G), np.bool_)
        is_source[list(sources)] = True
        return {
            G.ids[node]: sum(
                1 / length for source, length in _search(G.into, node) if length and is_source[source]
            )
            for node in nodes
        }
    sums = sum_distances(G.simple_out, G.simple_into, np.array(sources, np.int32)).inverse_distance
    return {G.ids[node]: float(sums[node]) for node in nodes}


def single_source_shortest_path_length(G: CsrGraph, source: Hashable, cutoff: float | None = None) -> Lengths:
    """See `nx.single_source_shortest_path_length`."""
    return _lengths(G, G.out, source, cutoff, "Source")


def single_target_shortest_path_length(G: CsrGraph, target: Hashable, cutoff: float | None = None) -> Lengths:
    """See `nx.single_target_shortest_path_length`."""
    return _lengths(G, G.into, target, cutoff, "Target")


def all_pairs_shortest_path_length(G: CsrGraph, cutoff: float | None = None) -> Iterator[tuple[Hashable, Lengths]]:
    """See `nx.all_pairs_shortest_path_length`."""
    for source in G:
        yield source, _lengths(G, G.out, source, cutoff, "Source")


def _numbers_of(graph: CsrGraph, nbunch: Any) -> set[int]:
    """Numbers of a node, or of those nodes of a collection that are in the graph."""
    if nbunch in graph:
        return {graph.index[nbunch]}
    if not isinstance(nbunch, Iterable):
        raise nx.NetworkXError("nbunch is not a node or a sequence of nodes.")
    try:
        return {graph.index[node] for node in nbunch if node in graph.index}
    except TypeError as error:
        raise nx.NetworkXError("Node in sequence nbunch is not a valid node.") from error


def _lengths(graph: CsrGraph, links: Csr, node: Hashable, cutoff: float | None, role: str) -> Lengths:
    if node not in graph:
        raise nx.NodeNotFound(f"{role} {node} is not in G")
    return {graph.ids[number]: length for number, length in _search(links, graph.index[node], cutoff)}


def _search(links: Csr, node: int, cutoff: float | None = None) -> Iterable[tuple[int, int]]:
    """Numbers of the nodes within ``cutoff`` and their distances, in breadth-first order."""
    limit = ceil(max(0, min(inf if cutoff is None else cutoff, links.nodes)))
    order, distance = np.empty(links.nodes, np.int32), np.empty(links.nodes, np.int32)
    found = order[: search(links, node, limit, order, distance)]
    return zip(found.tolist(), distance[found].tolist(), strict=True)
