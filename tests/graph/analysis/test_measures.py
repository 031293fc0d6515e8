"""Each measure against published values, formulas that can be checked by hand, and its own definition."""

import doctest
import math

import networkx as nx
import pytest
from tuyun.graph.analysis import centrality, link_measures
from tuyun.graph.analysis.centrality import (
    articulation_points,
    betweenness,
    closeness,
    constraint,
    degree,
    eigenvector,
    harmonic,
    pagerank,
)
from tuyun.graph.analysis.link_measures import bridges, edge_betweenness
from tuyun.graph.analysis.ranking import MEASURES, measure
from tuyun.graph.errors import InvalidAnalysis

from tests.graph.analysis.known import burt, like, network_of, shortest_paths_through, surf

FLORENCE = like(nx.florentine_families_graph())
KITE = like(nx.krackhardt_kite_graph())
BARBELL = like(nx.barbell_graph(4, 2))
KARATE = like(nx.karate_club_graph())


def rounded(values: object, digits: int = 3) -> dict[str, float]:
    """Values as tables in print give them."""
    assert isinstance(values, dict)
    return {name: round(value, digits) for name, value in values.items()}


def test_betweenness_of_florentine_families_is_as_published() -> None:
    # Marriages of 15th century Florence, Padgett and Ansell 1993; values as in Jackson 2008, table of figure 1.1.
    assert rounded(betweenness(FLORENCE)) == {
        "Medici": 0.522, "Guadagni": 0.255, "Albizzi": 0.212, "Salviati": 0.143, "Ridolfi": 0.114,
        "Bischeri": 0.104, "Strozzi": 0.103, "Barbadori": 0.093, "Tornabuoni": 0.092, "Castellani": 0.055,
        "Peruzzi": 0.022, "Acciaiuoli": 0.0, "Ginori": 0.0, "Lamberteschi": 0.0, "Pazzi": 0.0,
    }  # fmt: skip


def test_closeness_of_florentine_families_is_as_published() -> None:
    assert rounded(closeness(FLORENCE)) == {
        "Medici": 0.56, "Ridolfi": 0.5, "Albizzi": 0.483, "Tornabuoni": 0.483, "Guadagni": 0.467,
        "Barbadori": 0.438, "Strozzi": 0.438, "Bischeri": 0.4, "Castellani": 0.389, "Salviati": 0.389,
        "Acciaiuoli": 0.368, "Peruzzi": 0.368, "Ginori": 0.333, "Lamberteschi": 0.326, "Pazzi": 0.286,
    }  # fmt: skip


def test_the_kite_has_another_first_by_each_measure() -> None:
    # Krackhardt 1990: Diane (3) knows most, Fernando and Garth (5, 6) are nearest to all, Heather (7) is between.
    values = {measure: list(rounded(measure(KITE)).values()) for measure in (degree, closeness, betweenness)}
    assert list(KITE) == list("0123456789")
    assert values == {
        degree: [0.444, 0.444, 0.333, 0.667, 0.333, 0.556, 0.556, 0.333, 0.222, 0.111],
        closeness: [0.529, 0.529, 0.5, 0.6, 0.5, 0.643, 0.643, 0.6, 0.429, 0.31],
        betweenness: [0.023, 0.023, 0.0, 0.102, 0.0, 0.231, 0.231, 0.389, 0.222, 0.0],
    }


def test_eigenvector_of_florentine_families_is_as_published() -> None:
    assert rounded(eigenvector(FLORENCE)) == {
        "Medici": 0.43, "Strozzi": 0.356, "Ridolfi": 0.342, "Tornabuoni": 0.326, "Guadagni": 0.289,
        "Bischeri": 0.283, "Peruzzi": 0.276, "Castellani": 0.259, "Albizzi": 0.244, "Barbadori": 0.212,
        "Salviati": 0.146, "Acciaiuoli": 0.132, "Lamberteschi": 0.089, "Ginori": 0.075, "Pazzi": 0.045,
    }  # fmt: skip


