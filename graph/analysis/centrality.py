"""Centrality of nodes in the institution graph, computed by networkx.

Each function takes a network (a directed multigraph, see `graph.analysis.network`) and returns a value for each
node, or None where the value is undefined. PageRank is measured on the directed graph, everything else on the
simple undirected graph, in which two nodes are neighbours if any link joins them.
"""

from collections.abc import Mapping

import networkx as nx
from tuyun.graph.analysis.network import Network, as_networkx, call_networkx, simple_digraph, simple_graph

Value = float | None


def degree(graph: "Network[str]") -> Mapping[str, Value]:
    """Share of the other nodes that are neighbours (Freeman 1978), undirected; undefined for a lone node.

    >>> graph = nx.MultiDiGraph([("a", "b"), ("a", "c")])
    >>> degree(graph)
    {'a': 1.0, 'b': 0.5, 'c': 0.5}
    """
    if len(graph) == 1:
        return dict.fromkeys(graph)
    return dict(call_networkx(nx.degree_centrality, simple_graph(graph)))


def betweenness(graph: "Network[str]") -> Mapping[str, Value]:
    """Share of the shortest paths between pairs of other nodes that pass a node (Brandes 2001), undirected.

    >>> betweenness(nx.MultiDiGraph([("a", "b"), ("b", "c")]))
    {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    return dict(call_networkx(nx.betweenness_centrality, simple_graph(graph)))


def closeness(graph: "Network[str]") -> Mapping[str, Value]:
    """Inverse mean distance to the reachable nodes, times the share that is reachable (Wasserman and Faust 1994).

    >>> closeness(nx.MultiDiGraph([("a", "b"), ("b", "c")]))["b"]
    1.0
    """
    return dict(call_networkx(nx.closeness_centrality, simple_graph(graph)))


def harmonic(graph: "Network[str]") -> Mapping[str, Value]:
    """Mean of 1 / distance to each other node, 0 for an unreachable node (Marchiori and Latora 2000).

    Undirected; undefined for a lone node.

    >>> harmonic(nx.MultiDiGraph([("a", "b"), ("b", "c")]))
    {'a': 0.75, 'b': 1.0, 'c': 0.75}
    """
    others = len(graph) - 1
    sums = call_networkx(nx.harmonic_centrality, simple_graph(graph))
    return {node: (sums[node] / others if others else None) for node in graph}


def eigenvector(graph: "Network[str]") -> Mapping[str, Value]:
    """Entries of the principal eigenvector of the undirected graph (Bonacich 1987), scaled to length 1.

    It is only comparable within a connected component, so it is taken on the largest: other nodes have no value,
    and no node has a value if two components are the largest.

    >>> {node: round(value, 3) for node, value in eigenvector(nx.MultiDiGraph([("a", "b"), ("b", "c")])).items()}
    {'a': 0.5, 'b': 0.707, 'c': 0.5}
    """
    undirected = simple_graph(graph)
    components = sorted(nx.connected_components(undirected), key=len, reverse=True)
    undefined: dict[str, Value] = dict.fromkeys(undirected)
    if not components or (len(components) > 1 and len(components[0]) == len(components[1])):
        return undefined
    component = undirected.subgraph(node for node in undirected if node in components[0])
    if isinstance(component, nx.Graph):
        component = nx.Graph(component)  # a copy is faster than a view in each iteration
    try:
        values = call_networkx(nx.eigenvector_centrality, component, max_iter=1000, tol=1e-12)
    except nx.PowerIterationFailedConvergence:  # power iteration is slow on a long chain
        values = nx.eigenvector_centrality_numpy(as_networkx(component))
    return {**undefined, **{node: float(value) for node, value in values.items()}}


def pagerank(graph: "Network[str]") -> Mapping[str, Value]:
    """PageRank on the directed graph, damping 0.85 (Page et al. 1999).

    >>> round(pagerank(nx.MultiDiGraph([("a", "b"), ("c", "b")]))["b"], 3)
    0.574
    """
    return dict(call_networkx(nx.pagerank, simple_digraph(graph), max_iter=1000, tol=1e-10)) if graph else {}


def constraint(graph: "Network[str]") -> Mapping[str, Value]:
    """Burt's constraint (2004), undirected: high if a node's neighbours are neighbours, low for a broker.

    Undefined for a node without neighbours.

    >>> constraint(nx.MultiDiGraph([("a", "b"), ("b", "c")]))["b"]
    0.5
    """
    undirected = simple_graph(graph)
    values = call_networkx(nx.constraint, undirected) if undirected else {}
    return {node: (float(values[node]) if undirected.degree(node) else None) for node in undirected}


def articulation_points(graph: "Network[str]") -> Mapping[str, Value]:
    """1 for a node whose removal disconnects its component (Hopcroft and Tarjan 1973), else 0; undirected.

    >>> articulation_points(nx.MultiDiGraph([("a", "b"), ("b", "c")]))
    {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    undirected = simple_graph(graph)
    points = set(call_networkx(nx.articulation_points, undirected))
    return {node: float(node in points) for node in undirected}
