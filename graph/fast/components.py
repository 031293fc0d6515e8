"""What holds a graph together: components, articulation points, bridges, cores."""

import numpy as np
from tuyun.graph.fast import work
from tuyun.graph.fast.compact import Links
from tuyun.graph.fast.jit import Ints, Longs, kernel


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


def find_cuts(links: Links) -> tuple[Ints, Longs]:
    """Articulation points as depth-first search comes upon them (Hopcroft and Tarjan 1973), and bridges (Tarjan
    1974).

    A bridge is told by its place in the list of whichever end is first. Links must be without loops. Points and
    bridges are in networkx's order.
    """
    work.announce("depth-first search", 80 * links.nodes + 12 * len(links.ends))
    points, places = np.empty(links.nodes, np.int32), np.empty(links.nodes, np.int64)
    count, bridges = _cuts(links.starts, links.ends, points, places)
    return points[:count], np.sort(places[:bridges])


@kernel
def _cuts(starts: Longs, ends: Ints, points: Ints, bridges: Longs) -> tuple[int, int]:
    nodes = len(starts) - 1
    found, low, parent, tried = 0, 1, 2, 3
    of = np.full((nodes, 4), -1, np.int32)  # beside each other, since they are needed together
    is_point = np.zeros(nodes, np.uint8)
    clock = count = held = 0
    for root in range(nodes):
        if of[root, found] >= 0:
            continue
        of[root, found] = of[root, low] = clock
        of[root, tried] = 0
        clock += 1
        children = 0
        node = root
        while True:
            link = starts[node] + of[node, tried]
            if link < starts[node + 1]:
                of[node, tried] += 1
                other = ends[link]
                if other == of[node, parent]:
                    continue
                if of[other, found] < 0 and starts[other + 1] - starts[other] == 1:  # not worth a visit
                    of[other, found] = clock
                    clock += 1
                    bridges[held] = link if node < other else starts[other]
                    held += 1
                    if node == root:
                        children += 1
                    elif not is_point[node]:
                        is_point[node] = 1
                        points[count] = node
                        count += 1
                elif of[other, found] < 0:
                    of[other, parent] = node
                    of[other, found] = of[other, low] = clock
                    of[other, tried] = 0
                    clock += 1
                    node = other
                elif of[other, found] < of[node, low]:
                    of[node, low] = of[other, found]
                continue
            above = of[node, parent]
            if above < 0:
                break
            if of[node, low] > of[above, found]:
                bridges[held] = (
                    starts[above] + of[above, tried] - 1 if above < node else _place(starts, ends, node, above)
                )
                held += 1
            if above == root:
                children += 1
            elif of[node, low] >= of[above, found] and not is_point[above]:
                is_point[above] = 1
                points[count] = above
                count += 1
            if of[node, low] < of[above, low]:
                of[above, low] = of[node, low]
            node = above
        if children > 1:
            points[count] = root
            count += 1
    return count, held


@kernel
def _place(starts: Longs, ends: Ints, node: int, other: int) -> int:
    link = int(starts[node])
    while ends[link] != other:
        link += 1
    return link


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
