"""Bound counts of the same cases by each other, where the text ties them together.

Of 48 cases referred, 36 were prosecuted and 21 of these convicted. Then at most 27 of the 48 were dropped: a case
that ended in a conviction was not dropped as well. Two rules are used, and no others: some of the cases are no
more than all of them, and a case ends in one way. The second is the rule by which rows of a table are counted
(`tuyun.graph.analysis.case_table`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tuyun.graph.analysis.case_table import FIRM
from tuyun.graph.analysis.comparable import reasons_apart, tie
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.derive.steps import ending


@dataclass(frozen=True)
class Bounded:
    """A whole and a part of it, as narrow as all counts of these cases make them."""

    whole: Interval
    part: Interval
    ended_otherwise: int = 0
    """At least so many cases of the whole ended in another way than those of the part."""
    reasons: tuple[str, ...] = ()
    """Which bound comes from where, in words; empty if no other count narrows the two."""
    statements: tuple[str, ...] = ()
    """The statements of the other counts that were used."""


class CasesInCases:
    """Counts of a document that the text ties to each other, and which of them hold which.

    Args:
        intervals: how many cases each count has, by its id.
        ends: how the cases of a count ended, by its id; empty where it does not say.
        inside: pairs of a count and a count that holds its cases. Whoever holds the holder holds them, too.
    """

    def __init__(
        self, intervals: Mapping[str, Interval], ends: Mapping[str, str], inside: Iterable[tuple[str, str]]
    ) -> None:
        self._intervals = intervals
        self._holders = {id_: {id_} for id_ in intervals}
        for part, whole in inside:
            self._holders[part].add(whole)
        for middle in intervals:
            for id_ in intervals:
                if middle in self._holders[id_]:
                    self._holders[id_] |= self._holders[middle]
        self.ends = {id_: {ends[holder] for holder in self._holders[id_] if ends.get(holder)} for id_ in intervals}

    def least_by_end(self, whole: str) -> dict[str, int]:
        """At least how many cases of a count ended in each way."""
        least: dict[str, int] = {}
        for id_, interval in self._intervals.items():
            if whole in self._holders[id_]:
                for end in self.ends[id_]:
                    least[end] = max(least.get(end, 0), interval.lower)
        return least

    def ended_otherwise(self, part: str, whole: str) -> dict[str, int]:
        """At least how many cases of a whole ended in each way in which those of a part did not."""
        if not self.ends[part]:
            return {}
        return {
            end: least for end, least in self.least_by_end(whole).items() if least and end not in self.ends[part]
        }

    def interval(self, id_: str) -> Interval | None:
        """A count within all others; None if they contradict each other."""
        inside = [other.lower for name, other in self._intervals.items() if id_ in self._holders[name]]
        lower = max(*inside, sum(self.least_by_end(id_).values()), 0)
        uppers = [
            upper - sum(self.ended_otherwise(id_, holder).values())
            for holder in self._holders[id_]
            if (upper := self._intervals[holder].upper) is not None
        ]
        upper = min(uppers, default=None)
        return None if upper is not None and upper < lower else Interval(lower=lower, upper=upper)

    @property
    def consistent(self) -> bool:
        """Whether some number of cases fits all counts, and no case ended in two ways."""
        return all(len(ends) < 2 for ends in self.ends.values()) and all(map(self.interval, self._intervals))


def bounded(corpus: Corpus, counts: Sequence[Count], whole: Count, part: Count) -> Bounded:
    """Narrow a whole and a part of it by the other counts of the same cases.

    Other counts are used if they are asserted or reported, in the same unit, of comparable periods and scopes, and
    in either of the two voices. Counts that contradict each other narrow nothing.
    """
    others = [
        count
        for count in counts
        if count.document == whole.document
        and count.id not in (whole.id, part.id)
        and _usable(corpus, count, whole, part)
    ]
    used = [whole, part, *others]
    cases = CasesInCases(
        {count.id: count.interval for count in used},
        {count.id: end for count in used if (end := ending(count.predicate))},
        [(inner.id, outer.id) for outer in used for inner in used if _holds(corpus, outer, inner)],
    )
    narrowed = cases.interval(whole.id), cases.interval(part.id)
    otherwise = cases.ended_otherwise(part.id, whole.id)
    unchanged = not otherwise and narrowed == (whole.interval, part.interval)
    if unchanged or not cases.consistent or narrowed[0] is None or narrowed[1] is None:
        return Bounded(whole.interval, part.interval)
    reasons = [f"at least {least} of them ended otherwise: {end}" for end, least in otherwise.items()]
    return Bounded(
        whole=narrowed[0],
        part=narrowed[1],
        ended_otherwise=sum(otherwise.values()),
        reasons=tuple(reasons or ["other counts of the same cases narrow the bounds"]),
        statements=tuple(dict.fromkeys(statement for count in others for statement in count.statements)),
    )


def _usable(corpus: Corpus, count: Count, whole: Count, part: Count) -> bool:
    return (
        count.modality in FIRM
        and count.kind in ("onward", "loss")
        and count.basis == "text"
        and count.voice in (whole.voice, part.voice)
        and tie(corpus, whole, count) is not None
        and not reasons_apart(whole, count, tied=True)
    )


def _holds(corpus: Corpus, outer: Count, inner: Count) -> bool:
    """Whether the cases of a count are some of another's, or the same at a later stage."""
    found = tie(corpus, outer, inner)
    if found == "same":
        return outer.kind == "onward" and outer.place < inner.place
    return found == "some"
