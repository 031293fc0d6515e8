"""What if: nodes or links taken away or put in, or one loss lifted; before and after side by side.

Nothing is written anywhere. What is put in is *supposed*: it rests on no statement, and every answer shows it
without one. It counts in every scenario, for whoever supposes it does.
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
from tuyun.graph.analysis.reachability import EVERYONE, Between, ways
from tuyun.graph.analysis.routes import Route, Routes, routes
from tuyun.graph.analysis.scenario import Scenario
from tuyun.graph.errors import InvalidAnalysis, NotFound, suggest
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary

READING = (
    "Nothing is written: the graph stays as it is. What is supposed rests on no statement. Before and after say "
    "what the words written down would give; they do not say what would happen in the country."
)


@dataclass(frozen=True)
class Told:
    """What the documents tell of losses and counts (see `graph.analysis.flow` and `graph.analysis.losses`)."""

    corpus: Corpus
    losses: Sequence[Loss]
    counts: Sequence[Count]


NOTHING = Told(Corpus({}, {}, ()), (), ())
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
        """Its id, as of links that are told, with ``supposed`` where these name their document."""
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
    """How things stand, before or after."""

    nodes: int
    links: int
    parts: int
    """Connected parts."""
    routes: Routes
    node_cut: Cut
    link_cut: Cut


class Moved(Part):
    """A node (or link) whose rank or value is not what it was; None where it has none."""

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
    counted: Scenario,
    change: Change,
    measure: Measure,
    told: Told,
    between: Between = EVERYONE,
) -> Difference:
    """Routes, cuts and ranks of a scenario, and the flow, with and without a change.

    Args:
        graph: the whole network, which stays as it is.
        counted: the scenario.
        change: what is supposed to be otherwise.
        measure: whose ranks are compared.
        told: what the change may lift, and the counts that this may raise.
        between: which routes and cuts.

    Raises:
        NotFound: the change removes or links what is not there, or lifts what is no loss that is told.
        InvalidAnalysis: it puts in what is there, or links what may not be linked so.
    """
    hold(graph, change)
    loss = _loss(change.lift, told.losses) if change.lift else None
    before, after = within(graph, counted), supposed(graph, counted, change, loss.statements if loss else ())
    here, there = _standing(before, between), _standing(after, between)
    had, has = ({(one.nodes, _ids(one)): one for one in side.routes.found} for side in (here, there))
    return Difference(
        before=here,
        after=there,
        lost=tuple(one for key, one in had.items() if key not in has),
        gained=tuple(one for key, one in has.items() if key not in had),
        moved=_moved(before, after, measure),
        flow=lift(told.corpus, told.counts, loss) if loss else None,
    )


def supposed(
    graph: "Network[str]", counted: Scenario, change: Change, lifted: Collection[str] = ()
) -> "Network[str]":
    """The network of a scenario with a change made to it; who has no link left has no place in it.

    ``lifted`` are the statements of the loss that is lifted: what they tell is supposed not to have been.
    """
    part = within(graph, counted, lifted)
    part.remove_edges_from(
        [(one, other, link) for one, other, link in part.edges(keys=True) if link in change.remove]
    )
    part.remove_nodes_from(change.remove)
    names = {one.id: {"name": one.name, "label": one.label} for one in change.nodes}
    for new in change.links:
        for end in (new.source, new.target):
            part.add_node(end, **(names.get(end) or graph.nodes[end]))
        part.add_edge(
            new.source, new.target, key=new.id, type=new.type, kind=vocabulary().links[new.type].kind,
            modalities=(), standings=(), statements=(),
        )  # fmt: skip
    part.remove_nodes_from(list(nx.isolates(part)))
    return part


def hold(graph: "Network[str]", change: Change) -> None:
    """Hold that a change can be made to a network; raises `NotFound` or `InvalidAnalysis`, as `what_if` does."""
    links = {link for _, _, link in graph.edges(keys=True)}
    for one in sorted(change.remove):
        if one not in graph and one not in links:
            raise NotFound(
                f"there is no node or link {one!r} in the structure.", todo=suggest(one, [*graph, *links])
            )
    labels = {node: str(one["label"]) for node, one in graph.nodes(data=True) if node not in change.remove}
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
        _hold_link(link, labels)


def _hold_link(new: NewLink, labels: dict[str, str]) -> None:
    types = {name: one for name, one in vocabulary().links.items() if one.kind in KINDS and not one.projected}
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
    found = next((one for one in losses if one.id == wanted), None)
    if found is None:
        raise NotFound(f"there is no loss {wanted!r}.", todo="The ledger of losses has the ids of those told.")
    return found


def _standing(part: "Network[str]", between: Between) -> Standing:
    through = ways(part, between)
    return Standing(
        nodes=len(part),
        links=part.number_of_edges(),
        parts=nx.number_weakly_connected_components(part) if part else 0,
        routes=routes(through),
        node_cut=cut(through, "node"),
        link_cut=cut(through, "link"),
    )


def _ids(route: Route) -> tuple[str, ...]:
    return tuple(link.id for link in route.links)


def _moved(before: "Network[str]", after: "Network[str]", measure: Measure) -> tuple[Moved, ...]:
    values = [measure.compute(part) for part in (before, after)]
    placed = [ranks(one, measure) for one in values]
    known_as = links_of if measure.of_links else nodes_of
    named = {**known_as(before), **known_as(after)}
    rows = []
    for one in {**values[1], **values[0]}:
        ranked = [side.get(one) for side in placed]
        valued = [side.get(one) for side in values]
        gone = [one not in side for side in values]
        same = gone[0] == gone[1] and ranked[0] == ranked[1] and _alike(valued[0], valued[1])
        if not same:
            rows.append(Moved(**vars(named[one]), rank_before=ranked[0], rank_after=ranked[1],
                              value_before=valued[0], value_after=valued[1]))  # fmt: skip
    last = len(named) + 1
    return tuple(sorted(rows, key=lambda row: (row.rank_after or last, row.rank_before or last, row.id)))


def _alike(one: float | None, other: float | None) -> bool:
    """Whether two values are the same but for the rounding of computation."""
    return one == other if one is None or other is None else abs(one - other) < 1e-9


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
        remove=frozenset(remove),
        nodes=tuple(_node(one) for one in nodes),
        links=tuple(_link(one) for one in links),
        lift=lift,
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
