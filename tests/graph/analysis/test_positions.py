"""Positions of a picture: the same each time, apart from each other, and kept where somebody put them."""

from itertools import combinations

import pytest
from tuyun.graph.analysis.positions import APART, positions

LINKS = [(f"n{source}", f"n{source * 7 % 40}") for source in range(40)] + [("x", "y")]
NODES = sorted({name for link in LINKS for name in link} | {"alone", "lonely"})


def test_the_order_of_nodes_and_links_changes_nothing() -> None:
    turned = [(target, source) for source, target in reversed(LINKS)]
    assert positions(reversed(NODES), turned) == positions(NODES, LINKS)


@pytest.mark.parametrize("count", [1, 2, 30, 140])
def test_no_two_nodes_cover_each_other(count: int) -> None:
    nodes = [f"n{number}" for number in range(count)]
    placed = positions(nodes, [(node, nodes[number // 3]) for number, node in enumerate(nodes)])
    assert set(placed) == set(nodes)
    near = [
        (one, other)
        for (one, (x, y)), (other, (u, v)) in combinations(placed.items(), 2)
        if abs(x - u) < APART[0] - 3 and abs(y - v) < APART[1] - 3
    ]
    assert len(near) <= count // 20, "a dense picture may leave a few"


def test_nodes_stay_where_they_were_put_and_others_come_below() -> None:
    fixed = {"n1": (300, -50), "n2": (0, 20), "gone": (7, 7)}
    placed = positions(["n1", "n2", "n3", "n4"], [("n1", "n3"), ("n3", "n4")], fixed)
    assert (placed["n1"], placed["n2"]) == ((300, -50), (0, 20))
    assert min(placed["n3"][1], placed["n4"][1]) >= 20 + APART[1]
    assert set(placed) == {"n1", "n2", "n3", "n4"}
