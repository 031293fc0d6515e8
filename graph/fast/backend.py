"""The networkx backend ``tuyun``: what networkx's dispatcher calls, by networkx's names and with its arguments.

    >>> import networkx as nx
    >>> nx.betweenness_centrality(nx.path_graph(3), backend="tuyun")
    {0: 0.0, 1: 1.0, 2: 0.0}

A `Compact` stands where networkx has a graph. What we do not have for some arguments, `can_run` says, and why,
and networkx takes its own; graphs so small that converting them costs more than measuring them, `should_run`
leaves to networkx too.
"""

from collections.abc import Mapping
from typing import Any

import networkx as nx
from tuyun.graph.fast.compact import Compact
from tuyun.graph.fast.convert import compact, networkx_of
from tuyun.graph.fast.measures.betweenness import (
    betweenness_centrality,
    betweenness_centrality_subset,
    edge_betweenness_centrality,
    edge_betweenness_centrality_subset,
)
from tuyun.graph.fast.measures.cohesion import (
    articulation_points,
    bridges,
    connected_components,
    core_number,
    has_bridges,
    is_connected,
    node_connected_component,
    number_connected_components,
)
from tuyun.graph.fast.measures.distances import (
    all_pairs_shortest_path_length,
    closeness_centrality,
    harmonic_centrality,
    single_source_shortest_path_length,
    single_target_shortest_path_length,
)
from tuyun.graph.fast.measures.standing import (
    constraint,
    degree_centrality,
    effective_size,
    eigenvector_centrality,
    in_degree_centrality,
    out_degree_centrality,
    pagerank,
)

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
"""Nodes and links together, below which networkx is quick enough by itself."""

_ONLY_DEFAULT: Mapping[str, tuple[tuple[str, int], ...]] = {
    "betweenness_centrality": (("weight", 3),),
    "edge_betweenness_centrality": (("weight", 3),),
    "betweenness_centrality_subset": (("weight", 4),),
    "edge_betweenness_centrality_subset": (("weight", 4),),
    "closeness_centrality": (("distance", 2), ("sp", -1)),
    "harmonic_centrality": (("distance", 2),),
    "constraint": (("nodes", 1),),
    "effective_size": (("nodes", 1),),
}
"""Arguments, each with its place, that only networkx itself takes."""


def can_run(name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> bool | str:
    """True, or the reason why networkx should do it."""
    for argument, place in _ONLY_DEFAULT.get(name, ()):
        given = args[place] if 0 <= place < len(args) else kwargs.get(argument)
        if given is not None:
            return f"{argument} is not supported; only networkx itself has it"
    return True


def should_run(name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> bool | str:
    """True, or the reason why networkx is as quick."""
    graph = args[0] if args else kwargs.get("G")
    if isinstance(graph, nx.Graph) and len(graph) < SMALL and len(graph) + graph.number_of_edges() < SMALL:
        return f"the graph has fewer than {SMALL} nodes and links"
    return True


def convert_from_nx(graph: Any, **_: Any) -> Compact:
    """Structure alone: attributes are read when a measure asks for them.

    networkx forgets a converted graph when the graph changes, but not that of a view when the graph behind it
    does; so a view is told to keep none.
    """
    if hasattr(graph, "_graph"):
        graph.__networkx_cache__ = None
    return compact(graph)


def convert_to_nx(result: Any, **_: Any) -> Any:
    """The graph that a `Compact` was made from; any other result as it is."""
    return networkx_of(result) if isinstance(result, Compact) else result
