"""The networkx backend ``tuyun``: what networkx's dispatcher calls.

    >>> import networkx as nx
    >>> nx.betweenness_centrality(nx.path_graph(3), backend="tuyun")
    {0: 0.0, 1: 1.0, 2: 0.0}

Functions have networkx's names and arguments, and take a `CsrGraph` in place of a networkx graph. Where networkx
supports an argument that the backend does not, `can_run` says so; `should_run` leaves small graphs to networkx.
"""

from collections.abc import Mapping
from inspect import signature
from typing import Any

import networkx as nx
from tuyun.graph.fast.conversion import from_networkx, to_networkx
from tuyun.graph.fast.csr import CsrGraph
from tuyun.graph.fast.measures.betweenness import (
    betweenness_centrality,
    betweenness_centrality_subset,
    edge_betweenness_centrality,
    edge_betweenness_centrality_subset,
)
from tuyun.graph.fast.measures.connectivity import (
    articulation_points,
    bridges,
    connected_components,
    core_number,
    has_bridges,
    is_connected,
    node_connected_component,
    number_connected_components,
)
from tuyun.graph.fast.measures.degree import degree_centrality, in_degree_centrality, out_degree_centrality
from tuyun.graph.fast.measures.distances import (
    all_pairs_shortest_path_length,
    closeness_centrality,
    harmonic_centrality,
    single_source_shortest_path_length,
    single_target_shortest_path_length,
)
from tuyun.graph.fast.measures.spectral import eigenvector_centrality, pagerank
from tuyun.graph.fast.measures.structural_holes import constraint, effective_size

__all__ = [
    "all_pairs_shortest_path_length",
    "articulation_points",
    "betweenness_centrality",
    "betweenness_centrality_subset",
    "bridges",
    "closeness_centrality",
    "connected_components",
    "constraint",
    "core_number",
    "degree_centrality",
    "edge_betweenness_centrality",
    "edge_betweenness_centrality_subset",
    "effective_size",
    "eigenvector_centrality",
    "harmonic_centrality",
    "has_bridges",
    "in_degree_centrality",
    "is_connected",
    "node_connected_component",
    "number_connected_components",
    "out_degree_centrality",
    "pagerank",
    "single_source_shortest_path_length",
    "single_target_shortest_path_length",
]

SMALL = 2_000
"""Networkx is fast enough for graphs with fewer nodes and links in total."""

_UNSUPPORTED: Mapping[str, tuple[str, ...]] = {
    "betweenness_centrality": ("weight",),
    "edge_betweenness_centrality": ("weight",),
    "betweenness_centrality_subset": ("weight",),
    "edge_betweenness_centrality_subset": ("weight",),
    "closeness_centrality": ("distance", "sp"),
    "harmonic_centrality": ("distance",),
    "constraint": ("nodes",),
    "effective_size": ("nodes",),
}
"""Arguments that only networkx supports."""


def can_run(name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> bool | str:
    """True, or the reason why the backend does not support the call."""
    given = signature(globals()[name]).bind_partial(*args, **kwargs).arguments
    for argument in _UNSUPPORTED.get(name, ()):
        if given.get(argument) is not None:
            return f"{argument} is not supported; only networkx itself has it"
    return True


def should_run(name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> bool | str:
    """True, or the reason why networkx is as fast."""
    graph = args[0] if args else kwargs.get("G")
    if isinstance(graph, nx.Graph) and len(graph) + graph.number_of_edges() < SMALL:
        return f"the graph has fewer than {SMALL} nodes and links"
    return True


def convert_from_nx(graph: Any, **_: Any) -> CsrGraph:
    """The structure of a networkx graph; attributes are read when a measure needs them.

    Networkx drops a converted graph from its cache when the graph changes, but not the converted graph of a view
    when the graph behind it changes; so views get no cache.
    """
    if hasattr(graph, "_graph"):
        graph.__networkx_cache__ = None
    return from_networkx(graph)


def convert_to_nx(result: Any, **_: Any) -> Any:
    """The networkx graph of a `CsrGraph`; any other result unchanged."""
    return to_networkx(result) if isinstance(result, CsrGraph) else result
