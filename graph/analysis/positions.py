"""Positions of the nodes of a picture: computed with a seed, so that a graph is drawn the same each time."""

from collections.abc import Iterable, Mapping, Sequence

import networkx as nx
import numpy as np
import numpy.typing as npt

SEED = 7
SPACING = 150.0
"""Pixels between linked nodes, on average."""
APART = (112.0, 74.0)
"""Pixels that two nodes keep from each other across and down, so that their names do not cover each other."""
ROUNDS = 200
FEW = 100
"""Up to so many nodes are placed by Kamada and Kawai (1989), more by Fruchterman and Reingold (1991)."""
Position = tuple[int, int]
Points = npt.NDArray[np.float64]


def positions(
    nodes: Iterable[str], links: Iterable[tuple[str, str]], fixed: Mapping[str, Position] | None = None
) -> dict[str, Position]:
    """Where to draw each node, in pixels from the top left; rounded, so that machines do not differ.

    Nodes that no links tie together stand in parts of their own, the largest part first, single nodes last.

    >>> positions(["a"], []), positions([], [])
    ({'a': (0, 0)}, {})
    >>> positions(["a", "b", "c"], [("a", "b")], {"a": (5, 5), "b": (99, 5)})
    {'a': (5, 5), 'b': (99, 5), 'c': (5, 79)}

    Args:
        nodes: ids; their order does not matter.
        links: source and target of each link; links of nodes that are not named are left out.
        fixed: the positions of nodes that stay where they are; the others come below them.
    """
    names = sorted(set(nodes))
    placed = {name: place for name, place in (fixed or {}).items() if name in names}
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(name for name in names if name not in placed)
    graph.add_edges_from(sorted({(min(pair), max(pair)) for pair in links if {*pair} <= {*graph}}))
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    left = min((x for x, _ in placed.values()), default=0)
    top = max((y + APART[1] for _, y in placed.values()), default=0)
    wide = max(6 * APART[0], SPACING * np.sqrt(len(names)), *(x - left for x, _ in placed.values()))
    x, y, height = float(left), float(top), 0.0
    for part in parts:
        points = _points(graph.subgraph(part), part)
        size = points.max(axis=0)
        if x > left and x + size[0] - left > wide:
            x, y, height = float(left), y + height + APART[1], 0.0
        for name, point in zip(part, points, strict=True):
            placed[name] = (round(x + float(point[0])), round(y + float(point[1])))
        x, height = x + float(size[0]) + APART[0], max(height, float(size[1]))
    return {name: placed[name] for name in names}


def _points(graph: "nx.Graph[str]", names: Sequence[str]) -> Points:
    """The places of the nodes of a connected part; its top left is 0, 0."""
    few = len(names) <= FEW
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(names)
    ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in graph.edges))
    places = nx.kamada_kawai_layout(ordered) if few else nx.spring_layout(ordered, seed=SEED, iterations=200)
    unit = SPACING * max(1.0, np.sqrt(len(names)) / 2)
    points = _pushed_apart(np.round(np.array([places[name] for name in names]) * unit, 3))
    moved: Points = points - points.min(axis=0)
    return moved


def _pushed_apart(points: Points) -> Points:
    """The points, moved until no two are nearer than `APART`, or for `ROUNDS` rounds."""
    order = np.sign(np.arange(len(points))[:, None] - np.arange(len(points))[None, :])[..., None]
    for _ in range(ROUNDS):
        gaps = points[:, None, :] - points[None, :, :]
        overlap = np.array(APART) - np.abs(gaps)
        near = (overlap > 0.5).all(axis=2) & ~np.eye(len(points), dtype=bool)
        if not near.any():
            break
        across = overlap[..., 0] < overlap[..., 1]
        push = np.where(gaps == 0, order, np.sign(gaps)) * overlap * np.stack([across, ~across], axis=2)
        points = points + (push * near[..., None]).sum(axis=1) / 2
    return points
