"""The measures by name, and rankings of nodes or links by a measure."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

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
from tuyun.graph.analysis.parts import Parts, links_of, nodes_of
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
    spread: bool = False
    """Whether it can be computed on several machines at the same time."""
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
                zero="no shortest path runs through it", spread=True),
        Measure("closeness", "how near it is to all it reaches", "Wasserman and Faust 1994", closeness,
                zero=UNTIED, spread=True),
        Measure(
            "harmonic", "mean of 1 / distance to all others, 0 if unreachable", "Marchiori and Latora 2000",
            harmonic, undefined=NO_OTHERS, zero=UNTIED, spread=True,
        ),
        Measure(
            "eigenvector", "score that grows with the scores of its neighbours", "Bonacich 1987", eigenvector,
            undefined="it is not in the largest connected part, or two parts are as large", spread=True,
        ),
        Measure(
            "pagerank", "share of a random walk along the links that is spent at it", "Page et al. 1999", pagerank,
            directed=True, spread=True,
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
            of_links=True, spread=True,
        ),
    )
}  # fmt: skip


def measure(name: str) -> Measure:
    """The measure of that name; `InvalidAnalysis` with a near miss if there is none."""
    if name not in MEASURES:
        raise InvalidAnalysis(f"there is no measure {name!r}.", todo=suggest(name, MEASURES))
    return MEASURES[name]


def require_spread(chosen: Measure) -> None:
    """Raise `InvalidAnalysis` if a measure is not spread over machines, as it would gain nothing by that."""
    if not chosen.spread:
        able = ", ".join(name for name, entry in MEASURES.items() if entry.spread)
        raise InvalidAnalysis(
            f"{chosen.name} is not spread over machines: it reads each link a few times, which takes less time "
            "than to send the links.",
            todo=f"Leave out --on, or rank by one of {able}.",
        )


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
    rank_of = _ranks_of_values(Counter(values.values()), chosen, with_zeros=with_zeros)
    return {id_: rank_of[value] for id_, value in values.items() if value in rank_of}


def _ranks_of_values(
    counts: Mapping[Value, int], chosen: Measure, *, with_zeros: bool = False
) -> dict[Value, int]:
    """The rank of each value that has a rank, if so many nodes have each value."""
    rounded = {value: round(value, 12) for value in counts if value is not None}
    alike: Counter[float] = Counter()
    for value, place in rounded.items():
        if place or with_zeros or not chosen.zero:
            alike[place] += counts[value]
    rank_of, next_rank = {}, 1
    for place in sorted(alike, reverse=not chosen.lowest_first):
        rank_of[place] = next_rank
        next_rank += alike[place]
    return {value: rank_of[place] for value, place in rounded.items() if place in rank_of}


class Ranking(Sequence[Ranked]):
    """Every node (or link, for a measure of links) with its value and rank, the best rank first.

    A row is made when it is looked up, since most answers show a few of many.
    """

    def __init__(self, values: Mapping[str, Value], chosen: Measure, parts: Parts) -> None:
        self._values, self._chosen, self._parts = values, chosen, parts
        counts = Counter(values.values())
        self._rank_of = _ranks_of_values(counts, chosen)
        self.ranked = sum(counts[value] for value in self._rank_of)
        """How many have a rank; they come first."""
        self._group_of = {
            value: (value not in self._rank_of, self._rank_of.get(value, value is None)) for value in counts
        }
        """Those of the same rank, then those with a value and no rank, then those without a value."""
        self._sizes: Counter[tuple[bool, int]] = Counter()
        for value, group in self._group_of.items():
            self._sizes[group] += counts[value]

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[Ranked]:
        return iter(self[:])

    @overload
    def __getitem__(self, place: int) -> Ranked: ...
    @overload
    def __getitem__(self, place: slice) -> list[Ranked]: ...
    def __getitem__(self, place: int | slice) -> Ranked | list[Ranked]:
        if isinstance(place, int):
            start = range(len(self))[place]
            return self._rows(start, start + 1)[0]
        places = range(len(self))[place]
        if not places:
            return []
        start = min(places)
        rows = self._rows(start, max(places) + 1)
        return [rows[number - start] for number in places]

    def _rows(self, start: int, stop: int) -> list[Ranked]:
        """The rows from one place to another, among those of the groups that lie there."""
        wanted, skipped, before = set(), 0, 0
        for group in sorted(self._sizes):
            after = before + self._sizes[group]
            if after <= start:
                skipped = after
            elif before < stop:
                wanted.add(group)
            before = after
        group_of = {value: group for value, group in self._group_of.items() if group in wanted}
        found = sorted((group_of[value], id_) for id_, value in self._values.items() if value in group_of)
        return [self._row(id_) for _, id_ in found[start - skipped : stop - skipped]]

    def _row(self, id_: str) -> Ranked:
        value, part = self._values[id_], self._parts[id_]
        if value in self._rank_of:
            return Ranked(**vars(part), value=value, rank=self._rank_of[value])
        reason = self._chosen.undefined if value is None else self._chosen.zero
        return Ranked(**vars(part), value=value, rank=None, reason=reason)


def rank(graph: "Network[str]", chosen: Measure, *, carrying: bool = False) -> Ranking:
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
    return Ranking(values, chosen, links_of(graph) if chosen.of_links else nodes_of(graph))
