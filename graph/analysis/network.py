"""The institution graph as networkx sees it: from the store's columns, by scenario.

Nodes are actors, cases and happenings. Links that project the parts of one happening onto each other (who
trained whom) are left out, since the happening itself is a node: with both, a training would count twice.
Evidence (who says so), silences, counts of none and classes are never structure.
"""

from collections.abc import Callable, Collection
from typing import Any, cast

import networkx as nx
from tuyun.graph.analysis.columns import Columns, LargeNetwork
from tuyun.graph.analysis.scenario import Scenario
from tuyun.graph.vocabulary import vocabulary

FAMILIES = ("actor", "case", "happening")
KINDS = ("plain", "permitted")

Network = nx.MultiDiGraph
LARGE = 20_000
"""Links from which on measures are compiled; fewer, and networkx is done before that has been loaded."""


def structure_labels() -> list[str]:
    """Labels of the nodes of the institution graph."""
    return [name for name, label in vocabulary().labels.items() if label.family in FAMILIES]


def network(nodes: Columns, edges: Columns) -> "Network[str]":
    """A directed multigraph from the chunks of ``read/nodes`` and ``read/edges``.

    Nodes carry ``name`` and ``label``, and where they have one their ``row`` of a table and the broader groups of
    which they are a part (``narrower_than``); edges are keyed by the link's id and carry ``type``, ``kind``,
    ``statements``, ``modalities`` and ``standings`` (parallel tuples). A link to what is not among the nodes is
    left out: it is of a later revision than they are.
    """
    graph: Network[str] = nx.MultiDiGraph()
    for chunk in nodes:
        columns = (chunk[name] for name in ("ids", "names", "labels", "rows", "narrower"))
        for one, name, label, row, broader in zip(*columns, strict=True):
            graph.add_node(one, name=name, label=label)
            if row is not None:
                graph.nodes[one]["row"] = row
            if broader:
                graph.nodes[one]["narrower_than"] = tuple(broader)
    links = vocabulary().links
    for chunk in edges:
        for source, target, type_, link, modalities, standings, statements, rule in zip(
            chunk["sources"], chunk["targets"], chunk["types"], chunk["ids"],
            chunk["modalities"], chunk["standings"], chunk["statements"], chunk["rules"],
            strict=True,
        ):  # fmt: skip
            if not rule and links[type_].kind in KINDS and source in graph and target in graph:
                graph.add_edge(
                    source,
                    target,
                    key=link,
                    type=type_,
                    kind=links[type_].kind,
                    modalities=tuple(modalities),
                    standings=tuple(standings),
                    statements=tuple(statements),
                )
    return graph


def within(graph: "Network[str]", chosen: Scenario, without: Collection[str] = frozenset()) -> "Network[str]":
    """The part of a network that a scenario holds: its links with only the statements that count.

    Nodes that no link of the scenario touches are left out: they have no place in the structure.

    Args:
        graph: a network, which stays as it is.
        chosen: the scenario.
        without: ids of statements that are left out besides.
    """
    part: Network[str] = nx.MultiDiGraph()
    for source, target, link, told in graph.edges(keys=True, data=True):
        kept = [
            place
            for place, (modality, statement) in enumerate(zip(told["modalities"], told["statements"], strict=True))
            if modality in chosen.modalities and statement not in without
        ]
        if told["kind"] in chosen.kinds and kept:
            pairs = {
                field: tuple(told[field][place] for place in kept)
                for field in ("modalities", "standings", "statements")
            }
            part.add_edge(source, target, key=link, **{**told, **pairs})
    for node in part:
        part.nodes[node].update(graph.nodes[node])
    return part


def scoped(nodes: Columns, edges: Columns, chosen: Scenario) -> "Network[str]":
    """`within` of `network`, to be measured and ranked; of many links, columns that stand for it."""
    chunks = list(edges)
    if sum(len(chunk["ids"]) for chunk in chunks) < LARGE:
        return within(network(nodes, chunks), chosen)
    return cast("Network[str]", LargeNetwork(nodes, chunks, chosen, frozenset()))


def measured(function: Callable[..., Any], graph: "nx.Graph[str]", **told: object) -> Any:  # noqa: ANN401 - as the function
    """What a function of networkx gives, compiled if the graph is large."""
    if isinstance(graph, nx.Graph) and graph.number_of_edges() >= LARGE:
        told["backend"] = "tuyun"
    return function(graph, **told)


def simple(graph: "Network[str]") -> "nx.Graph[str]":
    """Who is tied to whom, in either direction: several links between two are one tie, none to itself."""
    if isinstance(graph, LargeNetwork):
        return cast("nx.Graph[str]", graph.tied)
    tied: nx.Graph[str] = nx.Graph()
    tied.add_nodes_from(graph)
    tied.add_edges_from((one, other) for one, other in graph.edges() if one != other)
    return tied


def plain(graph: "nx.Graph[str]") -> "nx.Graph[str]":
    """A graph of networkx itself, whatever stands for it."""
    if isinstance(graph, nx.Graph):
        return graph
    from tuyun.graph.fast.convert import networkx_of  # loaded already, where something else stands for a graph

    return networkx_of(graph)


def directed(graph: "Network[str]") -> "nx.DiGraph[str]":
    """Who points at whom: several links from one to another are one, and nobody points at itself."""
    if isinstance(graph, LargeNetwork):
        return cast("nx.DiGraph[str]", graph.pointed)
    pointed: nx.DiGraph[str] = nx.DiGraph()
    pointed.add_nodes_from(graph)
    pointed.add_edges_from((one, other) for one, other in graph.edges() if one != other)
    return pointed
