"""How a network hangs together: its parts, its communities, and what holds it together, through networkx's API."""

from collections.abc import Iterable

import networkx as nx
from tuyun.graph.analysis.centrality import articulation_points
from tuyun.graph.analysis.network import Network, simple
from tuyun.graph.analysis.parts import Part, links_of, nodes_of
from tuyun.graph.analysis.ties import bridges
from tuyun.graph.statements.base import Value

SEEDS = 10
READING = (
    "Structure is of what was written down: who says so is no part of it, and somebody of whom little is written "
    "is not thereby without ties. Communities are one good division of several; the seed of each run is fixed."
)


class Group(Value):
    """Nodes that belong together, by id."""

    members: tuple[Part, ...]


class Communities(Value):
    """Groups of nodes that are tied more to each other than chance would have it; the largest first.

    Many divisions are nearly as good, and chance chooses between them: of ``seeds`` runs, ``alike`` found just
    this one, which is the best of them.
    """

    groups: tuple[Group, ...]
    modularity: float | None
    """How much more (Newman and Girvan 2004), at most 1; None where there is no tie."""
    seeds: int
    alike: int


class Structure(Value):
    """Counts of nodes, links and ties (pairs of nodes that are linked), and what they make up."""

    nodes: int
    links: int
    ties: int
    parts: tuple[Group, ...]
    """Connected parts, the largest first: nothing told leads from one to another."""
    communities: Communities
    articulation_points: tuple[Part, ...]
    bridges: tuple[Part, ...]


def structure(graph: "Network[str]") -> Structure:
    """The structure of a network (of one scenario); empty if there is nothing in it."""
    tied = simple(graph)
    nodes, links = nodes_of(graph), links_of(graph)
    return Structure(
        nodes=len(graph),
        links=graph.number_of_edges(),
        ties=tied.number_of_edges(),
        parts=_grouped(nx.connected_components(tied), nodes),
        communities=communities(graph),
        articulation_points=tuple(
            nodes[one] for one, value in sorted(articulation_points(graph).items()) if value
        ),
        bridges=tuple(links[one] for one, value in sorted(bridges(graph).items()) if value),
    )


def communities(graph: "Network[str]", seeds: int = SEEDS) -> Communities:
    """Communities by the Louvain method (Blondel et al. 2008), undirected: the best of several seeded runs.

    The same network gives the same communities on every machine.
    """
    order = sorted(graph)
    numbers = {node: number for number, node in enumerate(order)}
    tied: nx.Graph[int] = nx.Graph()
    tied.add_nodes_from(range(len(order)))
    tied.add_edges_from(sorted((numbers[one], numbers[other]) for one, other in simple(graph).edges()))
    if not tied.number_of_edges():
        apart = _grouped(([node] for node in order), nodes_of(graph))
        return Communities(groups=apart, modularity=None, seeds=0, alike=0)
    found = [
        sorted(sorted(group) for group in nx.community.louvain_communities(tied, seed=seed))
        for seed in range(seeds)
    ]
    worth = [round(float(nx.community.modularity(tied, [set(group) for group in one])), 12) for one in found]
    best = found[worth.index(max(worth))]
    return Communities(
        groups=_grouped(([order[number] for number in group] for group in best), nodes_of(graph)),
        modularity=max(worth),
        seeds=seeds,
        alike=found.count(best),
    )


def _grouped(groups: Iterable[Iterable[str]], nodes: dict[str, Part]) -> tuple[Group, ...]:
    """Groups of nodes, the largest first, members by id."""
    told = [Group(members=tuple(nodes[one] for one in sorted(group))) for group in groups]
    return tuple(sorted(told, key=lambda group: (-len(group.members), group.members[0].id)))
