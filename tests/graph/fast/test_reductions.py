"""Each reduction alone, together and not at all: the same values; and what a reduction leaves is what it says."""

from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.fast import betweenness, cover, distances
from graph.fast.betweenness import How
from graph.fast.compact import Compact, Links
from graph.fast.components import number_components
from graph.fast.convert import compact
from graph.fast.reduce import fold, merge
from tests.graph.fast.graphs import case_file, case_files, graphs, shapes

HOWS = [
    How(fold=fold, merge=merge, cover=cover)
    for fold in (True, False)
    for merge in (True, False)
    for cover in (True, False)
]


def plain_sums(graph: "nx.Graph[Any]") -> list[float]:
    """Brandes' sums over ordered pairs, by networkx."""
    scale = 1 if graph.is_directed() else 2
    return [scale * value for value in nx.betweenness_centrality(graph, normalized=False).values()]


@pytest.fixture
def small_covers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let hubs be found where there are hardly more other nodes than hubs."""
    found = cover.find_hubs

    def find_hubs(links: Links) -> object:
        return found(Links(np.concatenate([links.starts, np.full(9000, links.starts[-1])]), links.ends))

    monkeypatch.setattr(cover, "find_hubs", find_hubs)


@pytest.mark.parametrize("how", HOWS, ids=str)
@given(graph=case_files())
@settings(max_examples=40)
def test_case_files_have_the_same_betweenness_by_each_way(how: How, graph: "nx.Graph[int]") -> None:
    found = betweenness.of_nodes(compact(graph), how)
    assert found.tolist() == pytest.approx(plain_sums(graph), rel=1e-9, abs=1e-9)


@pytest.mark.usefixtures("small_covers")
@pytest.mark.parametrize("how", [how for how in HOWS if how.cover], ids=str)
def test_any_shape_has_the_same_betweenness_by_hubs(how: How) -> None:
    for graph in [*shapes(), case_file(60, shared=0.3)]:
        if not graph.is_directed() and graph.number_of_edges() > 0 and len(graph) < 200:
            assert len(cover.find_hubs(compact(graph).plain))
            found = betweenness.of_nodes(compact(graph), how)
            assert found.tolist() == pytest.approx(plain_sums(graph), rel=1e-9, abs=1e-9)


@given(graph=graphs(kinds=(nx.Graph,)))
def test_folded_links_have_the_betweenness_of_links(graph: "nx.Graph[Any]") -> None:
    made = compact(graph)
    folded, whole = (betweenness.of_links(made, How(fold=one)) for one in (True, False))
    assert folded.tolist() == pytest.approx(whole.tolist(), rel=1e-9, abs=1e-9)


@given(graph=graphs(kinds=(nx.Graph,)))
def test_folding_loses_no_node_and_leaves_none_with_one_neighbour(graph: "nx.Graph[Any]") -> None:
    links = compact(graph).plain
    left = fold(links, number_components(links)[0])
    degree = np.bincount(links.sources, left.alive[links.ends], minlength=links.nodes)
    assert not ((degree == 1) & (left.alive == 1)).any()
    assert left.weights[left.alive == 1].sum() == len(graph)
    assert sorted(left.order) == np.flatnonzero(left.alive == 0).tolist()
    assert all(left.parents[left.alive == 0] >= 0)


@given(graph=graphs(kinds=(nx.Graph,)))
def test_merged_are_just_those_with_the_same_neighbours(graph: "nx.Graph[Any]") -> None:
    made = compact(graph)
    small = merge(made.plain, np.ones(len(graph)))
    tied = [frozenset(set(graph[node]) - {node}) for node in made]
    for one in range(len(graph)):
        for other in range(len(graph)):
            alike = one == other or (bool(tied[one]) and tied[one] == tied[other])
            assert (small.group[one] == small.group[other]) == alike
    assert small.copies.sum() == small.weights.sum() == len(graph)
    assert small.within.tolist() == (small.copies**2 - small.copies).tolist()


@given(graph=graphs(kinds=(nx.Graph,)))
def test_hubs_touch_every_link(graph: "nx.Graph[Any]") -> None:
    links = compact(graph).plain
    hubs = set(cover.find_hubs(links).tolist())
    ends = set(zip(links.sources.tolist(), links.ends.tolist(), strict=True))
    assert not hubs or all(hubs & {one, other} for one, other in ends)


@given(graph=graphs(kinds=(nx.Graph,)))
def test_closeness_is_the_same_folded_or_not(graph: "nx.Graph[Any]") -> None:
    made = compact(graph)
    folded, whole = (distances.reach_and_steps(made, folded=one) for one in (True, False))
    assert [part.tolist() for part in folded] == [part.tolist() for part in whole]


def test_florentine_families_are_as_published() -> None:
    # Marriages of 15th century Florence, Padgett and Ansell 1993; values as in Jackson 2008, table of figure 1.1.
    found = nx.betweenness_centrality(nx.florentine_families_graph(), backend="tuyun")
    assert {name: round(value, 3) for name, value in found.items()} == {
        "Medici": 0.522, "Guadagni": 0.255, "Albizzi": 0.212, "Salviati": 0.143, "Ridolfi": 0.114,
        "Bischeri": 0.104, "Strozzi": 0.103, "Barbadori": 0.093, "Tornabuoni": 0.092, "Castellani": 0.055,
        "Peruzzi": 0.022, "Acciaiuoli": 0.0, "Ginori": 0.0, "Lamberteschi": 0.0, "Pazzi": 0.0,
    }  # fmt: skip


def test_a_graph_of_columns_alone_is_measured() -> None:
    links = Links.of(3, np.array([0, 1, 1, 2], np.int32), np.array([1, 0, 2, 1], np.int32))
    graph: Any = Compact(["a", "b", "c"], links)  # it stands for a graph of networkx
    assert nx.betweenness_centrality(graph) == {"a": 0.0, "b": 1.0, "c": 0.0}
    assert nx.degree_centrality(graph) == {"a": 0.5, "b": 1.0, "c": 0.5}
