"""Hypothetical changes (nodes or links removed or added, a loss lifted), with results before and after.

Nothing is written anywhere. What is added is *supposed*: it rests on no statement, and every answer shows it
without it. It counts in every scenario.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import networkx as nx
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counterfactual import Lift, lift
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.cuts import Cut, cut
from tuyun.graph.analysis.losses import Loss
from tuyun.graph.analysis.network import KINDS, Network, structure_labels, within
from tuyun.graph.analysis.parts import Part, links_of, nodes_of
from tuyun.graph.analysis.ranking import Measure, ranks
from tuyun.graph.analysis.reachability import EVERYONE, Between, reachable
from tuyun.graph.analysis.routes import Route, Routes, routes
from tuyun.graph.analysis.scenario import Scenario
from tuyun.graph.errors import InvalidAnalysis, NotFound, suggest
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary

INTERPRETATION = (
    "Nothing is written: the graph stays as it is. What is supposed rests on no statement. Before and after say "
    "what the words written down would give; they do not say what would happen in the country."
)
ROUNDING = 1e-9


@dataclass(frozen=True)
class Liftable:
    """Losses that can be lifted, and the counts that lifting a loss may raise."""

    corpus: Corpus
    losses: Sequence[Loss]
    counts: Sequence[Count]


NOTHING = Liftable(Corpus({}, {}, ()), (), ())
"""Where no loss is lifted."""


class NewNode(Value):
    """A node that is supposed."""

    id: str
    label: str
    name: str


class NewLink(Value):
    """A link that is supposed."""

    source: str
    type: str
    target: str

    @property
    def id(self) -> str:
        """Its id, as of links that are stated, with ``supposed`` where these name their document."""
        return f"{self.source}~{self.type}~{self.target}~supposed"


class Change(Value):
    """What is supposed to be otherwise."""

    remove: frozenset[str] = frozenset()
    """Ids of nodes or links."""
    nodes: tuple[NewNode, ...] = ()
    links: tuple[NewLink, ...] = ()
    lift: str | None = None
    """Id of a loss of the ledger: what if that had not been."""


class Standing(Value):
    """Size, routes and cuts of the structure, before or after."""

    nodes: int
    links: int
    parts: int
    """Connected parts."""
    routes: Routes
    node_cut: Cut
    link_cut: Cut


class Moved(Part):
    """A node (or link) whose rank or value changes; None where it has none."""

    rank_before: int | None
    rank_after: int | None
    value_before: float | None
    value_after: float | None


class Difference(Value):
    """What a change does to one scenario."""

    before: Standing
    after: Standing
    lost: tuple[Route, ...]
    gained: tuple[Route, ...]
    moved: tuple[Moved, ...]
    """In the order of the ranks after, then before."""
    flow: Lift | None
    """What lifting the loss does to the counts; null if none is lifted."""


def what_if(
    graph: "Network[str]",
    scenario: Scenario,
    change: Change,
    measure: Measure,
    liftable: Liftable,
    between: Between = EVERYONE,
) -> Difference:
    """Routes, cuts and ranks of a scenario, and the flow, with and without a change.

    Args:
        graph: the whole network, which stays as it is.
        scenario: which statements and links count.
        change: what is supposed to be otherwise.
        measure: the measure whose ranks are compared.
        liftable: the losses that the change may lift, and the counts that this may raise.
        between: the ends of the routes and cuts.

    Raises:
        NotFound: the change removes or links what is not there, or lifts a loss that is not in the ledger.
        InvalidAnalysis: it adds what is there already, or links what may not be linked so.
    """
    check_change(graph, change)
    loss = _loss(change.lift, liftable.losses) if change.lift else None
    before, after = within(graph, scenario), supposed(graph, scenario, change, loss.statements if loss else ())
    here, there = _standing(before, between), _standing(after, between)
    had, has = (
        {(route.nodes, tuple(link.id for link in route.links)): route for route in side.routes.found}
        for side in (here, there)
    )
    return Difference(
        before=here,
        after=there,
        lost=tuple(route for key, route in had.items() if key not in has),
        gained=tuple(route for key, route in has.items() if key not in had),
        moved=_moved(before, after, measure),
        flow=lift(liftable.corpus, liftable.counts, loss) if loss else None,
    )


def supposed(
    graph: "Network[str]", scenario: Scenario, change: Change, lifted: Collection[str] = ()
) -> "Network[str]":
    """The network of a scenario after a change; nodes without a link are left out.

    ``lifted`` are the statements of the loss that is lifted: what they state is supposed not to have been.
    """
    part = within(graph, scenario, lifted)
    gone = [(source, target, link) for source, target, link in part.edges(keys=True) if link in change.remove]
    part.remove_edges_from(gone)
    part.remove_nodes_from(change.remove)
    added = {node.id: {"name": node.name, "label": node.label} for node in change.nodes}
    for new in change.links:
        for end in (new.source, new.target):
            part.add_node(end, **(added.get(end) or graph.nodes[end]))
        part.add_edge(
            new.source, new.target, key=new.id, type=new.type, kind=vocabulary().links[new.type].kind,
            modalities=(), standings=(), statements=(),
        )  # fmt: skip
    part.remove_nodes_from(list(nx.isolates(part)))
    return part


def check_change(graph: "Network[str]", change: Change) -> None:
    """Check that a change can be made to a network; raises `NotFound` or `InvalidAnalysis`, as `what_if` does."""
    links = {link for _, _, link in graph.edges(keys=True)}
    for id_ in sorted(change.remove):
        if id_ not in graph and id_ not in links:
            raise NotFound(
                f"there is no node or link {id_!r} in the structure.", todo=suggest(id_, [*graph, *links])
            )
    labels = {node: str(data["label"]) for node, data in graph.nodes(data=True) if node not in change.remove}
    for node in change.nodes:
        if node.id in graph:
            raise InvalidAnalysis(f"the node {node.id!r} is there already.", todo="Give the new one another id.")
        if node.label not in structure_labels():
            raise InvalidAnalysis(
                f"a node with the label {node.label!r} has no place in the structure.",
                todo=suggest(node.label, structure_labels()),
            )
        labels[node.id] = node.label
    for link in change.links:
        _check_link(link, labels)


def _check_link(new: NewLink, labels: dict[str, str]) -> None:
    types = {name: link for name, link in vocabulary().links.items() if link.kind in KINDS and not link.projected}
    if new.type not in types:
        raise InvalidAnalysis(
            f"no link of the structure has the type {new.type!r}.", todo=suggest(new.type, types)
        )
    if new.source == new.target:
        raise InvalidAnalysis(f"{new.source!r} cannot be linked to itself.")
    for end, allowed in ((new.source, types[new.type].source), (new.target, types[new.type].target)):
        if end not in labels:
            raise NotFound(f"there is no node {end!r} in the structure.", todo=suggest(end, labels))
        if labels[end] not in allowed:
            raise InvalidAnalysis(
                f"{new.type} does not go from or to a {labels[end]} such as {end!r} in that place.",
                todo=f"There it takes: {', '.join(allowed)}.",
            )


def _loss(wanted: str, losses: Iterable[Loss]) -> Loss:
    found = next((loss for loss in losses if loss.id == wanted), None)
    if found is None:
        raise NotFound(f"there is no loss {wanted!r}.", todo="The ledger of losses has the ids of those told.")
    return found


def _standing(part: "Network[str]", between: Between) -> Standing:
    found = reachable(part, between)
    return Standing(
        nodes=len(part),
        links=part.number_of_edges(),
        parts=nx.number_weakly_connected_components(part) if part else 0,
        routes=routes(found),
        node_cut=cut(found, "node"),
        link_cut=cut(found, "link"),
    )


def _moved(before: "Network[str]", after: "Network[str]", measure: Measure) -> tuple[Moved, ...]:
    values = [measure.compute(part) for part in (before, after)]
    placed = [ranks(side, measure) for side in values]
    known_as = links_of if measure.of_links else nodes_of
    named = (known_as(after), known_as(before))
    rows = []
    for id_ in {**values[1], **values[0]}:
        rank, value = [side.get(id_) for side in placed], [side.get(id_) for side in values]
        in_one = (id_ in values[0]) != (id_ in values[1])
        if in_one or rank[0] != rank[1] or not _equal(value[0], value[1]):
            rows.append(Moved(**vars(named[0].get(id_) or named[1][id_]), rank_before=rank[0], rank_after=rank[1],
                              value_before=value[0], value_after=value[1]))  # fmt: skip
    last = len({*named[0], *named[1]}) + 1
    return tuple(sorted(rows, key=lambda row: (row.rank_after or last, row.rank_before or last, row.id)))


def _equal(value: float | None, other: float | None) -> bool:
    return value == other if value is None or other is None else abs(value - other) < ROUNDING


def change_of(remove: Iterable[str], nodes: Iterable[str], links: Iterable[str], lift: str | None) -> Change:
    """A change from text, as a URL or a shell gives it.

    Args:
        remove: ids of nodes or links.
        nodes: ``ID~LABEL~NAME`` each; the id is the name if none is given.
        links: ``SOURCE~TYPE~TARGET`` each.
        lift: id of a loss.

    Raises:
        InvalidAnalysis: a text is not of its form.
    """
    return Change(
        remove=frozenset(remove), nodes=tuple(map(_node, nodes)), links=tuple(map(_link, links)), lift=lift
    )


def _node(text: str) -> NewNode:
    match text.split("~"):
        case [id_, label] if id_:
            return NewNode(id=id_, label=label, name=id_)
        case [id_, label, name] if id_ and name:
            return NewNode(id=id_, label=label, name=name)
    raise InvalidAnalysis(f"{text!r} is not of the form ID~LABEL or ID~LABEL~NAME.")


def _link(text: str) -> NewLink:
    match text.split("~"):
        case [source, type_, target]:
            return NewLink(source=source, type=type_, target=target)
    raise InvalidAnalysis(f"{text!r} is not of the form SOURCE~TYPE~TARGET.")
