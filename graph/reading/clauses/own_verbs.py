"""Whether a count has a verb of its own, so that what the clause before says is not said of it."""

import re
from collections.abc import Sequence
from functools import cached_property

from tuyun.graph.reading.clauses.predications import Predication, predications
from tuyun.graph.reading.matching.cues import Cue

_DESCRIBES = re.compile(
    r"(?:was|were|is|are|had been|have been|has been|had|has|have"
    r"|(?:(?:had|have|has|was|were|also|all|mostly|mainly) )*"
    r"(?:involved|concerned|related|included|comprised|consisted|occurred|came|took|fell|aged|affected|referred to"
    r"|remained|dated|resulted|reported|said|stated|announced|noted|added|claimed|regarded|based"
    r"|averaged|ranged|linked|connected|classified|described))"
    r"(?: [a-z]+ly)?"
)
"""Verbs that only describe what is counted, name who says so, or say what came of the step before. A count with
such a verb goes on the clause before all the same."""
_GROUND = re.compile(r"[\ue000-\ue0ff]+ (?:because|since|as|after|when|for|due to|owing to)\b")
"""A count in a list that has a reason of its own and shares the verb of the list: “closed five because they fled
and *three because* evidence was lost”."""
_SHARE = re.compile(r"[\ue000-\ue0ff]+ of (?:them|these|those) [a-z]+ed(?=[.,;)]|$)")
"""A share with a participle alone, which is no finite verb: “sentenced six men, *two of them suspended*”."""


class OwnVerbs:
    """The predications of a sentence whose counts are masked."""

    def __init__(self, masked: str, periods: Sequence[Cue]) -> None:
        self.masked, self.periods = masked, periods

    @cached_property
    def made(self) -> list[Predication]:
        """The predications, which most sentences without counts never need."""
        return predications(self.masked, self.periods)

    def part(self, end: int, place: int) -> bool:
        """Whether a clause with a verb of its own that acts begins between the end of some words and a count."""
        if _GROUND.match(self.masked, place) or _SHARE.match(self.masked, place):
            return False
        return any(
            each.link in ("main", "clause", "joined", "side")
            and end <= each.opens <= place
            and not self.masked.startswith(":", each.opens)
            and (each.end <= place or (each.link != "joined" and ", " not in self.masked[place : each.start]))
            and not _DESCRIBES.fullmatch(self.masked[each.start : each.end])
            for each in self.made
        )

    def clause_before(self, place: int) -> int:
        """Where the last clause begins whose subject and verb stand before a place; 0 if it is the first."""
        return max(
            (
                each.opens
                for each in self.made
                if each.link in ("main", "clause", "side") and each.opens < each.start and each.end <= place
            ),
            default=0,
        )

    def subject_of(self, place: int) -> str:
        """The masked words from the beginning of a clause up to the first of its verbs that has one subject with
        the verb at a place, or before it."""
        before = [number for number, each in enumerate(self.made) if each.start <= place]
        own = before[-1] if before else None
        while own is not None and self.made[own].link == "joined" and self.made[own].upon is not None:
            own = self.made[own].upon
        return "" if own is None else self.masked[self.made[own].opens : self.made[own].start]
