"""What hangs on a single tie between two nodes, through networkx's API. Keys are ids of links.

Several links between the same two nodes are one tie, undirected.
"""

from collections.abc import Mapping

import networkx as nx
from tuyun.graph.analysis.centrality import Value
from tuyun.graph.analysis.network import Network, measured, simple


def bridges(graph: "Network[str]") -> Mapping[str, Value]:
    """1 for a link that alone holds two parts together, else 0; undirected (Tarjan 1974). Keys are ids of links.

    Two links between the same two nodes are no bridge: one stays if the other goes.

    >>> graph = nx.MultiDiGraph()
    >>> _ = graph.add_edge("a", "b", key="one"), graph.add_edge("b", "a", key="two")
    >>> _ = graph.add_edge("b", "c", key="three")
    >>> bridges(graph)
    {'one': 0.0, 'two': 0.0, 'three': 1.0}
    """
    found = {frozenset(pair) for pair in measured(nx.bridges, simple(graph))}
    together: dict[frozenset[str], int] = {}
    for one, other in graph.edges():
        pair = frozenset((one, other))
        together[pair] = together.get(pair, 0) + 1
    return {
        link: float(frozenset((one, other)) in found and together[frozenset((one, other))] == 1)
        for one, other, link in graph.edges(keys=True)
    }


def edge_betweenness(graph: "Network[str]") -> Mapping[str, Value]:
    """Share of shortest paths between pairs of nodes that run along a tie (Brandes 2008).

    Each link of a tie has the tie's value; a link from a node to itself is on no shortest path.

    >>> graph = nx.MultiDiGraph()
    >>> _ = graph.add_edge("a", "b", key="one"), graph.add_edge("b", "c", key="two")
    >>> edge_betweenness(graph) == {"one": 2 / 3, "two": 2 / 3}
    True
    """
    found = {
        frozenset(pair): value for pair, value in measured(nx.edge_betweenness_centrality, simple(graph)).items()
    }
    return {link: float(found.get(frozenset((one, other)), 0)) for one, other, link in graph.edges(keys=True)}
