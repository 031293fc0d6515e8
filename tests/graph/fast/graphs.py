"""Graphs to measure: anything small, the shapes that reductions look for, and the shape of this domain."""

from typing import Any

import networkx as nx
import numpy as np
from hypothesis import strategies as st

KINDS: tuple[type[Any], ...] = (nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph)
LABELS = (
    0,
    "a",
    2.5,
    ("c", 3),
    None.__class__,
    frozenset({4}),
    True,
    "b",
    -7,
    b"x",
    10**20,
    "\u0442\u04af\u0439\u04af\u043d",
)
"""Nodes of mixed kinds: nothing that sorts."""


@st.composite
def graphs(draw: st.DrawFn, kinds: tuple[type[Any], ...] = KINDS, loops: bool = True) -> "nx.Graph[Any]":
    """Up to twelve nodes of mixed kinds; links, parallel ones and loops among them, with weights on some."""
    size = draw(st.integers(0, len(LABELS)))
    graph: nx.Graph[Any] = draw(st.sampled_from(kinds))()
    graph.add_nodes_from(LABELS[:size])
    ends = st.integers(0, max(0, size - 1))
    for one, other in draw(st.lists(st.tuples(ends, ends), max_size=3 * size)) if size else ():
        if loops or one != other:
            told = draw(st.sampled_from(("weight", "other", None)))
            weight = {told: draw(st.sampled_from((2, 0.5)))} if told else {}
            graph.add_edge(LABELS[one], LABELS[other], **weight)
    return graph


@st.composite
def case_files(draw: st.DrawFn) -> "nx.Graph[int]":
    """A few institutions, cases of one to three of them, victims of one case or of two, and ties beside."""
    hubs = draw(st.integers(2, 5))
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(hubs))
    for _ in range(draw(st.integers(1, 40))):
        case = len(graph)
        for hub in draw(st.sets(st.integers(0, hubs - 1), min_size=1, max_size=3)):
            graph.add_edge(case, hub)
        for _ in range(draw(st.integers(0, 2))):
            graph.add_edge(len(graph), case)
    nodes = st.integers(0, len(graph) - 1)
    for one, other in draw(st.lists(st.tuples(nodes, nodes), max_size=3)):
        if one != other:
            graph.add_edge(one, other)
    return graph


def shapes() -> list["nx.Graph[Any]"]:
    """Stars, cliques, paths, trees, the empty graph, one node, parts that do not hang together."""
    parts = [nx.star_graph(5), nx.complete_graph(4), nx.path_graph(6), nx.empty_graph(2)]
    return [
        *parts,
        nx.disjoint_union_all(parts),
        nx.empty_graph(0),
        nx.empty_graph(1),
        nx.path_graph(2),
        nx.random_labeled_tree(40, seed=1),
        nx.complete_bipartite_graph(3, 50),
        nx.barbell_graph(5, 3),
        nx.hypercube_graph(5),
        nx.path_graph(700),  # more sources than a row of bits has, and more layers than a byte
        nx.gnm_random_graph(90, 100, seed=2),
        nx.gnm_random_graph(60, 200, seed=3),
        nx.gnm_random_graph(60, 150, seed=4, directed=True),
        nx.karate_club_graph(),
    ]


def case_file(cases: int, hubs: int = 8, seed: int = 1, shared: float = 0.0) -> "nx.Graph[int]":
    """A country's case file, small: cases of three to six institutions, one to three victims a case."""
    draw = np.random.default_rng(seed)
    graph: nx.Graph[int] = nx.empty_graph(hubs)
    for case in range(hubs, hubs + cases):
        graph.add_edges_from((case, int(hub)) for hub in draw.choice(hubs, draw.integers(3, 7), replace=False))
    for case in range(hubs, hubs + cases):
        for _ in range(draw.integers(1, 4)):
            victim = len(graph)
            graph.add_edge(victim, case)
            if draw.random() < shared:
                graph.add_edge(victim, int(draw.integers(hubs, hubs + cases)))
    return graph
