"""What holds together: components, articulation points, bridges, cores."""

from collections.abc import Hashable, Iterator

import networkx as nx
import numpy as np
from tuyun.graph.fast.compact import Compact, Links
from tuyun.graph.fast.components import core_numbers, find_cuts, number_components


def connected_components(G: Compact) -> Iterator[set[Hashable]]:
    """Sets of nodes that are tied to each other; see `nx.connected_components`."""
    component, order = number_components(G.links)
    ids = [G.ids[one] for one in order.tolist()]
    cuts = [*np.flatnonzero(np.diff(component[order])) + 1, len(ids)]
    begin = 0
    for end in cuts if ids else ():
        yield set(ids[begin:end])
        begin = end


def number_connected_components(G: Compact) -> int:
    """How many there are."""
    component, order = number_components(G.links)
    return int(component[order[-1]]) + 1 if len(order) else 0


def is_connected(G: Compact) -> bool:
    """Whether there is one; see `nx.is_connected`."""
    if not len(G):
        raise nx.NetworkXPointlessConcept("Connectivity is undefined for the null graph.")
    return number_connected_components(G) == 1


def node_connected_component(G: Compact, n: Hashable) -> set[Hashable]:
    """The component of a node."""
    component = number_components(G.links)[0]
    return {G.ids[one] for one in np.flatnonzero(component == component[G.index[n]]).tolist()}


def articulation_points(G: Compact) -> Iterator[Hashable]:
    """Nodes whose loss takes apart what was connected (Hopcroft and Tarjan 1973); see `nx.articulation_points`."""
    yield from G.named(find_cuts(G.plain)[0])


def bridges(G: Compact, root: Hashable | None = None) -> Iterator[tuple[Hashable, Hashable]]:
    """Links that alone hold two parts together (Tarjan 1974); see `nx.bridges`."""
    if root is not None and root not in G:
        raise nx.NodeNotFound(f"Root node {root} is not in graph")
    links = G.plain
    chosen = find_cuts(links)[1]
    if G.counts is not None:
        chosen = chosen[G.counts[G.links.sources != G.links.ends][chosen] == 1]
    if root is not None:
        component = number_components(links)[0]
        chosen = chosen[component[links.sources[chosen]] == component[G.index[root]]]
    yield from zip(G.named(links.sources[chosen]), G.named(links.ends[chosen]), strict=True)


def has_bridges(G: Compact, root: Hashable | None = None) -> bool:
    """Whether there is one."""
    return next(bridges(G, root), None) is not None


def core_number(G: Compact) -> dict[Hashable, int]:
    """The largest k such that a node is in a k-core (Batagelj and Zaversnik 2003); see `nx.core_number`."""
    links = G.links
    if (links.sources == links.ends).any():
        raise nx.NetworkXNotImplemented(
            "Input graph has self loops which is not permitted; "
            "Consider using G.remove_edges_from(nx.selfloop_edges(G))."
        )
    if G.directed:
        sources, ends = np.concatenate([links.sources, links.ends]), np.concatenate([links.ends, links.sources])
        links = Links.of(len(G), sources, ends)
    return dict(zip(G.ids, core_numbers(links.starts, links.ends).tolist(), strict=True))
