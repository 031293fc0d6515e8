"""The institution graph as a networkx graph, built from the store's columns and restricted to a scenario.

Nodes are actors, cases and happenings. Links that project the parts of one happening onto each other (who
trained whom) are left out, since the happening itself is a node: with both, a training would count twice.
Evidence (who says so), silences, counts of none and classes are never part of it.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import compress
from typing import Any, TypeVar, cast

import networkx as nx
from tuyun.graph.analysis.large_network import LargeNetwork
from tuyun.graph.analysis.network_builder import PARALLEL
from tuyun.graph.analysis.network_columns import NetworkColumns
from tuyun.graph.analysis.scenario import Scenario
from tuyun.graph.engine import current_engine
from tuyun.graph.errors import GraphTooLarge
from tuyun.graph.memory import free_memory
from tuyun.graph.vocabulary import vocabulary

FAMILIES = ("actor", "case", "happening")
KINDS = ("plain", "permitted")

Network = nx.MultiDiGraph
G = TypeVar("G", bound="nx.Graph[str]")
LARGE = 20_000
"""With fewer links, networkx is faster than loading the compiled measures."""
MOST_LINKS = 1_000_000
"""With more, an analysis that makes an object of each link would take more than some minutes."""
BY_FAR = 1.5
SMALLER = "Select fewer documents. Ranks without intervals take a tenth of the memory, and any number of links."
LINK_BYTES = 3_000
"""Memory for each link of a network of networkx, with its share of the nodes; measured with 100,000 cases."""


def structure_labels() -> list[str]:
    """Labels of the nodes of the institution graph."""
    return [name for name, label in vocabulary().labels.items() if label.family in FAMILIES]


def network(columns: NetworkColumns, chosen: Scenario | None = None) -> "Network[str]":
    """A directed multigraph of columns.

    With a scenario it has all nodes, and the links that `within` would take.

    Nodes carry ``name`` and ``label``, and where they have it their ``row`` of a table and the broader groups of
    which they are a part (``narrower_than``); edges are keyed by the link's id and carry ``type``, ``kind``,
    ``statements``, ``modalities`` and ``standings`` (parallel tuples). A link to what is not among the nodes is
    left out: it belongs to a later revision than the nodes.
    """
    graph: Network[str] = nx.MultiDiGraph()
    for chunk in columns.node_chunks:
        described = (chunk[name] for name in ("ids", "names", "labels", "rows", "narrower"))
        for node, name, label, row, broader in zip(*described, strict=True):
            graph.add_node(node, name=name, label=label)
            if row is not None:
                graph.nodes[node]["row"] = row
            if broader:
                graph.nodes[node]["narrower_than"] = tuple(broader)
    links = vocabulary().links
    for chunk in columns.edge_chunks:
        for source, target, type_, link, modalities, standings, statements, rule in zip(
            chunk["sources"], chunk["targets"], chunk["types"], chunk["ids"],
            chunk["modalities"], chunk["standings"], chunk["statements"], chunk["rules"],
            strict=True,
        ):  # fmt: skip
            if rule or links[type_].kind not in KINDS or source not in graph or target not in graph:
                continue
            counting = [chosen is None or modality in chosen.modalities for modality in modalities]
            if chosen is None or (any(counting) and links[type_].kind in chosen.kinds):
                kept = counted((modalities, standings, statements), counting)
                graph.add_edge(source, target, key=link, type=type_, kind=links[type_].kind, **kept)
    return graph


def refuse_by_far(counted: int) -> None:
    """Raise `GraphTooLarge` if a network has by far too many links, as the store keeps their number.

    Some of these are not in the network: they are of other kinds, or rules derived them.
    """
    if counted > BY_FAR * MOST_LINKS:
        raise GraphTooLarge(
            f"the network has about {round(counted, -5):,} links, and this analysis, which makes an object of "
            f"each, is done up to {MOST_LINKS:,}.",
            todo=SMALLER,
        )


def require_size(links: int) -> None:
    """Raise `GraphTooLarge` if an object for each of so many links takes too long, or more memory than is free."""
    if links > MOST_LINKS:
        raise GraphTooLarge(
            f"the network has {links:,} links, and this analysis, which makes an object of each, is done up to "
            f"{MOST_LINKS:,}.",
            todo=SMALLER,
        )
    needed = links * LINK_BYTES
    if links >= LARGE and needed > (free := free_memory()):
        raise GraphTooLarge(
            f"the network has {links:,} links, for which this analysis takes about {needed / 1e9:,.1f} GB of "
            f"memory; {free / 1e9:,.1f} GB are free.",
            todo=SMALLER,
        )


def counted(parallel: Iterable[Iterable[str]], counting: Sequence[bool]) -> dict[str, tuple[str, ...]]:
    """What a link carries of those of its statements that count."""
    return {name: tuple(compress(values, counting)) for name, values in zip(PARALLEL, parallel, strict=True)}


def drop_isolated(graph: "Network[str]") -> "Network[str]":
    """The same network, from which the nodes without links are taken."""
    graph.remove_nodes_from(list(nx.isolates(graph)))
    return graph


def within(graph: "Network[str]", chosen: Scenario, without: Collection[str] = frozenset()) -> "Network[str]":
    """The part of a network that belongs to a scenario: its links, each with the statements that count.

    Nodes without such a link are left out.

    Args:
        graph: a network, which is not changed.
        chosen: the scenario.
        without: ids of statements that are left out as well.
    """
    part: Network[str] = nx.MultiDiGraph()
    for source, target, link, attributes in graph.edges(keys=True, data=True):
        pairs = zip(attributes["modalities"], attributes["statements"], strict=True)
        counting = [modality in chosen.modalities and statement not in without for modality, statement in pairs]
        if attributes["kind"] in chosen.kinds and any(counting):
            kept = counted((attributes[name] for name in PARALLEL), counting)
            part.add_edge(source, target, key=link, **{**attributes, **kept})
    for node in part:
        part.nodes[node].update(graph.nodes[node])
    return part


def scoped(columns: NetworkColumns, chosen: Scenario) -> "Network[str]":
    """The network of a scenario, to be measured and ranked; a `LargeNetwork` from `LARGE` links on."""
    if columns.links < LARGE:
        return within(network(columns), chosen)
    return cast("Network[str]", LargeNetwork(columns, chosen))


def call_networkx(function: Callable[..., Any], graph: "nx.Graph[str]", **options: object) -> Any:  # noqa: ANN401 - as the function
    """Call a function of networkx, with the compiled backend if the graph is large or an engine does the sums."""
    if isinstance(graph, nx.Graph) and (graph.number_of_edges() >= LARGE or current_engine()):
        options["backend"] = "tuyun"
    return function(graph, **options)


def simple_graph(graph: "Network[str]") -> "nx.Graph[str]":
    """The undirected graph without parallel links and self-loops."""
    if isinstance(graph, LargeNetwork):
        return cast("nx.Graph[str]", graph.simple_graph)
    return _simplify(graph, nx.Graph())


def simple_digraph(graph: "Network[str]") -> "nx.DiGraph[str]":
    """The directed graph without parallel links and self-loops."""
    if isinstance(graph, LargeNetwork):
        return cast("nx.DiGraph[str]", graph.simple_digraph)
    return _simplify(graph, nx.DiGraph())


def count_ties(graph: "nx.Graph[str]") -> int:
    """The number of pairs of linked nodes in a simple undirected graph, of networkx or of the compiled backend."""
    return graph.number_of_edges() if isinstance(graph, nx.Graph) else len(graph.out.targets) // 2


def _simplify(graph: "Network[str]", into: G) -> G:
    into.add_nodes_from(graph)
    into.add_edges_from((source, target) for source, target in graph.edges() if source != target)
    return into


def as_networkx(graph: "nx.Graph[str]") -> "nx.Graph[str]":
    """A graph of networkx itself, converted from the compiled backend's if need be."""
    if isinstance(graph, nx.Graph):
        return graph
    from tuyun.graph.fast.conversion import to_networkx  # imported already if the graph is the backend's

    return to_networkx(graph)
