"""Best and worst ranks over many variants of the graph, and how often one node ranks above another."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tuyun.graph.analysis.parts import Part
from tuyun.graph.statements.base import Value


class RankInterval(Part):
    """A node (or link), its rank in the chosen scenario, and its best and worst rank over all worlds."""

    value: float | None
    rank: int | None
    """In the chosen scenario with every sentence; None if it is not in its network or has no value there."""
    best: int | None
    """Best rank in any world; None if it has no rank in any."""
    worst: int | None
    """Worst rank in any world; None if it has no rank in any."""
    unranked: int
    """Worlds in which it has no rank: no statement that counts mentions it, or its value is not defined or 0. This
    is not a last place."""
    scenarios: Mapping[str, int | None]
    """Its rank in each scenario with every sentence."""


class Pair(Value):
    """In how many worlds the first of two ranks above, level with or below the second."""

    first: str
    second: str
    above: int
    tied: int
    below: int
    undecided: int
    """Worlds in which either has no value."""


class Move(Value):
    """A node (or link) of the top whose rank changes."""

    id: str
    name: str
    before: int
    after: int | None
    """Null if it has no rank any more; it then counts as ranked behind the last."""


class Decisive(Value):
    """The sentence whose removal moves the top of the chosen scenario by most places."""

    document: str
    sentence: int
    """Number of the sentence, or of the row."""
    statements: tuple[str, ...]
    """Its statements that count."""
    places: int
    """Sum of the places that the first five ranks move."""
    moved: tuple[Move, ...]


class Sensitivity(Value):
    """Rank intervals of one measure."""

    rows: tuple[RankInterval, ...]
    pairs: tuple[Pair, ...]
    """Every pair of the first ten."""
    decisive: Decisive | None
    """None if no removed sentence moves the top."""
    worlds: int
    sentences: int
    drawn: int
    """How many of the sentences were removed in turn."""
    exact: bool
    """Whether every sentence was removed in turn."""
    converged: bool
    """True if exact, or if the last draws changed no interval."""


Ranks = Mapping[str, int]
"""The rank of each id that has a rank."""


@dataclass
class RankTally:
    """Best and worst ranks, and the order of pairs, over the worlds added so far."""

    pairs: list[tuple[str, str]]
    worlds: int = 0
    best: dict[str, int] = field(default_factory=dict)
    worst: dict[str, int] = field(default_factory=dict)
    ranked: Counter[str] = field(default_factory=Counter)
    order: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    """Worlds in which the first of a pair ranks above (-1), level with (0) or below (1) the second."""

    def add(self, ranks: Ranks, order: Ranks) -> bool:
        """Add the ranks of a world, and the order in which pairs stand. Returns whether an interval changed."""
        changed = False
        for id_, rank in ranks.items():
            if rank < self.best.get(id_, rank + 1):
                self.best[id_] = rank
                changed = True
            if rank > self.worst.get(id_, rank - 1):
                self.worst[id_] = rank
                changed = True
        self.worlds += 1
        self.ranked.update(ranks.keys())
        for first, second in self.pairs:
            if first in order and second in order:
                self.order[first, second, (order[first] > order[second]) - (order[first] < order[second])] += 1
        return changed

    def compared(self) -> tuple[Pair, ...]:
        """Each pair with the number of worlds by order."""
        rows = []
        for first, second in self.pairs:
            above, tied, below = (self.order[first, second, order] for order in (-1, 0, 1))
            undecided = self.worlds - above - tied - below
            rows.append(Pair(first=first, second=second, above=above, tied=tied, below=below, undecided=undecided))
        return tuple(rows)
