"""Every measure against networkx's own, on the same graph: keys in order, values, errors."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.graph.fast.graphs import case_file, case_files, graphs, shapes

pytestmark = pytest.mark.filterwarnings("ignore:Note. conversions to backend graphs are saved")
Options = dict[str, Any]

CALLS: list[tuple[str, Options]] = [
    ("betweenness_centrality", {}),
    ("betweenness_centrality", {"normalized": False}),
    ("betweenness_centrality", {"endpoints": True}),
    ("betweenness_centrality", {"k": 2, "seed": 5}),
    ("betweenness_centrality", {"k": 2, "seed": 5, "endpoints": True, "normalized": False}),
    ("edge_betweenness_centrality", {}),
    ("edge_betweenness_centrality", {"normalized": False}),
    ("edge_betweenness_centrality", {"k": 2, "seed": 5}),
    ("closeness_centrality", {}),
    ("closeness_centrality", {"wf_improved": False}),
    ("degree_centrality", {}),
    ("in_degree_centrality", {}),
    ("out_degree_centrality", {}),
    ("pagerank", {}),
    ("pagerank", {"weight": None, "alpha": 0.5}),
    ("pagerank", {"max_iter": 2}),
    ("eigenvector_centrality", {"max_iter": 500}),
    ("eigenvector_centrality", {"max_iter": 500, "weight": "weight"}),
    ("eigenvector_centrality", {"max_iter": 1}),
    ("articulation_points", {}),
    ("bridges", {}),
    ("has_bridges", {}),
    ("constraint", {}),
    ("constraint", {"weight": "weight"}),
    ("effective_size", {}),
    ("effective_size", {"weight": "weight"}),
    ("core_number", {}),
    ("connected_components", {}),
    ("number_connected_components", {}),
    ("is_connected", {}),
    ("all_pairs_shortest_path_length", {}),
    ("all_pairs_shortest_path_length", {"cutoff": 2}),
]
call = pytest.mark.parametrize(
    ("name", "options"), CALLS, ids=[f"{name} {options or ''}" for name, options in CALLS]
)


def answer(work: Callable[[], object]) -> object:
    """What a call gives, or the error that it raises; iterators are read, values stand for what is near them."""
    try:
        given = work()
        return comparable(list(given) if isinstance(given, Iterator) else given)
    except (nx.NetworkXException, ValueError, ZeroDivisionError, KeyError) as error:
        return type(error), str(error)


def comparable(value: object) -> object:
    if isinstance(value, dict):
        return [(key, comparable(one)) for key, one in value.items()]
    if isinstance(value, float):
        return pytest.approx(value, rel=1e-9, abs=1e-12, nan_ok=True)
    return [comparable(one) for one in value] if isinstance(value, list | tuple) else value


def same(graph: "nx.Graph[Any]", name: str, **options: object) -> None:
    """The backend's answer is networkx's."""
    function = getattr(nx, name)
    ours = answer(lambda: function(graph, backend="tuyun", **options))
    assert ours == answer(lambda: function(graph, **options))


@call
@settings(max_examples=25)
@given(graph=graphs())
def test_any_small_graph(name: str, options: Options, graph: "nx.Graph[Any]") -> None:
    same(graph, name, **options)


@call
@pytest.mark.once
def test_shapes(name: str, options: Options) -> None:
    for graph in shapes():
        same(graph, name, **options)


@pytest.mark.parametrize("name", ["betweenness_centrality", "edge_betweenness_centrality", "closeness_centrality"])
@given(graph=case_files())
def test_case_files(name: str, graph: "nx.Graph[int]") -> None:
    same(graph, name)


@pytest.mark.once
@pytest.mark.parametrize("shared", [0.0, 0.2])
@pytest.mark.parametrize("name", ["betweenness_centrality", "edge_betweenness_centrality", "closeness_centrality"])
def test_a_case_file_of_some_size(name: str, shared: float) -> None:
    same(case_file(300, shared=shared), name)


@given(graph=graphs(), chosen=st.randoms(use_true_random=False))
@pytest.mark.parametrize("name", ["betweenness_centrality_subset", "edge_betweenness_centrality_subset"])
@pytest.mark.parametrize("normalized", [False, True])
def test_subsets(name: str, normalized: bool, graph: "nx.Graph[Any]", chosen: Random) -> None:
    nodes = list(graph)
    sources, targets = ([node for node in nodes if chosen.random() < 0.5] for _ in range(2))
    same(graph, name, sources=sources, targets=[*targets, "nobody"], normalized=normalized)
    same(graph, name, sources=["nobody"], targets=targets)


@given(graph=graphs(kinds=(nx.Graph, nx.MultiGraph)))
def test_bridges_of_the_part_around_a_root(graph: "nx.Graph[Any]") -> None:
    for root in list(graph)[:2]:
        found: Any = [nx.bridges(graph, root=root, backend="tuyun"), nx.bridges(graph, root=root)]
        ours, theirs = ({frozenset(pair) for pair in pairs} for pairs in found)
        assert ours == theirs
    same(graph, "bridges", root="nobody")


@settings(max_examples=15)
@given(graph=graphs())
@pytest.mark.parametrize("cutoff", [None, 0, 1, 1.5, 3, -1, float("inf")])
def test_lengths_from_and_to_one_node(cutoff: float | None, graph: "nx.Graph[Any]") -> None:
    for node in [*list(graph)[:3], "nobody"]:
        same(graph, "single_source_shortest_path_length", source=node, cutoff=cutoff)
        same(graph, "closeness_centrality", u=node)


@given(graph=graphs())
def test_lengths_to_a_node(graph: "nx.Graph[Any]") -> None:
    for node in list(graph)[
        :3
    ]:  # in another order: ours is that of the nodes, networkx's that of the links' making
        lengths = nx.single_target_shortest_path_length
        assert lengths(graph, node, cutoff=2, backend="tuyun") == lengths(graph, node, cutoff=2)
    same(graph, "single_target_shortest_path_length", target="nobody")


@given(graph=graphs())
def test_harmonic_centrality_of_some_from_some(graph: "nx.Graph[Any]") -> None:
    nodes = list(graph)
    for asked, sources in (
        (None, None),
        (nodes[:2], None),
        (None, nodes[1:3]),
        (nodes[:1], nodes),
        (nodes[:4], nodes[2:4]),
    ):
        ours = nx.harmonic_centrality(graph, nbunch=asked, sources=sources, backend="tuyun")
        theirs = nx.harmonic_centrality(graph, nbunch=asked, sources=sources)
        assert ours == pytest.approx(theirs)


@given(graph=graphs(), chosen=st.randoms(use_true_random=False))
def test_pagerank_with_vectors(graph: "nx.Graph[Any]", chosen: Random) -> None:
    nodes = list(graph)
    vectors = [{node: chosen.choice([1, 2, 5]) for node in nodes if chosen.random() < 0.8} for _ in range(3)]
    if all(vectors):
        names = ("personalization", "nstart", "dangling")
        same(graph, "pagerank", **dict(zip(names, vectors, strict=True)))
        same(graph, "pagerank", personalization=dict.fromkeys(nodes, 0))


@pytest.mark.parametrize("weight", [float("nan"), float("inf"), 0, -1])
@pytest.mark.parametrize("name", ["pagerank", "constraint", "effective_size", "eigenvector_centrality"])
@pytest.mark.filterwarnings("ignore:invalid value encountered:RuntimeWarning")
@pytest.mark.filterwarnings("ignore:divide by zero encountered:RuntimeWarning")
def test_odd_weights(name: str, weight: float) -> None:
    graph = nx.karate_club_graph()
    graph.add_edge(0, 1, weight=weight)
    same(graph, name, weight="weight")
