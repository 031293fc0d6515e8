"""Connected components, articulation points, bridges and core numbers."""

from collections.abc import Hashable, Iterator

import networkx as nx
import numpy as np
from tuyun.graph.engine import current_engine
from tuyun.graph.fast.connectivity import core_numbers, find_cuts, number_components, spread_components
from tuyun.graph.fast.csr import Csr, CsrGraph


def connected_components(G: CsrGraph) -> Iterator[set[Hashable]]:
    """See `nx.connected_components`."""
    engine = current_engine()
    component, order = spread_components(engine, G.out) if engine else number_components(G.out)
    ids = G.ids_of(order)
    cuts = [*np.flatnonzero(np.diff(component[order])) + 1, len(ids)]
    begin = 0
    for end in cuts if ids else ():
        yield set(ids[begin:end])
        begin = end


def number_connected_components(G: CsrGraph) -> int:
    """See `nx.number_connected_components`."""
    component, order = number_components(G.out)
    return int(component[order[-1]]) + 1 if len(order) else 0


def is_connected(G: CsrGraph) -> bool:
    """See `nx.is_connected`."""
    if not len(G):
        raise nx.NetworkXPointlessConcept("Connectivity is undefined for the null graph.")
    return number_connected_components(G) == 1


def node_connected_component(G: CsrGraph, n: Hashable) -> set[Hashable]:
    """See `nx.node_connected_component`."""
    component = number_components(G.out)[0]
    return set(G.ids_of(np.flatnonzero(component == component[G.index[n]]).astype(np.int32)))


def articulation_points(G: CsrGraph) -> Iterator[Hashable]:
    """Hopcroft and Tarjan 1973; see `nx.articulation_points`."""
    yield from G.ids_of(find_cuts(G.simple_out)[0])


def bridges(G: CsrGraph, root: Hashable | None = None) -> Iterator[tuple[Hashable, Hashable]]:
    """Tarjan 1974; see `nx.bridges`."""
    if root is not None and root not in G:
        raise nx.NodeNotFound(f"Root node {root} is not in graph")
    links = G.simple_out
    chosen = find_cuts(links)[1]
    if G.multiplicity is not None:
        chosen = chosen[G.multiplicity[G.out.sources != G.out.targets][chosen] == 1]
    if root is not None:
        component = number_components(links)[0]
        chosen = chosen[component[links.sources[chosen]] == component[G.index[root]]]
    yield from zip(G.ids_of(links.sources[chosen]), G.ids_of(links.targets[chosen]), strict=True)


def has_bridges(G: CsrGraph, root: Hashable | None = None) -> bool:
    """See `nx.has_bridges`."""
    return next(bridges(G, root), None) is not None


def core_number(G: CsrGraph) -> dict[Hashable, int]:
    """Batagelj and Zaversnik 2003; see `nx.core_number`."""
    links = G.out
    if (links.sources == links.targets).any():
        raise nx.NetworkXNotImplemented(
            "Input graph has self loops which is not permitted; "
            "Consider using G.remove_edges_from(nx.selfloop_edges(G))."
        )
    if G.directed:
        sources, targets = (links.sources, links.targets), (links.targets, links.sources)
        links = Csr.from_pairs(len(G), np.concatenate(sources), np.concatenate(targets))
    return dict(zip(G.ids, core_numbers(links).tolist(), strict=True))
