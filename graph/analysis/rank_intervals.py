"""What a rank is in all worlds that were looked at: intervals, and who ranks above whom in how many."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tuyun.graph.analysis.parts import Part
from tuyun.graph.statements.base import Value


class RankInterval(Part):
    """A node (or link), its rank in the chosen scenario, and the ranks that it has in all worlds."""

    value: float | None
    rank: int | None
    """In the chosen scenario with every sentence; None if it has no place there, or no value."""
    best: int | None
    """Best rank in any world; None if it has none in any."""
    worst: int | None
    """Worst rank in any world in which it has one."""
    unranked: int
    """Worlds in which it has no rank, for nothing that counts there tells of it. None of these is a last place."""
    scenarios: Mapping[str, int | None]
    """Its rank in each scenario with every sentence."""


class Pair(Value):
    """In how many worlds one of two ranks above the other."""

    first: str
    second: str
    above: int
    tied: int
    below: int
    undecided: int
    """Worlds in which one of them has no rank."""


class Move(Value):
    """Whoever of the top moves."""

    id: str
    name: str
    before: int
    after: int | None
    """Null if nothing else that counts tells of it: it moves to behind the last."""


class Decisive(Value):
    """The sentence whose loss moves the top of the chosen scenario by most places."""

    document: str
    sentence: int
    """Number of the sentence, or of the row."""
    statements: tuple[str, ...]
    """What it tells that counts."""
    places: int
    """How many places the top moves in all; the top are the first five ranks."""
    moved: tuple[Move, ...]


class Sensitivity(Value):
    """Rank intervals of one measure."""

    rows: tuple[RankInterval, ...]
    pairs: tuple[Pair, ...]
    """Of the first ten, each with each."""
    decisive: Decisive | None
    """None if the loss of no sentence that was left out moves the top."""
    worlds: int
    sentences: int
    drawn: int
    """How many of the sentences were left out in turn."""
    exact: bool
    """Whether that were all of them."""
    converged: bool
    """Exact, or the last draws changed no interval."""


Ranks = Mapping[str, int]
"""Rank of each that has one."""


@dataclass
class Seen:
    """What the worlds looked at so far have shown."""

    pairs: list[tuple[str, str]]
    worlds: int = 0
    best: dict[str, int] = field(default_factory=dict)
    worst: dict[str, int] = field(default_factory=dict)
    ranked: Counter[str] = field(default_factory=Counter)
    order: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    """Of each pair, in how many worlds the first is above (-1), level (0), below (1)."""

    def add(self, found: Ranks) -> bool:
        """Take a world in; whether it changed an interval."""
        changed = False
        for one, rank in found.items():
            if rank < self.best.get(one, rank + 1):
                self.best[one] = rank
                changed = True
            if rank > self.worst.get(one, rank - 1):
                self.worst[one] = rank
                changed = True
        self.worlds += 1
        self.ranked.update(found.keys())
        for one, other in self.pairs:
            if one in found and other in found:
                self.order[one, other, (found[one] > found[other]) - (found[one] < found[other])] += 1
        return changed

    def told(self) -> tuple[Pair, ...]:
        """Each pair, with the worlds in which neither order holds."""
        return tuple(
            Pair(
                first=one,
                second=other,
                above=above,
                tied=tied,
                below=below,
                undecided=self.worlds - above - tied - below,
            )
            for one, other in self.pairs
            for above, tied, below in [[self.order[one, other, by] for by in (-1, 0, 1)]]
        )