@pytest.mark.parametrize("size", [3, 4, 7, 10])
def test_a_path(size: int) -> None:
    graph = like(nx.path_graph(size))
    pairs = (size - 1) * (size - 2) / 2
    assert betweenness(graph) == pytest.approx({str(i): i * (size - 1 - i) / pairs for i in range(size)})
    away = {i: i * (i + 1) / 2 + (size - 1 - i) * (size - i) / 2 for i in range(size)}
    assert closeness(graph) == pytest.approx({str(i): (size - 1) / away[i] for i in range(size)})
    assert articulation_points(graph) == {str(i): float(0 < i < size - 1) for i in range(size)}
    assert set(bridges(graph).values()) == {1.0}
    along = {f"{i}~GAVE~{i + 1}~{i}": 2 * (i + 1) * (size - 1 - i) / (size * (size - 1)) for i in range(size - 1)}
    assert edge_betweenness(graph) == pytest.approx(along)
    near = {i: sum(1 / abs(i - j) for j in range(size) if j != i) / (size - 1) for i in range(size)}
    assert harmonic(graph) == pytest.approx({str(i): near[i] for i in range(size)})
    wave = [math.sin(math.pi * (i + 1) / (size + 1)) for i in range(size)]
    length = math.sqrt(sum(value * value for value in wave))
    assert eigenvector(graph) == pytest.approx({str(i): wave[i] / length for i in range(size)}, abs=1e-9)


@pytest.mark.parametrize("leaves", [2, 3, 8])
def test_a_star(leaves: int) -> None:
    graph = like(nx.star_graph(leaves))
    rest = [str(i) for i in range(1, leaves + 1)]
    assert degree(graph) == pytest.approx({"0": 1, **dict.fromkeys(rest, 1 / leaves)})
    assert betweenness(graph) == pytest.approx({"0": 1, **dict.fromkeys(rest, 0)})
    assert closeness(graph) == pytest.approx({"0": 1, **dict.fromkeys(rest, leaves / (2 * leaves - 1))})
    assert constraint(graph) == pytest.approx({"0": 1 / leaves, **dict.fromkeys(rest, 1)})
    assert harmonic(graph) == pytest.approx({"0": 1, **dict.fromkeys(rest, (1 + (leaves - 1) / 2) / leaves)})
    assert eigenvector(graph) == pytest.approx({"0": 0.5**0.5, **dict.fromkeys(rest, (2 * leaves) ** -0.5)})
    assert articulation_points(graph) == {"0": 1.0, **dict.fromkeys(rest, 0.0)}


@pytest.mark.parametrize("size", [3, 4, 5, 8, 9])
def test_a_cycle(size: int) -> None:
    graph = like(nx.cycle_graph(size))
    between = (size - 3) / (4 * (size - 2)) if size % 2 else (size - 2) / (4 * (size - 1))
    assert betweenness(graph) == pytest.approx(dict.fromkeys(graph, between))
    assert degree(graph) == pytest.approx(dict.fromkeys(graph, 2 / (size - 1)))
    assert set(articulation_points(graph).values()) == {0.0}
    assert set(bridges(graph).values()) == {0.0}
    turning = network_of((str(i), str((i + 1) % size)) for i in range(size))
    assert pagerank(turning) == pytest.approx(dict.fromkeys(graph, 1 / size))


@pytest.mark.parametrize("size", [3, 4, 6])
def test_a_complete_graph(size: int) -> None:
    graph = like(nx.complete_graph(size))
    each = 1 / (size - 1)
    held = (size - 1) * (each + (size - 2) * each**2) ** 2
    assert degree(graph) == pytest.approx(dict.fromkeys(graph, 1))
    assert betweenness(graph) == pytest.approx(dict.fromkeys(graph, 0))
    assert closeness(graph) == pytest.approx(dict.fromkeys(graph, 1))
    assert constraint(graph) == pytest.approx(dict.fromkeys(graph, held))


def test_a_barbell_is_held_together_by_its_bar() -> None:
    # Two groups of four (0-3, 6-9), joined by 3 - 4 - 5 - 6.
    assert {node for node, value in articulation_points(BARBELL).items() if value} == {"3", "4", "5", "6"}
    held = {frozenset(link.split("~")[::2][:2]) for link, value in bridges(BARBELL).items() if value}
    assert held == {frozenset("34"), frozenset("45"), frozenset("56")}
    assert len(bridges(BARBELL)) == BARBELL.number_of_edges() == 6 + 3 + 6


@pytest.mark.parametrize("graph", [FLORENCE, KITE, BARBELL, KARATE])
def test_measures_are_what_their_definitions_say(graph: "nx.MultiDiGraph[str]") -> None:
    assert betweenness(graph) == pytest.approx(shortest_paths_through(graph))
    assert constraint(graph) == pytest.approx({node: burt(graph, node) for node in graph if graph.degree(node)} | {
        node: None for node in graph if not graph.degree(node)
    })  # fmt: skip
    assert pagerank(graph) == pytest.approx(surf(graph), abs=1e-5)


