"""The measures by name, and rankings of nodes or links by a measure."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tuyun.graph.analysis.carrying import DIRECTED, require_directed
from tuyun.graph.analysis.centrality import (
    Value,
    articulation_points,
    betweenness,
    closeness,
    constraint,
    degree,
    eigenvector,
    harmonic,
    pagerank,
)
from tuyun.graph.analysis.link_measures import bridges, edge_betweenness
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.parts import links_of, nodes_of
from tuyun.graph.errors import InvalidAnalysis, suggest


@dataclass(frozen=True)
class Ranked:
    """A node (or link) with its value and its rank; equal values share the better rank."""

    id: str
    name: str
    label: str
    """Label of the node, or type of the link."""
    statements: tuple[str, ...]
    value: Value
    rank: int | None
    reason: str = ""
    """Why it has no rank, if it has none."""


@dataclass(frozen=True)
class Measure:
    """A measure with its definition, its literature reference and the function that computes it."""

    name: str
    definition: str
    reference: str
    compute: Callable[["Network[str]"], Mapping[str, Value]]
    directed: bool = False
    of_links: bool = False
    """Whether it measures links instead of nodes."""
    lowest_first: bool = False
    """Whether the lowest value has rank 1."""
    undefined: str = ""
    """Why a value of this measure may be None."""
    zero: str = ""
    """What a value of 0 means where that is no place among others, so that it has no rank."""


INTERPRETATION = (
    "A tie means that a sentence, or the row of a table, names the two together. So a rank describes what was "
    "written down: it says neither that cases pass through a node nor that a node has power. For the ways that "
    "cases take, see the routes and cuts. A value of 0 has no rank where it is no place among others."
)
NO_OTHERS = "there is no other"
UNTIED = "it is tied to no other"

MEASURES: Mapping[str, Measure] = {
    measure.name: measure
    for measure in (
        Measure("degree", "share of the other nodes it is tied to", "Freeman 1978", degree, undefined=NO_OTHERS,
                zero=UNTIED),
        Measure("betweenness", "share of shortest paths that run through it", "Brandes 2001", betweenness,
                zero="no shortest path runs through it"),
        Measure("closeness", "how near it is to all it reaches", "Wasserman and Faust 1994", closeness,
                zero=UNTIED),
        Measure(
            "harmonic", "mean of 1 / distance to all others, 0 if unreachable", "Marchiori and Latora 2000",
            harmonic, undefined=NO_OTHERS, zero=UNTIED,
        ),
        Measure(
            "eigenvector", "score that grows with the scores of its neighbours", "Bonacich 1987", eigenvector,
            undefined="it is not in the largest connected part, or two parts are as large",
        ),
        Measure(
            "pagerank", "share of a random walk along the links that is spent at it", "Page et al. 1999", pagerank,
            directed=True,
        ),
        Measure(
            "constraint", "how tied its partners are to each other; low for a broker", "Burt 2004", constraint,
            lowest_first=True, undefined="it has no partners",
        ),
        Measure(
            "articulation_points", "1 if its removal disconnects its component", "Hopcroft and Tarjan 1973",
            articulation_points, zero="its removal disconnects nothing",
        ),
        Measure(
            "bridges", "1 if its removal disconnects its component", "Tarjan 1974", bridges, of_links=True,
            zero="its removal disconnects nothing",
        ),
        Measure(
            "edge_betweenness", "share of shortest paths that run along it", "Brandes 2008", edge_betweenness,
            of_links=True,
        ),
    )
}  # fmt: skip


def measure(name: str) -> Measure:
    """The measure of that name; `InvalidAnalysis` with a near miss if there is none."""
    if name not in MEASURES:
        raise InvalidAnalysis(f"there is no measure {name!r}.", todo=suggest(name, MEASURES))
    return MEASURES[name]


def ranks(values: Mapping[str, Value], chosen: Measure, *, with_zeros: bool = False) -> dict[str, int]:
    """The rank of each id; equal values share the better rank, and the next ranks are skipped.

    What has no value has no rank, nor has a value of 0 of a measure for which that is no place among others.

    Args:
        values: the values of the measure.
        chosen: the measure.
        with_zeros: whether to rank values of 0 all the same, to tell which of two nodes stands before the other.

    >>> ranks({"a": 0.5, "b": 0.5, "c": 0.1, "d": None, "e": 0.0}, MEASURES["degree"])
    {'a': 1, 'b': 1, 'c': 3}
    """
    rounded = {id_: round(value, 12) for id_, value in values.items() if value is not None}
    if chosen.zero and not with_zeros:
        rounded = {id_: value for id_, value in rounded.items() if value}
    counts = Counter(rounded.values())
    rank_of, next_rank = {}, 1
    for value in sorted(counts, reverse=not chosen.lowest_first):
        rank_of[value] = next_rank
        next_rank += counts[value]
    return {id_: rank_of[value] for id_, value in rounded.items()}


def rank(graph: "Network[str]", chosen: Measure, *, carrying: bool = False) -> list[Ranked]:
    """Every node (or link, for a measure of links) with its value and rank, the best rank first.

    Args:
        graph: the network of a scenario.
        chosen: the measure.
        carrying: whether it is the directed network that carries cases.

    Raises:
        InvalidAnalysis: the measure is not taken on a directed network.
    """
    if carrying:
        require_directed(chosen.name)
    values = DIRECTED[chosen.name](graph) if carrying else chosen.compute(graph)
    rank_of = ranks(values, chosen)
    parts = links_of(graph) if chosen.of_links else nodes_of(graph)
    rows = [
        Ranked(
            **vars(parts[id_]), value=value, rank=rank_of.get(id_), reason=_reason(value, chosen, id_ in rank_of)
        )
        for id_, value in values.items()
    ]
    return sorted(rows, key=lambda row: (row.rank is None, row.rank or 0, row.value is None, row.id))


def _reason(value: Value, chosen: Measure, ranked: bool) -> str:
    if ranked:
        return ""
    return chosen.undefined if value is None else chosen.zero
