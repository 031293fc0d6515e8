"""Simple routes from one set of nodes to another, what their links rest on, and the denials beside them."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Literal, cast

import networkx as nx
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.reachability import CONVICTION, Between, Reachable, other_end
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
"""Paths that are examined, before the answer says that there may be more."""
Path = list[tuple[str, str, str]]
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
    permits, however firmly that is said: no sentence says that anybody used it. `supposed`, which is weaker still,
    if a link on it rests on no statement."""
    scenario: str | None
    """The strictest scenario in which it stands; None if a link on it is supposed."""

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the statements that its links rest on."""
        return tuple(dict.fromkeys(statement for link in self.links for statement in link.statements))


class Routes(Value):
    """Routes, the shortest first. None stated is neither no nor zero."""

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


def routes(reachable: Reachable, longest: int = LONGEST, most: int = MOST) -> Routes:
    """The simple routes of at most ``longest`` links, shortest first, at most ``most`` of them."""
    found: list[Route] = []
    examined = 0
    for path in islice(paths(reachable, longest), EXAMINED):
        examined += 1
        nodes = route_nodes(reachable, path)
        if nodes is not None:
            found.append(_route(reachable.network, nodes, path))
        if len(found) > most:
            break
    more = len(found) > most or examined == EXAMINED
    shortest = sorted(
        found[:most], key=lambda route: (len(route.links), route.nodes, [link.id for link in route.links])
    )
    return Routes(found=tuple(shortest), more=more)


def paths(reachable: Reachable, longest: int) -> Iterator[Path]:
    """Simple paths of at most ``longest`` links, shortest first; `route_nodes` says which are routes."""
    if not reachable.targets:
        return
    for length in range(1, min(longest, len(reachable.graph)) + 1):
        for source in reachable.sources:
            for path in nx.all_simple_edge_paths(reachable.graph, source, set(reachable.targets), cutoff=length):
                if len(path) == length:
                    yield cast("Path", list(path))


def route_nodes(reachable: Reachable, path: Path) -> tuple[str, ...] | None:
    """The nodes of a path if it is a route; None if it is not."""
    nodes = [path[0][0], *(step[1] for step in path)]
    if nodes[-1] == CONVICTION:
        nodes[-1] = other_end(reachable.network, path[-1][2], path[-1][0])
        if nodes[-1] in nodes[:-1]:
            return None
    return tuple(nodes) if reachable.every_path or reachable.allows(nodes) else None


def _route(network: "Network[str]", nodes: tuple[str, ...], path: Path) -> Route:
    links = []
    for here, there, (_, _, link) in zip(nodes, nodes[1:], path, strict=False):
        data = network.get_edge_data(here, there, link) or network.get_edge_data(there, here, link)
        links.append(Step(id=link, **{name: data[name] for name in ("type", "kind", "modalities", "statements")}))
    return Route(
        nodes=nodes,
        names=tuple(network.nodes[node]["name"] for node in nodes),
        links=tuple(links),
        weakest=_weakest(links),
        scenario=_strictest_scenario(links),
    )


def _weakest(links: Iterable[Step]) -> Weakest:
    """See `Route.weakest`."""
    order = vocabulary().modalities
    if not all(link.modalities for link in links):
        return SUPPOSED
    if any(link.kind == PERMITTED for link in links):
        return PERMITTED
    return max(
        (modality for link in links for modality in link.modalities), key=lambda modality: order[modality].order
    )


def _strictest_scenario(links: Iterable[Step]) -> str | None:
    """The strictest scenario in which every link rests on a statement that counts."""
    for name, scenario in SCENARIOS.items():
        if all(link.kind in scenario.kinds and scenario.modalities & set(link.modalities) for link in links):
            return name
    return None


def denials(
    statements: Iterable[Statement], graph: "Network[str]", between: Between, names: Mapping[str, str]
) -> tuple[Denial, ...]:
    """Denied statements on a step of a route that speak of any of the sources, in the order of the text.

    Args:
        statements: all statements; those that are not denied are passed over.
        graph: the whole network, which says who is a victim.
        between: the sources, all victims if None.
        names: names of entities.
    """
    about = between.sources
    if about is None:
        about = frozenset(node for node, data in graph.nodes(data=True) if data["label"] == "Victim")
    found = []
    for statement in sorted(statements, key=lambda item: (item.document, item.start, item.end, item.id)):
        carrying = vocabulary().carrying_roles(statement.predicate)
        fillers = (party for role, filled in statement.roles.items() if role in carrying for party in filled)
        parties = tuple(dict.fromkeys(fillers))
        if statement.polarity == "denied" and about & set(parties):
            found.append(
                Denial(
                    statement=statement.id,
                    predicate=statement.predicate,
                    modality=statement.modality,
                    voice=statement.voice,
                    voice_name=names.get(statement.voice, statement.voice),
                    parties=parties,
                    names=tuple(names.get(party, party) for party in parties),
                )
            )
    return tuple(found)
