"""Conversion between networkx graphs and CSR arrays, and link weights as networkx reads them."""

from itertools import chain
from typing import Any

import networkx as nx
import numpy as np
from tuyun.graph.fast.csr import Csr, CsrGraph, check_size
from tuyun.graph.fast.jit import Floats


def from_networkx(graph: "nx.Graph[Any]") -> CsrGraph:
    """Nodes and links of a networkx graph or view, in its order, without attributes."""
    ids = list(graph)
    check_size(len(ids))
    index = {node: number for number, node in enumerate(ids)}
    rows = [_adjacency(graph)[node] for node in ids]
    if hasattr(graph, "_graph"):  # len() of a row of a view may count hidden links
        rows = [dict(row) for row in rows]
    offsets = np.zeros(len(ids) + 1, np.int64)
    np.cumsum(np.fromiter(map(len, rows), np.int64, len(rows)), out=offsets[1:])
    targets = np.fromiter(map(index.__getitem__, chain.from_iterable(rows)), np.int32, int(offsets[-1]))
    multiplicity = None
    if graph.is_multigraph():
        parallel = (len(keys) for row in rows for keys in row.values())
        multiplicity = np.fromiter(parallel, np.int32, len(targets))
    converted = CsrGraph(ids, Csr(offsets, targets), graph.is_directed(), multiplicity, graph)
    converted.__dict__["index"] = index
    return converted


def _adjacency(graph: Any) -> Any:  # noqa: ANN401 - dictionaries of dictionaries, or views that look like them
    """The dictionaries behind ``adj``, which would make an object for each node."""
    return graph._adj


def to_networkx(graph: CsrGraph) -> "nx.Graph[Any]":
    """The graph that it was converted from, or an equal graph without attributes."""
    if isinstance(graph.origin, nx.Graph):
        return graph.origin
    converted: nx.Graph[Any] = nx.DiGraph() if graph.directed else nx.Graph()
    converted.add_nodes_from(graph.ids)
    pairs = zip(graph.out.sources.tolist(), graph.out.targets.tolist(), strict=True)
    converted.add_edges_from((graph.ids[source], graph.ids[target]) for source, target in pairs)
    return converted


def link_weights(graph: CsrGraph, name: str | None) -> Floats:
    """The attribute ``name`` of each link (1 if it has none), summed over parallel links.

    Empty if every weight is 1.
    """
    if name is None or graph.origin is None:
        return np.zeros(0) if graph.multiplicity is None else graph.multiplicity.astype(np.float64)
    adjacency = _adjacency(graph.origin)
    rows = [adjacency[node] for node in graph.ids]
    if graph.is_multigraph():
        values = (sum(link.get(name, 1) for link in keys.values()) for row in rows for keys in row.values())
    elif any(chain.from_iterable(row.values() for row in rows)):
        values = (link.get(name, 1) for row in rows for link in row.values())
    else:
        return np.zeros(0)  # no link has any attribute
    weights = np.fromiter(values, np.float64, len(graph.out.targets))
    return np.zeros(0) if (weights == 1).all() else weights
