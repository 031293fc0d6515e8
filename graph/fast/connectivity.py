"""Connected components, articulation points, bridges and k-cores."""

import numpy as np
from tuyun.graph.engine import Engine
from tuyun.graph.fast import parallel
from tuyun.graph.fast.csr import Csr, counting_sort
from tuyun.graph.fast.jit import Floats, Ints, Longs, kernel
from tuyun.graph.fast.ranges import Range, ranges


def number_components(links: Csr) -> tuple[Ints, Ints]:
    """The component of each node, numbered by first nodes; and the nodes by component, in breadth-first order."""
    component = np.full(links.nodes, -1, np.int32)
    order = np.empty(links.nodes, np.int32)
    _number_components(links, component, order)
    return component, order


@kernel
def _number_components(links: Csr, component: Ints, order: Ints) -> None:
    offsets, targets = links
    tail = count = 0
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
            for link in range(offsets[node], offsets[node + 1]):
                neighbour = targets[link]
                if component[neighbour] < 0:
                    component[neighbour] = count
                    order[tail] = neighbour
                    tail += 1
        count += 1


def spread_components(engine: Engine, links: Csr) -> tuple[Ints, Ints]:
    """As `number_components`, with the links of ranges of nodes joined by the executors of an engine.

    An executor returns the links of its range that join two trees of a forest. These links have the components of
    all; with them the nodes of each component stand in another order.
    """
    unweighted: Floats = np.zeros(0)
    with engine.hold(ranges(links, unweighted, engine.parallelism)) as each:
        forests = each(forest_of, links.nodes)
    sources, targets = np.concatenate([np.zeros((2, 0), np.int32), *forests], axis=1)
    both = np.concatenate([sources, targets]), np.concatenate([targets, sources])
    return number_components(Csr.from_pairs(links.nodes, *both))


def forest_of(part: Range, nodes: int) -> Ints:
    """The links of a range that join two trees, as two rows of their ends."""
    forest = np.empty((2, min(nodes, len(part.links.targets))), np.int32)
    return forest[:, : _find_forest(part.links, part.first, np.arange(nodes, dtype=np.int32), forest)]


@kernel
def _find_forest(links: Csr, first: int, parent: Ints, forest: Ints) -> int:
    """Unite the trees that links join (Tarjan 1975, with halved paths); returns how many links joined two."""
    offsets, targets = links
    count = 0
    for row in range(len(offsets) - 1):
        for link in range(offsets[row], offsets[row + 1]):
            one, other = first + row, targets[link]
            while parent[one] != one:
                parent[one] = parent[parent[one]]
                one = parent[one]
            while parent[other] != other:
                parent[other] = parent[parent[other]]
                other = parent[other]
            if one != other:
                parent[max(one, other)] = min(one, other)
                forest[0, count], forest[1, count] = first + row, targets[link]
                count += 1
    return count


def find_cuts(links: Csr) -> tuple[Ints, Longs]:
    """Articulation points (Hopcroft and Tarjan 1973) and bridges (Tarjan 1974), in networkx's order.

    A bridge is given by its position in ``links``, at the end with the lower number. There may be no self-loops.
    """
    parallel.require_memory("depth-first search", 80 * links.nodes + 12 * len(links.targets))
    points, bridges = np.empty(links.nodes, np.int32), np.empty(links.nodes, np.int64)
    point_count, bridge_count = _find_cuts(links, points, bridges)
    return points[:point_count], np.sort(bridges[:bridge_count])


@kernel
def _find_cuts(links: Csr, points: Ints, bridges: Longs) -> tuple[int, int]:
    offsets, targets = links
    nodes = len(offsets) - 1
    discovery, low, parent, visited = 0, 1, 2, 3
    of = np.full((nodes, 4), -1, np.int32)  # one row a node, since all four are read together
    is_point = np.zeros(nodes, np.uint8)
    time = point_count = bridge_count = 0
    for root in range(nodes):
        if of[root, discovery] >= 0:
            continue
        of[root, discovery] = of[root, low] = time
        of[root, visited] = 0
        time += 1
        children = 0
        node = root
        while True:
            link = offsets[node] + of[node, visited]
            if link < offsets[node + 1]:
                of[node, visited] += 1
                neighbour = targets[link]
                if neighbour == of[node, parent]:
                    continue
                if of[neighbour, discovery] < 0 and offsets[neighbour + 1] - offsets[neighbour] == 1:  # a leaf
                    of[neighbour, discovery] = time
                    time += 1
                    bridges[bridge_count] = link if node < neighbour else offsets[neighbour]
                    bridge_count += 1
                    if node == root:
                        children += 1
                    elif not is_point[node]:
                        is_point[node] = 1
                        points[point_count] = node
                        point_count += 1
                elif of[neighbour, discovery] < 0:
                    of[neighbour, parent] = node
                    of[neighbour, discovery] = of[neighbour, low] = time
                    of[neighbour, visited] = 0
                    time += 1
                    node = neighbour
                elif of[neighbour, discovery] < of[node, low]:
                    of[node, low] = of[neighbour, discovery]
                continue
            above = of[node, parent]
            if above < 0:
                break
            if of[node, low] > of[above, discovery]:
                bridge = offsets[above] + of[above, visited] - 1
                if node < above:
                    bridge = offsets[node]
                    while targets[bridge] != above:
                        bridge += 1
                bridges[bridge_count] = bridge
                bridge_count += 1
            if above == root:
                children += 1
            elif of[node, low] >= of[above, discovery] and not is_point[above]:
                is_point[above] = 1
                points[point_count] = above
                point_count += 1
            if of[node, low] < of[above, low]:
                of[above, low] = of[node, low]
            node = above
        if children > 1:
            points[point_count] = root
            point_count += 1
    return point_count, bridge_count


@kernel
def core_numbers(links: Csr) -> Longs:
    """The largest k such that a node is in the k-core (Batagelj and Zaversnik 2003)."""
    offsets, targets = links
    core = offsets[1:] - offsets[:-1]
    highest = 0
    for degree in core:
        highest = max(highest, degree)
    bins, order = counting_sort(core, highest + 1)
    position = np.empty(len(order), np.int64)
    for at in range(len(order)):
        position[order[at]] = at
    for at in range(len(order)):
        node = order[at]
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = targets[link]
            if core[neighbour] > core[node]:
                begin = bins[core[neighbour]]
                first = order[begin]
                if first != neighbour:
                    order[begin], order[position[neighbour]] = neighbour, first
                    position[first], position[neighbour] = position[neighbour], begin
                bins[core[neighbour]] += 1
                core[neighbour] -= 1
    return core
