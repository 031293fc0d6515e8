"""Groups recorded cases that lie alike on the routes between two sets, to treat each group as one node.

Cases are alike if routes reach them from sources alone, over equally many links, and lead from them over equally
many links to the same nodes. They can be exchanged for each other, so that of all smallest cuts the one nearest to
the targets, which is unique, cuts all of them in the same place, or none.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tuyun.graph.analysis.reachability import Reachable

Passed = Callable[[tuple[str, str, str]], tuple[str, ...]]
"""The nodes that a step leads through and to."""


@dataclass(frozen=True)
class AlikeCases:
    """Cases that are alike."""

    cases: tuple[str, ...]
    into: tuple[str, ...]
    """All links that lead into them."""
    onward: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """For each link that leads on from a case: the nodes that it leads to, and this link of each case."""


def alike_cases(between: Reachable, passed: Passed) -> Iterator[AlikeCases]:
    """The groups of alike cases, each of two or more.

    Args:
        between: what lies on a route; each path in it is a route.
        passed: the nodes that a step leads through and to.
    """
    graph, nodes = between.graph, between.network.nodes
    sources, ends = set(between.sources), {*between.sources, *between.targets}
    groups: dict[object, list[tuple[str, list[str], list[tuple[tuple[str, ...], str]]]]] = defaultdict(list)
    for case in graph:
        if case in ends or "row" not in nodes[case] or not sources.issuperset(graph.predecessors(case)):
            continue
        into = sorted(link for _, _, link in graph.in_edges(case, keys=True))
        onward = sorted((passed((case, there, link)), link) for _, there, link in graph.out_edges(case, keys=True))
        groups[len(into), tuple(stops for stops, _ in onward)].append((case, into, onward))
    for members in groups.values():
        if len(members) > 1:
            stops = [stops for stops, _ in members[0][2]]
            links = zip(*([link for _, link in onward] for _, _, onward in members), strict=True)
            yield AlikeCases(
                tuple(case for case, _, _ in members),
                tuple(link for _, into, _ in members for link in into),
                tuple(zip(stops, links, strict=True)),
            )