def test_pagerank_follows_the_arrows() -> None:
    forth, back = pagerank(network_of([("a", "b"), ("c", "b")])), pagerank(network_of([("b", "a"), ("b", "c")]))
    assert forth["b"] == pytest.approx(0.574, abs=0.001)
    assert forth["a"] == pytest.approx(forth["c"])
    assert back["b"] < back["a"]  # type: ignore[operator] # values of nodes that have links


def test_several_links_between_two_are_one_tie_and_no_bridge() -> None:
    once, twice = (
        network_of([("a", "b"), ("b", "c")]),
        network_of([("a", "b"), ("b", "a"), ("a", "b"), ("b", "c")]),
    )
    for chosen in (degree, betweenness, closeness, harmonic, eigenvector, constraint, articulation_points):
        assert chosen(once) == chosen(twice)
    assert edge_betweenness(twice) == pytest.approx(dict.fromkeys(edge_betweenness(twice), 2 / 3))
    assert {link for link, value in bridges(twice).items() if value} == {"b~GAVE~c~3"}


def test_a_link_to_itself_is_no_tie() -> None:
    plain, looped = network_of([("a", "b"), ("b", "c")]), network_of([("a", "b"), ("b", "c"), ("b", "b")])
    for chosen in (
        degree, betweenness, closeness, harmonic, eigenvector, pagerank, constraint, articulation_points
    ):  # fmt: skip
        assert chosen(looped) == chosen(plain)
    assert edge_betweenness(looped)["b~GAVE~b~2"] == 0
    assert {link for link, value in bridges(looped).items() if not value} == {"b~GAVE~b~2"}


@pytest.mark.parametrize("name", MEASURES)
def test_an_empty_network_has_no_values(name: str) -> None:
    assert dict(measure(name).compute(network_of([]))) == {}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("degree", None),
        ("betweenness", 0.0),
        ("closeness", 0.0),
        ("harmonic", None),
        ("eigenvector", 1.0),
        ("pagerank", 1.0),
        ("constraint", None),
        ("articulation_points", 0.0),
    ],
)
def test_one_node_alone(name: str, value: float | None) -> None:
    assert dict(measure(name).compute(network_of([], ["a"]))) == {"a": value}
    assert dict(bridges(network_of([], ["a"]))) == {}


def test_nodes_that_nothing_ties_together_are_not_compared_by_eigenvector() -> None:
    apart = network_of([("a", "b"), ("b", "c"), ("d", "e")])
    assert eigenvector(apart) == {**eigenvector(network_of([("a", "b"), ("b", "c")])), "d": None, "e": None}
    assert eigenvector(network_of([("a", "b"), ("c", "d")])) == dict.fromkeys("abcd"), (
        "neither part is the largest"
    )


def test_a_long_chain_has_its_eigenvector_where_walking_takes_too_long() -> None:
    size = 150
    values = eigenvector(like(nx.path_graph(size)))
    wave = [math.sin(math.pi * (i + 1) / (size + 1)) for i in range(size)]
    length = math.sqrt(sum(value * value for value in wave))
    assert values == pytest.approx({str(i): wave[i] / length for i in range(size)}, abs=1e-7)


def test_a_node_without_partners_beside_others() -> None:
    graph = network_of([("a", "b"), ("b", "c")], ["alone"])
    assert degree(graph)["alone"] == 0.0
    assert closeness(graph)["alone"] == 0.0
    assert harmonic(graph) == {"a": 0.5, "b": pytest.approx(2 / 3), "c": 0.5, "alone": 0.0}
    assert closeness(graph)["b"] == pytest.approx(2 / 3), "it reaches two of the three others"
    assert constraint(graph)["alone"] is None


def test_a_measure_that_does_not_exist_is_told_with_a_near_miss() -> None:
    with pytest.raises(InvalidAnalysis, match=r"no measure 'betweeness'. Did you mean 'betweenness'\?"):
        measure("betweeness")


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_says_what_it_is_and_where_it_is_from(name: str) -> None:
    assert measure(name).name == name
    assert len(measure(name).definition) > 10
    assert measure(name).reference.rstrip("0123456789") != measure(name).reference


def test_the_examples_of_the_measures_hold() -> None:
    results = [doctest.testmod(module) for module in (centrality, link_measures)]
    assert sum(result.attempted for result in results) >= len(MEASURES)
    assert sum(result.failed for result in results) == 0
