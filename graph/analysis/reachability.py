"""Where a complaint or a case can go: the part of a network that leads from one set of nodes to another.

The rules are those of the questions `routes` and `cuts`. Only links count that can take a complaint or case one
desk further (``carries`` in the vocabulary), from desk to desk along their arrow. A way does not lead through
other victims, nor from one group of cases to another that the text does not make part of it, and into a recorded
case only from its own victims. Without these rules (``carrying=False``) every link counts, in both directions.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import networkx as nx
from tuyun.graph.analysis.network import Network
from tuyun.graph.errors import InvalidAnalysis
from tuyun.graph.vocabulary import vocabulary

READING = (
    "Only links that can take a complaint or case one desk further count, from desk to desk along their arrow; "
    "not through other victims, nor between groups of cases that the text keeps apart. None told means that no "
    "sentence tells a route: that is neither no nor a cut of zero. A legal possibility says nothing of its use; a "
    "denial removes nothing."
)
READING_OF_TIES = (
    "Every link of the scenario counts, in either direction: a tie is not a way that a complaint or case takes. "
    "None told means that no sentence ties the two sets together, which is neither no nor a cut of zero."
)
CONVICTION = "→ conviction"
"""What stands for the set of all convictions, as the end of a way; no entity has such an id."""
DECIDES = "CONVICTED"
State = tuple[str, str | None]
"""A node, and the last case or group of cases on the way to it."""


@dataclass(frozen=True)
class Between:
    """The two sets that ways lead between; None for all victims, and for all convictions."""

    sources: frozenset[str] | None = None
    targets: frozenset[str] | None = None
    carrying: bool = True

    @property
    def reading(self) -> str:
        """How to read what is told of the ways between them."""
        return READING if self.carrying else READING_OF_TIES


EVERYONE = Between()
"""From any victim to any conviction."""


@dataclass(frozen=True)
class Ways:
    """All that lies on a way from the sources to the targets.

    An arc of ``graph`` is keyed by the link that it walks. If ``free``, every path in it is a way; if not, a path
    is one if `allowed` says so.
    """

    graph: "nx.MultiDiGraph[str]"
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    free: bool
    network: "Network[str]"
    between: Between

    def allowed(self, nodes: Iterable[str]) -> bool:
        """Whether each case among the nodes is the one before it, a part of that, or what that is a part of."""
        last: str | None = None
        for node in nodes:
            if node in self.network and self.network.nodes[node]["label"] == "Case":
                if last is not None and not _kin(self.network, last, node):
                    return False
                last = node
        return True


def ways(network: "Network[str]", between: Between = EVERYONE, gone: Collection[str] = frozenset()) -> Ways:
    """What leads from the sources to the targets in a network (of one scenario); empty if nothing does.

    Args:
        network: where.
        between: from where to where.
        gone: ids of nodes and links past which no way leads. A court that is gone convicts nobody; cases that are
            gone can still be convicted in, for a conviction is where ways lead to.

    Raises:
        InvalidAnalysis: a node is in both sets.
    """
    sources = between.sources
    both = (sources or frozenset()) & (between.targets or frozenset())
    if both:
        raise InvalidAnalysis(f"{min(both)!r} is at both ends: a way leads from one set to another.")
    if sources is None:
        sources = frozenset(node for node, told in network.nodes(data=True) if told["label"] == "Victim")
    begins = sorted(one for one in sources if one in network)
    ends = frozenset({CONVICTION}) if between.targets is None else between.targets
    walk = _Walk(network, between.carrying, frozenset(begins), ends, gone)
    arcs, goals = walk.forward()
    useful = _leading_to(arcs, goals)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    onward: dict[str, set[frozenset[tuple[str, str]]]] = {}
    for state in sorted(useful, key=_order):
        steps = [(after, link) for after, link in arcs.get(state, ()) if after in useful]
        onward.setdefault(state[0], set()).add(frozenset((after[0], link) for after, link in steps))
        for after, link in steps:
            graph.add_edge(state[0], after[0], key=link)
    return Ways(
        graph,
        tuple(one for one in begins if one in graph),
        tuple(sorted(one for one in ends if one in graph)),
        all(len(options) == 1 for options in onward.values()) and not _bends_back(network, graph),
        network,
        between,
    )


def other_end(network: "Network[str]", link: str, node: str) -> str:
    """The node at the other end of a link."""
    ends = (*network.out_edges(node, keys=True), *network.in_edges(node, keys=True))
    return next(str(other if one == node else one) for one, other, key in ends if key == link)


def _bends_back(network: "Network[str]", graph: "nx.MultiDiGraph[str]") -> bool:
    """Whether a path may end with a conviction of somebody on it, and not have ended there: that is no way."""
    if CONVICTION not in graph:
        return False
    decided = ((other_end(network, link, one), link) for one, _, link in graph.in_edges(CONVICTION, keys=True))
    return any(end in graph and not graph.has_edge(end, CONVICTION, link) for end, link in decided)


@dataclass(frozen=True)
class _Walk:
    """Steps that a way may take."""

    network: "Network[str]"
    carrying: bool
    sources: frozenset[str]
    targets: frozenset[str]
    gone: Collection[str]

    def forward(self) -> tuple[dict[State, list[tuple[State, str]]], set[State]]:
        """Every step from every state that can be reached, and the states that are an end."""
        arcs: dict[State, list[tuple[State, str]]] = {}
        goals: set[State] = set()
        waiting = deque((one, self._last(one, None)) for one in sorted(self.sources))
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

    def _steps(self, state: State) -> Iterator[tuple[State, str]]:
        here, last = state
        forth = (
            (there, link, told) for _, there, link, told in self.network.out_edges(here, keys=True, data=True)
        )
        back = ((there, link, told) for there, _, link, told in self.network.in_edges(here, keys=True, data=True))
        for along, edges in ((True, forth), (False, back)):
            for there, link, told in edges:
                if there == here or there in self.sources or link in self.gone:
                    continue
                if not self._may(state, there, told["type"], along=along):
                    continue
                decided = told["type"] == DECIDES and CONVICTION in self.targets
                if decided and "row" not in self.network.nodes[there] and (along or there not in self.gone):
                    yield (CONVICTION, None), link
                if there not in self.gone:
                    yield (there, self._last(there, last)), link

    def _may(self, state: State, there: str, type_: str, *, along: bool) -> bool:
        if not self.carrying:
            return True
        here, last = state
        if not vocabulary().links[type_].carries or (self._is(there, "Victim") and there not in self.targets):
            return False
        if not (along or self._is(here, "Victim") or self._is(here, "Case") or self._is(there, "Case")):
            return False
        if "row" in self.network.nodes[there] and not self._is(here, "Victim"):
            return False
        return last is None or not self._is(there, "Case") or _kin(self.network, last, there)

    def _last(self, node: str, before: str | None) -> str | None:
        return node if self.carrying and self._is(node, "Case") else before

    def _is(self, node: str, label: str) -> bool:
        return bool(self.network.nodes[node]["label"] == label)


def _kin(network: "Network[str]", one: str, other: str) -> bool:
    """Whether two groups of cases are one, or the text makes one a part of the other."""
    return (
        one == other
        or one in network.nodes[other].get("narrower_than", ())
        or other in network.nodes[one].get("narrower_than", ())
    )


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


def _order(state: State) -> tuple[str, str]:
    return state[0], state[1] or ""
