"""The fewest nodes, or links, whose loss parts one set of nodes from another.

Where every path is a way (see `graph.analysis.reachability`), the smallest cut is a largest flow (Menger 1927;
Ford and Fulkerson 1956), computed by networkx. Where the text keeps groups of cases apart, some paths are no way,
and no flow gives the answer: then ways are looked for one by one, each time past the smallest set that meets all
found so far, until none is left (the implicit hitting set of Moreno-Centeno and Karp 2013). Both are exact.
"""

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import Literal

import networkx as nx
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.parts import Part, links_of, nodes_of
from tuyun.graph.analysis.reachability import CONVICTION, Ways, other_end, ways
from tuyun.graph.analysis.routes import EXAMINED, paths, valid
from tuyun.graph.errors import InvalidAnalysis
from tuyun.graph.statements.base import Value

Flow = nx.DiGraph
Kind = Literal["node", "link"]
Outcome = Literal["cut", "none_told", "nothing_between"]


class Cut(Value):
    """A smallest cut. If no way is told there is nothing to cut, which is not a cut of zero."""

    kind: Kind
    outcome: Outcome
    """``cut``; ``none_told``: no way is told; ``nothing_between``: a link leads straight there, past any node."""
    size: int | None
    """Null if there is no cut."""
    parts: tuple[Part, ...]
    """One smallest cut, that nearest to the targets."""
    alone: tuple[Part, ...]
    """If one is enough: each that is enough by itself."""


def cut(through: Ways, kind: Kind) -> Cut:
    """A smallest cut of nodes, or of links.

    Raises:
        InvalidAnalysis: the text keeps so many groups of cases apart that the ways cannot be gone through.
    """
    if not through.targets:
        return _no_cut(kind, "none_told")
    found = _by_flow(through, kind) if through.free else _by_ways(through, kind)
    if not found:
        return _no_cut(kind, "nothing_between" if found is None else "none_told")
    return Cut(
        kind=kind,
        outcome="cut",
        size=len(found),
        parts=_parts(through.network, kind, found),
        alone=_parts(through.network, kind, _alone(through, kind) if len(found) == 1 else ()),
    )


def _no_cut(kind: Kind, outcome: Outcome) -> Cut:
    return Cut(kind=kind, outcome=outcome, size=None, parts=(), alone=())


def _by_flow(through: Ways, kind: Kind) -> frozenset[str] | None:
    """The cut nearest to the targets, by a largest flow; None if nothing that may be cut stands between."""
    flow = _flow_of_nodes(through) if kind == "node" else _flow_of_links(through)
    begin, end = ("", "begin"), ("", "end")
    flow.add_edges_from((begin, (one, "in")) for one in through.sources)
    flow.add_edges_from(((one, "out"), end) for one in through.targets)
    try:
        _, (before, after) = nx.minimum_cut(flow, begin, end)
    except nx.NetworkXUnbounded:
        return None
    limited = ((one, other) for one, other, told in flow.edges(data=True) if "capacity" in told)
    return frozenset(one[0] for one, other in limited if one in before and other in after)


def _flow_of_nodes(through: Ways) -> "Flow[tuple[str, str]]":
    """One way through each node that may be cut; a way to a conviction passes whoever convicts."""
    kept = {*through.sources, *through.targets}
    flow: Flow[tuple[str, str]] = nx.DiGraph()
    for one, other, link in through.graph.edges(keys=True):
        stops = list(dict.fromkeys([one, *_passed(through.network, (one, other, link)), other]))
        for stop in stops:
            flow.add_edge((stop, "in"), (stop, "out"), **({} if stop in kept else {"capacity": 1}))
        flow.add_edges_from(((here, "out"), (there, "in")) for here, there in pairwise(stops))
    return flow


def _flow_of_links(through: Ways) -> "Flow[tuple[str, str]]":
    """One way along each link, in either direction."""
    flow: Flow[tuple[str, str]] = nx.DiGraph()
    for one, other, link in through.graph.edges(keys=True):
        flow.add_edges_from([((one, "in"), (one, "out")), ((other, "in"), (other, "out"))])
        flow.add_edge((one, "out"), (link, "to link"))
        flow.add_edge((link, "to link"), (link, "from link"), capacity=1)
        flow.add_edge((link, "from link"), (other, "in"))
    return flow


def _by_ways(through: Ways, kind: Kind) -> frozenset[str] | None:
    """The smallest set that meets every way; None if a way holds nothing that may be cut."""
    known: list[tuple[str, ...]] = []
    while True:
        smallest = _hitting(known)
        way = _past(through, kind, smallest)
        if way is None:
            return smallest
        if not way:
            return None
        known.append(way)


def _past(through: Ways, kind: Kind, gone: frozenset[str]) -> tuple[str, ...] | None:
    """What may be cut of a way that is left when some of it is gone, in order; None if no way is left."""
    left = ways(through.network, through.between, gone)
    kept = {*through.sources, *through.targets}
    examined = 0
    for steps in islice(paths(left, len(left.graph)), EXAMINED):
        examined += 1
        if valid(left, steps) is None:
            continue
        if kind == "link":
            return tuple(step[2] for step in steps)
        return tuple(node for step in steps for node in _passed(through.network, step) if node not in kept)
    if examined == EXAMINED:
        raise InvalidAnalysis(
            "there are too many paths between groups of cases to tell the smallest cut.",
            todo="Ask for one group of victims, or for a stricter scenario.",
        )
    return None


def _passed(network: "Network[str]", step: tuple[str, str, str]) -> Iterator[str]:
    """The node that a step leads to; of a conviction, whoever convicts, if the step is not taken from there."""
    here, there, link = step
    if there != CONVICTION:
        yield there
    elif not any(key == link for _, _, key in network.out_edges(here, keys=True)):
        yield other_end(network, link, here)


def _hitting(ways: list[tuple[str, ...]]) -> frozenset[str]:
    """The fewest things that every way has one of, by integer programming; of several sets that nearest the end.

    Being further from the end costs less than one thing more, over all things together.
    """
    if not ways:
        return frozenset()
    things = sorted({one for way in ways for one in way})
    away = np.array([max(len(way) - way.index(one) - 1 for way in ways if one in way) for one in things])
    met = np.array([[float(one in way) for one in things] for way in ways])
    solved = milp(
        1 + away / (1 + away.sum()),
        constraints=LinearConstraint(met, lb=1),
        bounds=Bounds(0, 1),
        integrality=np.ones(len(things)),
        options={"mip_rel_gap": 0},
    )
    return frozenset(one for one, chosen in zip(things, solved.x, strict=True) if chosen > 0.5)


def _alone(through: Ways, kind: Kind) -> frozenset[str]:
    """Everything that lies on every way; looked for on one way, since it must lie on that."""
    first = _past(through, kind, frozenset())
    return frozenset(one for one in first or () if _past(through, kind, frozenset({one})) is None)


def _parts(network: "Network[str]", kind: Kind, ids: Iterable[str]) -> tuple[Part, ...]:
    known = links_of(network) if kind == "link" else nodes_of(network)
    return tuple(known[one] for one in sorted(ids))
