"""Which nodes and links lie on a route by which a complaint or a case can go from one set of nodes to another.

The rules are those of the questions `routes` and `cuts`. A route goes over the links that
`tuyun.graph.derive.links.may_follow` allows. It does not lead through other victims, nor from one group of cases
to another that the text does not make part of it. Without these rules (``carrying=False``) every link counts, in
both directions.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import networkx as nx
from tuyun.graph.analysis.network import Network
from tuyun.graph.derive.links import may_follow
from tuyun.graph.errors import InvalidAnalysis

INTERPRETATION = (
    "Only links that can take a complaint or case one desk further count, from desk to desk along their arrow; "
    "not through other victims, nor between groups of cases that the text keeps apart. None stated means that no "
    "sentence describes a route: that is neither no nor a cut of zero. A legal possibility says nothing of its "
    "use; a denial removes nothing."
)
INTERPRETATION_OF_TIES = (
    "Every link of the scenario counts, in either direction: a tie is not a way that a complaint or case takes. "
    "None stated means that no sentence ties the two sets together, which is neither no nor a cut of zero."
)
CONVICTION = "→ conviction"
"""What stands for the set of all convictions, as the end of a route; no entity has such an id."""
CONVICTS = "CONVICTED"
RECORDED_CASE = "→ recorded case"
"""Stands in a `State` for any recorded case that is part of no group: a route can go on from each of these cases
in the same ways, so that the search need not tell them apart."""
State = tuple[str, str | None]
"""A node, and the last case or group of cases on the route to it."""


@dataclass(frozen=True)
class Between:
    """The two sets that routes lead between; None for all victims, and for all convictions."""

    sources: frozenset[str] | None = None
    targets: frozenset[str] | None = None
    carrying: bool = True

    @property
    def interpretation(self) -> str:
        """How to read an answer about the routes between them."""
        return INTERPRETATION if self.carrying else INTERPRETATION_OF_TIES


EVERYONE = Between()
"""From any victim to any conviction."""


@dataclass(frozen=True)
class Reachable:
    """All that lies on a route from the sources to the targets.

    An arc of ``graph`` is keyed by the link that it follows. If ``every_path``, each path in it is a route; if
    not, a path is a route if `allows` says so.
    """

    graph: "nx.MultiDiGraph[str]"
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    every_path: bool
    network: "Network[str]"
    between: Between

    def allows(self, nodes: Iterable[str]) -> bool:
        """Whether each case among the nodes is the case before it, a part of that, or what that is a part of."""
        last: str | None = None
        for node in nodes:
            if node in self.network and self.network.nodes[node]["label"] == "Case":
                if last is not None and not _same_or_part(self.network, last, node):
                    return False
                last = node
        return True


def reachable(
    network: "Network[str]", between: Between = EVERYONE, removed: Collection[str] = frozenset()
) -> Reachable:
    """What leads from the sources to the targets in a network (of one scenario); empty if nothing does.

    Args:
        network: the network, which stays as it is.
        between: the sources and the targets.
        removed: ids of nodes and links past which no route leads. A court that is removed convicts nobody; cases
            that are removed can still be convicted in, for a conviction is where routes end.

    Raises:
        InvalidAnalysis: a node is in both sets.
    """
    sources = between.sources
    both = (sources or frozenset()) & (between.targets or frozenset())
    if both:
        raise InvalidAnalysis(f"{min(both)!r} is at both ends: a way leads from one set to another.")
    if sources is None:
        sources = frozenset(node for node, data in network.nodes(data=True) if data["label"] == "Victim")
    begins = sorted(node for node in sources if node in network)
    ends = frozenset({CONVICTION}) if between.targets is None else between.targets
    arcs, goals = _Search(network, between.carrying, frozenset(begins), ends, removed).forward()
    useful = _leading_to(arcs, goals)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    onward: dict[str, set[frozenset[tuple[str, str]]]] = {}
    for state in sorted(useful, key=lambda state: (state[0], state[1] or "")):
        steps = [(after[0], link) for after, link in arcs.get(state, ()) if after in useful]
        onward.setdefault(state[0], set()).add(frozenset(steps))
        for after, link in steps:
            graph.add_edge(state[0], after, key=link)
    return Reachable(
        graph,
        tuple(node for node in begins if node in graph),
        tuple(sorted(node for node in ends if node in graph)),
        all(len(options) == 1 for options in onward.values()) and not _bends_back(network, graph),
        network,
        between,
    )


def other_end(network: "Network[str]", link: str, node: str) -> str:
    """The node at the other end of a link."""
    links = (*network.out_edges(node, keys=True), *network.in_edges(node, keys=True))
    return next(str(target if source == node else source) for source, target, key in links if key == link)


def _bends_back(network: "Network[str]", graph: "nx.MultiDiGraph[str]") -> bool:
    """Whether a path may end with a conviction at a node that it passed without ending there: that is no route."""
    if CONVICTION not in graph:
        return False
    convictions = (
        (other_end(network, link, node), link) for node, _, link in graph.in_edges(CONVICTION, keys=True)
    )
    return any(end in graph and not graph.has_edge(end, CONVICTION, link) for end, link in convictions)


@dataclass(frozen=True)
class _Search:
    """A breadth-first search along the steps that a route may take."""

    network: "Network[str]"
    carrying: bool
    sources: frozenset[str]
    targets: frozenset[str]
    removed: Collection[str]

    @cached_property
    def in_groups(self) -> frozenset[str]:
        """The nodes that are a part of others, and those others."""
        broader = {
            node: data["narrower_than"] for node, data in self.network.nodes(data=True) if "narrower_than" in data
        }
        return frozenset(broader).union(*broader.values())

    def forward(self) -> tuple[dict[State, list[tuple[State, str]]], set[State]]:
        """Every step from every state that can be reached, and the states that are an end."""
        arcs: dict[State, list[tuple[State, str]]] = {}
        goals: set[State] = set()
        waiting = deque((node, self._last_case(node, None)) for node in sorted(self.sources))
        seen: set[State] = set(waiting)
        while waiting:
            state = waiting.popleft()
            arcs[state] = list(self._steps(state))
            for after, _ in arcs[state]:
                if after[0] in self.targets:
                    goals.add(after)
                if after not in seen and after[0] != CONVICTION:
                    seen.add(after)
                    waiting.append(after)
        return arcs, goals

    @cached_property
    def labels(self) -> dict[str, str]:
        """The label of each node."""
        return {node: data["label"] for node, data in self.network.nodes(data=True)}

    @cached_property
    def recorded(self) -> frozenset[str]:
        """The nodes that rows of tables made."""
        return frozenset(node for node, row in self.network.nodes(data="row") if row is not None)

    def _steps(self, state: State) -> Iterator[tuple[State, str]]:
        here, last_case = state
        for along, neighbours in ((True, self.network.succ[here]), (False, self.network.pred[here])):
            for there, links in neighbours.items():
                if there == here or there in self.sources:
                    continue
                for link, data in links.items():
                    type_ = data["type"]
                    if link in self.removed or not self._may_step(state, there, type_, along=along):
                        continue
                    convicts = type_ == CONVICTS and CONVICTION in self.targets and there not in self.recorded
                    if convicts and (along or there not in self.removed):
                        yield (CONVICTION, None), link
                    if there not in self.removed:
                        yield (there, self._last_case(there, last_case)), link

    def _may_step(self, state: State, there: str, type_: str, *, along: bool) -> bool:
        if not self.carrying:
            return True
        here, last_case = state
        label = self.labels[there]
        if label == "Victim" and there not in self.targets:
            return False
        if not may_follow(type_, self.labels[here], label, forward=along, recorded=there in self.recorded):
            return False
        if last_case is None or label != "Case":
            return True
        return last_case != RECORDED_CASE and _same_or_part(self.network, last_case, there)

    def _last_case(self, node: str, before: str | None) -> str | None:
        if not self.carrying or self.labels[node] != "Case":
            return before
        return RECORDED_CASE if node in self.recorded and node not in self.in_groups else node


def _same_or_part(network: "Network[str]", case: str, other: str) -> bool:
    """Whether two groups of cases are the same, or the text makes either a part of the other."""

    first, second = (network.nodes[node].get("narrower_than", ()) for node in (case, other))
    return case == other or case in second or other in first


def _leading_to(arcs: dict[State, list[tuple[State, str]]], goals: set[State]) -> set[State]:
    """The states from which a goal can be reached, goals included."""
    back: dict[State, list[State]] = {}
    for state, steps in arcs.items():
        for after, _ in steps:
            back.setdefault(after, []).append(state)
    found, waiting = set(goals), list(goals)
    while waiting:
        for before in back.get(waiting.pop(), ()):
            if before not in found:
                found.add(before)
                waiting.append(before)
    return found
