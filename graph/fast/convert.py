"""From networkx to a `Compact`, and weights as networkx reads them."""

from itertools import chain
from typing import Any

import networkx as nx
import numpy as np
from tuyun.graph.errors import GraphTooLarge
from tuyun.graph.fast.compact import MOST_NODES, Compact, Links
from tuyun.graph.fast.jit import Floats


def compact(graph: "nx.Graph[Any]") -> Compact:
    """Nodes and links of a networkx graph or view, in its order; attributes stay where they are."""
    ids = list(graph)
    if len(ids) > MOST_NODES:
        raise GraphTooLarge(
            f"the graph has {len(ids):,} nodes, and they are numbered up to {MOST_NODES:,}.",
            todo="Measure a part of it.",
        )
    index = {one: place for place, one in enumerate(ids)}
    rows = [_adjacency(graph)[one] for one in ids]
    if hasattr(graph, "_graph"):  # a view, whose rows are not always as long as they say
        rows = [dict(row) for row in rows]
    starts = np.zeros(len(ids) + 1, np.int64)
    np.cumsum(np.fromiter(map(len, rows), np.int64, len(rows)), out=starts[1:])
    ends = np.fromiter(map(index.__getitem__, chain.from_iterable(rows)), np.int32, int(starts[-1]))
    counts = None
    if graph.is_multigraph():
        links = (len(keys) for row in rows for keys in row.values())
        counts = np.fromiter(links, np.int32, len(ends))
    made = Compact(ids, Links(starts, ends), graph.is_directed(), counts, graph)
    made.__dict__["index"] = index
    return made


def _adjacency(graph: Any) -> Any:  # noqa: ANN401 - dictionaries of dictionaries, or what looks like it
    """What is behind `adj`, which makes an object for each node."""
    return graph._adj


def networkx_of(graph: Compact) -> "nx.Graph[Any]":
    """The graph that a `Compact` was made from, or one that is like it, without attributes."""
    if isinstance(graph.origin, nx.Graph):
        return graph.origin
    made: nx.Graph[Any] = nx.DiGraph() if graph.directed else nx.Graph()
    made.add_nodes_from(graph.ids)
    ends = zip(graph.links.sources.tolist(), graph.links.ends.tolist(), strict=True)
    made.add_edges_from((graph.ids[one], graph.ids[other]) for one, other in ends)
    return made


def weights(graph: Compact, name: str | None) -> Floats:
    """Of each link its attribute ``name`` (1 where it has none), of several links between two nodes the sum.

    Read at each call. No array, if every link weighs 1: ``name`` is None and no two links are parallel.
    """
    if name is None or graph.origin is None:
        return np.zeros(0) if graph.counts is None else graph.counts.astype(np.float64)
    adjacency = _adjacency(graph.origin)
    rows = [adjacency[one] for one in graph.ids]
    if not graph.is_multigraph() and not any(chain.from_iterable(row.values() for row in rows)):
        return np.zeros(0)  # no link has any attribute
    if graph.is_multigraph():
        told = (sum(link.get(name, 1) for link in keys.values()) for row in rows for keys in row.values())
    else:
        told = (link.get(name, 1) for row in rows for link in row.values())
    found = np.fromiter(told, np.float64, len(graph.links.ends))
    return np.zeros(0) if (found == 1).all() else found
