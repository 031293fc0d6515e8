"""Networks whose measures are known: from the literature, or by a formula that can be checked by hand."""

from collections.abc import Iterable

import networkx as nx
from tuyun.graph.analysis.network import Network


def network_of(edges: Iterable[tuple[str, str]], nodes: Iterable[str] = ()) -> "Network[str]":
    """A network as `graph.analysis.network` gives it; a link for each pair, resting on one asserted statement."""
    graph: Network[str] = nx.MultiDiGraph()
    pairs = [(str(one), str(other)) for one, other in edges]
    for node in [*map(str, nodes), *(end for pair in pairs for end in pair)]:
        graph.add_node(node, name=f"the {node}", label="Institution")
    for place, (one, other) in enumerate(pairs):
        graph.add_edge(
            one, other, key=f"{one}~GAVE~{other}~{place}", type="GAVE", kind="plain",
            modalities=("asserted",), standings=("none",), statements=(f"s-{place}",),
        )  # fmt: skip
    return graph


def like(graph: "nx.Graph[int] | nx.Graph[str]") -> "Network[str]":
    """One of networkx's own graphs, its links pointing as its edges are listed."""
    return network_of(((str(one), str(other)) for one, other in graph.edges()), map(str, graph))


def shortest_paths_through(graph: "Network[str]") -> dict[str, float]:
    """Betweenness by its definition: for each pair of others, the share of their shortest paths, all listed."""
    simple = nx.Graph(graph.to_undirected())
    names = list(simple)
    pairs = [(one, other) for place, one in enumerate(names) for other in names[place + 1 :]]
    through = dict.fromkeys(names, 0.0)
    for one, other in pairs:
        if not nx.has_path(simple, one, other):
            continue
        paths = list(nx.all_shortest_paths(simple, one, other))
        for node in names:
            if node not in (one, other):
                through[node] += sum(node in path for path in paths) / len(paths)
    possible = (len(names) - 1) * (len(names) - 2) / 2
    return {node: value / possible if possible else 0.0 for node, value in through.items()}


def burt(graph: "Network[str]", node: str) -> float:
    """Burt's constraint by its formula: the sum over partners j of (p_ij + sum over q of p_iq p_qj) squared."""
    simple = nx.Graph(graph.to_undirected())

    def share(one: str, other: str) -> float:
        return simple.has_edge(one, other) / simple.degree(one)

    return sum(
        (
            share(node, other)
            + sum(share(node, third) * share(third, other) for third in simple if third not in (node, other))
        )
        ** 2
        for other in simple[node]
    )


def surf(graph: "Network[str]", steps: int = 500, damping: float = 0.85) -> dict[str, float]:
    """PageRank by walking: where somebody is who follows links, and now and then starts anew anywhere."""
    names = list(graph)
    after = {node: sorted(set(graph.successors(node)) - {node}) for node in names}
    place = dict.fromkeys(names, 1 / len(names))
    for _ in range(steps):
        lost = sum(place[node] for node in names if not after[node])
        moved = dict.fromkeys(names, (1 - damping) / len(names) + damping * lost / len(names))
        for node in names:
            for target in after[node]:
                moved[target] += damping * place[node] / len(after[node])
        place = moved
    return place
