"""What holds a graph together: components, articulation points, bridges, cores."""

import numpy as np

from graph.fast.compact import Links
from graph.fast.jit import Bytes, Ints, Longs, kernel


def number_components(links: Links) -> tuple[Ints, Ints]:
    """Of each node the number of its component, in the order of their first nodes; and nodes by component.

    The second array has the nodes of component 0, then of 1, and so on, each from its first node outwards.
    """
    component = np.full(links.nodes, -1, np.int32)
    order = np.empty(links.nodes, np.int32)
    _components(links.starts, links.ends, component, order)
    return component, order


@kernel
def _components(starts: Longs, ends: Ints, component: Ints, order: Ints) -> None:
    tail = 0
    count = 0
    for first in range(len(component)):
        if component[first] >= 0:
            continue
        component[first] = count
        head = tail
        order[tail] = first
        tail += 1
        while head < tail:
            node = order[head]
            head += 1
            for link in range(starts[node], starts[node + 1]):
                other = ends[link]
                if component[other] < 0:
                    component[other] = count
                    order[tail] = other
                    tail += 1
        count += 1


def find_cuts(links: Links) -> tuple[Ints, Bytes]:
    """Articulation points as depth-first search comes upon them (Hopcroft and Tarjan 1973), and bridges (Tarjan
    1974).

    Bridges are marked at both places of each link. Links must be without loops. The points are in networkx's
    order.
    """
    points = np.empty(links.nodes, np.int32)
    bridge = np.zeros(len(links.ends), np.uint8)
    count = _cuts(links.starts, links.ends, points, bridge)
    return points[:count], bridge


@kernel
def _cuts(starts: Longs, ends: Ints, points: Ints, bridge: Bytes) -> int:
    nodes = len(starts) - 1
    found = np.full(nodes, -1, np.int64)
    low = np.empty(nodes, np.int64)
    parent = np.full(nodes, -1, np.int32)
    holds = np.zeros(nodes, np.uint8)  # whether the link to its parent is a bridge
    next_link = starts[:nodes].copy()
    is_point = np.zeros(nodes, np.uint8)
    clock = 0
    count = 0
    for root in range(nodes):
        if found[root] >= 0:
            continue
        found[root] = low[root] = clock
        clock += 1
        children = 0
        node = root
        while True:
            if next_link[node] < starts[node + 1]:
                link = next_link[node]
                next_link[node] += 1
                other = ends[link]
                if other == parent[node]:
                    continue
                if found[other] >= 0:
                    if found[other] < low[node]:
                        low[node] = found[other]
                else:
                    parent[other] = node
                    found[other] = low[other] = clock
                    clock += 1
                    node = other
                continue
            above = parent[node]
            if above < 0:
                break
            if low[node] > found[above]:
                holds[node] = 1
            if above == root:
                children += 1
            elif low[node] >= found[above] and not is_point[above]:
                is_point[above] = 1
                points[count] = above
                count += 1
            if low[node] < low[above]:
                low[above] = low[node]
            node = above
        if children > 1:
            points[count] = root
            count += 1
    for node in range(nodes):
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if (holds[node] and parent[node] == other) or (holds[other] and parent[other] == node):
                bridge[link] = 1
    return count


@kernel
def core_numbers(starts: Longs, ends: Ints) -> Longs:
    """The largest k such that a node is in a part where all have k neighbours (Batagelj and Zaversnik 2003)."""
    nodes = len(starts) - 1
    core = starts[1:] - starts[:-1]
    most = 0
    for node in range(nodes):
        most = max(most, core[node])
    bins = np.zeros(most + 2, np.int64)
    for node in range(nodes):
        bins[core[node] + 1] += 1
    for degree in range(1, most + 2):
        bins[degree] += bins[degree - 1]
    place = np.empty(nodes, np.int64)
    order = np.empty(nodes, np.int64)
    filled = bins.copy()
    for node in range(nodes):
        place[node] = filled[core[node]]
        order[place[node]] = node
        filled[core[node]] += 1
    for at in range(nodes):
        node = order[at]
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if core[other] > core[node]:
                begin = bins[core[other]]
                first = order[begin]
                if first != other:
                    order[begin], order[place[other]] = other, first
                    place[first], place[other] = place[other], begin
                bins[core[other]] += 1
                core[other] -= 1
    return core
