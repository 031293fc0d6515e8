"""Measures by name, and the ranks that they give."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

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
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.parts import links_of, nodes_of
from tuyun.graph.analysis.ties import bridges, edge_betweenness
from tuyun.graph.errors import InvalidAnalysis, suggest


@dataclass(frozen=True)
class Ranked:
    """A node (or link) with its value and its rank; ties share the better one."""

    id: str
    name: str
    label: str
    """Label of the node, or type of the link."""
    statements: tuple[str, ...]
    value: Value
    rank: int | None
    reason: str = ""
    """Why the value is undefined, if it is None."""


@dataclass(frozen=True)
class Measure:
    """A measure of networkx: what it means, its source, and how it is computed."""

    name: str
    definition: str
    reference: str
    compute: Callable[["Network[str]"], Mapping[str, Value]]
    directed: bool = False
    of_links: bool = False
    """Whether its values are of links; else of nodes."""
    lowest_first: bool = False
    """Whether the lowest value is the best."""
    undefined: str = ""
    """Why a value is None, where one is."""


ALONE = "there is no other"

MEASURES: Mapping[str, Measure] = {
    one.name: one
    for one in (
        Measure("degree", "share of the other nodes it is tied to", "Freeman 1978", degree, undefined=ALONE),
        Measure("betweenness", "share of shortest paths that run through it", "Brandes 2001", betweenness),
        Measure("closeness", "how near it is to all it reaches", "Wasserman and Faust 1994", closeness),
        Measure(
            "harmonic", "mean nearness to all others, reached or not", "Marchiori and Latora 2000", harmonic,
            undefined=ALONE,
        ),
        Measure(
            "eigenvector", "how much its partners count, who count by theirs", "Bonacich 1987", eigenvector,
            undefined="it is not in the largest connected part, or two parts are as large",
        ),
        Measure(
            "pagerank", "how much is pointed at it, by those that count", "Page et al. 1999", pagerank,
            directed=True,
        ),
        Measure(
            "constraint", "how tied its partners are; low for a broker", "Burt 2004", constraint,
            lowest_first=True, undefined="it has no partners",
        ),
        Measure(
            "articulation_points", "1 if its loss takes the graph apart", "Hopcroft and Tarjan 1973",
            articulation_points,
        ),
        Measure(
            "bridges", "1 if the link alone holds two parts together", "Tarjan 1974", bridges, of_links=True
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


def ranks(values: Mapping[str, Value], chosen: Measure) -> dict[str, int]:
    """The rank of each that has a value, 1 the best; ties share the better rank, and the next is counted on.

    >>> ranks({"a": 0.5, "b": 0.5, "c": 0.1, "d": None}, MEASURES["degree"])
    {'a': 1, 'b': 1, 'c': 3}
    """
    known = {one: round(value, 12) for one, value in values.items() if value is not None}
    counts = Counter(known.values())
    places, place = {}, 1
    for value in sorted(counts, reverse=not chosen.lowest_first):
        places[value] = place
        place += counts[value]
    return {one: places[value] for one, value in known.items()}


def rank(graph: "Network[str]", chosen: Measure) -> list[Ranked]:
    """Every node (or link, for a measure of links) with value and rank, best first; ties share a rank.

    For constraint the lowest value is the best. A node rests on the statements of its links, a link on its own.
    """
    values = chosen.compute(graph)
    placed = ranks(values, chosen)
    known_as = links_of(graph) if chosen.of_links else nodes_of(graph)
    rows = [
        Ranked(
            **vars(known_as[one]),
            value=value,
            rank=placed.get(one),
            reason=chosen.undefined if value is None else "",
        )
        for one, value in values.items()
    ]
    return sorted(rows, key=lambda row: (row.rank is None, row.rank or 0, row.id))
