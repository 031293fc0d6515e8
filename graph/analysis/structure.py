"""Components, communities, articulation points and bridges of a network, computed by networkx."""

from collections.abc import Iterable, Mapping

import networkx as nx
from tuyun.graph.analysis.centrality import articulation_points
from tuyun.graph.analysis.link_measures import bridges
from tuyun.graph.analysis.network import Network, as_networkx, call_networkx, count_ties, simple_graph
from tuyun.graph.analysis.parts import Part, Parts, links_of, nodes_of
from tuyun.graph.statements.base import Value

SEEDS = 10
TIES = 50_000
"""Largest number of ties, summed over all runs of the Louvain method; above it no communities are computed."""
INTERPRETATION = (
    "Structure describes what was written down. Who says so is no part of it, and an actor of whom little is "
    "written may have ties that nobody wrote about. Communities are one good division of several; the seeds of "
    "the runs are fixed."
)


class Group(Value):
    """The nodes of a component or community, sorted by id."""

    members: tuple[Part, ...]


class Communities(Value):
    """Groups of nodes with more ties within them than expected by chance, the largest first.

    Many divisions are nearly as good, and the result depends on the seed: this is the best of ``seeds`` runs, of
    which ``alike`` found the same division. Networks of more than 5,000 ties have fewer runs than ten; those of
    more than 50,000 have none, as they would take minutes, and ``left_out`` says so.
    """

    groups: tuple[Group, ...]
    modularity: float | None
    """Newman and Girvan 2004, at most 1; None if there are no ties, or no communities were computed."""
    seeds: int
    alike: int
    left_out: str | None = None
    """Why no communities were computed."""


class Structure(Value):
    """Counts of nodes, links and ties (pairs of linked nodes), and the structure they form."""

    nodes: int
    links: int
    ties: int
    parts: tuple[Group, ...]
    """Connected components, the largest first: no statement links two components."""
    communities: Communities
    articulation_points: tuple[Part, ...]
    bridges: tuple[Part, ...]


def structure(graph: "Network[str]") -> Structure:
    """The structure of a network, usually that of a single scenario."""
    return Structure(
        nodes=len(graph),
        links=graph.number_of_edges(),
        ties=count_ties(simple_graph(graph)),
        parts=parts(graph),
        communities=communities(graph),
        articulation_points=cut_nodes(graph),
        bridges=cut_links(graph),
    )


def parts(graph: "Network[str]") -> tuple[Group, ...]:
    """Connected components, the largest first."""
    return _groups(call_networkx(nx.connected_components, simple_graph(graph)), nodes_of(graph))


def cut_nodes(graph: "Network[str]") -> tuple[Part, ...]:
    """Articulation points, by their ids."""
    nodes = nodes_of(graph)
    return tuple(nodes[id_] for id_, value in sorted(articulation_points(graph).items()) if value)


def cut_links(graph: "Network[str]") -> tuple[Part, ...]:
    """Bridges, by their ids."""
    links = links_of(graph)
    return tuple(links[id_] for id_, value in sorted(bridges(graph).items()) if value)


def communities(graph: "Network[str]") -> Communities:
    """Communities by the Louvain method (Blondel et al. 2008), undirected: the best of several runs.

    The same network gives the same communities on every machine.
    """
    order, undirected = sorted(graph), simple_graph(graph)
    ties = count_ties(undirected)
    if not ties:
        single = _groups(([node] for node in order), nodes_of(graph))
        return Communities(groups=single, modularity=None, seeds=0, alike=0)
    seeds = min(SEEDS, TIES // ties)
    if not seeds:
        why = f"{ties:,} ties are more than the {TIES:,} up to which communities are computed."
        return Communities(groups=(), modularity=None, seeds=0, alike=0, left_out=why)
    numbers = {node: number for number, node in enumerate(order)}
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(range(len(order)))
    numbered.add_edges_from(sorted(_numbered(numbers, tie) for tie in as_networkx(undirected).edges()))
    divisions = [
        sorted(sorted(group) for group in nx.community.louvain_communities(numbered, seed=seed))
        for seed in range(seeds)
    ]
    modularities = [
        round(float(nx.community.modularity(numbered, [set(group) for group in division])), 12)
        for division in divisions
    ]
    best = divisions[modularities.index(max(modularities))]
    return Communities(
        groups=_groups(([order[number] for number in group] for group in best), nodes_of(graph)),
        modularity=max(modularities),
        seeds=seeds,
        alike=divisions.count(best),
    )


def _numbered(numbers: Mapping[str, int], tie: tuple[str, str]) -> tuple[int, int]:
    """The numbers of the two ends of a tie, the smaller first."""
    first, second = sorted((numbers[tie[0]], numbers[tie[1]]))
    return first, second


def _groups(members: Iterable[Iterable[str]], nodes: Parts) -> tuple[Group, ...]:
    groups = [Group(members=tuple(nodes[node] for node in sorted(ids))) for ids in members]
    return tuple(sorted(groups, key=lambda group: (-len(group.members), group.members[0].id)))
