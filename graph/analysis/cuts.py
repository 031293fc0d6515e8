"""The fewest nodes, or links, whose removal separates one set of nodes from another.

Where every path is a route (see `graph.analysis.reachability`), the smallest cut is a largest flow (Menger 1927;
Ford and Fulkerson 1956), computed by networkx, with alike recorded cases as one node. Where the text keeps
groups of cases apart, some paths are no route, and no flow gives the answer: then routes are searched one by one,
each past the smallest set that meets all found so far, until none is left (the implicit hitting set of
Moreno-Centeno and Karp 2013). Both are exact.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Literal

import networkx as nx
import numpy as np
from tuyun.graph.analysis.alike_cases import AlikeCases, alike_cases
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.parts import Part, links_of, nodes_of
from tuyun.graph.analysis.reachability import CONVICTION, Reachable, other_end, reachable
from tuyun.graph.analysis.routes import EXAMINED, paths, route_nodes
from tuyun.graph.errors import InvalidAnalysis
from tuyun.graph.statements.base import Value

Flow = nx.DiGraph
Kind = Literal["node", "link"]
Outcome = Literal["cut", "none_stated", "nothing_between"]
BEGIN, END = ("", "begin"), ("", "end")
"""The nodes of a flow before all sources and after all targets."""


class Cut(Value):
    """A smallest cut. Without a route there is nothing to cut, which is not a cut of zero."""

    kind: Kind
    outcome: Outcome
    """``cut``; ``none_stated``: there is no route; ``nothing_between``: a link leads straight there."""
    size: int | None
    """Null if there is no cut."""
    parts: tuple[Part, ...]
    """One smallest cut, that nearest to the targets."""
    alone: tuple[Part, ...]
    """If a single part suffices: each that suffices by itself."""


def cut(between: Reachable, kind: Kind) -> Cut:
    """A smallest cut of nodes, or of links.

    Raises:
        InvalidAnalysis: the text keeps so many groups of cases apart that not all routes can be examined.
    """
    found: frozenset[str] | None = frozenset()
    if between.targets:
        found = _by_flow(between, kind) if between.every_path else _by_routes(between, kind)
    if not found:
        outcome: Outcome = "nothing_between" if found is None else "none_stated"
        return Cut(kind=kind, outcome=outcome, size=None, parts=(), alone=())
    return Cut(
        kind=kind,
        outcome="cut",
        size=len(found),
        parts=_parts(between.network, kind, found),
        alone=_parts(between.network, kind, _sufficient_alone(between, kind) if len(found) == 1 else ()),
    )


def _by_flow(between: Reachable, kind: Kind) -> frozenset[str] | None:
    """The cut nearest to the targets, by a largest flow; None if nothing that may be cut stands between."""
    groups = list(alike_cases(between, lambda step: (*_passed(between.network, step), *step[1:2])))
    grouped = frozenset(case for group in groups for case in group.cases)
    steps = [step for step in between.graph.edges(keys=True) if grouped.isdisjoint(step[:2])]
    flow: Flow[tuple[str, str]] = nx.DiGraph()
    (_add_nodes if kind == "node" else _add_links)(flow, between, steps)
    together: dict[str, tuple[str, ...]] = {}
    for group in groups:
        together |= (_add_cases if kind == "node" else _add_links_of_cases)(flow, between, group)
    flow.add_edges_from((BEGIN, (source, "in")) for source in between.sources if (source, "in") in flow)
    flow.add_edges_from(((target, "out"), END) for target in between.targets)
    try:
        _, (before, after) = nx.minimum_cut(flow, BEGIN, END)
    except nx.NetworkXUnbounded:
        return None
    limited = ((tail, head) for tail, head, data in flow.edges(data=True) if "capacity" in data)
    cut = {tail[0] for tail, head in limited if tail in before and head in after}
    return frozenset(part for name in cut for part in together.get(name, (name,)))


def _add_nodes(flow: "Flow[tuple[str, str]]", between: Reachable, steps: Iterable[tuple[str, str, str]]) -> None:
    """A capacity of 1 through each node that may be cut; a route to a conviction passes whoever convicts."""
    ends = {*between.sources, *between.targets}
    for here, there, link in steps:
        _add_stops(flow, ends, [here, *_passed(between.network, (here, there, link)), there])


def _add_stops(flow: "Flow[tuple[str, str]]", ends: Collection[str], nodes: Iterable[str]) -> None:
    stops = list(dict.fromkeys(nodes))
    for stop in stops:
        if not flow.has_edge((stop, "in"), (stop, "out")):
            flow.add_edge((stop, "in"), (stop, "out"), **({} if stop in ends else {"capacity": 1}))
    flow.add_edges_from(((tail, "out"), (head, "in")) for tail, head in pairwise(stops))


def _add_cases(flow: "Flow[tuple[str, str]]", between: Reachable, group: AlikeCases) -> dict[str, tuple[str, ...]]:
    """One node for alike cases, with the capacity of all; gives what it stands for."""
    name = group.cases[0]
    flow.add_edge((name, "in"), (name, "out"), capacity=len(group.cases))
    flow.add_edge(BEGIN, (name, "in"))
    ends = {*between.sources, *between.targets}
    for stops, _ in group.onward:
        _add_stops(flow, ends, [name, *stops])
    return {name: group.cases}


def _add_links(flow: "Flow[tuple[str, str]]", _: Reachable, steps: Iterable[tuple[str, str, str]]) -> None:
    """A capacity of 1 along each link, in either direction."""
    for here, there, link in steps:
        flow.add_edge((here, "in"), (here, "out"))
        _add_link(flow, (here, "out"), link, there, 1)


def _add_links_of_cases(
    flow: "Flow[tuple[str, str]]", _: Reachable, group: AlikeCases
) -> dict[str, tuple[str, ...]]:
    """One node for alike cases, and a link for those of all; gives what each link stands for."""
    name = group.cases[0]
    _add_link(flow, BEGIN, group.into[0], name, len(group.into))
    for stops, links in group.onward:
        _add_link(flow, (name, "out"), links[0], stops[-1], len(links))
    return {group.into[0]: group.into, **{links[0]: links for _, links in group.onward}}


def _add_link(flow: "Flow[tuple[str, str]]", start: tuple[str, str], link: str, there: str, capacity: int) -> None:
    flow.add_edge((there, "in"), (there, "out"))
    flow.add_edge(start, (link, "to link"))
    flow.add_edge((link, "to link"), (link, "from link"), capacity=capacity)
    flow.add_edge((link, "from link"), (there, "in"))


def _by_routes(between: Reachable, kind: Kind) -> frozenset[str] | None:
    """The smallest set that meets every route; None if a route holds nothing that may be cut."""
    known: list[tuple[str, ...]] = []
    while True:
        smallest = _hitting_set(known)
        route = _route_past(between, kind, smallest)
        if route is None:
            return smallest
        if not route:
            return None
        known.append(route)


def _route_past(between: Reachable, kind: Kind, removed: frozenset[str]) -> tuple[str, ...] | None:
    """What may be cut of a route that is left after a removal, in order; None if no route is left."""
    left = reachable(between.network, between.between, removed)
    ends = {*between.sources, *between.targets}
    examined = 0
    for path in islice(paths(left, len(left.graph)), EXAMINED):
        examined += 1
        if route_nodes(left, path) is None:
            continue
        if kind == "link":
            return tuple(step[2] for step in path)
        return tuple(node for step in path for node in _passed(between.network, step) if node not in ends)
    if examined == EXAMINED:
        raise InvalidAnalysis(
            "there are too many paths between groups of cases to tell the smallest cut.",
            todo="Ask for one group of victims, or for a stricter scenario.",
        )
    return None


def _passed(network: "Network[str]", step: tuple[str, str, str]) -> Iterator[str]:
    """The node that a step leads to; of a conviction, whoever convicts, if the step does not start there."""
    here, there, link = step
    if there != CONVICTION:
        yield there
    elif not any(key == link for _, _, key in network.out_edges(here, keys=True)):
        yield other_end(network, link, here)


def _hitting_set(routes: Sequence[tuple[str, ...]]) -> frozenset[str]:
    """The smallest set of parts that meets every route, by integer programming.

    Of several smallest sets it is the set nearest to the end: distance from the end costs less, over all parts
    together, than a further part.
    """
    if not routes:
        return frozenset()
    parts = sorted({part for route in routes for part in route})
    away = np.array(
        [max(len(route) - route.index(part) - 1 for route in routes if part in route) for part in parts]
    )
    met = np.array([[float(part in route) for part in parts] for route in routes])
    from scipy.optimize import Bounds, LinearConstraint, milp  # slow to import, and seldom needed

    solved = milp(
        1 + away / (1 + away.sum()),
        constraints=LinearConstraint(met, lb=1),
        bounds=Bounds(0, 1),
        integrality=np.ones(len(parts)),
        options={"mip_rel_gap": 0},
    )
    return frozenset(part for part, chosen in zip(parts, solved.x, strict=True) if chosen > 0.5)


def _sufficient_alone(between: Reachable, kind: Kind) -> frozenset[str]:
    """Everything that lies on every route; it is sought on the first route, on which it must lie."""
    first = _route_past(between, kind, frozenset()) or ()
    return frozenset(part for part in first if _route_past(between, kind, frozenset({part})) is None)


def _parts(network: "Network[str]", kind: Kind, ids: Iterable[str]) -> tuple[Part, ...]:
    known = links_of(network) if kind == "link" else nodes_of(network)
    return tuple(known[id_] for id_ in sorted(ids))
