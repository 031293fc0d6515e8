"""Simple routes from one set of nodes to another, with what their links rest on, and the denials beside them."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Literal, cast

import networkx as nx
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.reachability import CONVICTION, Between, Ways, other_end
from tuyun.graph.analysis.scenario import SCENARIOS
from tuyun.graph.statements import Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.model import LinkKind
from tuyun.graph.vocabulary.terms import LinkName, ModalityName, PredicateName

SUPPOSED: Literal["supposed"] = "supposed"
PERMITTED: Literal["permitted"] = "permitted"
Weakest = ModalityName | Literal["permitted", "supposed"]
LONGEST = 8
MOST = 500
EXAMINED = 100_000
"""Paths that are looked at, before it is said that there may be more."""
Steps = list[tuple[str, str, str]]
"""Node, next node and link of each step; the last next node may stand for a conviction."""


class Step(Value):
    """A link on a route, with each statement that it rests on; none if the link is supposed."""

    id: str
    type: LinkName
    kind: LinkKind
    modalities: tuple[ModalityName, ...]
    statements: tuple[str, ...]
    """Runs in parallel with the modalities."""


class Route(Value):
    """Nodes in order, and the links between them. A conviction's route ends at the other end of its last link."""

    nodes: tuple[str, ...]
    names: tuple[str, ...]
    links: tuple[Step, ...]
    weakest: Weakest
    """The weakest modality of all statements on it; `permitted`, which is weaker, if a link on it is only what law
    permits, however firmly that is said: nobody is told to have used it. `supposed`, which is weaker still, if a
    link on it rests on no statement."""
    scenario: str | None
    """The strictest scenario in which it stands; None if a link on it is supposed."""

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the statements that its links rest on."""
        return tuple(dict.fromkeys(one for link in self.links for one in link.statements))


class Routes(Value):
    """Routes, the shortest first. None told is neither no nor zero."""

    found: tuple[Route, ...]
    more: bool
    """Whether there may be more than were looked for."""


class Denial(Value):
    """A statement that denies a step of a route. It removes nobody's link."""

    statement: str
    predicate: PredicateName
    modality: ModalityName
    voice: str
    """Who says so: an entity's id, `report` or `unnamed`."""
    voice_name: str
    parties: tuple[str, ...]
    """Ids of those between whom the step would have been."""
    names: tuple[str, ...]


def routes(through: Ways, longest: int = LONGEST, most: int = MOST) -> Routes:
    """The simple routes of at most so many links, shortest first, at most so many."""
    found: list[Route] = []
    examined = 0
    for steps in islice(paths(through, longest), EXAMINED):
        examined += 1
        route = _route(through, steps)
        if route is not None:
            found.append(route)
        if len(found) > most:
            break
    more = len(found) > most or examined == EXAMINED
    kept = sorted(found[:most], key=lambda one: (len(one.links), one.nodes, [link.id for link in one.links]))
    return Routes(found=tuple(kept), more=more)


def paths(through: Ways, longest: int) -> Iterator[Steps]:
    """Simple paths of at most so many links, shortest first; `valid` says which are routes."""
    if not through.targets:
        return
    for length in range(1, min(longest, len(through.graph)) + 1):
        for source in through.sources:
            for path in nx.all_simple_edge_paths(through.graph, source, set(through.targets), cutoff=length):
                if len(path) == length:
                    yield cast("Steps", list(path))


def valid(through: Ways, steps: Steps) -> tuple[str, ...] | None:
    """The nodes of a path if it is a route; None if it is not."""
    nodes = [steps[0][0], *(step[1] for step in steps)]
    if nodes[-1] == CONVICTION:
        nodes[-1] = other_end(through.network, steps[-1][2], steps[-1][0])
        if nodes[-1] in nodes[:-1]:
            return None
    return tuple(nodes) if through.free or through.allowed(nodes) else None


def _route(through: Ways, steps: Steps) -> Route | None:
    nodes = valid(through, steps)
    if nodes is None:
        return None
    network = through.network
    links = []
    for one, other, (_, _, link) in zip(nodes, nodes[1:], steps, strict=False):
        told = network.get_edge_data(one, other, link) or network.get_edge_data(other, one, link)
        pairs = {name: told[name] for name in ("type", "kind", "modalities", "statements")}
        links.append(Step(id=link, **pairs))
    return Route(
        nodes=nodes,
        names=tuple(network.nodes[node]["name"] for node in nodes),
        links=tuple(links),
        weakest=weakest(links),
        scenario=strictest(links),
    )


def weakest(links: Iterable[Step]) -> Weakest:
    """The weakest word of all links: see `Route.weakest`."""
    order = vocabulary().modalities
    told = list(links)
    if not all(link.modalities for link in told):
        return SUPPOSED
    if any(link.kind == PERMITTED for link in told):
        return PERMITTED
    return max((one for link in told for one in link.modalities), key=lambda one: order[one].order)


def strictest(links: Iterable[Step]) -> str | None:
    """The strictest scenario that holds every link with a statement that counts in it."""
    told = list(links)
    for name, chosen in SCENARIOS.items():
        if all(link.kind in chosen.kinds and chosen.modalities & set(link.modalities) for link in told):
            return name
    return None


def denials(
    told: Iterable[Statement], graph: "Network[str]", between: Between, names: Mapping[str, str]
) -> tuple[Denial, ...]:
    """Denied statements on a step of a route that speak of one of the sources, in reading order.

    Args:
        told: statements; those that are not denied are passed over.
        graph: the whole network, which says who is a victim.
        between: the sources, all victims if None.
        names: names of entities.
    """
    words = vocabulary()
    victims = frozenset(node for node, one in graph.nodes(data=True) if one["label"] == "Victim")
    about = victims if between.sources is None else between.sources
    found = []
    for one in sorted(told, key=lambda one: (one.document, one.start, one.end, one.id)):
        carrying = words.carrying_roles(one.predicate)
        parties = tuple(
            dict.fromkeys(party for role, filled in one.roles.items() if role in carrying for party in filled)
        )
        if one.polarity == "denied" and about & set(parties):
            spelled = tuple(names.get(party, party) for party in parties)
            found.append(
                Denial(
                    statement=one.id,
                    predicate=one.predicate,
                    modality=one.modality,
                    voice=one.voice,
                    voice_name=names.get(one.voice, one.voice),
                    parties=parties,
                    names=spelled,
                )
            )
    return tuple(found)
