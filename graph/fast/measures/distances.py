"""Closeness, harmonic centrality, and lengths of shortest paths."""

from collections.abc import Hashable, Iterable, Iterator
from math import ceil, inf
from typing import Any

import networkx as nx
import numpy as np
from tuyun.graph.fast import distances
from tuyun.graph.fast.compact import Compact, Links
from tuyun.graph.fast.jit import Ints


def closeness_centrality(
    G: Compact, u: Hashable | None = None, distance: None = None, wf_improved: bool = True, *, sp: None = None
) -> Any:
    """How near a node is to all that reach it (Wasserman and Faust 1994); see `nx.closeness_centrality`."""
    if u is None:
        reached, steps = distances.reach_and_steps(G)
    else:
        lengths = list(_lengths(G, G.back, u, inf, "Source").values())
        reached, steps = np.array([len(lengths) - 1]), np.array([sum(lengths)])
    values = np.divide(reached, steps, out=np.zeros(len(reached)), where=steps > 0)
    if wf_improved and len(G) > 1:
        values *= reached / (len(G) - 1)
    return G.spread(values) if u is None else float(values[0])


def harmonic_centrality(
    G: Compact,
    nbunch: Any = None,
    distance: None = None,
    sources: Any = None,
) -> dict[Hashable, float]:
    """Sum of 1 / steps from ``sources`` to a node (Boldi and Vigna 2014); see `nx.harmonic_centrality`."""
    asked = range(len(G)) if nbunch is None else sorted(_some(G, nbunch))
    starts = range(len(G)) if sources is None else sorted(_some(G, sources))
    if len(asked) < len(starts) and nbunch is not None:
        wanted = np.zeros(len(G), np.bool_)
        wanted[list(starts)] = True
        values = {
            one: sum(1 / steps for node, steps in _numbered(G.back, one) if steps and wanted[node])
            for one in asked
        }
        return {G.ids[one]: value for one, value in values.items()}
    found = distances.sums(G.plain, G.plain_back, np.array(starts, np.int32))[2]
    return {G.ids[one]: float(found[one]) for one in asked}


def single_source_shortest_path_length(
    G: Compact, source: Hashable, cutoff: float | None = None
) -> dict[Hashable, int]:
    """Steps from a node to all within ``cutoff``; see `nx.single_source_shortest_path_length`."""
    return _lengths(G, G.links, source, cutoff, "Source")


def single_target_shortest_path_length(
    G: Compact, target: Hashable, cutoff: float | None = None
) -> dict[Hashable, int]:
    """Steps to a node from all within ``cutoff``; see `nx.single_target_shortest_path_length`."""
    return _lengths(G, G.back, target, cutoff, "Target")


def all_pairs_shortest_path_length(
    G: Compact, cutoff: float | None = None
) -> Iterator[tuple[Hashable, dict[Hashable, int]]]:
    """`single_source_shortest_path_length` from each node; see `nx.all_pairs_shortest_path_length`."""
    for one in G:
        yield one, _lengths(G, G.links, one, cutoff, "Source")


def _some(graph: Compact, told: Any) -> set[int]:
    """Numbers of a node, or of the nodes in a collection that the graph has (networkx's ``nbunch``)."""
    if told in graph:
        return {graph.index[told]}
    if not isinstance(told, Iterable):
        raise nx.NetworkXError("nbunch is not a node or a sequence of nodes.")
    try:
        return {graph.index[one] for one in told if one in graph.index}
    except TypeError as error:
        raise nx.NetworkXError("Node in sequence nbunch is not a valid node.") from error


def _lengths(graph: Compact, links: Links, node: Hashable, cutoff: float | None, role: str) -> dict[Hashable, int]:
    if node not in graph:
        raise nx.NodeNotFound(f"{role} {node} is not in G")
    ids = graph.ids
    return {ids[one]: steps for one, steps in _numbered(links, graph.index[node], cutoff)}


def _numbered(links: Links, node: int, cutoff: float | None = None) -> Iterable[tuple[int, int]]:
    """Numbers and steps, in the order of the search."""
    most = links.nodes if cutoff is None or cutoff > links.nodes else max(0, ceil(cutoff)) if cutoff > 0 else 0
    order, steps = np.empty(links.nodes, np.int32), np.empty(links.nodes, np.int32)
    count = distances.search(links.starts, links.ends, node, most, order, steps)
    found: Ints = order[:count]
    return zip(found.tolist(), steps[found].tolist(), strict=True)
