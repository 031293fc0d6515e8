"""Centrality and cohesion of the institution graph, through networkx's API.

Each measure takes a network (a directed multigraph, see `graph.analysis.network`) and gives a value for each node,
or for each link of `bridges`. Measures of position in an undirected structure are taken on the simple undirected
graph that joins two nodes if any link does; measures of direction on the directed one.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx

from graph.analysis.network import Network
from graph.errors import InvalidAnalysis, suggest

Value = float | None


@dataclass(frozen=True)
class Ranked:
    """An entity (or link) with its value, its rank (ties share the better one), and the statements behind it."""

    id: str
    name: str
    label: str
    """Label of the node, or type of the link."""
    statements: tuple[str, ...]
    value: Value
    rank: int | None
    reason: str = ""
    """Why the value is undefined, if it is None."""


@dataclass(frozen=True)
class Measure:
    """A measure of networkx: what it means, its source, and how it is computed."""

    name: str
    definition: str
    reference: str
    directed: bool
    compute: Callable[["Network[str]"], Mapping[str, Value]]


def _simple(graph: "Network[str]") -> "nx.Graph[str]":
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(graph)
    simple.add_edges_from((one, other) for one, other in graph.edges() if one != other)
    return simple


def _directed(graph: "Network[str]") -> "nx.DiGraph[str]":
    simple: nx.DiGraph[str] = nx.DiGraph()
    simple.add_nodes_from(graph)
    simple.add_edges_from((one, other) for one, other in graph.edges() if one != other)
    return simple


def degree(graph: "Network[str]") -> Mapping[str, Value]:
    """Share of the other nodes that a node is tied to (Freeman 1978), undirected; undefined without others.

    >>> graph = nx.MultiDiGraph([("a", "b"), ("a", "c")])
    >>> degree(graph)
    {'a': 1.0, 'b': 0.5, 'c': 0.5}
    """
    return dict(nx.degree_centrality(_simple(graph))) if len(graph) != 1 else dict.fromkeys(graph)


def betweenness(graph: "Network[str]") -> Mapping[str, Value]:
    """Share of shortest paths between pairs of other nodes that run through a node (Brandes 2001), undirected.

    >>> betweenness(nx.MultiDiGraph([("a", "b"), ("b", "c")]))
    {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    return dict(nx.betweenness_centrality(_simple(graph)))


def closeness(graph: "Network[str]") -> Mapping[str, Value]:
    """How near a node is to all that it reaches, weighted by how many it reaches (Wasserman and Faust 1994).

    >>> closeness(nx.MultiDiGraph([("a", "b"), ("b", "c")]))["b"]
    1.0
    """
    return dict(nx.closeness_centrality(_simple(graph)))


def pagerank(graph: "Network[str]") -> Mapping[str, Value]:
    """PageRank, damping 0.85 (Page et al. 1999), on the directed graph: who is pointed at by whom that counts.

    >>> round(pagerank(nx.MultiDiGraph([("a", "b"), ("c", "b")]))["b"], 3)
    0.574
    """
    return dict(nx.pagerank(_directed(graph))) if graph else {}


def constraint(graph: "Network[str]") -> Mapping[str, Value]:
    """Burt's constraint (2004), undirected: high where a node's partners are tied to each other, low for a broker.

    Undefined for a node without partners.

    >>> constraint(nx.MultiDiGraph([("a", "b"), ("b", "c")]))["b"]
    0.5
    """
    simple = _simple(graph)
    found = nx.constraint(simple) if simple else {}
    return {node: (float(found[node]) if simple.degree(node) else None) for node in simple}


def articulation_points(graph: "Network[str]") -> Mapping[str, Value]:
    """1 for a node whose loss takes apart what was connected (Hopcroft and Tarjan 1973), else 0; undirected.

    >>> articulation_points(nx.MultiDiGraph([("a", "b"), ("b", "c")]))
    {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    simple = _simple(graph)
    points = set(nx.articulation_points(simple))
    return {node: float(node in points) for node in simple}


def bridges(graph: "Network[str]") -> Mapping[str, Value]:
    """1 for a link that alone holds two parts together, else 0; undirected (Tarjan 1974). Keys are ids of links.

    Two links between the same two nodes are no bridge: one stays if the other goes.

    >>> graph = nx.MultiDiGraph()
    >>> _ = graph.add_edge("a", "b", key="one"), graph.add_edge("b", "a", key="two")
    >>> _ = graph.add_edge("b", "c", key="three")
    >>> bridges(graph)
    {'one': 0.0, 'two': 0.0, 'three': 1.0}
    """
    found = {frozenset(pair) for pair in nx.bridges(_simple(graph))}
    together: dict[frozenset[str], int] = {}
    for one, other in graph.edges():
        pair = frozenset((one, other))
        together[pair] = together.get(pair, 0) + 1
    return {
        link: float(frozenset((one, other)) in found and together[frozenset((one, other))] == 1)
        for one, other, link in graph.edges(keys=True)
    }


MEASURES: Mapping[str, Measure] = {
    one.name: one
    for one in (
        Measure("degree", "share of the other nodes it is tied to", "Freeman 1978", False, degree),
        Measure(
            "betweenness", "share of shortest paths that run through it", "Brandes 2001", False, betweenness
        ),
        Measure("closeness", "how near it is to all it reaches", "Wasserman and Faust 1994", False, closeness),
        Measure("pagerank", "how much is pointed at it, by those that count", "Page et al. 1999", True, pagerank),
        Measure("constraint", "how tied its partners are; low for a broker", "Burt 2004", False, constraint),
        Measure(
            "articulation_points", "1 if its loss takes the graph apart", "Hopcroft and Tarjan 1973", False,
            articulation_points,
        ),
        Measure("bridges", "1 if the link alone holds two parts together", "Tarjan 1974", False, bridges),
    )
}  # fmt: skip


def measure(name: str) -> Measure:
    """The measure of that name; `InvalidAnalysis` with a near miss if there is none."""
    if name not in MEASURES:
        raise InvalidAnalysis(f"there is no measure {name!r}.", todo=suggest(name, MEASURES))
    return MEASURES[name]


def rank(graph: "Network[str]", chosen: Measure) -> list[Ranked]:
    """Every node (every link, for bridges) with value and rank, best first; ties share a rank.

    For constraint the lowest value is the best. A node rests on the statements of its links, a link on its own.
    """
    values = chosen.compute(graph)
    known = {round(value, 12) for value in values.values() if value is not None}
    order = sorted(known, reverse=chosen.name != "constraint")
    counts = dict.fromkeys(order, 0)
    for value in values.values():
        if value is not None:
            counts[round(value, 12)] += 1
    ranks, place = {}, 1
    for value in order:
        ranks[value] = place
        place += counts[value]
    known_as = _links(graph) if chosen is MEASURES["bridges"] else _nodes(graph)
    rows = [
        Ranked(
            one,
            *known_as[one],
            value=value,
            rank=None if value is None else ranks[round(value, 12)],
            reason="it has no partners" if value is None else "",
        )
        for one, value in values.items()
    ]
    return sorted(rows, key=lambda row: (row.rank is None, row.rank or 0, row.id))


def _nodes(graph: "Network[str]") -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Name, label and statements of each node."""
    rests: dict[str, dict[str, None]] = {node: {} for node in graph}
    for one, other, told in graph.edges(data=True):
        for statement in told["statements"]:
            rests[one][statement] = rests[other][statement] = None
    return {
        node: (told["name"], told["label"], tuple(sorted(rests[node]))) for node, told in graph.nodes(data=True)
    }


def _links(graph: "Network[str]") -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Name, type and statements of each link."""
    names = {node: told["name"] for node, told in graph.nodes(data=True)}
    return {
        link: (f"{names[one]} – {names[other]}", told["type"], told["statements"])
        for one, other, link, told in graph.edges(keys=True, data=True)
    }
