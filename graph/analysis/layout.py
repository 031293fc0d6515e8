"""Positions of the nodes of a picture: seeded, so that the same nodes and links always get the same positions.

Each connected component is laid out by the force-directed algorithm of Fruchterman and Reingold ("Graph drawing by
force-directed placement", Software: Practice and Experience 21, 1991), and the components are packed in rows, the
largest first. Where some nodes have positions already, these stay, and each new node is put on a ring around a
node that it is linked to: a picture that grows does not move under the reader's eyes.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import cos, hypot, pi, sin, sqrt

import networkx as nx

Point = tuple[int, int]
"""Horizontal and vertical position in pixels of a picture at full size; vertical positions grow downwards."""
SEED = 20_22
GAP = 180
"""Pixels between neighbours on a picture, roughly: a node and its name fit in."""
WIDE = 1.15
"""How wide a picture of many components is, where 1 is as wide as high: a page's frame is hardly wider."""
ITERATIONS = 60
LARGE = 500
"""A component of more nodes gets fewer iterations: what they improve can no longer be seen."""


def arrange(
    nodes: Collection[str], links: Iterable[tuple[str, str]], placed: Mapping[str, Point] | None = None
) -> dict[str, Point]:
    """A position for each node.

    >>> first = arrange(["a", "b", "c"], [("a", "b")])
    >>> first == arrange(["c", "b", "a"], [("b", "a")])
    True
    >>> arrange(["a", "b"], [("a", "b")], {"a": (0, 0)})
    {'a': (0, 0), 'b': (138, 116)}

    Args:
        nodes: the nodes of the picture.
        links: pairs of them that are linked.
        placed: positions that stay as they are.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(nodes))
    known = {(min(pair), max(pair)) for pair in links}
    graph.add_edges_from(pair for pair in sorted(known) if pair[0] in graph and pair[1] in graph)
    kept = {node: place for node, place in (placed or {}).items() if node in graph}
    return _grow(graph, kept) if kept else _fresh(graph)


def _fresh(graph: "nx.Graph[str]") -> dict[str, Point]:
    components = sorted(map(sorted, nx.connected_components(graph)), key=lambda part: (-len(part), part))
    boxes = [_box(graph.subgraph(part), part) for part in components]
    widest = max((width for _, width, _ in boxes), default=0.0)
    row = max(widest, WIDE * sqrt(sum((width + GAP) * (height + GAP) for _, width, height in boxes)))
    positions: dict[str, Point] = {}
    left = top = tallest = 0.0
    for inside, width, height in boxes:
        if left and left + width > row:
            left, top, tallest = 0.0, top + tallest + GAP, 0.0
        positions |= {node: (round(left + x), round(top + y)) for node, (x, y) in inside.items()}
        left, tallest = left + width + GAP, max(tallest, height)
    return positions


def _box(part: "nx.Graph[str]", order: Sequence[str]) -> tuple[dict[str, tuple[float, float]], float, float]:
    """Positions in a component from its own left upper corner, and its width and height."""
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(order)
    ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in part.edges))
    rounds = ITERATIONS if len(ordered) <= LARGE else ITERATIONS // 6
    raw = nx.spring_layout(ordered, seed=SEED, iterations=rounds, scale=GAP * sqrt(len(ordered)) / 1.5)
    places = {node: (1.4 * float(x), float(y)) for node, (x, y) in raw.items()}  # a screen is wider than high
    left, top = (min(place[axis] for place in places.values()) for axis in (0, 1))
    inside = {node: (x - left, y - top) for node, (x, y) in places.items()}
    width, height = (max(place[axis] for place in inside.values()) for axis in (0, 1))
    return inside, width, height


def _grow(graph: "nx.Graph[str]", placed: Mapping[str, Point]) -> dict[str, Point]:
    positions, taken = dict(placed), _Taken(placed.values())
    waiting = [node for node in graph if node not in positions]
    while waiting:
        linked = [node for node in waiting if any(other in positions for other in graph[node])]
        for node in linked or waiting[:1]:
            anchors = sorted(
                (other for other in graph[node] if other in positions), key=graph.degree, reverse=True
            )
            center = positions[anchors[0]] if anchors else (max(x for x, _ in positions.values()) + 2 * GAP, 0)
            positions[node] = taken.first_free(center)
        waiting = [node for node in waiting if node not in positions]
    return positions


class _Taken:
    """Which squares of the plane have a node; a square is as wide as the gap between neighbours."""

    def __init__(self, places: Iterable[Point]) -> None:
        self.squares: dict[Point, list[Point]] = {}
        for place in places:
            self._take(place)

    def first_free(self, center: Point) -> Point:
        """The first place on the rings around a center that is not too near to any node."""
        place = next(place for place in _rings(center) if not self._near(place))
        self._take(place)
        return place

    def _take(self, place: Point) -> None:
        self.squares.setdefault((place[0] // GAP, place[1] // GAP), []).append(place)

    def _near(self, place: Point) -> bool:
        column, row = place[0] // GAP, place[1] // GAP
        around = ((column + right, row + down) for right in (-1, 0, 1) for down in (-1, 0, 1))
        return any(
            hypot(place[0] - x, place[1] - y) < 0.7 * GAP
            for square in around
            for x, y in self.squares.get(square, ())
        )


def _rings(center: Point) -> Iterator[Point]:
    """Places around a center, from the inside out; turned so that few of them are in line with the center."""
    ring = 1
    while True:
        slots = 6 * ring
        for slot in range(slots):
            angle = 0.7 * ring + 2 * pi * slot / slots
            yield round(center[0] + ring * GAP * cos(angle)), round(center[1] + ring * GAP * sin(angle))
        ring += 1
