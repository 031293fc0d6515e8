"""Bridges and edge betweenness: measures of links, computed by networkx. Keys are ids of links.

They are measured on the simple undirected graph, in which all links between the same two nodes are a single edge.
"""

from collections import Counter
from collections.abc import Mapping

import networkx as nx
from tuyun.graph.analysis.centrality import Value
from tuyun.graph.analysis.network import Network, call_networkx, simple_graph


def bridges(graph: "Network[str]") -> Mapping[str, Value]:
    """1 for a link whose removal disconnects its component, else 0; undirected (Tarjan 1974).

    Two links between the same two nodes are no bridges: either remains if the other is removed.

    >>> graph = nx.MultiDiGraph()
    >>> _ = graph.add_edge("a", "b", key="first"), graph.add_edge("b", "a", key="second")
    >>> _ = graph.add_edge("b", "c", key="third")
    >>> bridges(graph)
    {'first': 0.0, 'second': 0.0, 'third': 1.0}
    """
    pairs = {link: frozenset((source, target)) for source, target, link in graph.edges(keys=True)}
    parallel = Counter(pairs.values())
    found = {frozenset(edge) for edge in call_networkx(nx.bridges, simple_graph(graph))}
    return {link: float(pair in found and parallel[pair] == 1) for link, pair in pairs.items()}


def edge_betweenness(graph: "Network[str]") -> Mapping[str, Value]:
    """Share of the shortest paths between pairs of nodes that pass an edge (Brandes 2008).

    Each link of an edge has the edge's value; no shortest path passes a self-loop.

    >>> graph = nx.MultiDiGraph()
    >>> _ = graph.add_edge("a", "b", key="first"), graph.add_edge("b", "c", key="second")
    >>> edge_betweenness(graph) == {"first": 2 / 3, "second": 2 / 3}
    True
    """
    values = call_networkx(nx.edge_betweenness_centrality, simple_graph(graph))
    of_pair = {frozenset(edge): float(value) for edge, value in values.items()}
    return {link: of_pair.get(frozenset(ends), 0.0) for *ends, link in graph.edges(keys=True)}
