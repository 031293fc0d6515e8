"""Positions of a picture: the same each time, none on another, and those that are placed stay."""

from itertools import combinations
from math import hypot

import networkx as nx
import pytest
from tuyun.graph.analysis.layout import GAP, Point, arrange


def ring(size: int, name: str = "n") -> list[tuple[str, str]]:
    """A cycle of so many nodes."""
    return [(f"{name}{place}", f"{name}{(place + 1) % size}") for place in range(size)]


def nearest(positions: dict[str, Point]) -> float:
    """The smallest distance between two nodes."""
    return min(hypot(a[0] - b[0], a[1] - b[1]) for a, b in combinations(positions.values(), 2))


def test_the_order_in_which_nodes_and_links_come_does_not_matter() -> None:
    links = [*ring(9), ("n0", "n4")]
    nodes = [f"n{place}" for place in range(9)]
    assert arrange(nodes, links) == arrange(reversed(nodes), [(b, a) for a, b in reversed(links)])  # type: ignore[arg-type]


def test_parts_that_are_not_linked_do_not_overlap() -> None:
    links = [*ring(8, "x"), *ring(5, "y"), *ring(3, "z")]
    nodes = sorted({node for link in links for node in link} | {"alone", "also alone"})
    positions = arrange(nodes, links)
    boxes = []
    for part in ("x", "y", "z"):
        places = [place for node, place in positions.items() if node.startswith(part)]
        xs, ys = [x for x, _ in places], [y for _, y in places]
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    for one, other in combinations(boxes, 2):
        assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def test_what_is_placed_stays_and_the_new_stand_around_it_without_touching() -> None:
    first = {"hub": (0, 0), "far": (1000, -500)}
    links = [("hub", f"n{place}") for place in range(50)]
    positions = arrange(["hub", "far", *(f"n{place}" for place in range(50))], links, first)
    assert {name: positions[name] for name in first} == first
    assert nearest(positions) >= 0.6 * GAP
    assert max(hypot(*positions[f"n{place}"]) for place in range(50)) < 6 * GAP


def test_what_is_linked_to_nothing_that_is_placed_gets_a_place_all_the_same() -> None:
    positions = arrange(["a", "b", "c"], [("b", "c")], {"a": (10, 10)})
    assert set(positions) == {"a", "b", "c"}
    assert nearest(positions) >= 0.6 * GAP


@pytest.mark.parametrize("size", [0, 1, 2])
def test_a_picture_of_few_has_as_many_places(size: int) -> None:
    assert len(set(arrange([f"n{place}" for place in range(size)], []).values())) == size


def test_a_large_picture_has_a_place_for_each() -> None:
    graph = nx.gnm_random_graph(600, 900, seed=3)
    positions = arrange([str(node) for node in graph], [(str(a), str(b)) for a, b in graph.edges])
    assert len(set(positions.values())) == 600
