"""Where a node stands in the institution graph, through networkx's API.

Each function takes a network (a directed multigraph, see `graph.analysis.network`) and gives a value for each
node, None where it has none. Measures of position are taken on the simple undirected graph that joins two nodes if
any link does; PageRank on the directed one.
"""

from collections.abc import Mapping

import networkx as nx
from tuyun.graph.analysis.network import Network, directed, measured, plain, simple

Value = float | None


def degree(graph: "Network[str]") -> Mapping[str, Value]:
    """Share of the other nodes that a node is tied to (Freeman 1978), undirected; undefined without others.

    >>> graph = nx.MultiDiGraph([("a", "b"), ("a", "c")])
    >>> degree(graph)
    {'a': 1.0, 'b': 0.5, 'c': 0.5}
    """
    return dict(measured(nx.degree_centrality, simple(graph))) if len(graph) != 1 else dict.fromkeys(graph)


def betweenness(graph: "Network[str]") -> Mapping[str, Value]:
    """Share of shortest paths between pairs of other nodes that run through a node (Brandes 2001), undirected.

    >>> betweenness(nx.MultiDiGraph([("a", "b"), ("b", "c")]))
    {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    return dict(measured(nx.betweenness_centrality, simple(graph)))


def closeness(graph: "Network[str]") -> Mapping[str, Value]:
    """How near a node is to all that it reaches, weighted by how many it reaches (Wasserman and Faust 1994).

    >>> closeness(nx.MultiDiGraph([("a", "b"), ("b", "c")]))["b"]
    1.0
    """
    return dict(measured(nx.closeness_centrality, simple(graph)))


def harmonic(graph: "Network[str]") -> Mapping[str, Value]:
    """Mean of 1 / distance to each other node, 0 for one that it does not reach (Marchiori and Latora 2000).

    Undirected; undefined without others.

    >>> harmonic(nx.MultiDiGraph([("a", "b"), ("b", "c")]))
    {'a': 0.75, 'b': 1.0, 'c': 0.75}
    """
    others = len(graph) - 1
    found = measured(nx.harmonic_centrality, simple(graph))
    return {node: (found[node] / others if others else None) for node in graph}


def eigenvector(graph: "Network[str]") -> Mapping[str, Value]:
    """How much its partners count, who count by theirs (Bonacich 1987), undirected; the squares add up to 1.

    It compares only nodes that are tied together, so it is taken on the largest connected part; a node outside has
    none, and no node has one if two parts are the largest.

    >>> {node: round(value, 3) for node, value in eigenvector(nx.MultiDiGraph([("a", "b"), ("b", "c")])).items()}
    {'a': 0.5, 'b': 0.707, 'c': 0.5}
    """
    tied = simple(graph)
    parts = sorted(nx.connected_components(tied), key=len, reverse=True)
    nowhere: dict[str, Value] = dict.fromkeys(tied)
    if not parts or (len(parts) > 1 and len(parts[0]) == len(parts[1])):
        return nowhere
    part = tied.subgraph(node for node in tied if node in parts[0])
    if isinstance(part, nx.Graph):
        part = nx.Graph(part)  # no view: it is walked again and again
    try:
        found = measured(nx.eigenvector_centrality, part, max_iter=1000, tol=1e-12)
    except nx.PowerIterationFailedConvergence:  # a long chain: solved, where walking takes too many rounds
        found = nx.eigenvector_centrality_numpy(plain(part))
    return {**nowhere, **{node: float(value) for node, value in found.items()}}


def pagerank(graph: "Network[str]") -> Mapping[str, Value]:
    """PageRank, damping 0.85 (Page et al. 1999), on the directed graph: who is pointed at by whom that counts.

    >>> round(pagerank(nx.MultiDiGraph([("a", "b"), ("c", "b")]))["b"], 3)
    0.574
    """
    return dict(measured(nx.pagerank, directed(graph), max_iter=1000, tol=1e-10)) if graph else {}


def constraint(graph: "Network[str]") -> Mapping[str, Value]:
    """Burt's constraint (2004), undirected: high where a node's partners are tied to each other, low for a broker.

    Undefined for a node without partners.

    >>> constraint(nx.MultiDiGraph([("a", "b"), ("b", "c")]))["b"]
    0.5
    """
    tied = simple(graph)
    found = measured(nx.constraint, tied) if tied else {}
    return {node: (float(found[node]) if tied.degree(node) else None) for node in tied}


def articulation_points(graph: "Network[str]") -> Mapping[str, Value]:
    """1 for a node whose loss takes apart what was connected (Hopcroft and Tarjan 1973), else 0; undirected.

    >>> articulation_points(nx.MultiDiGraph([("a", "b"), ("b", "c")]))
    {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    tied = simple(graph)
    points = set(measured(nx.articulation_points, tied))
    return {node: float(node in points) for node in tied}
