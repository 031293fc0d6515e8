"""The directed network that carries cases: steps by which a complaint or case can go from node to node.

A step follows a link by the rule of the routes (`tuyun.graph.derive.links.may_follow`), and none leads to a
victim. A route keeps to cases which the text ties together as well, which single steps cannot; see
`tuyun.graph.analysis.reachability`.
"""

from collections.abc import Callable, Mapping

import networkx as nx
from tuyun.graph.analysis.centrality import Value, pagerank
from tuyun.graph.analysis.network import Network, call_networkx, simple_digraph
from tuyun.graph.derive.links import may_follow
from tuyun.graph.errors import InvalidAnalysis

INTERPRETATION = (
    "A step means that a complaint or case can go from one node to the next over something that a sentence, or "
    "the row of a table, tells; how many went is not in it. A shortest path takes such steps in their direction, "
    "and may join steps of different cases; for ways that keep to the same cases, see the routes and cuts. A rank "
    "says nothing of power. A value of 0 has no rank where it is no place among others."
)


def carrying_network(graph: "Network[str]") -> "Network[str]":
    """The steps of a network (of one scenario), each keyed by the link that it follows, and their nodes."""
    steps: Network[str] = nx.MultiDiGraph()
    nodes = graph.nodes
    for source, target, link, data in graph.edges(keys=True, data=True):
        for here, there, forward in ((source, target, True), (target, source, False)):
            labels, recorded = (nodes[here]["label"], nodes[there]["label"]), "row" in nodes[there]
            if here == there or labels[1] == "Victim":
                continue
            if may_follow(data["type"], *labels, forward=forward, recorded=recorded):
                steps.add_edge(here, there, key=link, **data)
    for node in steps:
        steps.nodes[node].update(nodes[node])
    return steps


def betweenness(steps: "Network[str]") -> Mapping[str, Value]:
    """Share of the shortest paths between ordered pairs of other nodes that pass a node (Brandes 2001), directed.

    >>> betweenness(nx.MultiDiGraph([("a", "b"), ("b", "c")]))
    {'a': 0.0, 'b': 0.5, 'c': 0.0}
    """
    return dict(call_networkx(nx.betweenness_centrality, simple_digraph(steps)))


DIRECTED: Mapping[str, Callable[["Network[str]"], Mapping[str, Value]]] = {
    "betweenness": betweenness,
    "pagerank": pagerank,
}
"""The measures that have a meaning on a directed network of steps."""


def require_directed(measure: str) -> None:
    """Raise `InvalidAnalysis` if a measure is not taken on the network that carries cases."""
    if measure not in DIRECTED:
        raise InvalidAnalysis(
            f"{measure} is not taken on the directed network that carries cases.",
            todo=f"Choose {' or '.join(DIRECTED)}, or another scenario.",
        )
