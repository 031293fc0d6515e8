"""Coverage: which sentences of a narrative are coded whole, in part, or not at all."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from tuyun.graph.source.narrative import Narrative

Coded = Literal["whole", "in_part", "none"]
"""Whether predicates fit all that a sentence says, not all of it (it has an ``other_statement``), or it has no
statement."""


@dataclass(frozen=True)
class Coverage:
    """Numbers of the sentences of a narrative, each in one of three groups."""

    whole: tuple[int, ...]
    """Sentences with statements, each of which a predicate fits."""
    in_part: tuple[int, ...]
    """Sentences with an ``other_statement``: they say something that no predicate fits."""
    none: tuple[int, ...]
    """Sentences without a statement."""

    @property
    def sentences(self) -> int:
        """How many sentences the narrative has."""
        return len(self.whole) + len(self.in_part) + len(self.none)

    def __str__(self) -> str:
        """In words: ``28 of 30 sentences are coded whole; in part: 4, 9``."""
        rest = [
            f"{name}: {', '.join(map(str, numbers))}"
            for name, numbers in (("in part", self.in_part), ("not at all", self.none))
            if numbers
        ]
        return "; ".join([f"{len(self.whole)} of {self.sentences} sentences are coded whole", *rest])


def coverage(narrative: Narrative) -> Coverage:
    """The coverage of a narrative. That a sentence is whole means that its coder left nothing as other."""
    said: dict[int, list[bool]] = {sentence.number: [] for sentence in narrative.sentences}
    for statement in narrative.statements:
        said[statement.sentence].append(statement.coded)

    def numbers(coded: Coded) -> tuple[int, ...]:
        return tuple(number for number, fits in said.items() if coded_by(fits) == coded)

    return Coverage(whole=numbers("whole"), in_part=numbers("in_part"), none=numbers("none"))


def coded_by(fits: Collection[bool]) -> Coded:
    """How a sentence is coded, from whether a predicate fits each of its statements.

    >>> coded_by([True, True]), coded_by([True, False]), coded_by([])
    ('whole', 'in_part', 'none')
    """
    if not fits:
        return "none"
    return "whole" if all(fits) else "in_part"
